//! A person to talk to, with office hours and absences.

use diagnostic::{Diagnostic, Report};
use jiff::civil::Date;

use super::hours::WeeklyHours;
use super::prose::{Prose, TranslationKeys};
use super::values::{Identifier, Stem};
use intake_form::Email;
use intake_form::Telephone;
use toml_places::{Keys, Located};

/// Facts of a person.
#[derive(Debug, Clone)]
pub struct Person {
    /// What the person does.
    pub role: Option<Prose>,
    /// Telephone numbers, the first one to call first.
    pub telephones: Vec<Located<Telephone>>,
    /// E-mail address.
    pub email: Option<Located<Email>>,
    /// When to reach the person.
    pub office_hours: Vec<Located<WeeklyHours>>,
    /// Where the office is.
    pub office: Option<Located<Stem>>,
    /// Where the person works.
    pub organisation: Option<Located<Stem>>,
    /// When the person is away, as written.
    pub absences: Vec<Absence>,
    /// Codes of the languages spoken.
    pub languages: Vec<Located<Identifier>>,
}

/// An absence; a reason is never given.
#[derive(Debug, Clone)]
pub struct Absence {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Who stands in.
    pub deputy: Option<Located<Stem>>,
    /// Where it says when it begins.
    pub range: std::ops::Range<usize>,
}

impl Person {
    /// Takes the keys of a person.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Person {
        Person {
            role: Prose::optional(keys, "role", report),
            telephones: keys.list("telephone", report),
            email: keys.optional("email", report),
            office_hours: keys.list("office_hours", report),
            office: keys.optional("office", report),
            organisation: keys.optional("organisation", report),
            absences: keys.read_tables("absence", report, Absence::parse),
            languages: keys.list("languages", report),
        }
    }

    /// Takes the prose of a translation.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        keys.prose("role", &mut self.role, report);
    }
}

impl Absence {
    fn parse(mut table: Keys<'_>, report: &mut Report) -> Option<Absence> {
        let source = table.source();
        let from = table.required::<Date>("from", report);
        let until = table.required::<Date>("until", report);
        let deputy = table.optional("deputy", report);
        table.finish(report);
        let (from, until) = (from?, until?);
        if until.value < from.value {
            report.push(
                Diagnostic::error("end-before-start")
                    .with("end", until.value.strftime("%d.%m.%Y").to_string())
                    .with("start", from.value.strftime("%d.%m.%Y").to_string())
                    .at(source.place(until.range)),
            );
            return None;
        }
        Some(Absence {
            from: from.value,
            until: until.value,
            deputy,
            range: from.range,
        })
    }
}
