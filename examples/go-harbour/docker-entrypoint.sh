#!/bin/bash
# Fills the list of berths the first time, and starts the server.
set -euo pipefail

declare -r berths=/var/lib/harbour/berths
if [[ ! -e $berths ]]; then
  harbour-seed "${HARBOUR_BERTHS:-4}" > "$berths"
fi
exec "$@"
