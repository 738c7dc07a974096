module certcheck

go 1.19
