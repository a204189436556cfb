//! What becomes of the answers to forms.

use serde::Serialize;

use super::{ContactSummaryView, EmailView, LinkView};

/// The privacy notice; `None` and empty lists are gaps that a public site does
/// not have.
#[derive(Debug, Clone, Serialize)]
pub struct PrivacyView {
    /// Who answers for everything.
    pub controller: Option<ContactSummaryView>,
    /// Its postal address, line by line.
    pub address: Vec<String>,
    /// The data-protection officer.
    pub officer: Option<String>,
    /// The officer's e-mail address.
    pub officer_email: Option<EmailView>,
    /// Each form.
    pub forms: Vec<PrivacyFormView>,
    /// Who works on the data by contract.
    pub processors: Vec<ProcessorView>,
    /// Days after which mails are deleted.
    pub mailbox_days: Option<u16>,
    /// Days that a backup outlives a deletion.
    pub backup_days: Option<u16>,
    /// Where one can complain.
    pub authority: Option<String>,
    /// Its website.
    pub authority_website: Option<String>,
    /// Messages of the rights that follow from the grounds of all forms.
    pub rights: Vec<&'static str>,
}

/// What becomes of the answers to one form.
#[derive(Debug, Clone, Serialize)]
pub struct PrivacyFormView {
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// `lang` of its words, if it is not the page's.
    pub lang: Option<String>,
    /// What it asks.
    pub fields: Vec<PrivacyFieldView>,
    /// Whether it belongs to a date.
    pub for_events: bool,
    /// Whether the sender gets a mail.
    pub confirms: bool,
    /// Message of the grounds: `basis-contract`.
    pub basis: Option<String>,
    /// Days after which a request is deleted.
    pub days: u32,
    /// Who reads it.
    pub readers: Vec<LinkView>,
}

/// What a form asks.
#[derive(Debug, Clone, Serialize)]
pub struct PrivacyFieldView {
    /// The question.
    pub label: String,
    /// Whether it has to be answered: `always`, `sometimes`, `never`.
    pub needed: &'static str,
}

/// Somebody who works on the data by contract.
#[derive(Debug, Clone, Serialize)]
pub struct ProcessorView {
    /// Name.
    pub name: String,
    /// Message of what it does: `task-hosting`.
    pub task: String,
    /// Where.
    pub place: String,
}
