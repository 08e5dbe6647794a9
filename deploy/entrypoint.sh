#!/bin/sh
# Gives a new volume the embeddings that were computed when the image was built, and becomes the desk.
set -eu
umask 077
for file in "${PREPARED_DIR:-/prepared}"/*; do
  to="$DATA_DIR/${file##*/}"
  [ -f "$file" ] && [ ! -e "$to" ] || continue
  # Where it cannot be written the desk computes them, or says what is wrong with the folder.
  { cp "$file" "$to.$$" && mv "$to.$$" "$to"; } || true
done
exec mission-desk "$@"
