#!/usr/bin/env bash
# Tool: dateparser 1.5.0 (PyPI), languages=['de'], on 1 December 2026
# Expected: "10 Uhr" is ten o'clock (as "10.30 Uhr" is half past ten), "Do 10 Uhr" is Thursday
#   at ten, and "10 Uhr 30" is half past ten or nothing.
# Happens: "10 Uhr" is the 10th of the month, "Do 10 Uhr" is the 10th as well, and "10 Uhr 30"
#   is 10 December 2030. Looking for dates in "am 8.12. und am 15.12. um 10 Uhr" finds
#   12 August 2015 and ten past twelve today: day and month change places, the second day is
#   taken for a year, and its month for an hour.
# Matters: dates typed in German into a form become other days, years away, with no error.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check dateparser==1.5.0 python-dateutil==2.9.0.post0 \
  pytz==2026.6 regex==2026.11.19 tzlocal==5.4.5
cat > read.py <<'PY'
from datetime import datetime
import dateparser
from dateparser.search import search_dates
settings = {'RELATIVE_BASE': datetime(2026, 12, 1, 8, 0)}
for text in ('10.30 Uhr', '10 Uhr', 'Do 10 Uhr', '10 Uhr 30'):
    print(f'{text}: {dateparser.parse(text, languages=["de"], settings=settings):%Y-%m-%d %H:%M}')
for found, date in search_dates('am 8.12. und am 15.12. um 10 Uhr', languages=['de'], settings=settings):
    print(f'"{found}": {date:%Y-%m-%d %H:%M}')
PY
TZ=Europe/Berlin venv/bin/python read.py > seen
diff - seen <<'EXPECTED'
10.30 Uhr: 2026-12-01 10:30
10 Uhr: 2026-12-10 00:00
Do 10 Uhr: 2026-12-10 00:00
10 Uhr 30: 2030-12-10 00:00
"am 8.12. und am 15": 2015-08-12 00:00
"12. um 10 Uhr": 2026-12-01 12:10
EXPECTED
echo "as described"
