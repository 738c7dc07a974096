#!/bin/sh
# Saves /data into the repository that RESTIC_REPOSITORY names.
exec restic backup --quiet /data
