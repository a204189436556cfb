//! A letter with its headers, and how sending it may fail. Subjects and headers
//! hold nothing that a visitor wrote, but for a checked address in Reply-To.

use lettre::Message;
use lettre::address::Envelope;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

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

/// How sending ended when it did not end well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendError {
    /// The message was handed over, but the answer to it never came.
    pub ambiguous: bool,
    /// Kind of the failure, such as `code 451` or `timeout`; no words of the
    /// server, which may quote an address.
    pub kind: String,
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
