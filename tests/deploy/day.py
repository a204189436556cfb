"""The day on which a test runs."""

import datetime
import time
import zoneinfo

# Where the intake is, wherever this machine is.
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
# Seconds that a test takes at most which may see no midnight.
LASTS = 300


def today():
    """The day of the intake. In its last minutes, the next one, once it has
    come: what began on one day would end on another."""
    now = datetime.datetime.now(BERLIN)
    midnight = datetime.datetime.combine(now + datetime.timedelta(days=1), datetime.time(), BERLIN)
    left = midnight.timestamp() - now.timestamp()
    if left < LASTS:
        time.sleep(left + 1)
    return datetime.datetime.now(BERLIN).date()
