#!/usr/bin/env bash
# Tools: zbar 0.23.92 (Debian package zbar-tools, which has to be installed); segno 1.6.6 makes
#   the codes, zxing-cpp 3.1.1 (both PyPI) reads them as well
# Expected: a QR code with a short German word comes back as that word, be it in ISO 8859-1
#   (the default of ISO/IEC 18004) or in UTF-8, which most generators write.
# Happens: unless the code names its character set, zbar guesses, and guesses Japanese or
#   Chinese for short words: "Größe" and "Käse" in either encoding, "Spaß" in the first.
#   zxing-cpp reads all of them.
# Matters: it depends on the letters beside an umlaut whether a printed notice can be read.
#   The generator must be told to write the set (ECI), at the price of a few modules.
set -euo pipefail
if [[ $(zbarimg --version 2> /dev/null) != 0.23.92 ]]; then
  echo "needs zbar 0.23.92" >&2
  exit 1
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check segno==1.6.6 zxing-cpp==3.1.1 pillow
cat > read.py <<'PY'
import subprocess
import segno
import zxingcpp
from PIL import Image
for word in ('Größe', 'Spaß', 'Käse'):
    for name, how in (('default', {}), ('UTF-8', {'encoding': 'utf-8'}), ('ECI', {'encoding': 'utf-8', 'eci': True})):
        segno.make(word, micro=False, **how).save('code.png', scale=8)
        zbar = subprocess.run(['zbarimg', '-q', '--raw', 'code.png'], capture_output=True, text=True).stdout.strip()
        [zxing] = zxingcpp.read_barcodes(Image.open('code.png').convert('L'))
        print(word, name, 'zbar', zbar, 'zxing-cpp', zxing.text)
PY
PYTHONUTF8=1 venv/bin/python read.py > seen
diff - seen <<'EXPECTED'
Größe default zbar Gr廲e zxing-cpp Größe
Größe UTF-8 zbar Grﾃｶﾃ歹 zxing-cpp Größe
Größe ECI zbar Größe zxing-cpp Größe
Spaß default zbar Spaﾟ zxing-cpp Spaß
Spaß UTF-8 zbar Spaß zxing-cpp Spaß
Spaß ECI zbar Spaß zxing-cpp Spaß
Käse default zbar K酲e zxing-cpp Käse
Käse UTF-8 zbar K瓣se zxing-cpp Käse
Käse ECI zbar Käse zxing-cpp Käse
EXPECTED
echo "as described"
