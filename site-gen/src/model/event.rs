//! An event: one date or a plain series, with changes of single dates.

use diagnostic::{Diagnostic, Report};
use jiff::civil::{Date, DateTime};

use super::keys::{Keys, Located};
use super::offer::{Price, Registration};
use super::prose::{Prose, TranslationKeys};
use super::values::{Count, Stem, Text, words};
use super::when::{End, When};

words! {
    /// How a series goes on from its start.
    Repeat {
        /// Each week on the weekday of the start.
        Weekly = "weekly" | "wöchentlich" | "jede woche",
        /// Each month on the same weekday of the month as the start: the
        /// second Tuesday, the last Friday.
        Monthly = "monthly" | "monatlich" | "jeden monat",
    }
}

/// Facts of an event.
#[derive(Debug, Clone)]
pub struct Event {
    /// Offer that it belongs to.
    pub offer: Option<Located<Stem>>,
    /// Place.
    pub place: Option<Located<Stem>>,
    /// Person to ask.
    pub contact: Option<Located<Stem>>,
    /// Ids of topics.
    pub topics: Vec<Located<Stem>>,
    /// When it happens.
    pub schedule: Schedule,
    /// What it costs.
    pub price: Price,
    /// How to register.
    pub registration: Option<Registration>,
    /// Places in the group.
    pub capacity: Option<Count>,
    /// What to bring.
    pub bring: Option<Prose>,
}

/// When an event happens, as it was written.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// First date.
    pub start: Located<When>,
    /// End of the first date.
    pub end: Option<Located<When>>,
    /// How it goes on.
    pub repeat: Option<Repeat>,
    /// Last day on which a date may lie.
    pub until: Option<Located<Date>>,
    /// Changes of single dates.
    pub changes: Vec<Change>,
}

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

impl Event {
    /// Takes the keys of an event.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Option<Event> {
        let offer = keys.optional("offer", report);
        let place = keys.optional("place", report);
        let contact = keys.optional("contact", report);
        let topics = keys.list("topics", report);
        let schedule = Schedule::parse(keys, report);
        let price = Price::parse(keys, report);
        let registration = keys.optional("registration", report).map(|r| r.value);
        let capacity = keys.optional("capacity", report).map(|c| c.value);
        let bring = Prose::optional(keys, "bring", report);
        Some(Event {
            offer,
            place,
            contact,
            topics,
            schedule: schedule?,
            price,
            registration,
            capacity,
            bring,
        })
    }

    /// Takes the prose of a translation: notes, and reasons by date.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        self.price.translate(keys, report);
        keys.prose("bring", &mut self.bring, report);
        for mut table in keys.keys.tables("change", report) {
            let head = table.head();
            let source = table.source();
            let date = table.required::<Date>("date", report);
            let text = table
                .optional::<Text>("cancelled", report)
                .or_else(|| table.optional::<Text>("reason", report));
            table.finish(report);
            let Some(date) = date else { continue };
            let reason = self
                .schedule
                .changes
                .iter_mut()
                .find(|change| change.date.value == date.value)
                .and_then(|change| change.reason.as_mut());
            match (reason, text) {
                (Some(reason), Some(text)) => reason.translate(keys.lang, text.value),
                (None, _) => report.push(
                    Diagnostic::error("change-without-date")
                        .with("date", date.value.to_string())
                        .at(source.place(head)),
                ),
                _ => {}
            }
        }
    }
}

impl Schedule {
    fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Option<Schedule> {
        let start = keys.required::<When>("start", report);
        let end = keys.optional::<End>("end", report);
        let repeat = keys.optional("repeat", report).map(|r| r.value);
        let until = keys.optional::<Date>("until", report);
        let changes = keys
            .tables("change", report)
            .into_iter()
            .filter_map(|table| Change::parse(table, start.as_ref(), report))
            .collect();
        let start = start?;
        let end = end.map(|end| Located {
            value: end_moment(end.value, start.value),
            range: end.range,
        });
        let schedule = Schedule {
            start,
            end,
            repeat,
            until,
            changes,
        };
        schedule.check_order(keys, report);
        Some(schedule)
    }

    fn check_order(&self, keys: &Keys<'_>, report: &mut Report) {
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
        if let Some(until) = &self.until {
            let rule = match self.repeat {
                None => Some("until-without-repeat"),
                Some(_) if until.value < self.start.value.date() => Some("until-before-start"),
                Some(_) => None,
            };
            if let Some(rule) = rule {
                report.push(
                    Diagnostic::error(rule)
                        .with("until", until.value.to_string())
                        .at(keys.source().place(until.range.clone())),
                );
            }
        }
    }
}

impl Change {
    fn parse(
        mut table: Keys<'_>,
        series_start: Option<&Located<When>>,
        report: &mut Report,
    ) -> Option<Change> {
        let head = table.head();
        let source = table.source();
        let date = table.required::<Date>("date", report);
        let cancelled = Prose::<Text>::optional(&mut table, "cancelled", report);
        let start = table.optional::<End>("start", report);
        let end = table.optional::<End>("end", report);
        let place = table.optional("place", report);
        let contact = table.optional("contact", report);
        let reason = Prose::optional(&mut table, "reason", report);
        table.finish(report);
        let date = date?;
        let moved = start.is_some() || end.is_some() || place.is_some() || contact.is_some();
        let fault = match (&cancelled, moved) {
            (Some(_), true) => Some("change-cancelled-and-moved"),
            (None, false) => Some("change-without-effect"),
            _ => None,
        };
        if let Some(rule) = fault {
            report.push(
                Diagnostic::error(rule)
                    .with("date", date.value.to_string())
                    .at(source.place(head)),
            );
            return None;
        }
        if let Some(cancelled) = cancelled {
            return Some(Change {
                date,
                what: ChangeKind::Cancelled,
                reason: Some(cancelled),
            });
        }
        // A time alone keeps the day; an end keeps to the new start.
        let day = start_of_day(date.value, series_start);
        let new_start = start.map(|start| end_moment(start.value, day));
        let new_end = end.map(|end| end_moment(end.value, new_start.unwrap_or(day)));
        if let (Some(start), Some(end)) = (new_start, new_end)
            && !ends_after(start, end)
        {
            report.push(
                Diagnostic::error("end-before-start")
                    .with("end", words_of(end))
                    .with("start", words_of(start))
                    .at(source.place(head)),
            );
        }
        Some(Change {
            date,
            what: ChangeKind::Moved {
                start: new_start,
                end: new_end,
                place,
                contact,
            },
            reason,
        })
    }
}

fn start_of_day(date: Date, series_start: Option<&Located<When>>) -> When {
    match series_start.map(|start| start.value) {
        Some(When::At(moment)) => When::At(date.to_datetime(moment.time())),
        _ => When::Day(date),
    }
}

fn end_moment(end: End, start: When) -> When {
    match end {
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
        When::Day(date) => date.strftime("%d.%m.%Y").to_string(),
        When::At(moment) => time(moment),
    }
}
