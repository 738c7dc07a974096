#!/bin/sh
# unpack.sh PACKAGE…: into /tree, without documentation, the copyright files kept.
set -eu
apt-get download "$@"
for deb in *.deb; do dpkg-deb -x "$deb" /tree; done
cd /tree/usr/share
find doc ! -type d ! -name copyright -delete
rm -rf gcc gdb lintian locale man
