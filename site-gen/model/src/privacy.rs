//! `[data_protection]` in `site.toml`: what the privacy notice has to say
//! (GDPR Art. 13) besides what the forms themselves define.

use std::ops::Range;

use diagnostic::Report;

use super::values::{Count, Stem, Text, WebAddress, words};
use intake_form::Email;
use toml_places::{Keys, Located};

/// The parts of the notice, as `{{ privacy(part="…") }}` names them.
pub const PARTS: [&str; 5] = ["controller", "forms", "recipients", "retention", "rights"];

/// Who answers for the data, on what grounds, and for how long. What is
/// missing is a gap that keeps a site from going public.
#[derive(Debug, Clone)]
pub struct DataProtection {
    /// The organisation that answers for everything.
    pub controller: Option<Located<Stem>>,
    /// The data-protection officer: a name or a function.
    pub officer: Option<Located<Text>>,
    /// How to reach the officer.
    pub officer_email: Option<Located<Email>>,
    /// Where one can complain.
    pub authority: Option<Located<Text>>,
    /// Website of that authority.
    pub authority_website: Option<Located<WebAddress>>,
    /// Days after which mails about a request are deleted from mailboxes.
    pub mailbox_days: Option<Located<Count>>,
    /// Days that a backup outlives a deletion.
    pub backup_days: Option<Located<Count>>,
    /// Who works on the data by contract.
    pub processors: Vec<Processor>,
    /// On what grounds the answers to a form are kept.
    pub forms: Vec<FormBasis>,
    /// The heading of the table.
    pub head: Range<usize>,
}

/// Somebody who works on the data by contract (GDPR Art. 28).
#[derive(Debug, Clone)]
pub struct Processor {
    /// Name of the company.
    pub name: Text,
    /// What it does.
    pub task: Task,
    /// Where it does that: a town or a country.
    pub place: Text,
}

/// The grounds for keeping the answers to a form.
#[derive(Debug, Clone)]
pub struct FormBasis {
    /// Stem of the form's file.
    pub form: Located<Stem>,
    /// The grounds.
    pub basis: Basis,
}

words! {
    /// What a processor does.
    Task {
        /// Runs servers and keeps requests.
        Hosting = "hosting",
        /// Delivers and keeps mails.
        Mail = "mail",
    }
}

words! {
    /// Grounds of GDPR Art. 6(1).
    Basis {
        /// Letter a.
        Consent = "consent" | "einwilligung",
        /// Letter b.
        Contract = "contract" | "vertrag",
        /// Letter f.
        Interest = "interest" | "interesse",
    }
}

impl DataProtection {
    /// Takes the table, if there is one.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Option<DataProtection> {
        let tables = keys.read_tables("data_protection", report, |table, report| {
            Some(DataProtection::parse_table(table, report))
        });
        tables.into_iter().next()
    }

    fn parse_table(mut table: Keys<'_>, report: &mut Report) -> DataProtection {
        let head = table.head();
        let keys = &mut table;
        let found = DataProtection {
            controller: keys.optional("controller", report),
            officer: keys.optional("officer", report),
            officer_email: keys.optional("officer_email", report),
            authority: keys.optional("authority", report),
            authority_website: keys.optional("authority_website", report),
            mailbox_days: keys.optional("mailbox_days", report),
            backup_days: keys.optional("backup_days", report),
            processors: processors(keys, report),
            forms: forms(keys, report),
            head,
        };
        table.finish(report);
        found
    }

    /// The grounds for a form.
    pub fn basis(&self, form: &str) -> Option<Basis> {
        let found = self.forms.iter().find(|it| it.form.value.0 == form)?;
        Some(found.basis)
    }
}

fn processors(keys: &mut Keys<'_>, report: &mut Report) -> Vec<Processor> {
    let mut found = Vec::new();
    for mut table in keys.tables("processor", report) {
        let name = table.required("name", report);
        let task = table.required("task", report);
        let place = table.required("place", report);
        table.finish(report);
        if let (Some(name), Some(task), Some(place)) = (name, task, place) {
            found.push(Processor {
                name: name.value,
                task: task.value,
                place: place.value,
            });
        }
    }
    found
}

fn forms(keys: &mut Keys<'_>, report: &mut Report) -> Vec<FormBasis> {
    let mut found = Vec::new();
    for mut table in keys.tables("form", report) {
        let form = table.required("name", report);
        let basis = table.required::<Basis>("basis", report);
        table.finish(report);
        if let (Some(form), Some(basis)) = (form, basis) {
            found.push(FormBasis {
                form,
                basis: basis.value,
            });
        }
    }
    found
}
