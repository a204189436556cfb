//! What a letter speaks of, as it was read from the store.

use intake_form::Receipt;

use crate::case::Case;
use crate::notification::Notification;
use crate::store::{Month, Participant, StoredRequest};

/// What a mail speaks of, as it stands in the store.
#[derive(Debug, Clone, Default)]
pub struct LetterFacts {
    /// The request, with its answers.
    pub content: Content,
    /// Its case.
    pub case: Option<Case>,
    /// The mail that an alarm is about.
    pub given_up: Option<Notification>,
    /// Everybody registered for the same date.
    pub participants: Vec<(Receipt, Participant)>,
    /// The month that a report is about.
    pub month: Month,
}

/// The request that a letter is about.
#[derive(Debug, Clone, Default)]
pub enum Content {
    /// There is none, or none any more.
    #[default]
    Gone,
    /// It is stored, and no program of ours can read it.
    Unreadable,
    /// What it says.
    Read(Box<StoredRequest>),
}

impl LetterFacts {
    /// The request, if it can be read.
    pub fn request(&self) -> Option<&StoredRequest> {
        match &self.content {
            Content::Read(request) => Some(request),
            Content::Gone | Content::Unreadable => None,
        }
    }
}
