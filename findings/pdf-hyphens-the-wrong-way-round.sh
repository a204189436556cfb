#!/usr/bin/env bash
# Tools: WeasyPrint 70.0 (PyPI; needs Debian's libpango-1.0-0 and libpangoft2-1.0-0) and
#   pdftotext 22.12.0 (Debian package poppler-utils); all Debian packages have to be installed
# Expected: when text is taken out of a PDF, a hyphen that only a line break brought is taken
#   away again, and one that belongs to the word ("Rentner-Café") is kept.
# Happens: just the other way round: WeasyPrint sets the break with U+2010, which pdftotext
#   keeps, and pdftotext takes away the real hyphen at the end of a line: "RentnerCafé".
# Matters: the words of a printed programme are not found by searching, and names of places
#   and courses are spelled otherwise in what is copied from it.
set -euo pipefail
if [[ $(pdftotext -v 2>&1 | head -n 1) != "pdftotext version 22.12.0" ]]; then
  echo "needs pdftotext 22.12.0" >&2
  exit 1
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export LC_ALL=C.UTF-8
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check weasyprint==70.0 pydyf==0.13.0 pyphen==0.18.1 \
  tinycss2==1.5.1 tinyhtml5==2.1.0 cssselect2==0.10.1 fonttools==4.68.0
cat > write.py <<'PY'
from weasyprint import HTML
HTML(string='''<!doctype html><html lang="de"><title>Programm</title>
<style>p { hyphens: auto } .narrow { width: 8em }</style>
<p class="narrow">Wohnungsgenossenschaft<p>Rentner-<br>Café</p></html>''').write_pdf('programme.pdf')
PY
venv/bin/python write.py 2> warnings || { cat warnings; exit 1; }
# Where the first word breaks is up to the font: only the sign at the end of its line counts.
pdftotext programme.pdf - | tr -d '\f' | sed -n 's/^Wohnung.*\(.\)$/Wohnung…\1/p; /^Rentner/p' > seen
diff - seen <<'EXPECTED'
Wohnung…‐
RentnerCafé
EXPECTED
echo "as described"
