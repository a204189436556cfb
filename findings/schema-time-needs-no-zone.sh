#!/usr/bin/env bash
# Tool: jsonschema 4.26.0 (PyPI), with and without rfc3339-validator 0.1.4
# Expected: `"format": "time"` means RFC 3339's full-time (draft 2020-12): 10:00:00Z is valid,
#   10:00:00 is not, as it has no zone, and 10:00 is not.
# Happens: the plain FormatChecker(), which the documentation's examples use, says the
#   opposite of the first two. The draft's own checker says anything is valid, until another
#   package is installed that nothing asks for.
# Matters: three set-ups of one library give three answers to one opening time, two of them
#   without a warning.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check jsonschema==4.26.0
cat > read.py <<'PY'
from jsonschema import Draft202012Validator, FormatChecker
for name, checker in (('plain', FormatChecker()), ('draft', Draft202012Validator.FORMAT_CHECKER)):
    validator = Draft202012Validator({'format': 'time'}, format_checker=checker)
    print(name, *(f'{time} {"yes" if validator.is_valid(time) else "no"}' for time in ('10:00:00Z', '10:00:00', '10:00')))
PY
{
  venv/bin/python read.py
  venv/bin/pip install -q --disable-pip-version-check rfc3339-validator==0.1.4
  venv/bin/python read.py
} > seen
diff - seen <<'EXPECTED'
plain 10:00:00Z no 10:00:00 yes 10:00 no
draft 10:00:00Z yes 10:00:00 yes 10:00 yes
plain 10:00:00Z no 10:00:00 yes 10:00 no
draft 10:00:00Z yes 10:00:00 no 10:00 no
EXPECTED
echo "as described"
