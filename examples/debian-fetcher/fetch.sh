#!/bin/sh
# Prints what a URL points to, and how many bytes that are.
set -eu
body=$(curl --silent --show-error --fail "$1")
printf '%s\n(%s bytes)\n' "$body" "${#body}"
