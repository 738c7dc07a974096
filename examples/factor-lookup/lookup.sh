#!/bin/sh
set -eu
grep "^$1:" /usr/share/factors/factors.txt
