#!/usr/bin/env bash
# Tool: date-holidays 3.37.0 (npm), new Holidays('DE', 'SN')
# Expected: isHoliday() says yes on the public holidays of Saxony and no on other days.
# Happens: it also says yes on Valentine's Day, on Mother's Day, on 11 November (the start of
#   carnival), on each Advent Sunday and, though Saxony knows it in a few Sorbian villages
#   alone, on Corpus Christi; on Christmas Eve it says no until 14:00 and yes afterwards.
# Matters: "closed on holidays" closes an office on 14 February. The answer is a list whose
#   entries must be looked through for `type: 'public'`.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 date-holidays@3.37.0
cat > read.cjs <<'JS'
const Holidays = require('date-holidays');
const saxony = new Holidays('DE', 'SN');
for (const day of ['2026-02-14T12:00', '2026-02-13T12:00', '2026-05-10T12:00', '2026-06-04T12:00', '2026-11-11T12:00',
  '2026-11-18T12:00', '2026-12-13T12:00', '2026-12-24T12:00', '2026-12-24T15:00']) {
  const found = saxony.isHoliday(new Date(day));
  console.log(day, found ? found.map(({ name, type }) => `${name} (${type})`).join(', ') : 'no');
}
JS
TZ=Europe/Berlin node read.cjs > seen
diff - seen <<'EXPECTED'
2026-02-14T12:00 Valentinstag (observance)
2026-02-13T12:00 no
2026-05-10T12:00 Muttertag (observance)
2026-06-04T12:00 Fronleichnam (observance)
2026-11-11T12:00 Sankt Martin (Faschingsbeginn) (observance)
2026-11-18T12:00 Buß- und Bettag (public)
2026-12-13T12:00 3. Advent (observance)
2026-12-24T12:00 no
2026-12-24T15:00 Heiliger Abend (bank)
EXPECTED
echo "as described"
