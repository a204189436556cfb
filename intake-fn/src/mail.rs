//! How mails are sent: to a mail server, or into files for the preview.

pub mod folder;
mod message;
pub mod smtp;

use std::time::Duration;

use lettre::message::Mailbox;

pub use message::{Letter, SendError, message};

/// Where mails go.
pub enum Mailer {
    /// To a mail server.
    Smtp(smtp::Server),
    /// Into files, for the preview.
    Folder(folder::Outbox),
}

impl Mailer {
    /// Sends a letter within `limit`, which covers everything from looking up
    /// the server's name to its last answer.
    pub async fn send(
        &self,
        letter: &Letter,
        from: &Mailbox,
        limit: Duration,
    ) -> Result<(), SendError> {
        let (envelope, bytes) = message(letter, from)?;
        match self {
            Mailer::Smtp(server) => server.send(&envelope, &bytes, limit).await,
            Mailer::Folder(outbox) => outbox.keep(letter, &bytes),
        }
    }
}
