#!/usr/bin/env bash
# Tool: extruct 0.18.0 (PyPI)
# Expected: <time>09:30</time> has the value 09:30, as HTML takes the text where no datetime
#   stands; <time datetime="2026-12-08T10:00">Dienstag</time> has that of its attribute, in
#   Microdata as in RDFa (HTML+RDFa 1.1).
# Happens: just the other way round: in Microdata the time without the attribute is empty, in
#   RDFa the attribute is passed over and the value is "Dienstag".
# Matters: whoever harvests events with it gets no hour from one spelling, and a weekday in
#   place of a date from the other.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check extruct==0.18.0 lxml==6.1.3 lxml-html-clean==0.4.6 \
  pyrdfa3==3.6.5 rdflib==7.6.0 mf2py==2.0.2 w3lib==2.5.0 jstyleson==0.0.2 html-text==0.7.1
cat > read.py <<'PY'
import extruct
TIMES = ('<time {name}="doorTime">09:30</time>', '<time {name}="startDate" datetime="2026-12-08T10:00">Dienstag</time>')
MICRODATA = '<div itemscope itemtype="https://schema.org/Event">{}</div>'
RDFA = '<div vocab="https://schema.org/" typeof="Event">{}</div>'
page = '<!doctype html><html lang="de"><body>' + MICRODATA.format(''.join(TIMES).replace('{name}', 'itemprop')) \
    + RDFA.format(''.join(TIMES).replace('{name}', 'property')) + '</body></html>'
found = extruct.extract(page, base_url='https://example.org/', syntaxes=['microdata', 'rdfa'])
[event] = found['microdata']
for name in ('doorTime', 'startDate'):
    print('microdata', name, repr(event['properties'][name]))
for node in found['rdfa']:
    for name in ('doorTime', 'startDate'):
        for value in node.get(f'https://schema.org/{name}', []):
            print('rdfa', name, repr(value['@value']))
PY
venv/bin/python read.py 2> warnings > seen || { cat warnings; exit 1; }
diff - seen <<'EXPECTED'
microdata doorTime ''
microdata startDate '2026-12-08T10:00'
rdfa doorTime '09:30'
rdfa startDate 'Dienstag'
EXPECTED
echo "as described"
