#!/usr/bin/env bash
# Tool: ical.js 2.2.1 (npm), the calendar core of Thunderbird and Nextcloud
# Expected: `FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO` from Monday, 17 May 2027 (week 20) gives the
#   Monday of week 20 of each year: 2027-05-17, 2028-05-15, 2029-05-14.
# Happens: the first date is left out, and then each following Monday comes, in May, June,
#   July and on. Without BYDAY the series is empty. No error is raised in either case.
# Matters: "each year in week 20" (bulky waste, chimney sweep, works holidays) must be
#   published as single dates; the same goes for the n-th Monday of a year.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1
cat > read.mjs <<'JS'
import ICAL from 'ical.js';
for (const rule of ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', 'FREQ=YEARLY;BYWEEKNO=20;COUNT=3', 'FREQ=YEARLY;BYDAY=20MO;COUNT=3']) {
  const dates = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString('2027-05-17'));
  const found = [];
  for (let date; (date = dates.next()); ) found.push(date.toString());
  console.log(rule, found.join(' '));
}
JS
node read.mjs | sed 's/ *$//' > seen
diff - seen <<'EXPECTED'
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3 2027-05-24 2027-05-31 2027-06-07
FREQ=YEARLY;BYWEEKNO=20;COUNT=3
FREQ=YEARLY;BYDAY=20MO;COUNT=3 2027-05-17 2027-05-24 2027-05-31
EXPECTED
echo "as described"
