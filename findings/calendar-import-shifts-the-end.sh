#!/usr/bin/env bash
# Tools: icalendar 7.3.2 and icalevents 0.3.1 (PyPI)
# Expected: icalendar reads an event from 24 October 2026, 10:00 in Berlin with DURATION:P1D
#   as ending at 10:00 on the next day, whatever else a program imports.
# Happens: once `import icalevents.icalevents` has run, though nothing of it is called, the
#   same lines end at 10:00+02:00, an hour earlier: that import makes icalendar use pytz in
#   the whole process, and pytz keeps summer time when days are added over the change.
# Matters: a second calendar library, added for another task, moves published times. Files
#   read before and after the import disagree within one run.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check icalendar==7.3.2 icalevents==0.3.1 \
  python-dateutil==2.9.0.post0 pytz==2026.6 tzdata==2026.6
cat > read.py <<'PY'
from icalendar import Calendar

FILE = '\r\n'.join(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//overnight//DE', 'BEGIN:VEVENT',
                    'UID:overnight@example.org', 'DTSTAMP:20260901T000000Z',
                    'DTSTART;TZID=Europe/Berlin:20261024T100000', 'DURATION:P1D', 'END:VEVENT', 'END:VCALENDAR', ''])

def end():
    [event] = Calendar.from_ical(FILE).walk('VEVENT')
    return event.end.isoformat()

print('before', end())
import icalevents.icalevents
print('after', end())
PY
venv/bin/python read.py > seen
diff - seen <<'EXPECTED'
before 2026-10-25T10:00:00+01:00
after 2026-10-25T10:00:00+02:00
EXPECTED
echo "as described"
