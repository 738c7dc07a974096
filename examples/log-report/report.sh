#!/bin/sh
# report [FILE]: how many requests an access log holds, by status and by the most wanted paths.
set -eu
gawk '
  { status[$9]++; path[$7]++ }
  END {
    printf "%d requests\n", NR
    PROCINFO["sorted_in"] = "@ind_str_asc"
    for (code in status) printf "  %s %d\n", code, status[code]
    PROCINFO["sorted_in"] = "@val_num_desc"
    for (name in path) if (shown++ < 3) printf "%6d %s\n", path[name], name
  }
' "${1:-/var/log/nginx/access.log.1}"
