#!/usr/bin/env bash
# Tool: remind 04.02.03 (Debian package remind, which has to be installed)
# Expected: `REM 24 Dez MSG Bescherung` is refused, as Dez is no English month, or is
#   understood once the German language file is included.
# Happens: neither. The unknown word begins the text, so the 24th of *every* month is
#   reminded of "Dez MSG Bescherung". A weekday, `REM Di MSG Treff`, becomes a reminder on
#   every day. The language file changes the output, not the input.
# Matters: one German abbreviation in a list of dates floods the year and raises no error.
set -euo pipefail
if [[ $(dpkg-query -W -f '${Version}' remind 2> /dev/null) != 04.02.03-* ]]; then
  echo "needs remind 04.02.03" >&2
  exit 1
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > dates.rem <<'DATES'
INCLUDE [$SysInclude]/lang/de.rem
REM 24 Dez MSG Bescherung
DATES
cat > weekday.rem <<'DATES'
REM Di MSG Treff
DATES
{
  remind -s4 dates.rem 2026-12-01
  remind -s1 weekday.rem 2026-12-01 | wc -l
} > seen 2>&1
diff - seen <<'EXPECTED'
2026/12/24 * * * * Dez MSG Bescherung
2027/01/24 * * * * Dez MSG Bescherung
2027/02/24 * * * * Dez MSG Bescherung
2027/03/24 * * * * Dez MSG Bescherung
31
EXPECTED
echo "as described"
