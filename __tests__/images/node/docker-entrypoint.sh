#!/bin/sh
# What is no command is for node: a flag, or a script.
set -e
case $1 in
  -*) set -- node "$@" ;;
  *) command -v "$1" >/dev/null || set -- node "$@" ;;
esac
exec "$@"
