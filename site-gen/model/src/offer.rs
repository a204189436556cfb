//! An offer: advice, help or a course that people can use.

use diagnostic::Report;

use super::hours::WeeklyHours;
use super::prose::{Prose, TranslationKeys};
use super::values::{Cents, Identifier, Stem, Text, WebAddress, words};
use toml_places::{Keys, Located};

words! {
    /// The two approaches of the cooperative's social work.
    Approach {
        /// Activation, company and fitness, before there is a need.
        Preventive = "preventive" | "präventiv" | "vorbeugend",
        /// Company and help in a need.
        Curative = "curative" | "kurativ" | "helfend",
    }
}

words! {
    /// How to register.
    Registration {
        /// Just come.
        None = "none" | "keine",
        /// Call before.
        Telephone = "telephone" | "telefon" | "telefonisch",
        /// By form.
        Form = "form" | "formular",
    }
}

/// Facts of an offer.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Preventive or curative.
    pub approach: Approach,
    /// Ids of topics.
    pub topics: Vec<Located<Stem>>,
    /// Ids of audiences.
    pub audiences: Vec<Located<Stem>>,
    /// Organisation that provides it.
    pub provider: Option<Located<Stem>>,
    /// Person to ask.
    pub contact: Option<Located<Stem>>,
    /// Place.
    pub place: Option<Located<Stem>>,
    /// When it is open.
    pub opening: Vec<Located<WeeklyHours>>,
    /// What it costs.
    pub price: Price,
    /// How to register.
    pub registration: Option<Registration>,
    /// Who may come.
    pub eligibility: Option<Prose>,
    /// What to bring.
    pub documents: Option<Prose<Vec<Text>>>,
    /// Codes of the languages spoken.
    pub languages: Vec<Located<Identifier>>,
    /// The provider's page on it.
    pub website: Option<Located<WebAddress>>,
}

/// A price and what there is to say of it.
#[derive(Debug, Clone)]
pub struct Price {
    /// The sum; 0 is free of charge.
    pub cost: Option<Cents>,
    /// More in words.
    pub note: Option<Prose>,
}

impl Price {
    /// Takes `cost` and `cost_note`.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Price {
        Price {
            cost: keys.optional("cost", report).map(|cost| cost.value),
            note: Prose::optional(keys, "cost_note", report),
        }
    }

    /// Takes the prose of a translation.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        keys.prose("cost_note", &mut self.note, report);
    }
}

impl Offer {
    /// Takes the keys of an offer.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Offer {
        Offer {
            approach: keys
                .required_or("approach", Approach::Preventive, report)
                .value,
            topics: keys.list("topics", report),
            audiences: keys.list("audiences", report),
            provider: keys.optional("provider", report),
            contact: keys.optional("contact", report),
            place: keys.optional("place", report),
            opening: keys.list("opening", report),
            price: Price::parse(keys, report),
            registration: keys.optional("registration", report).map(|r| r.value),
            eligibility: Prose::optional(keys, "eligibility", report),
            documents: Prose::texts(keys, "documents", report),
            languages: keys.list("languages", report),
            website: keys.optional("website", report),
        }
    }

    /// Takes the prose of a translation.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        self.price.translate(keys, report);
        keys.prose("eligibility", &mut self.eligibility, report);
        keys.texts("documents", &mut self.documents, report);
    }
}
