#!/usr/bin/env bash
# Tools: phonenumbers 9.0.43 (PyPI) and libphonenumber-js 1.13.16 (npm, max)
# Expected: looking for telephone numbers in "Nächster Treff: 08.12.2026 10:00 Uhr" finds none.
# Happens: both find 08.12.2026 10 and call it a valid German number: day, month, year and
#   hour fit the area code 08122. 9 December (09122) and 2 March (0203) are numbers as well;
#   5 January, cut in the middle, and the date without its zero are so to one of the two.
# Matters: pages and mails that turn numbers into links, or scrub them from texts, hit dates,
#   on some days of some months. A month in letters keeps a date a date.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts libphonenumber-js@1.13.16
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check phonenumbers==9.0.43
cat > read.cjs <<'JS'
const { findPhoneNumbersInText } = require('libphonenumber-js/max');
for (const text of process.argv.slice(2))
  console.log('libphonenumber-js', text, findPhoneNumbersInText(text, 'DE').map(({ number }) => number.formatNational()).join() || 'none');
JS
cat > read.py <<'PY'
import sys
from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, format_number, is_valid_number
for text in sys.argv[1:]:
    found = [format_number(match.number, PhoneNumberFormat.NATIONAL)
             for match in PhoneNumberMatcher(text, 'DE') if is_valid_number(match.number)]
    print('phonenumbers', text, ','.join(found) or 'none')
PY
dates=('08.12.2026 10:00 Uhr' '09.12.2026 14:00 Uhr' '02.03.2027 10:00 Uhr' '05.01.2027 09:30 Uhr' '8.12.2026 10:00 Uhr')
{ node read.cjs "${dates[@]}"; venv/bin/python read.py "${dates[@]}"; } > seen
diff - seen <<'EXPECTED'
libphonenumber-js 08.12.2026 10:00 Uhr 08122 02610
libphonenumber-js 09.12.2026 14:00 Uhr 09122 02614
libphonenumber-js 02.03.2027 10:00 Uhr 0203 202710
libphonenumber-js 05.01.2027 09:30 Uhr 0202 709
libphonenumber-js 8.12.2026 10:00 Uhr 08122 02610
phonenumbers 08.12.2026 10:00 Uhr 08122 02610
phonenumbers 09.12.2026 14:00 Uhr 09122 02614
phonenumbers 02.03.2027 10:00 Uhr 0203 202710
phonenumbers 05.01.2027 09:30 Uhr none
phonenumbers 8.12.2026 10:00 Uhr none
EXPECTED
echo "as described"
