//! What the intake works with: the outside, and what is known about the site.

use lettre::message::Mailbox;
use serde_json::json;

use crate::bundle::Bundle;
use crate::log::{Level, Log};
use crate::mail::Mailer;
use crate::secret::Secret;
use crate::store::{Store, StoreError};
use crate::timing::Timing;

/// What the intake works with.
pub struct App {
    /// Everything known about the site.
    pub bundle: Bundle,
    /// Where requests are kept.
    pub store: Store,
    /// Where mails go.
    pub mailer: Mailer,
    /// Who mails come from.
    pub mail_from: Mailbox,
    /// Keys the hashes.
    pub secret: Secret,
    /// What CloudFront proves itself with, if it stands before the Lambda.
    pub edge_secret: Option<String>,
    /// The site's origin: `https://www.example.org`.
    pub origin: String,
    /// How much is too much.
    pub limits: Limits,
    /// How long things may take.
    pub timing: Timing,
    /// Where lines of codes and numbers go.
    pub log: Log,
    /// Marks every mail as one that nobody sent.
    pub preview: bool,
}

/// How much is too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Requests of one address in an hour; a whole house shares one Wi-Fi.
    pub requests_an_hour: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            requests_an_hour: 20,
        }
    }
}

impl App {
    /// The kind of the failure alone: nothing of an item.
    pub(crate) fn note_store_error(&self, error: &StoreError) {
        self.log.line(
            Level::Warning,
            "store",
            json!({ "error": error.to_string() }),
        );
    }
}
