"""One fact, six outputs: each event's page, the month tables, the calendar,
the structured data, the pages on which one registers and the feed show the
same dates with the same start, end, place and state. A month table has the
time and the short name of the place; the feed has what is changed.

    outputs.py     SITE_GEN names the program; the sample content is built
"""

import collections
import datetime as dt
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zoneinfo
from xml.etree import ElementTree

import icalendar
import recurring_ical_events
from bs4 import BeautifulSoup

ROOT = pathlib.Path(__file__).resolve().parents[2]
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
# In the days after it a date is cancelled, one moved in time and one in place.
TODAY = dt.date(2026, 11, 28)

MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]

Date = collections.namedtuple("Date", "start end place state")
faults = []


def main():
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out"
        build(out, TODAY)
        events = sorted(path.parent.name for path in (out / "public").glob("termine/*/kalender.ics"))
        seen, found = compare_all(out, events)
        feed_keeps_its_days(out, pathlib.Path(folder) / "later", found)
        control(out, found)
    print(f"{len(events)} events: " + ", ".join(f"{count} {name}" for name, count in sorted(seen.items())))
    for needed in ("page", "month", "structured data", "registration", "feed", "cancelled", "moved", "moved in place"):
        if not seen[needed]:
            found.append(f"nothing was compared: {needed}")
    print("\n".join(found))
    sys.exit(f"{len(found)} faults" if found else 0)


def parsed(path):
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def build(out, today):
    subprocess.run([os.environ["SITE_GEN"], "build", "--root", ROOT, "--out", out, "--today", str(today)], check=True)


def compare_all(out, events):
    """How much of each output was compared, and what differs."""
    faults.clear()
    public = out / "public"
    months = month_tables(public)
    manifest = json.loads((out / "intake/manifest.json").read_text("utf-8"))
    seen = collections.Counter()
    entries = feed(public)
    for stem in events:
        seen += compare(stem, public, months, manifest, entries)
    faults.extend(f"feed: no date is changed for {entry}" for entry in entries)
    return seen, list(faults)


def control(out, found):
    """A wrong fact in any one of the outputs is noticed."""
    public = out / "public"
    events = ["adventskaffee", "stuhlgymnastik"]
    right_ones = compare_all(out, events)[1]
    page = public / "termine/stuhlgymnastik/index.html"
    for path, right, wrong in (
        (page, 'datetime="2026-12-08T10:00"', 'datetime="2026-12-08T11:00"'),
        (page, "/EventCancelled", "/EventScheduled"),
        (page, "2026-12-08T11:00:00+01:00", "2026-12-08T12:00:00+01:00"),
        (public / "termine/stuhlgymnastik/kalender.ics", "DTSTART;TZID=Europe/Berlin:20261124T10", "DTSTART;TZID=Europe/Berlin:20261124T09"),
        (public / "termine/stuhlgymnastik/kalender.ics", "STATUS:CANCELLED", "STATUS:CONFIRMED"),
        (public / "termine/monat/2026-12/index.html", '<li class="occurrence-cancelled">', '<li class="occurrence-held">'),
        (public / "termine/monat/2026-12/index.html", "14:30 bis 17 Uhr", "15 bis 17 Uhr"),
        (public / "termine/monat/2026-12/index.html", 'Stuhlgymnastik</a> <span class="month-place">Treffpunkt', 'Stuhlgymnastik</a> <span class="month-place">Gemeindesaal'),
        (out / "intake/manifest.json", "14:30 bis 17", "15 bis 17"),
        (public / "feed.xml", "entfällt: Stuhlgymnastik", "geändert: Stuhlgymnastik"),
        (public / "feed.xml", "#stuhlgymnastik-2026-12-22", "#stuhlgymnastik-2026-12-23"),
    ):
        text = path.read_text("utf-8")
        if right not in text:
            found.append(f"control: {right} is not in {path.name}")
            continue
        path.write_text(text.replace(right, wrong, 1), "utf-8")
        if compare_all(out, events)[1] == right_ones:
            found.append(f"control: {wrong} in {path.name} is not noticed")
        path.write_text(text, "utf-8")


def compare(stem, public, months, manifest, entries):
    """Compares an event's outputs with its calendar; counts what was compared."""
    seen = collections.Counter()
    document = parsed(public / "termine" / stem / "index.html")
    calendar, planned = calendar_dates(public / "termine" / stem / "kalender.ics")
    page = page_dates(document)
    data = structured_data(document)
    # Both show the next ten; the calendar has them all.
    for name, dates in (("page", page), ("structured data", data)):
        expected = calendar[:10]
        if [shown(d, name) for d in dates] != [shown(d, name) for d in expected]:
            faults.append(f"{stem}, {name}: {dates} instead of {expected}")
        seen[name] += len(dates)
    address = f"/termine/{stem}/"
    for date in calendar:
        seen[date.state] += 1
        found = [cell for cell in months[date.start[:10]] if cell[0] == address]
        times = page_times(document).get(date.start)
        if len(found) != 1 or found[0][1] != date.state.split()[0]:
            faults.append(f"{stem}, month table: {found} instead of {date}")
        elif times and found[0][2] != times:
            faults.append(f"{stem}, month table: {found[0][2]} instead of {times}")
        elif found[0][3] != ("" if date.state == "cancelled" else date.place.split(": ")[0]):
            faults.append(f"{stem}, month table: {found[0][3]} instead of {date.place}")
        seen["month"] += 1
    seen["feed"] += changes(stem, planned, entries)
    seen["registration"] += registrations(stem, manifest, document, calendar, public)
    return seen


def shown(date, output):
    """A cancelled leaf shows no place: nobody is to go there. Structured data
    know no state for another place: the place itself says it. Whoever comes finds a
    date that another person holds where and when it always is."""
    if date.state == "held by another":
        date = date._replace(state="held")
    if date.state == "moved in place":
        date = date._replace(state="moved" if output == "page" else "held")
    return date._replace(place="") if output == "page" and date.state == "cancelled" else date


def calendar_dates(path):
    """The dates of a calendar as another program reads them, and by each the
    day for which it was planned."""
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    last = TODAY + dt.timedelta(days=366)
    found = {}
    events = recurring_ical_events.of(calendar).between(TODAY, last + dt.timedelta(days=1))
    places = collections.Counter(str(event["LOCATION"]) for event in events)
    ((usual, _),) = places.most_common(1) or [("", 0)]
    for event in events:
        summary, state = str(event["SUMMARY"]), "held"
        if event.get("STATUS") == "CANCELLED":
            state = "cancelled"
        elif summary.startswith("geändert: "):
            same_time = event["RECURRENCE-ID"].dt == event["DTSTART"].dt
            elsewhere = "moved in place" if event["LOCATION"] != usual else "held by another"
            state = elsewhere if same_time else "moved"
        place = str(event["LOCATION"]).rsplit(", ", 2)[0]
        date = Date(local(event["DTSTART"].dt), local(event["DTEND"].dt), place, state)
        planned = event.get("RECURRENCE-ID", event["DTSTART"]).dt
        found[date] = planned.date() if isinstance(planned, dt.datetime) else planned
    return sorted(found), found


def local(moment):
    return moment.astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M")


def page_dates(document):
    """The leaves of an event's page and the lines below them. A line names its
    place only where that is changed; else it is the one of the whole series."""
    found = []
    usual = next((fact.select_one("dd a").get_text() for fact in document.select(".fact") if "Wo?" in fact.dt.get_text()), "")
    for date in document.select(".dates .leaves > li, .dates .date-lines > li"):
        said = date if "occurrence" in date.get("class", []) else date.select_one(".occurrence")
        state = said["class"][1].removeprefix("occurrence-")
        place = date.select_one(".occurrence-place a")
        struck = date.select_one(".occurrence-time s") is not None
        if (state == "cancelled") != struck or (state == "cancelled") != ("entfällt" in date.get_text()):
            faults.append(f"a cancelled date is struck and says so: {date}")
        start = date.select_one(".occurrence-time time")["datetime"]
        is_line = said is date
        where = place.get_text() if place else usual if is_line and state == "held" else ""
        found.append(Date(start, date["data-until"], where, state))
    return found


def page_times(document):
    times = document.select(".dates .leaves .occurrence-time time, .dates .date-lines .occurrence-time time")
    return {time["datetime"]: time.get_text() for time in times}


def structured_data(document):
    graph = json.loads(document.select_one('script[type="application/ld+json"]').string)["@graph"]
    states = {"EventScheduled": "held", "EventCancelled": "cancelled", "EventRescheduled": "moved"}
    found = []
    for node in graph:
        if node["@type"] != "Event":
            continue
        state = states[node["eventStatus"].rsplit("/", 1)[1]]
        if (state == "moved") != ("previousStartDate" in node):
            faults.append(f"only a date moved in time has a previous start: {node}")
        if not node.get("organizer") or not node.get("offers") or not node.get("inLanguage"):
            faults.append(f"structured data lack something: {node}")
        start, end = (node[key][:16] for key in ("startDate", "endDate"))
        found.append(Date(start, end, node["location"]["name"], state))
    return found


def month_tables(public):
    """By day: address, state, time and place of what happens."""
    days = collections.defaultdict(list)
    for path in public.glob("termine/monat/*/index.html"):
        table = parsed(path).select_one("table.month")
        if table.caption is None or len(table.select("th[scope=col]")) != 7:
            faults.append(f"{path}: a month is a table with caption and headers")
        for cell in table.select("td"):
            for item in cell.select("li"):
                place = item.select_one(".month-place")
                days[cell.select_one("time")["datetime"]].append((
                    item.a["href"],
                    item["class"][0].removeprefix("occurrence-"),
                    item.select_one(".month-time").get_text(),
                    place.get_text() if place else "",
                ))
    return days


def feed(public):
    """The entries of the feed that stand for single dates, by event and day."""
    text = (public / "feed.xml").read_bytes()
    atom = {"a": "http://www.w3.org/2005/Atom"}
    entries = {}
    for entry in ElementTree.fromstring(text).findall("a:entry", atom):
        own = {name: entry.find(f"a:{name}", atom).text for name in ("id", "title", "updated", "summary")}
        _, mark, name = own["id"].partition("#")
        if mark:
            entries[name] = own
    return entries


def changes(stem, planned, entries):
    """Each date that is not held as planned has its entry; takes it away."""
    words = {"cancelled": "entfällt: ", "moved": "geändert: ", "moved in place": "geändert: ", "held by another": "geändert: "}
    count = 0
    for date, day in planned.items():
        entry = entries.pop(f"{stem}-{day}", None)
        if date.state == "held":
            if entry:
                faults.append(f"{stem}, feed: {entry} instead of {date}")
        # What falls out by a break or a holiday is no news months before.
        elif entry is None and day <= TODAY + dt.timedelta(weeks=8):
            faults.append(f"{stem}, feed: no entry for {date}")
        elif entry:
            count += 1
            start = dt.datetime.fromisoformat(date.start)
            now = f"{start.day}. {MONTHS[start.month - 1]} {start.year}"
            if not entry["title"].startswith(words[date.state]):
                faults.append(f"{stem}, feed: {entry['title']} instead of {date}")
            elif date.state != "cancelled" and not (now in entry["summary"] and date.place in entry["summary"]):
                faults.append(f"{stem}, feed: {entry['summary']} instead of {date}")
            if entry["updated"][:10] > str(TODAY):
                faults.append(f"{stem}, feed: {entry['updated']} is still to come")
    return count


def feed_keeps_its_days(out, later, found):
    """What is news has the day of the content, whatever the day of the build."""
    build(later, TODAY + dt.timedelta(days=1))
    before, after = feed(out / "public"), feed(later / "public")
    for name in before.keys() & after.keys():
        if before[name] != after[name]:
            found.append(f"feed: {after[name]} was {before[name]} the day before")


def registrations(stem, manifest, document, calendar, public):
    """Each coming date that is held has its page to register, and no other."""
    pages = [page for page in manifest["pages"] if page["language"] == "de"
             and (page["context"]["event"] or {}).get("event") == stem]
    shown_ = document.select(".occurrence-register a")
    if not pages and not shown_:
        return 0
    times = page_times(document)
    held = {date.start[:10]: date for date in calendar if date.state != "cancelled"}
    for page in pages:
        event = page["context"]["event"]
        date = held.pop(event["date"], None)
        text = parsed(public / page["page"].strip("/") / "index.html").get_text()
        if date is None or event["place"] != date.place:
            faults.append(f"{stem}, registration: {event} instead of {date}")
        elif not event["when"].endswith(times.get(date.start, "")) or event["when"] not in text:
            faults.append(f"{stem}, registration: {event['when']} instead of {times.get(date.start)}")
    if held:
        faults.append(f"{stem}: no page to register for {sorted(held)}")
    return len(pages)


if __name__ == "__main__":
    main()
