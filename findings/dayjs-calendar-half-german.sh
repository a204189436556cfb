#!/usr/bin/env bash
# Tool: dayjs 1.11.23 (npm), locale de with the plugin calendar
# Expected: with the German locale, calendar() says "morgen um 10:00", "letzten Samstag" and
#   "24.12.2026", as the weekdays and months of format() are German.
# Happens: the sentence is English around a German weekday, "Last Samstag at 10:00 AM", the
#   hours are those of twelve, and a day further off is 12/24/2026: the locale has no entry
#   for this plugin, and none is missed.
# Matters: nobody notices in a test of the other formats; 02/01/2027 (1 February) is read in
#   Germany as 2 January.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts dayjs@1.11.23
cat > read.cjs <<'JS'
const dayjs = require('dayjs');
require('dayjs/locale/de');
dayjs.extend(require('dayjs/plugin/calendar'));
dayjs.locale('de');
for (const time of ['2026-12-02T10:00', '2026-11-28T10:00', '2027-02-01T10:00'])
  console.log(`${dayjs(time).format('dddd, D. MMMM')}: ${dayjs(time).calendar('2026-12-01T08:00')}`);
JS
TZ=Europe/Berlin node read.cjs > seen
diff - seen <<'EXPECTED'
Mittwoch, 2. Dezember: Tomorrow at 10:00 AM
Samstag, 28. November: Last Samstag at 10:00 AM
Montag, 1. Februar: 02/01/2027
EXPECTED
echo "as described"
