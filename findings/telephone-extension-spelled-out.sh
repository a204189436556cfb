#!/usr/bin/env bash
# Tool: phonenumbers 9.0.43 (PyPI)
# Expected: "030 23125 App. 12", the usual German way to give an extension (Apparat 12), is
#   read as an extension, or refused; "030 23125 oder 12" (or 12) is refused.
# Happens: the letters are keys of a telephone: App becomes 277 and "oder" becomes 6337, and
#   the result is a *valid* number, somebody else's; DW (Durchwahl) is passed over and its
#   digits are appended. Only the English "ext. 12" is known.
# Matters: a form that checks numbers with it accepts and stores them, and a call back
#   reaches a stranger.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check phonenumbers==9.0.43
cat > read.py <<'PY'
from phonenumbers import PhoneNumberFormat, format_number, is_valid_number, parse
for text in ('030 23125 ext. 12', '030 23125 App. 12', '030 23125 DW 12', '030 23125 oder 12'):
    number = parse(text, 'DE')
    print(text, '=>', format_number(number, PhoneNumberFormat.NATIONAL), 'valid' if is_valid_number(number) else 'not valid')
PY
venv/bin/python read.py > seen
diff - seen <<'EXPECTED'
030 23125 ext. 12 => 030 23125 ext. 12 valid
030 23125 App. 12 => 030 2312527712 valid
030 23125 DW 12 => 030 2312512 valid
030 23125 oder 12 => 030 23125633712 valid
EXPECTED
echo "as described"
