//! A role: a task that a neighbour can take on, and give back.

use diagnostic::Report;
use jiff::civil::Date;

use super::prose::{Prose, TranslationKeys};
use super::values::{Cents, Identifier, Stem, Text, WebAddress, words};
use toml_places::{Keys, Located};

words! {
    /// How much time a neighbour has.
    Time {
        /// Now and then.
        Rarely = "rarely" | "ab-und-zu" | "ab und zu",
        /// An hour or two each week.
        Weekly = "weekly" | "jede-woche" | "jede woche",
        /// Several hours each week.
        Often = "often" | "oft",
    }
}

words! {
    /// What a neighbour likes to do.
    Liking {
        /// Listen, talk, play.
        Talk = "talk" | "reden",
        /// Be out and about.
        Errands = "errands" | "wege",
        /// Lend a hand.
        Hands = "hands" | "anpacken",
        /// Bring people together.
        Welcome = "welcome" | "zusammenbringen",
    }
}

/// Facts of a role.
#[derive(Debug, Clone)]
pub struct Role {
    /// What belongs to it.
    pub tasks: Option<Prose<Vec<Text>>>,
    /// What does not.
    pub limits: Option<Prose<Vec<Text>>>,
    /// How much time it takes, in words.
    pub hours: Option<Prose>,
    /// For whom it is right: how much time they have.
    pub time: Vec<Located<Time>>,
    /// For whom it is right: what they like.
    pub likes: Vec<Located<Liking>>,
    /// What one needs before.
    pub needs: Option<Prose<Vec<Text>>>,
    /// The event that trains for it.
    pub training: Option<Located<Stem>>,
    /// A page that guides through it.
    pub guide: Option<Located<Stem>>,
    /// Whom to ask.
    pub contact: Option<Located<Stem>>,
    /// The form with this role chosen: `name/topic`.
    pub form: Option<Located<Identifier>>,
    /// Examples of what others get for it.
    pub compensations: Vec<Compensation>,
}

/// An example of what a neighbour can get: never a promise.
#[derive(Debug, Clone)]
pub struct Compensation {
    /// The model in words.
    pub text: Prose,
    /// A sum, if the source names one.
    pub amount: Option<Cents>,
    /// Where it stands, in words.
    pub source_title: Prose,
    /// Where it stands.
    pub source: Located<WebAddress>,
    /// The day on which that was checked.
    pub checked_on: Located<Date>,
}

impl Role {
    /// Takes the keys of a role.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Role {
        Role {
            tasks: Prose::texts(keys, "tasks", report),
            limits: Prose::texts(keys, "limits", report),
            hours: Prose::optional(keys, "hours", report),
            time: keys.list("time", report),
            likes: keys.list("likes", report),
            needs: Prose::texts(keys, "needs", report),
            training: keys.optional("training", report),
            guide: keys.optional("guide", report),
            contact: keys.optional("contact", report),
            form: keys.optional("form", report),
            compensations: keys.read_tables("compensation", report, Compensation::parse),
        }
    }

    /// Takes the prose of a translation.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        keys.texts("tasks", &mut self.tasks, report);
        keys.texts("limits", &mut self.limits, report);
        keys.prose("hours", &mut self.hours, report);
        keys.texts("needs", &mut self.needs, report);
        let texts = self.compensations.iter_mut().map(|c| &mut c.text).collect();
        super::concern::translate_tables("compensation", texts, keys, report);
    }

    /// Whether it fits somebody with this time and liking.
    pub fn suits(&self, time: Time, liking: Liking) -> bool {
        self.time.iter().any(|t| t.value == time) && self.likes.iter().any(|l| l.value == liking)
    }
}

impl Compensation {
    fn parse(mut table: Keys<'_>, report: &mut Report) -> Option<Compensation> {
        let text = Prose::required(&mut table, "text", report);
        let amount = table.optional("amount", report);
        let source_title = Prose::required(&mut table, "source_title", report);
        let source = table.required("source", report);
        let checked_on = table.required("checked_on", report);
        table.finish(report);
        Some(Compensation {
            text: text?,
            amount: amount.map(|amount| amount.value),
            source_title: source_title?,
            source: source?,
            checked_on: checked_on?,
        })
    }
}
