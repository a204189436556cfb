#!/usr/bin/env bash
# Tool: abook 0.6.1 (Debian package abook, which has to be installed)
# Expected: a vCard 3.0 with grouped lines (`item1.EMAIL`, as Apple's address books write them
#   to give a label) keeps its address and its number; `\,` in a note is a comma.
# Happens: grouped lines are dropped without a word: the entry has neither the mail address
#   nor the telephone number. The backslash stays in the note, and the birthday becomes an
#   anniversary.
# Matters: an entry arrives, looks whole, and cannot be reached. Publish contacts ungrouped.
set -euo pipefail
if [[ $(dpkg-query -W -f '${Version}' abook 2> /dev/null) != 0.6.1-* ]]; then
  echo "needs abook 0.6.1" >&2
  exit 1
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
sed 's/$/\r/' > treff.vcf <<'CARD'
BEGIN:VCARD
VERSION:3.0
N:Treff;;;;
FN:Treff
item1.EMAIL:treff@example.org
item1.X-ABLABEL:Anmeldung
item2.TEL:+493023125401
item2.X-ABLABEL:Anmeldung
URL:https://example.org/
NOTE:Mo 10 Uhr\, Hof
BDAY:1958-12-24
END:VCARD
CARD
export HOME=$dir
abook --convert --informat vcard --infile treff.vcf --outformat abook --outfile - | sed -n '/^\[0\]/,$p' | sed '/^$/d' > seen
diff - seen <<'EXPECTED'
[0]
name=Treff
url=https://example.org/
notes=Mo 10 Uhr\, Hof
anniversary=1958-12-24
EXPECTED
echo "as described"
