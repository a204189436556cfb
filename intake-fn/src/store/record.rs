//! What is kept of a request, as the rest of the program sees it.

use intake_form::Receipt;
use intake_form::mails::Mark;
use intake_form::submission::Answers;
use intake_form::view::EventContext;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A request as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRequest {
    /// Its number.
    pub receipt: Receipt,
    /// When it was accepted.
    pub received_at: Timestamp,
    /// Everything else.
    pub content: RequestContent,
}

/// What a request says and where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestContent {
    /// Name of the form.
    pub form: String,
    /// Code of the page's language.
    pub language: String,
    /// The event's stem and day, with its words as the page showed them.
    pub event: Option<EventContext>,
    /// What was noticed about it.
    pub marks: Vec<Mark>,
    /// The answers.
    pub answers: Answers,
}

/// Who registered for a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// As entered.
    pub name: String,
    /// Telephone number, or e-mail address.
    pub reach: Option<String>,
    /// For how many, in words of the default language.
    pub persons: Option<String>,
}
