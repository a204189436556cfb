//! When an event happens: its first date, how it goes on, its breaks, what
//! holidays mean to it, and changes of single dates.

mod change;

use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

use super::prose::Prose;
use super::repeat::{Repeat, Rule};
use super::values::{Count, words};
use change::Hours;
pub use change::{Change, ChangeKind};
use toml_places::{End, When};
use toml_places::{Keys, Located};

words! {
    /// What a holiday means to the dates that fall on it.
    OnHoliday {
        /// They take place.
        Held = "held" | "findet statt",
        /// They do not.
        Cancelled = "cancelled" | "canceled" | "entfällt" | "fällt aus",
    }
}

/// Stands for a start that is missing, in an event that no page shows: before
/// everything else, so that nothing contradicts it.
const MISSING: When = When::Day(Date::MIN);

/// When an event happens, as it was written.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// First date.
    pub start: Located<When>,
    /// End of the first date.
    pub end: Option<Located<When>>,
    /// How it goes on.
    pub rule: Option<Located<Rule>>,
    /// Where it stops.
    pub bound: Bound,
    /// Statewide holidays; `None` if nobody has decided.
    pub on_holiday: Option<OnHoliday>,
    /// School holidays of `site.toml`; held unless said otherwise.
    pub on_school_holiday: OnHoliday,
    /// Ranges without dates.
    pub breaks: Vec<Break>,
    /// Changes of single dates.
    pub changes: Vec<Change>,
    /// Whether what says on which days it happens has no mistake.
    pub days_are_known: bool,
}

/// Where a series stops.
#[derive(Debug, Clone, PartialEq)]
pub enum Bound {
    /// Nowhere.
    Open,
    /// Its last date lies on this day or before.
    Until(Located<Date>),
    /// It has so many dates, cancelled ones included.
    Count(Located<Count>),
}

/// A range of days on which a series pauses.
#[derive(Debug, Clone)]
pub struct Break {
    /// First day.
    pub from: Located<Date>,
    /// Last day.
    pub until: Date,
    /// Why.
    pub reason: Prose,
    /// Whether what says how long it lasts has no mistake.
    pub days_are_known: bool,
}

impl Schedule {
    /// Takes the keys of a schedule.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Schedule {
        let start = keys.required::<When>("start", report);
        let end = keys.optional::<End>("end", report);
        // One that cannot be read is told; that it is missing would be wrong.
        let repeats = keys.has("repeat") || keys.is_unreadable("repeat");
        let repeat = keys.optional::<Repeat>("repeat", report);
        let until = keys.optional::<Date>("until", report);
        let count = keys.optional::<Count>("count", report);
        let on_holiday = keys.optional("on_holiday", report).map(|o| o.value);
        let on_school_holiday = keys.optional("on_school_holiday", report);
        let breaks = keys.read_tables("break", report, Break::parse);
        let hours = Hours::of(
            start.as_ref().map(|start| start.value),
            end.as_ref().map(|end| end.value),
        );
        let changes = keys.read_tables("change", report, |table, report| {
            Change::parse(table, hours, report)
        });
        let start = start.unwrap_or_else(|| Located {
            value: MISSING,
            range: keys.head(),
        });
        let end = end.map(|end| Located {
            value: end_moment(end.value, start.value),
            range: end.range,
        });
        let of_days = ["start", "repeat", "until", "count"];
        let bounds = check_bounds(start.value, repeats, &until, &count);
        let days_are_known = bounds.is_none() && !of_days.iter().any(|key| keys.is_unreadable(key));
        if let Some((fault, range)) = bounds {
            report.push(fault.at(keys.source().place(range)));
        }
        let schedule = Schedule {
            rule: repeat.and_then(|repeat| rule(repeat, &start, keys.source(), report)),
            start,
            end,
            bound: match (until, count) {
                (Some(until), _) => Bound::Until(until),
                (None, Some(count)) => Bound::Count(count),
                (None, None) => Bound::Open,
            },
            on_holiday,
            on_school_holiday: on_school_holiday.map_or(OnHoliday::Held, |o| o.value),
            breaks,
            changes,
            days_are_known,
        };
        schedule.check_end(keys, report);
        schedule
    }

    /// Whether it is known when it starts.
    pub fn has_start(&self) -> bool {
        self.start.value != MISSING
    }

    fn check_end(&self, keys: &Keys<'_>, report: &mut Report) {
        if let Some(end) = &self.end
            && !ends_after(self.start.value, end.value)
        {
            report.push(
                Diagnostic::error("end-before-start")
                    .with("end", words_of(end.value))
                    .with("start", words_of(self.start.value))
                    .at(keys.source().place(end.range.clone())),
            );
        }
    }
}

/// What was left open follows from the start; its fifth weekday says nothing.
fn rule(
    repeat: Located<Repeat>,
    start: &Located<When>,
    source: &SourceFile,
    report: &mut Report,
) -> Option<Located<Rule>> {
    let day = start.value.date();
    let Some(value) = repeat.value.from_start(day) else {
        report.push(
            Diagnostic::error("fifth-weekday")
                .with("date", german(day))
                .at(source.place(start.range.clone())),
        );
        return None;
    };
    Some(Located {
        value,
        range: repeat.range,
    })
}

/// What is wrong with where it stops.
fn check_bounds(
    start: When,
    repeats: bool,
    until: &Option<Located<Date>>,
    count: &Option<Located<Count>>,
) -> Option<(Diagnostic, Range<usize>)> {
    let range = match (until, count) {
        (_, Some(count)) => count.range.clone(),
        (Some(until), None) => until.range.clone(),
        (None, None) => return None,
    };
    let rule = match until {
        _ if !repeats => "until-without-repeat",
        Some(_) if count.is_some() => "until-and-count",
        Some(until) if until.value < start.date() => "until-before-start",
        _ => return None,
    };
    let key = if count.is_some() { "count" } else { "until" };
    Some((Diagnostic::error(rule).with("key", key), range))
}

impl Break {
    fn parse(mut table: Keys<'_>, report: &mut Report) -> Option<Break> {
        let source = table.source();
        let from = table.required::<Date>("from", report);
        let until = table.optional::<Date>("until", report);
        let reason = Prose::required(&mut table, "reason", report);
        let days_are_known = !table.is_unreadable("until");
        table.finish(report);
        let (from, reason) = (from?, reason?);
        if let Some(until) = &until
            && until.value < from.value
        {
            report.push(
                Diagnostic::error("end-before-start")
                    .with("end", german(until.value))
                    .with("start", german(from.value))
                    .at(source.place(until.range.clone())),
            );
            return None;
        }
        Some(Break {
            until: until.map_or(from.value, |until| until.value),
            from,
            reason,
            days_are_known,
        })
    }
}

fn end_moment(end: End, start: When) -> When {
    match end {
        // The midnight with which the day ends is meant, not the one before the start.
        End::Time(time) if time == Time::midnight() => {
            When::At(start.date().saturating_add(1.day()).to_datetime(time))
        }
        End::Time(time) => When::At(start.date().to_datetime(time)),
        End::When(moment) => moment,
    }
}

fn ends_after(start: When, end: When) -> bool {
    match (start, end) {
        (When::At(start), When::At(end)) => start < end,
        _ => start.date() <= end.date(),
    }
}

fn words_of(moment: When) -> String {
    let time = |moment: DateTime| moment.strftime("%d.%m.%Y %H:%M").to_string();
    match moment {
        When::Day(date) => german(date),
        When::At(moment) => time(moment),
    }
}

fn german(date: Date) -> String {
    date.strftime("%d.%m.%Y").to_string()
}
