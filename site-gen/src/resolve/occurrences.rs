//! The dates of an event: single, weekly or monthly, with changes of single
//! dates. Times are local (Europe/Berlin) and never move across a clock change.

use diagnostic::{Diagnostic, Report, SourceFile};
use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Span, ToSpan};

use crate::model::event::{ChangeKind, Repeat, Schedule};
use crate::model::when::When;

/// One date of an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Occurrence {
    /// Start, after a change.
    pub start: When,
    /// End, after a change.
    pub end: Option<When>,
    /// Start as the series has it: the date's identity.
    pub original: When,
    /// Whether and how it was changed.
    pub status: Status,
    /// Which of the schedule's changes applies.
    pub change: Option<usize>,
}

/// What became of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It takes place as planned.
    Held,
    /// It does not take place.
    Cancelled,
    /// It takes place at another time or place.
    Moved,
}

impl Status {
    /// The word for views.
    pub fn word(self) -> &'static str {
        match self {
            Status::Held => "held",
            Status::Cancelled => "cancelled",
            Status::Moved => "moved",
        }
    }
}

/// All dates of a schedule up to and including `horizon`, in order of their
/// original start.
pub fn expand(schedule: &Schedule, horizon: Date) -> Vec<Occurrence> {
    let last = schedule
        .until
        .as_ref()
        .map_or(horizon, |until| until.value.min(horizon));
    days(schedule, last)
        .map(|day| occurrence(schedule, day))
        .collect()
}

/// Reports changes for days that are no date of the schedule, and series that
/// calendars read differently.
pub fn check(schedule: &Schedule, source: &SourceFile, report: &mut Report) {
    let start = schedule.start.value.date();
    if schedule.repeat == Some(Repeat::Monthly) && week_of_month(start) == 5 {
        report.push(
            Diagnostic::error("fifth-weekday")
                .with("date", german(start))
                .at(source.place(schedule.start.range.clone())),
        );
    }
    let mut changed: Vec<Date> = Vec::new();
    for change in &schedule.changes {
        let date = change.date.value;
        let last = schedule.until.as_ref().map_or(date, |u| u.value.min(date));
        let is_date = days(schedule, last).any(|day| day == date);
        let place = || source.place(change.date.range.clone());
        if !is_date {
            let mut diagnostic =
                Diagnostic::error("change-without-date").with("date", german(date));
            if let Some(near) = nearest_day(schedule, date) {
                diagnostic = diagnostic.with("nearest", near.to_string());
            }
            report.push(diagnostic.at(place()));
        } else if changed.contains(&date) {
            let diagnostic = Diagnostic::error("date-changed-twice").with("date", german(date));
            report.push(diagnostic.at(place()));
        }
        changed.push(date);
    }
}

fn nearest_day(schedule: &Schedule, date: Date) -> Option<Date> {
    let horizon = date.checked_add(31.days()).ok()?;
    let last = schedule
        .until
        .as_ref()
        .map_or(horizon, |until| until.value.min(horizon));
    days(schedule, last).min_by_key(|day| (*day - date).get_days().abs())
}

/// The days of a schedule up to and including `last`, unchanged.
fn days(schedule: &Schedule, last: Date) -> impl Iterator<Item = Date> {
    let start = schedule.start.value.date();
    let repeat = schedule.repeat;
    let week = week_of_month(start);
    let day = move |index: i32| match repeat {
        None => (index == 0).then_some(start),
        Some(Repeat::Weekly) => start.checked_add(index.weeks()).ok(),
        Some(Repeat::Monthly) => {
            let month = start.first_of_month().checked_add(index.months()).ok()?;
            month.nth_weekday_of_month(week, start.weekday()).ok()
        }
    };
    (0..)
        .map_while(day)
        .take_while(move |day| *day <= last)
        // Longer than any series that somebody plans; a bound against slips.
        .take(5_000)
}

/// Which of its weekday a day is in its month: 1 to 5.
pub fn week_of_month(date: Date) -> i8 {
    (date.day() - 1) / 7 + 1
}

fn occurrence(schedule: &Schedule, day: Date) -> Occurrence {
    let first = schedule.start.value;
    let original = on_day(first, day);
    let end = schedule
        .end
        .as_ref()
        .map(|end| later(original, length(first, end.value)));
    let mut occurrence = Occurrence {
        start: original,
        end,
        original,
        status: Status::Held,
        change: None,
    };
    let change = schedule
        .changes
        .iter()
        .position(|change| change.date.value == day);
    if let Some(index) = change {
        occurrence.change = Some(index);
        match &schedule.changes[index].what {
            ChangeKind::Cancelled => occurrence.status = Status::Cancelled,
            ChangeKind::Moved { start, end, .. } => {
                occurrence.status = Status::Moved;
                if let Some(start) = start {
                    let length = occurrence.end.map(|end| length(original, end));
                    occurrence.start = *start;
                    occurrence.end = length.map(|length| later(*start, length));
                }
                occurrence.end = end.or(occurrence.end);
            }
        }
    }
    occurrence
}

fn on_day(moment: When, day: Date) -> When {
    match moment {
        When::Day(_) => When::Day(day),
        When::At(moment) => When::At(day.to_datetime(moment.time())),
    }
}

/// Local time from start to end, so that a clock change in between moves nothing.
fn length(start: When, end: When) -> Span {
    let moment = |when: When| -> DateTime {
        match when {
            When::Day(date) => date.to_datetime(jiff::civil::Time::midnight()),
            When::At(moment) => moment,
        }
    };
    moment(end) - moment(start)
}

fn later(start: When, length: Span) -> When {
    match start {
        When::Day(date) => When::Day(date.saturating_add(length)),
        When::At(moment) => When::At(moment.saturating_add(length)),
    }
}

fn german(date: Date) -> String {
    date.strftime("%d.%m.%Y").to_string()
}

/// The weekday of a schedule's first date.
pub fn weekday(schedule: &Schedule) -> Weekday {
    schedule.start.value.date().weekday()
}
