#!/usr/bin/env bash
# Tools: ical.js 2.2.1 and rrule 2.8.1 (npm)
# Expected: a yearly series that starts on 29 February has dates in leap years alone; RFC
#   5545 says that days which do not exist are left out.
# Happens: rrule does so. ical.js makes 1 March of it in the other years – but only if the
#   rule names no day: with BYMONTH=2;BYMONTHDAY=29, which says the same, it leaves them out.
# Matters: an anniversary shows on 1 March in one calendar, not at all in the next. With
#   COUNT the series even ends in another decade.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 rrule@2.8.1
cat > read.mjs <<'JS'
import ICAL from 'ical.js';
import rrule from 'rrule';
for (const rule of ['FREQ=YEARLY;COUNT=5', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=5']) {
  const dates = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString('2028-02-29'));
  const found = [];
  for (let date; (date = dates.next()); ) found.push(date.toString());
  console.log('ical.js', rule, found.join(' '));
  const others = rrule.rrulestr(`DTSTART:20280229T000000Z\nRRULE:${rule}`).all();
  console.log('rrule', rule, others.map((date) => date.toISOString().slice(0, 10)).join(' '));
}
JS
node read.mjs > seen
diff - seen <<'EXPECTED'
ical.js FREQ=YEARLY;COUNT=5 2028-02-29 2029-03-01 2030-03-01 2031-03-01 2032-02-29
rrule FREQ=YEARLY;COUNT=5 2028-02-29 2032-02-29 2036-02-29 2040-02-29 2044-02-29
ical.js FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=5 2028-02-29 2032-02-29 2036-02-29 2040-02-29 2044-02-29
rrule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=5 2028-02-29 2032-02-29 2036-02-29 2040-02-29 2044-02-29
EXPECTED
echo "as described"
