//! A change of one date of a series: `[[change]]` in an event's front matter.

use diagnostic::{Diagnostic, Report};
use jiff::civil::{Date, Time};

use super::{end_moment, ends_after, german, words_of};
use crate::prose::Prose;
use crate::values::{Stem, Text};
use toml_places::{End, When};
use toml_places::{Keys, Located};

/// A change of one date of a series.
#[derive(Debug, Clone)]
pub struct Change {
    /// The date as the series has it.
    pub date: Located<Date>,
    /// What happens to it.
    pub what: ChangeKind,
    /// Why.
    pub reason: Option<Prose>,
}

/// What happens to one date of a series.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangeKind {
    /// It does not take place.
    Cancelled,
    /// It takes place as planned, whatever a break or a holiday says, or an
    /// earlier change said.
    Held,
    /// It takes place otherwise; what is not said stays as it was.
    Moved {
        /// New start.
        start: Option<When>,
        /// New end.
        end: Option<When>,
        /// New place.
        place: Option<Located<Stem>>,
        /// New person to ask.
        contact: Option<Located<Stem>>,
    },
}

/// The hours of a series, if it has any: what a change does not say stays.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hours {
    pub start: Option<Time>,
    pub end: Option<Time>,
}

impl Hours {
    /// Those of a start and an end as they are written.
    pub(super) fn of(start: Option<When>, end: Option<End>) -> Hours {
        let hour = |moment: When| match moment {
            When::Day(_) => None,
            When::At(moment) => Some(moment.time()),
        };
        Hours {
            start: start.and_then(hour),
            end: end.and_then(|end| match end {
                End::Time(time) => Some(time),
                End::When(moment) => hour(moment),
            }),
        }
    }
}

/// The keys of a change, each read on its own.
struct Written {
    cancelled: Option<Prose>,
    held: Option<Located<bool>>,
    start: Option<Located<End>>,
    end: Option<Located<End>>,
    place: Option<Located<Stem>>,
    contact: Option<Located<Stem>>,
    reason: Option<Prose>,
}

impl Change {
    /// The keys that say what changes.
    const EFFECTS: [&str; 6] = ["cancelled", "held", "start", "end", "place", "contact"];

    /// The new moments.
    pub fn moments(&self) -> impl Iterator<Item = When> {
        let (start, end) = match &self.what {
            ChangeKind::Cancelled | ChangeKind::Held => (None, None),
            ChangeKind::Moved { start, end, .. } => (*start, *end),
        };
        start.into_iter().chain(end)
    }

    /// Takes the keys of a change; a time alone keeps to the day of the series, a day
    /// alone to its hours.
    pub(super) fn parse(mut table: Keys<'_>, hours: Hours, report: &mut Report) -> Option<Change> {
        let place = table.source().place(table.head());
        let named = Change::EFFECTS.iter().any(|key| table.has(key));
        let date = table.required::<Date>("date", report);
        let written = Written::take(&mut table, report);
        let meant = named || Change::EFFECTS.iter().any(|key| table.is_unreadable(key));
        table.finish(report);
        let date = date?;
        let fault = match written.contradiction() {
            Some(rule) => rule,
            None if written.says_something() => {
                let (what, fault) = written.effect(date.value, hours);
                if let Some(fault) = fault {
                    report.push(fault.at(place));
                }
                let reason = written.cancelled.or(written.reason);
                return Some(Change { date, what, reason });
            }
            // A value or key with a mistake of its own has been named.
            None if meant && written.held.is_none() => return None,
            None => "change-without-effect",
        };
        let fault = Diagnostic::error(fault).with("date", german(date.value));
        report.push(fault.at(place));
        None
    }
}

impl Written {
    fn take(table: &mut Keys<'_>, report: &mut Report) -> Written {
        Written {
            cancelled: Prose::<Text>::optional(table, "cancelled", report),
            held: table.optional("held", report),
            start: table.optional("start", report),
            end: table.optional("end", report),
            place: table.optional("place", report),
            contact: table.optional("contact", report),
            reason: Prose::optional(table, "reason", report),
        }
    }

    fn is_held(&self) -> bool {
        self.held.as_ref().is_some_and(|held| held.value)
    }

    fn is_moved(&self) -> bool {
        self.start.is_some() || self.end.is_some() || self.place.is_some() || self.contact.is_some()
    }

    fn says_something(&self) -> bool {
        self.cancelled.is_some() || self.is_held() || self.is_moved()
    }

    fn contradiction(&self) -> Option<&'static str> {
        match (&self.cancelled, self.is_moved()) {
            (Some(_), true) => Some("change-cancelled-and-moved"),
            (None, false) => None,
            _ if self.is_held() => Some("change-held-and-otherwise"),
            _ => None,
        }
    }

    /// What happens to the date of a day, and what is wrong with it.
    fn effect(&self, day: Date, hours: Hours) -> (ChangeKind, Option<Diagnostic>) {
        if self.cancelled.is_some() {
            return (ChangeKind::Cancelled, None);
        }
        if self.is_held() {
            return (ChangeKind::Held, None);
        }
        let day = at(hours.start, day);
        let start = self.start.as_ref().map(|start| match start.value {
            End::Time(time) => When::At(day.date().to_datetime(time)),
            End::When(When::Day(date)) => at(hours.start, date),
            End::When(moment) => moment,
        });
        // An end keeps to the new start.
        let own = start.unwrap_or(day);
        let end = self.end.as_ref().map(|end| match (end.value, own) {
            (End::When(When::Day(date)), When::At(_)) => {
                hours.end.map_or(When::Day(date), |hour| {
                    end_moment(End::Time(hour), When::Day(date))
                })
            }
            (end, _) => end_moment(end, own),
        });
        let fault = match (start, end) {
            (Some(start), Some(end)) if !ends_after(start, end) => Some(
                Diagnostic::error("end-before-start")
                    .with("end", words_of(end))
                    .with("start", words_of(start)),
            ),
            _ => None,
        };
        let what = ChangeKind::Moved {
            start,
            end,
            place: self.place.clone(),
            contact: self.contact.clone(),
        };
        (what, fault)
    }
}

fn at(hour: Option<Time>, date: Date) -> When {
    hour.map_or(When::Day(date), |hour| When::At(date.to_datetime(hour)))
}
