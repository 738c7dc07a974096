#!/bin/sh
# as-slim.sh TREE: takes documentation and translations out of a Debian tree and tells dpkg to install none, as Docker's
# -slim images have it. The copyright files stay.
set -eu
tree=$1
folders='doc groff info linda lintian locale man'

for folder in $folders; do
  echo "path-exclude /usr/share/$folder/*"
  [ "$folder" != doc ] || echo 'path-include /usr/share/doc/*/copyright'
  [ ! -d "$tree/usr/share/$folder" ] || find "$tree/usr/share/$folder" -mindepth 1 ! -type d ! -path '*/doc/*/copyright' -delete
  [ ! -d "$tree/usr/share/$folder" ] || find "$tree/usr/share/$folder" -mindepth 1 -type d -empty -delete
done >"$tree/etc/dpkg/dpkg.cfg.d/docker"
