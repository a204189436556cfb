//! Mails: what they say and how they are sent. Subjects and headers hold
//! nothing that a visitor wrote, but for a checked address in Reply-To.

mod alarm;
mod compose;
mod confirmation;
pub mod folder;
mod notice;
mod report;
mod request;
mod rows;
pub mod smtp;

use std::time::Duration;

use lettre::Message;
use lettre::address::Envelope;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

pub use compose::{Content, Material, compose};

/// A mail with its words, before it has headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Name and address of who gets it.
    pub to: (String, String),
    /// A checked address of the sender of a request.
    pub reply_to: Option<String>,
    /// Subject; nothing a visitor wrote.
    pub subject: String,
    /// Without brackets, the same in each attempt.
    pub message_id: String,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// Where mails go.
pub enum Mailer {
    /// To a mail server.
    Smtp(smtp::Server),
    /// Into files, for the preview.
    Folder(folder::Outbox),
}

/// How sending ended when it did not end well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendError {
    /// The message was handed over, but the answer to it never came.
    pub ambiguous: bool,
    /// Kind of the failure, such as `code 451` or `timeout`; no words of the
    /// server, which may quote an address.
    pub kind: String,
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

/// Envelope and bytes of a mail.
pub fn message(letter: &Letter, from: &Mailbox) -> Result<(Envelope, Vec<u8>), SendError> {
    let refused = |kind: &str| SendError {
        ambiguous: false,
        kind: kind.to_owned(),
    };
    let (name, address) = &letter.to;
    let address: lettre::Address = address
        .parse()
        .map_err(|_| refused("address of the recipient"))?;
    if !address.to_string().is_ascii() {
        return Err(refused("address of the recipient is not ASCII"));
    }
    let envelope = Envelope::new(Some(from.email.clone()), vec![address.clone()])
        .map_err(|_| refused("envelope"))?;
    let mut builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(Some(name.clone()), address))
        .subject(&letter.subject)
        .message_id(Some(format!("<{}>", letter.message_id)))
        .date_now();
    if let Some(reply_to) = letter
        .reply_to
        .as_ref()
        .and_then(|address| address.parse().ok())
    {
        builder = builder.reply_to(Mailbox::new(None, reply_to));
    }
    let mut message = builder
        .multipart(MultiPart::alternative_plain_html(
            letter.text.clone(),
            letter.html.clone(),
        ))
        .map_err(|_| refused("message"))?;
    // Keeps holiday replies from answering (RFC 3834).
    message.headers_mut().insert_raw(HeaderValue::new(
        HeaderName::new_from_ascii_str("Auto-Submitted"),
        "auto-generated".to_owned(),
    ));
    Ok((envelope, message.formatted()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use intake_form::mails::specimens;
    use intake_form::words::NAMED;

    use crate::case::{CaseState, Outcome};
    use crate::notification::MailKind;

    #[test]
    fn the_build_asks_the_theme_for_each_name_that_mails_and_page_use() {
        let asked = |component: &str| -> BTreeSet<&str> {
            let found = NAMED.iter().find(|(known, _)| *known == component);
            found.expect("it is asked for").1.iter().copied().collect()
        };
        assert_eq!(
            asked("intake.outcome"),
            Outcome::ALL.map(Outcome::name).into()
        );
        assert_eq!(
            asked("intake.case_state"),
            CaseState::ALL.map(CaseState::name).into()
        );
        let alarms = (1..10).filter_map(MailKind::of_alarm).map(MailKind::name);
        assert_eq!(
            asked("intake.alarm_title"),
            alarms.chain(["calendar"]).collect::<BTreeSet<_>>()
        );
    }
    #[test]
    fn the_build_fills_in_a_mail_of_each_kind() {
        let all = specimens();
        let subjects = all.iter().find(|mail| mail.name == "subject");
        let views = &subjects.expect("it is shown").views;
        let shown: BTreeSet<String> = views
            .iter()
            .filter_map(|view| view.as_map()?.get(&"kind".into()))
            .filter_map(|kind| Some(kind.as_str()?.to_owned()))
            .collect();
        // The subject of the mail to the sender stands in the form's texts.
        let mut kinds: BTreeSet<String> = MailKind::ALL.map(|kind| kind.name().to_owned()).into();
        assert!(kinds.remove(MailKind::Sender.name()));
        assert_eq!(shown, kinds);
    }
}
