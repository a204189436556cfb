"""What calendars are known to read differently: each case with its reason and
the mistake that stops the editor there. SITE_GEN names the program.

What they read differently and the editor may write all the same: a date that
spans a clock change. Some give each date the exact length of the first one,
others its length on the clock; our calendars say the end of such a date itself.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import generated

KNOWN = [
    ("start-off-series", "2027-01-13 10:00:00", ["dienstags"],
     "a start that no rule gives is a date to some programs and none to others"),
    ("day-not-in-each-month", "2027-01-31 10:00:00", ["am 31. jedes Monats", "every month on the 31st"],
     "in a month without that day some have no date, others the last day or the first of the next"),
    ("day-not-in-each-month", "2028-02-29 10:00:00", ["jährlich", "yearly"],
     "without a leap day some have no date, others 28 February or 1 March"),
    ("fifth-weekday", "2027-01-29 10:00:00", ["jeden fünften Freitag im Monat", "monthly"],
     "a month without a fifth weekday has no date, or its last one"),
    ("unknown-value", "2027-01-25 10:00:00", ["vierten und letzten Montag im Monat"],
     "in most months both are one day, which some programs show twice"),
    ("ambiguous-repeat", "2027-01-12 10:00:00", ["jeden zweiten Dienstag"],
     "every other week, or once a month: no program can tell"),
    ("time-skipped", "2027-01-03 02:30:00", ["sonntags"],
     "the time does not exist on a day in March: an hour earlier or later"),
    ("time-repeated", "2026-09-06 01:30:00\nend = 02:30:00\ncount = 12", ["sonntags"],
     "the end comes twice on a day in October: the first or the second"),
]


def main():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        generated.write(root, 0, 0)
        expected = set()
        for number, (rule, start, rules, _) in enumerate(KNOWN):
            for spoken in rules:
                path = root / f"content/termine/k{number}-{rules.index(spoken)}.md"
                path.write_text(f'+++\ntitle = "Probe"\nstart = {start}\nrepeat = "{spoken}"\n'
                                'on_holiday = "entfällt"\n+++\n', "utf-8")
                expected.add((path.name, rule))
        check = [os.environ["SITE_GEN"], "check", "--root", root, "--format", "json", "--today", "2027-01-01"]
        told = json.loads(subprocess.run(check, capture_output=True, text=True).stdout)
    stopped = {(pathlib.Path(fault["file"]).name, fault["rule"]) for fault in told if fault["severity"] == "error"}
    for name, rule in sorted(expected ^ stopped):
        print(f"{name}: {'is not stopped by' if (name, rule) in expected else 'is stopped by'} {rule}")
    print(f"{len(KNOWN)} known disagreements, the editor is stopped at {len(expected & stopped)} of {len(expected)} cases")
    sys.exit(0 if expected == stopped else 1)


if __name__ == "__main__":
    main()
