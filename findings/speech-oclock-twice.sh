#!/usr/bin/env bash
# Tool: eSpeak NG 1.51 (Debian package espeak-ng, which has to be installed), voice de
# Expected: "10:30 Uhr" is said "zehn Uhr dreißig"; "10.30 Uhr", the other German spelling, too.
# Happens: the colon is said as "Uhr" and the word after it once more: "zehn Uhr dreißig Uhr",
#   and "18 Uhr null null Uhr" for 18:00 Uhr. The dot is said as "Punkt". Without the word,
#   "10:30" is right, and so are "10 Uhr 30" and "18 Uhr".
# Matters: no usual spelling of a time is read rightly; for listeners "10 Uhr 30" is the one.
set -euo pipefail
if [[ $(espeak-ng --version 2> /dev/null) != *" 1.51 "* ]]; then
  echo "needs eSpeak NG 1.51" >&2
  exit 1
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for text in '10:30 Uhr' '10.30 Uhr' '18:00 Uhr' '10:30' '10 Uhr 30' '18 Uhr'; do
  # u:r is the sound of "Uhr", pUNkt of "Punkt".
  spoken=$(espeak-ng -v de -q -x "$text")
  echo "$text: Uhr $(grep -o 'u:r' <<< "$spoken" | wc -l), Punkt $(grep -o 'pUNkt' <<< "$spoken" | wc -l)"
done > seen
diff - seen <<'EXPECTED'
10:30 Uhr: Uhr 2, Punkt 0
10.30 Uhr: Uhr 1, Punkt 1
18:00 Uhr: Uhr 2, Punkt 0
10:30: Uhr 1, Punkt 0
10 Uhr 30: Uhr 1, Punkt 0
18 Uhr: Uhr 1, Punkt 0
EXPECTED
echo "as described"
