#!/bin/sh
# Makes one commit for each transform that changes something, in the git repository of the working folder.
# Options go to slimify: ./commit-each-transform.sh --unsafe services
# SLIMIFY says how to run it (npx slimify).
set -eu

slimify=${SLIMIFY:-npx slimify}
cd "$(git rev-parse --show-toplevel)"
git diff --quiet HEAD || {
  echo "there are changes that are not committed" >&2
  exit 2
}

message=$(mktemp)
trap 'rm -f "$message"' EXIT
status=0
# those that have to be asked for are left to you: slimify --write --only NAME
for transform in $($slimify list | grep -v 'only when named' | cut -d ' ' -f 1); do
  # a file that cannot be read must not keep the others back
  $slimify "$@" --write --only "$transform" >"$message" 2>/dev/null || status=2
  git diff --quiet || {
    { echo "slimify: $transform"; echo; cat "$message"; } | git commit --quiet --all --cleanup=verbatim --file=-
    echo "$transform"
  }
done
exit $status
