#!/usr/bin/env bash
# Tool: rrule 2.8.1 (npm), toText()
# Expected: toText() tells a rule in words, or admits with isFullyConvertibleToText() that it
#   cannot.
# Happens: what it has no words for is left out: the first Tuesday of a month becomes each
#   Tuesday, the last working day becomes all of them, half past ten becomes ten. And it
#   affirms for each of them that the text says all.
# Matters: a sentence made from a rule, shown beside a date, sends people to the wrong day.
#   `BYDAY=1TU` is told rightly, `BYDAY=TU;BYSETPOS=1`, its equal, is not.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1
cat > read.mjs <<'JS'
import rrule from 'rrule';
for (const text of ['FREQ=MONTHLY;BYDAY=1TU', 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=WEEKLY;BYDAY=TU;BYHOUR=10;BYMINUTE=30']) {
  const rule = rrule.RRule.fromString(`RRULE:${text}`);
  console.log(`${text} => ${rule.toText()} (${rule.isFullyConvertibleToText() ? 'whole' : 'not whole'})`);
}
JS
node read.mjs > seen
diff - seen <<'EXPECTED'
FREQ=MONTHLY;BYDAY=1TU => every month on the 1st Tuesday (whole)
FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1 => every month on Tuesday (whole)
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 => every month on weekdays (whole)
FREQ=WEEKLY;BYDAY=TU;BYHOUR=10;BYMINUTE=30 => every week on Tuesday at 10 (whole)
EXPECTED
echo "as described"
