#!/usr/bin/env bash
# Tool: opening_hours 3.15.0 (npm)
# Expected: `week 1-53/2 Tu 10:00-12:00`, which the specification itself gives for odd weeks, is
#   used for "every other Tuesday" and is open each 14 days.
# Happens: 2026 has a week 53 and the next one is week 1: open on 29 December and on 5 January.
#   The group of the even weeks is closed for three weeks, from 22 December to 12 January. No
#   warning is given for either.
# Matters: fortnightly hours written by week numbers are off by a week from 2027 on. Calendars
#   (`INTERVAL=2`) go on counting, so that a site says two things.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts --before=2026-12-01 opening_hours@3.15.0
cat > read.cjs <<'JS'
const OpeningHours = require('opening_hours');
for (const hours of ['week 1-53/2 Tu 10:00-12:00', 'week 2-52/2 Tu 10:00-12:00']) {
  const parsed = new OpeningHours(hours, { address: { country_code: 'de', state: 'Sachsen' } });
  const open = parsed.getOpenIntervals(new Date(2026, 11, 10), new Date(2027, 0, 27));
  console.log(hours, open.map(([from]) => from.toLocaleDateString('sv').slice(5)).join(' '), `warnings ${parsed.getWarnings().length}`);
}
JS
TZ=Europe/Berlin node read.cjs > seen
diff - seen <<'EXPECTED'
week 1-53/2 Tu 10:00-12:00 12-15 12-29 01-05 01-19 warnings 0
week 2-52/2 Tu 10:00-12:00 12-22 01-12 01-26 warnings 0
EXPECTED
echo "as described"
