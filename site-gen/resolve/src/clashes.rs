//! What a person would stand before a locked door for: dates on holidays that
//! nobody decided, two dates in one room, years that nobody means. All of it
//! comes and goes with the day, so it is a warning.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use diagnostic::{Diagnostic, Report};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

use super::holidays;
use super::index::EntryId;
use super::occurrences::{FreeDays, Occurrence, Status};
use super::{Resolved, year_from};
use model::event::Event;
use model::offer::Registration;
use model::schedule::{Bound, ChangeKind};
use model::{Entry, Facts};
use toml_places::When;

/// Years ahead for which somebody may plan: a jubilee, a project's end.
pub(super) const YEARS_AHEAD: i32 = 5;

/// Days of the longest season.
pub(super) const SEASON: i32 = 94;

/// Reports clashes of all visible events from today on.
pub fn check(resolved: &Resolved, report: &mut Report) {
    for &id in &resolved.backlinks.all_events {
        let entry = resolved.entry(id);
        let Facts::Event(event) = &entry.facts else {
            continue;
        };
        let dates: Vec<&Occurrence> = coming(resolved, id).collect();
        check_holidays(resolved, entry, event, &dates, report);
        check_end(resolved, entry, event, &dates, report);
        check_capacity(entry, event, report);
        check_years(resolved, entry, event, report);
    }
    check_rooms(resolved, report);
}

/// Dates that take place from today on.
pub(super) fn coming(resolved: &Resolved, id: EntryId) -> impl Iterator<Item = &Occurrence> {
    let dates = resolved.dates.get(&id).into_iter().flatten();
    dates
        .filter(|date| date.last_day() >= resolved.today)
        .filter(|date| date.status != Status::Cancelled)
}

fn check_holidays(
    resolved: &Resolved,
    entry: &Entry,
    event: &Event,
    dates: &[&Occurrence],
    report: &mut Report,
) {
    let schedule = &event.schedule;
    if schedule.on_holiday.is_some() || entry.is_unreadable(&["on_holiday"]) {
        return;
    }
    let state = FreeDays::of(&resolved.site.settings).state;
    for date in dates {
        // Whoever changed this date has seen it.
        if date.cause.is_some() {
            continue;
        }
        if let Some(holiday) = holidays::on(state, date.start.date()) {
            let fault = Diagnostic::warning("holiday-undecided").with("date", german(holiday.date));
            let place = entry.text.source.place(schedule.start.range.clone());
            report.push(fault.at(place));
        }
    }
}

fn check_end(
    resolved: &Resolved,
    entry: &Entry,
    event: &Event,
    coming: &[&Occurrence],
    report: &mut Report,
) {
    let schedule = &event.schedule;
    if schedule.rule.is_none() || !coming.is_empty() {
        return;
    }
    let source = &entry.text.source;
    let (date, range) = match &schedule.bound {
        Bound::Open => return,
        Bound::Until(until) => (until.value, until.range.clone()),
        Bound::Count(count) => match super::occurrences::days(schedule).last() {
            Some(last) => (last, count.range.clone()),
            None => return,
        },
    };
    // A pause of a year, and dates after it that nobody has counted yet.
    if date > year_from(resolved.today) {
        return;
    }
    report.push(
        Diagnostic::warning("series-ended")
            .with("date", german(date))
            .at(source.place(range)),
    );
}

/// A year that nobody means: so far ahead that no group plans for it, or over already
/// for a season when its file was last written to. The archive keeps what was held, so
/// that a single event has passed says nothing by itself.
fn check_years(resolved: &Resolved, entry: &Entry, event: &Event, report: &mut Report) {
    let start = event.schedule.start.value.date();
    let far = resolved.today.saturating_add(YEARS_AHEAD.years());
    let over = |written: Date| start.saturating_add(SEASON.days()) < written;
    let rule = match entry.common.updated_on {
        _ if start > far => "date-far-ahead",
        Some(written) if event.schedule.rule.is_none() && over(written) => "date-long-past",
        _ => return,
    };
    report.push(
        Diagnostic::warning(rule)
            .with("date", german(start))
            .at(entry.text.source.place(event.schedule.start.range.clone())),
    );
}

fn check_capacity(entry: &Entry, event: &Event, report: &mut Report) {
    let open = matches!(event.registration(), None | Some(Registration::None));
    let is_sure = !entry.is_unreadable(&["registration"]);
    if open
        && is_sure
        && let Some(capacity) = &event.capacity
    {
        report.push(
            Diagnostic::warning("capacity-without-registration")
                .with("count", capacity.value.0.to_string())
                .at(entry.text.source.place(capacity.range.clone())),
        );
    }
}

/// A date in a room, from when until when.
struct Use<'a> {
    from: DateTime,
    until: DateTime,
    event: EntryId,
    occurrence: &'a Occurrence,
}

fn check_rooms(resolved: &Resolved, report: &mut Report) {
    let mut rooms: HashMap<&str, Vec<Use<'_>>> = HashMap::new();
    for &id in &resolved.backlinks.all_events {
        let entry = resolved.entry(id);
        let Facts::Event(event) = &entry.facts else {
            continue;
        };
        if entry.is_unreadable(&["place", "change"]) {
            continue;
        }
        for date in coming(resolved, id) {
            let moved = match date.change(&event.schedule).map(|change| &change.what) {
                Some(ChangeKind::Moved { place, .. }) => place.as_ref(),
                _ => None,
            };
            let Some(place) = moved.or(event.place.as_ref()) else {
                continue;
            };
            let room = rooms.entry(&place.value.0).or_default();
            room.push(Use {
                from: from(date.start),
                until: date.end.map_or_else(|| from(date.start), until),
                event: id,
                occurrence: date,
            });
        }
    }
    // A series that meets another one does so week after week: one warning a pair.
    let mut told: BTreeSet<(EntryId, EntryId)> = BTreeSet::new();
    let mut rooms: Vec<_> = rooms.into_iter().collect();
    rooms.sort_by_key(|(place, _)| *place);
    for (place, mut uses) in rooms {
        uses.sort_by_key(|date| (date.from, date.event));
        for pair in uses.windows(2) {
            let [first, second] = pair else { continue };
            let (other, entry) = (resolved.entry(first.event), resolved.entry(second.event));
            let title = |entry: &Entry| entry.common.title.default_value().as_str().to_owned();
            // Of two files with one title, one is a copy, and that has been told.
            let new = first.until > second.from
                && first.event != second.event
                && title(other) != title(entry)
                && told.insert((first.event, second.event));
            if !new {
                continue;
            }
            let Facts::Event(event) = &entry.facts else {
                continue;
            };
            report.push(
                Diagnostic::warning("room-taken-twice")
                    .with("date", german(second.occurrence.start.date()))
                    .with("place", place)
                    .with("other", title(other))
                    .at(entry.text.source.place(said_at(event, second.occurrence))),
            );
        }
    }
}

/// Where it says when a date is: the change that moved it, else the series' start.
fn said_at(event: &Event, date: &Occurrence) -> Range<usize> {
    match date.change(&event.schedule) {
        Some(change) => change.date.range.clone(),
        None => event.schedule.start.range.clone(),
    }
}

fn from(moment: When) -> DateTime {
    match moment {
        When::Day(day) => day.to_datetime(Time::midnight()),
        When::At(moment) => moment,
    }
}

fn until(moment: When) -> DateTime {
    match moment {
        When::Day(day) => day.to_datetime(Time::MAX),
        When::At(moment) => moment,
    }
}

pub(super) fn german(date: Date) -> String {
    date.strftime("%d.%m.%Y").to_string()
}
