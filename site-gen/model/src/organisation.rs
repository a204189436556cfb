//! An organisation: a partner, a help line, or the cooperative itself.

use diagnostic::Report;

use super::hours::WeeklyHours;
use super::place::Address;
use super::prose::{Prose, TranslationKeys};
use super::values::{Stem, Text, WebAddress};
use intake_form::Email;
use intake_form::Telephone;
use toml_places::{Keys, Located};

/// Facts of an organisation.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Short name.
    pub short: Option<Text>,
    /// What they do.
    pub services: Option<Prose<Vec<Text>>>,
    /// Their person to talk to.
    pub contact: Option<Located<Stem>>,
    /// Telephone numbers, the first one to call first.
    pub telephones: Vec<Located<Telephone>>,
    /// What there is to say of the number: „kostenlos, rund um die Uhr“.
    pub telephone_note: Option<Prose>,
    /// E-mail address.
    pub email: Option<Located<Email>>,
    /// Website.
    pub website: Option<Located<WebAddress>>,
    /// Postal address.
    pub address: Address,
    /// When they are on site.
    pub hours: Vec<Located<WeeklyHours>>,
    /// Where they are on site.
    pub place: Option<Located<Stem>>,
    /// Where they work.
    pub area: Option<Prose>,
    /// Member of the AG Sozialmanagement.
    pub working_group: bool,
    /// Whom to call in an emergency.
    pub emergency: bool,
    /// Source of the facts.
    pub source: Option<Located<WebAddress>>,
}

impl Organisation {
    /// Takes the keys of an organisation.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Organisation {
        Organisation {
            short: keys.optional("short", report).map(|short| short.value),
            services: Prose::texts(keys, "services", report),
            contact: keys.optional("contact", report),
            telephones: keys.list("telephone", report),
            telephone_note: Prose::optional(keys, "telephone_note", report),
            email: keys.optional("email", report),
            website: keys.optional("website", report),
            address: Address::parse(keys, report),
            hours: keys.list("hours", report),
            place: keys.optional("place", report),
            area: Prose::optional(keys, "area", report),
            working_group: keys
                .optional("working_group", report)
                .is_some_and(|flag| flag.value),
            emergency: keys
                .optional("emergency", report)
                .is_some_and(|flag| flag.value),
            source: keys.optional("source", report),
        }
    }

    /// Takes the prose of a translation.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        keys.texts("services", &mut self.services, report);
        keys.prose("telephone_note", &mut self.telephone_note, report);
        keys.prose("area", &mut self.area, report);
    }
}
