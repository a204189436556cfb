#!/usr/bin/env bash
# Tool: vcf 2.1.2 (npm)
# Expected: a vCard 3.0 that is read and written again still holds the same address.
# Happens: all values of parameters are written in capitals, also those that are text: the
#   printed address in LABEL becomes "HAUPTSTR. 5\N04720 DÖBELN", with a capital \N that no
#   reader knows as a line break. Read as 4.0, the same card stays as it was. And no value is
#   ever unescaped: a comma in a name is read as backslash and comma.
# Matters: one pass through this library and letters are addressed in capitals, in one line.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 vcf@2.1.2
cat > read.cjs <<'JS'
const Card = require('vcf');
for (const version of ['3.0', '4.0']) {
  const card = new Card().parse(['BEGIN:VCARD', `VERSION:${version}`, 'N:Treff;;;;', 'FN:Treff\\, Haus 5',
    'ADR;LABEL="Hauptstr. 5\\n04720 Döbeln":;;Hauptstr. 5;Döbeln;;04720;', 'END:VCARD', ''].join('\r\n'));
  console.log(version, card.get('fn').valueOf());
  console.log(card.toString().split(/\r?\n/).find((line) => line.startsWith('ADR')));
}
JS
node read.cjs > seen
diff - seen <<'EXPECTED'
3.0 Treff\, Haus 5
ADR;LABEL="HAUPTSTR. 5\N04720 DÖBELN":;;Hauptstr. 5;Döbeln;;04720;
4.0 Treff\, Haus 5
ADR;LABEL="Hauptstr. 5\n04720 Döbeln":;;Hauptstr. 5;Döbeln;;04720;
EXPECTED
echo "as described"
