#!/bin/sh
# Takes ConcealBrowse's entry out of the ExtensionSettings dictionary of property lists, and leaves everything else.
# Usage: sh concealbrowse-macos-undo.sh com.google.Chrome.plist [more.plist ...]
set -u

buddy=/usr/libexec/PlistBuddy
entry=:ExtensionSettings:jmdpihfpelphmllgmamebdbelmobjfpg

if [ "$#" -eq 0 ]; then
  echo 'usage: sh concealbrowse-macos-undo.sh FILE.plist [FILE.plist ...]' >&2
  exit 2
fi
if [ ! -x "$buddy" ]; then
  echo "this needs macOS: $buddy is not here, and nothing was changed" >&2
  exit 1
fi

status=0
for file in "$@"; do
  if [ ! -f "$file" ]; then
    echo "$file: there is no such file" >&2
    status=1
  elif ! "$buddy" -c "Print $entry" "$file" >/dev/null 2>&1; then
    echo "$file: holds no entry for ConcealBrowse, nothing to do"
  elif "$buddy" -c "Delete $entry" "$file"; then
    echo "$file: the entry for ConcealBrowse is gone"
  else
    status=1
  fi
done
exit "$status"
