#!/usr/bin/env bash
# Tool: liblouis 3.24.0 (Debian package liblouis-bin, which has to be installed), the tables
#   of German braille that screen readers use
# Expected: a soft hyphen (U+00AD) is no character of the text and leaves no trace; the
#   non-breaking hyphen (U+2011) is a hyphen.
# Happens: "Sprech[soft hyphen]stunde" becomes two words with a blank cell between them, in
#   contracted braille with other contractions as well; in "10[U+2011]12" the hyphen is
#   spelled out as a code of eight cells.
# Matters: a page whose long German words carry &shy; reads well on the screen and by ear,
#   and falls to pieces under the fingers. `hyphens: auto` does no such harm.
set -euo pipefail
if [[ $(lou_translate --version 2> /dev/null | head -n 1) != *"3.24.0"* ]]; then
  echo "needs liblouis 3.24.0" >&2
  exit 1
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export LC_ALL=C.UTF-8
for table in de-g1.ctb de-g2.ctb; do
  for text in 'Sprechstunde' $'Sprech\u00adstunde' '10-12' $'10\u201112'; do
    lou_translate --forward "unicode.dis,$table" <<< "$text"
  done
done > seen
diff - seen <<'EXPECTED'
⠎⠏⠗⠑⠹⠾⠥⠝⠙⠑
⠎⠏⠗⠑⠹⠀⠾⠥⠝⠙⠑
⠼⠁⠚⠤⠼⠁⠃
⠼⠁⠚⠠⡳⠭⠣⠬⠡⠡⠠⠼⠁⠃
⠂⠮⠾⠲⠙⠑
⠂⠮⠀⠾⠲⠙⠑
⠼⠁⠚⠤⠼⠁⠃
⠼⠁⠚⠠⡳⠭⠣⠬⠡⠡⠠⠼⠁⠃
EXPECTED
echo "as described"
