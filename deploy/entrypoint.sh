#!/bin/sh
# Copies the embeddings in the image to a new volume, and then runs the desk.
set -eu
umask 077
for file in "${PREPARED_DIR:-/prepared}"/*; do
  to="$DATA_DIR/${file##*/}"
  [ -f "$file" ] && [ ! -e "$to" ] || continue
  # If this fails, the desk computes them, or says what is wrong with the folder.
  { cp "$file" "$to.$$" && mv "$to.$$" "$to"; } || true
done
exec mission-desk "$@"
