//! The dates of an event: single or a series, with breaks, holidays and changes
//! of single dates. Times are local (Europe/Berlin) and never move across a
//! clock change.

use jiff::civil::{Date, DateTime};
use jiff::{Span, ToSpan};

use super::holidays;
use model::repeat::{MonthDay, Rule};
use model::schedule::{Bound, Break, Change, ChangeKind, OnHoliday, Schedule};
use model::settings::{SchoolHoliday, Settings};
use toml_places::When;

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
    /// Why it is not held as planned, or is held all the same.
    pub cause: Option<Cause>,
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

/// Why a date is as it is, if the series alone does not say it. Who changes a
/// single date knows best, then who set a break; holidays come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// One of the schedule's changes.
    Change(usize),
    /// One of its breaks.
    Break(usize),
    /// A statewide holiday, by name.
    Holiday(&'static str),
    /// One of the school holidays of `site.toml`.
    SchoolHoliday(usize),
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

impl Occurrence {
    /// The change of the schedule that applies to this date.
    pub fn change<'s>(&self, schedule: &'s Schedule) -> Option<&'s Change> {
        match self.cause {
            Some(Cause::Change(index)) => Some(&schedule.changes[index]),
            _ => None,
        }
    }

    /// Whether nothing else changes than whom to ask: time and place stay.
    pub fn changes_contact_only(&self, schedule: &Schedule) -> bool {
        matches!(
            self.change(schedule).map(|change| &change.what),
            Some(ChangeKind::Moved {
                start: None,
                end: None,
                place: None,
                contact: Some(_),
            })
        )
    }

    fn change_by(&mut self, index: usize, what: &ChangeKind) {
        self.cause = Some(Cause::Change(index));
        match what {
            ChangeKind::Cancelled => self.status = Status::Cancelled,
            ChangeKind::Held => {}
            ChangeKind::Moved { start, end, .. } => {
                self.status = Status::Moved;
                if let Some(start) = start {
                    let length = self.end.map(|end| length(self.original, end));
                    self.start = *start;
                    self.end = length.map(|length| later(*start, length));
                }
                self.end = end.or(self.end);
            }
        }
    }

    /// The last day that it touches; one that ends at midnight ends the day before.
    pub fn last_day(&self) -> Date {
        match self.end {
            Some(end) if end.is_end_of_day_after(self.start) => end.date().saturating_sub(1.day()),
            end => end.unwrap_or(self.start).date(),
        }
    }

    /// The day of `first` and all later ones under which a list has it: its own, or
    /// `first` if it has begun before; `None` if it is over by then.
    pub fn shown_from(&self, first: Date) -> Option<Date> {
        (self.last_day() >= first).then(|| self.start.date().max(first))
    }
}

/// Which days are free where the site is.
#[derive(Debug, Clone, Copy)]
pub struct FreeDays<'a> {
    /// Code of the state; empty if the site names none.
    pub state: &'a str,
    /// School holidays.
    pub school: &'a [SchoolHoliday],
}

impl<'a> FreeDays<'a> {
    /// As `site.toml` has them.
    pub fn of(settings: &'a Settings) -> FreeDays<'a> {
        let region = settings.region.as_ref();
        FreeDays {
            state: region.map_or("", |region| region.value.as_str()),
            school: &settings.school_holidays,
        }
    }
}

/// All dates of a schedule up to and including `horizon`, in order of their
/// original start.
pub fn expand(schedule: &Schedule, free: FreeDays<'_>, horizon: Date) -> Vec<Occurrence> {
    let mut holidays = holidays::OfState::new(free.state);
    days(schedule)
        .take_while(|day| *day <= horizon)
        .map(|day| {
            let mut occurrence = planned(schedule, day);
            let of_day = |change: &Change| change.date.value == day;
            match schedule.changes.iter().position(of_day) {
                Some(index) => occurrence.change_by(index, &schedule.changes[index].what),
                None => {
                    occurrence.cause = cancelled_by(schedule, free.school, &mut holidays, day);
                    if occurrence.cause.is_some() {
                        occurrence.status = Status::Cancelled;
                    }
                }
            }
            occurrence
        })
        .collect()
}

/// The days of a schedule, unchanged.
pub fn days(schedule: &Schedule) -> Box<dyn Iterator<Item = Date> + '_> {
    let start = schedule.start.value.date();
    let Some(rule) = &schedule.rule else {
        return Box::new(std::iter::once(start));
    };
    let days = days_of_rule(&rule.value, start);
    match &schedule.bound {
        Bound::Open => days,
        Bound::Until(until) => Box::new(days.take_while(|day| *day <= until.value)),
        Bound::Count(count) => Box::new(days.take(usize::from(count.value.0))),
    }
}

/// The days of a rule from `start` on.
pub fn days_of_rule(rule: &Rule, start: Date) -> Box<dyn Iterator<Item = Date> + '_> {
    let months = move |every: u16| {
        let first = start.first_of_month();
        let span = move |index: i32| (index * i32::from(every)).months();
        (0..).map_while(move |index| first.checked_add(span(index)).ok())
    };
    // A rule without an end stops where jiff's calendar does, in 9999.
    let days: Box<dyn Iterator<Item = Date>> = match rule {
        Rule::Weekly { every, days } => {
            let offset = i32::from(start.weekday().to_monday_zero_offset());
            let monday = start.saturating_sub(offset.days());
            let span = |index: i32| (index * i32::from(*every)).weeks();
            let weeks = (0..).map_while(move |index| monday.checked_add(span(index)).ok());
            Box::new(weeks.flat_map(move |monday| {
                let offsets = days.iter().map(|day| day.to_monday_zero_offset());
                offsets.filter_map(move |o| monday.checked_add(i32::from(o).days()).ok())
            }))
        }
        Rule::MonthlyWeekday {
            every,
            weeks,
            weekday,
        } => Box::new(months(*every).flat_map(move |first| {
            let day = move |n: i8| first.nth_weekday_of_month(n, *weekday).ok();
            weeks.iter().filter_map(move |week| day(week.number()))
        })),
        Rule::MonthlyDay { every, day } => Box::new(months(*every).filter_map(|first| match day {
            MonthDay::Day(day) => first.with().day(*day).build().ok(),
            MonthDay::Last => Some(first.last_of_month()),
        })),
        Rule::Yearly => Box::new((0i32..).map_while(move |n| start.checked_add(n.years()).ok())),
    };
    Box::new(days.skip_while(move |day| *day < start))
}

/// Without a change: whether and why the date falls out.
fn cancelled_by(
    schedule: &Schedule,
    school: &[SchoolHoliday],
    holidays: &mut holidays::OfState<'_>,
    day: Date,
) -> Option<Cause> {
    let pauses = |pause: &Break| pause.from.value <= day && day <= pause.until;
    if let Some(index) = schedule.breaks.iter().position(pauses) {
        return Some(Cause::Break(index));
    }
    if schedule.on_holiday == Some(OnHoliday::Cancelled)
        && let Some(holiday) = holidays.on(day)
    {
        return Some(Cause::Holiday(holiday.name));
    }
    if schedule.on_school_holiday == OnHoliday::Cancelled {
        let falls = |school: &SchoolHoliday| school.from <= day && day <= school.until;
        return school.iter().position(falls).map(Cause::SchoolHoliday);
    }
    None
}

/// A date as its series has it.
fn planned(schedule: &Schedule, day: Date) -> Occurrence {
    let first = schedule.start.value;
    let original = on_day(first, day);
    let end = schedule.end.as_ref();
    Occurrence {
        start: original,
        end: end.map(|end| later(original, length(first, end.value))),
        original,
        status: Status::Held,
        cause: None,
    }
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

#[cfg(any(test, feature = "arbitrary"))]
pub mod arbitrary;
#[cfg(test)]
mod tests;
