count = 0
run ->(_env) { [200, { 'content-type' => 'text/plain' }, ["#{count += 1}\n"]] }
