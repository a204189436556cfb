"""Generated series: the dates that site-gen shows are those that two other
programs, recurring-ical-events and ical.js, read in its calendars.

    series.py [--count N] [--seed S]     SITE_GEN and OCCURRENCES name the programs
"""

import argparse
import collections
import datetime as dt
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zoneinfo

import icalendar
import recurring_ical_events

import generated

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
# The last day that is compared; both clock changes of four years lie before it.
LAST = dt.date(2029, 12, 31)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        generated.write(folder, options.count, options.seed)
        build = [os.environ["SITE_GEN"], "build", "--root", folder, "--out", folder / "out",
                 "--today", str(generated.TODAY)]
        told = subprocess.run(build, capture_output=True, text=True)
        if told.returncode:
            findings = told.stderr.split("\n\n")
            errors = "\n\n".join(finding for finding in findings if finding.startswith("Fehler"))
            sys.exit(f"the generated content has errors:\n{errors[:4000] or told.stderr[:4000]}")
        ours = json.loads(subprocess.check_output([os.environ["OCCURRENCES"], folder, str(LAST)]))
        ours = sorted(tuple(date) for date in map(own, ours) if in_window(date))
        calendar = folder / "out/public/termine/kalender.ics"
        others = {
            "recurring-ical-events": python_engine(calendar),
            "ical.js": javascript_engine(calendar),
        }
    print(f"{options.count} events, {len(ours)} dates until {LAST}")
    wrong = 0
    for name, dates in others.items():
        missing, more = compare(ours, dates)
        for title, found in (("does not read", missing), ("reads besides", more)):
            for date in found[:5]:
                print(f"{name} {title} {date}")
            wrong += len(found)
        control(name, ours, dates, (missing, more))
    if len(ours) < options.count:
        sys.exit("far too few dates: the generator of series is broken")
    sys.exit(f"{wrong} disagreements" if wrong else 0)


def compare(ours, theirs):
    """What only one of the two has. Two dates may be alike: one is moved to
    where another one is."""
    known, read = collections.Counter(ours), collections.Counter(theirs)
    return sorted((known - read).elements()), sorted((read - known).elements())


def control(name, ours, theirs, found):
    """A start or an end an hour off, a state that differs and a date that is
    missing are noticed."""
    at = next(number for number, date in enumerate(ours) if len(date[1]) > 10)
    stem, start, end, cancelled = ours[at]
    hour_off = lambda moment: (dt.datetime.fromisoformat(moment) + dt.timedelta(hours=1)).isoformat(timespec="minutes")
    for wrong in (
        [(stem, hour_off(start), end, cancelled)],
        [(stem, start, hour_off(end), cancelled)],
        [(stem, start, end, not cancelled)],
        [],
    ):
        if compare([*ours[:at], *wrong, *ours[at + 1:]], theirs) == found:
            sys.exit(f"{name}: {wrong or 'a missing date'} is not noticed")


def own(date):
    """One of our dates: name, start, end, and whether it is cancelled."""
    stem, _, start, end, status = date
    if len(start) == 10:
        day = dt.date.fromisoformat(end or start) + dt.timedelta(days=1)
        end = str(day)
    return stem, start, end or start, status == "cancelled"


def in_window(date):
    return date[1][:10] <= str(LAST)


def python_engine(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    faults = [fault for part in calendar.walk() for fault in part.errors]
    if faults:
        sys.exit(f"icalendar refuses {faults[:5]}")
    last = LAST + dt.timedelta(days=1)
    found = recurring_ical_events.of(calendar).between(generated.TODAY, last)
    return [date for date in map(read, found) if date[1][:10] <= str(LAST)]


def read(event):
    start = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else None
    if end is None:
        end = start if isinstance(start, dt.datetime) else start + dt.timedelta(days=1)
    stem = event["UID"].split("@")[0]
    return stem, local(start), local(end), event.get("STATUS") == "CANCELLED"


def local(moment):
    if isinstance(moment, dt.datetime):
        return moment.astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M")
    return str(moment)


def javascript_engine(path):
    script = pathlib.Path(__file__).with_name("ical-js.mjs")
    output = subprocess.check_output(["node", script, path, str(LAST)], text=True)
    return [tuple(date) for date in json.loads(output)]


if __name__ == "__main__":
    main()
