#!/bin/sh
# Run in the folder of a campaign (turbolift init --name smaller-images) whose repos.txt is filled.
set -eu

turbolift clone
turbolift foreach -- npx --yes slimify --write .
# a look at what changed, before anybody else sees it
turbolift foreach -- git --no-pager diff --stat
turbolift commit --message "Smaller images, by slimify"
echo "now: turbolift create-prs"
