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

#[cfg(test)]
mod tests {
    use intake_form::Email;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_is_an_address_can_be_written_to(
            text in "[a-z.+_'/äß-]{1,8}@[a-zäßİ。.-]{1,12}\\.[a-zä]{2}|[a-z.]{60,70}@[a-z.]{240,250}",
        ) {
            if let Ok(email) = Email::parse(&text) {
                let address = email.address().parse::<lettre::Address>();
                prop_assert!(address.is_ok(), "{}", email.address());
            }
        }
    }
}
