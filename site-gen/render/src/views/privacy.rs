//! The privacy notice, from `site.toml` and the definitions of the forms.

use std::collections::BTreeSet;

use intake_form::{Field, Form, Kind as FieldKind, Pages, Requirement};

use super::Views;
use crate::view::{LinkView, PrivacyFieldView, PrivacyFormView, PrivacyView, ProcessorView};
use model::Facts;
use model::forms::FormInLanguages;
use model::kind::Kind;
use model::privacy::{Basis, DataProtection, Processor};
use model::prose::Lang;
use model::values::Text;
use toml_places::Located;

impl Views<'_> {
    /// What becomes of the answers to forms.
    pub fn privacy(&self) -> PrivacyView {
        let declared = self.resolved.site.settings.data_protection.as_ref();
        let controller = declared.and_then(|it| self.find(Kind::Organisation, &it.controller));
        let address = controller.map_or_else(Vec::new, |id| match &self.entry(id).facts {
            Facts::Organisation(organisation) => organisation.address.lines(),
            _ => Vec::new(),
        });
        let forms = self.resolved.forms.iter();
        let website = declared.and_then(|it| it.authority_website.as_ref());
        let email = declared.and_then(|it| it.officer_email.as_ref());
        let text = |it: &Located<Text>| it.value.as_str().to_owned();
        PrivacyView {
            controller: controller.and_then(|id| self.plate(id)),
            address,
            officer: declared.and_then(|it| it.officer.as_ref()).map(text),
            officer_email: email.map(|it| words::email(&it.value)),
            forms: forms
                .map(|form| self.privacy_form(form, declared))
                .collect(),
            processors: declared.map_or_else(Vec::new, processors),
            mailbox_days: declared.and_then(|it| Some(it.mailbox_days.as_ref()?.value.0)),
            backup_days: declared.and_then(|it| Some(it.backup_days.as_ref()?.value.0)),
            authority: declared.and_then(|it| it.authority.as_ref()).map(text),
            authority_website: website.map(|it| it.value.as_str().to_owned()),
            rights: declared.map_or_else(Vec::new, rights),
        }
    }

    fn privacy_form(
        &self,
        form: &FormInLanguages,
        declared: Option<&DataProtection>,
    ) -> PrivacyFormView {
        let (words, lang) = match form.version(self.lang) {
            Some(words) => (words, self.lang),
            None => (form.original(), Lang::DEFAULT),
        };
        let basis = declared.and_then(|it| it.basis(&form.name));
        PrivacyFormView {
            title: words.title.clone(),
            purpose: words.description.clone(),
            lang: self.tag_if_other(lang),
            fields: words.fields.iter().map(field).collect(),
            for_events: words.pages == Pages::Events,
            confirms: words.confirm_by_mail
                && words.fields.iter().any(|it| it.kind == FieldKind::Email),
            basis: basis.map(|it| format!("basis-{}", it.word())),
            days: words.retention_days,
            readers: self.readers(words),
        }
    }

    /// The persons that a form's requests go to, each once.
    fn readers(&self, form: &Form) -> Vec<LinkView> {
        let mut stems: Vec<&str> = form.contacts().map(|it| it.person.as_str()).collect();
        let mut seen = BTreeSet::new();
        stems.retain(|stem| seen.insert(*stem));
        stems
            .into_iter()
            .filter_map(|stem| self.resolved.index.find(Kind::Person, stem))
            .map(|id| self.link(id))
            .collect()
    }
}

fn field(field: &Field) -> PrivacyFieldView {
    PrivacyFieldView {
        label: field.label.clone(),
        needed: match field.requirement {
            Requirement::Required => "always",
            Requirement::Unless(_) | Requirement::When(_) => "sometimes",
            Requirement::Optional => "never",
        },
    }
}

fn processors(declared: &DataProtection) -> Vec<ProcessorView> {
    let view = |it: &Processor| ProcessorView {
        name: it.name.as_str().to_owned(),
        task: format!("task-{}", it.task.word()),
        place: it.place.as_str().to_owned(),
    };
    declared.processors.iter().map(view).collect()
}

/// The rights of GDPR Art. 15–21: to object there must be an interest to object
/// to; to carry data elsewhere, a contract or a consent.
fn rights(declared: &DataProtection) -> Vec<&'static str> {
    let rests_on = |basis| declared.forms.iter().any(|it| it.basis == basis);
    let mut rights = vec![
        "right-access",
        "right-rectification",
        "right-erasure",
        "right-restriction",
    ];
    if rests_on(Basis::Interest) {
        rights.push("right-objection");
    }
    if rests_on(Basis::Contract) || rests_on(Basis::Consent) {
        rights.push("right-portability");
    }
    if rests_on(Basis::Consent) {
        rights.push("right-withdrawal");
    }
    rights
}
