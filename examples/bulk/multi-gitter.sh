#!/bin/sh
# A pull request in every repository of an organisation that has something to change; repositories without are left alone.
# Usage: GITHUB_TOKEN=... ./multi-gitter.sh ORGANISATION [options of multi-gitter, such as --dry-run]
set -eu
organisation=${1:?name the organisation}
shift

exec multi-gitter run "npx --yes slimify --write --format text ." \
  --org "$organisation" \
  --branch slimify \
  --pr-title "Smaller images" \
  --commit-message "Smaller images, by slimify" \
  --concurrent 4 \
  "$@"
