//! An event: what it is, where, who, for how much; when is in [`Schedule`].

use diagnostic::{Diagnostic, Place, Report};
use jiff::civil::Date;

use super::offer::{Price, Registration};
use super::prose::{Lang, Prose, TranslationKeys};
use super::schedule::Schedule;
use super::values::{Count, Stem, Text};
use toml_places::{Keys, Located};

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
    pub registration: Option<Located<Registration>>,
    /// Places in the group.
    pub capacity: Option<Located<Count>>,
    /// What to bring.
    pub bring: Option<Prose>,
}

impl Event {
    /// How to register, if it is said.
    pub fn registration(&self) -> Option<Registration> {
        self.registration.as_ref().map(|it| it.value)
    }

    /// Takes the keys of an event.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Event {
        Event {
            offer: keys.optional("offer", report),
            place: keys.optional("place", report),
            contact: keys.optional("contact", report),
            topics: keys.list("topics", report),
            schedule: Schedule::parse(keys, report),
            price: Price::parse(keys, report),
            registration: keys.optional("registration", report),
            capacity: keys.optional("capacity", report),
            bring: Prose::optional(keys, "bring", report),
        }
    }

    /// Takes the prose of a translation: notes, and reasons by date.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        self.price.translate(keys, report);
        keys.prose("bring", &mut self.bring, report);
        let changes_are_known = !keys.is_unreadable("change");
        for (date, text, place) in reasons(keys, "change", "date", report) {
            let mut changes = self.schedule.changes.iter_mut();
            let change = changes.find(|change| change.date.value == date);
            let reason = change.and_then(|change| change.reason.as_mut());
            if reason.is_some() || changes_are_known {
                translate(reason, (date, text, place), keys.lang, report);
            }
        }
        let breaks_are_known = !keys.is_unreadable("break");
        for (from, text, place) in reasons(keys, "break", "from", report) {
            let mut breaks = self.schedule.breaks.iter_mut();
            let pause = breaks.find(|pause| pause.from.value == from);
            let reason = pause.map(|pause| &mut pause.reason);
            if reason.is_some() || breaks_are_known {
                translate(reason, (from, text, place), keys.lang, report);
            }
        }
    }
}

/// A reason in a translation: the day by which it finds what it translates,
/// and its place.
type TranslatedReason = (Date, Option<Text>, Place);

/// Takes tables that translate a reason; `day` names the key with the day.
fn reasons(
    keys: &mut TranslationKeys<'_, '_>,
    heading: &'static str,
    day: &'static str,
    report: &mut Report,
) -> Vec<TranslatedReason> {
    let mut found = Vec::new();
    for mut table in keys.keys.tables(heading, report) {
        let place = table.source().place(table.head());
        let date = table.required::<Date>(day, report);
        let text = table
            .optional::<Text>("cancelled", report)
            .or_else(|| table.optional::<Text>("reason", report));
        table.finish(report);
        if let Some(date) = date {
            found.push((date.value, text.map(|text| text.value), place));
        }
    }
    found
}

fn translate(
    reason: Option<&mut Prose>,
    (date, text, place): TranslatedReason,
    lang: Lang,
    report: &mut Report,
) {
    match (reason, text) {
        (Some(reason), Some(text)) => reason.translate(lang, text),
        (None, _) => report.push(
            Diagnostic::error("change-without-date")
                .with("date", date.strftime("%d.%m.%Y").to_string())
                .at(place),
        ),
        _ => {}
    }
}
