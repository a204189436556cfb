#!/usr/bin/env bash
# Tool: rrule 2.8.1 (npm)
# Expected: `DTSTART;VALUE=DATE:20200107` (RFC 5545's spelling of a day without a time) with a
#   weekly rule of three gives 7, 14 and 21 January 2020.
# Happens: the line is read as if it did not stand there. The series starts at the moment of
#   the call, with its hours, minutes and seconds, and no error is raised. The same day
#   spelled as a time, `DTSTART:20200107T000000Z`, is read rightly.
# Matters: calendars write whole days in just this way (holidays, closing days, waste
#   collection). What a web page then shows is different on each day it is built.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1
cat > read.mjs <<'JS'
import rrule from 'rrule';
const rule = 'RRULE:FREQ=WEEKLY;COUNT=3';
const timed = rrule.rrulestr(`DTSTART:20200107T000000Z\n${rule}`).all();
console.log('time:', timed.map((date) => date.toISOString().slice(0, 10)).join(' '));
const [first] = rrule.rrulestr(`DTSTART;VALUE=DATE:20200107\n${rule}`).all();
console.log('day: starts', Math.abs(Date.now() - first) < 60_000 ? 'now' : first.toISOString());
JS
node read.mjs > seen
diff - seen <<'EXPECTED'
time: 2020-01-07 2020-01-14 2020-01-21
day: starts now
EXPECTED
echo "as described"
