#!/bin/sh
# The user that renders, and a page to start with.
set -eu
useradd --system --create-home renderer
cat > /usr/local/share/welcome.md <<'PAGE'
# Welcome

Mount a folder and name a file, and it becomes **HTML**.
PAGE
