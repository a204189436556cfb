#!/usr/bin/env bash
# Tool: chrono-node 2.10.3 (npm), chrono.de, asked on Tuesday, 1 December 2026
# Expected: "kommenden Montag" (the coming Monday) is 7 December, "Di 8.12." is Tuesday the
#   8th, "8 bis 10 Personen" holds no date, "22 bis 1 Uhr" ends after it begins.
# Happens: the coming Monday was yesterday, as "kommenden" is passed over and the nearest
#   Monday taken; 8.12. without a year is twelve minutes past eight, today; eight
#   to ten people become a span of time; the night ends 21 hours before it begins.
# Matters: a page that marks up "dates" in German text for calendars publishes these.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 chrono-node@2.10.3
cat > read.cjs <<'JS'
const { de } = require('chrono-node');
const show = (part) => (part ? part.date().toString().slice(0, 21) : '');
for (const text of ['nächsten Montag', 'kommenden Montag', 'Di 8.12.2026', 'Di 8.12.', '8 bis 10 Personen', '22 bis 1 Uhr'])
  for (const { text: found, start, end } of de.parse(text, new Date(2026, 11, 1, 8, 0)))
    console.log(`${text}: "${found}" ${show(start)} ${show(end)}`.trim());
JS
TZ=Europe/Berlin node read.cjs > seen
diff - seen <<'EXPECTED'
nächsten Montag: "nächsten Montag" Mon Dec 07 2026 12:00
kommenden Montag: "Montag" Mon Nov 30 2026 12:00
Di 8.12.2026: "Di 8.12.2026" Tue Dec 08 2026 12:00
Di 8.12.: "Di 8.12" Tue Dec 01 2026 08:12
8 bis 10 Personen: "8 bis 10" Tue Dec 01 2026 08:00 Tue Dec 01 2026 10:00
22 bis 1 Uhr: "22 bis 1 Uhr" Tue Dec 01 2026 22:00 Tue Dec 01 2026 01:00
EXPECTED
echo "as described"
