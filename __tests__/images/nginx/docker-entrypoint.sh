#!/bin/sh
# Runs the scripts of /docker-entrypoint.d, then the command.
set -e
for script in /docker-entrypoint.d/*.sh; do
  [ ! -x "$script" ] || "$script"
done
exec "$@"
