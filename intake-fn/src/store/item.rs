//! Items and what they mean: the names of attributes stand here alone.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use intake_form::Receipt;
use jiff::Timestamp;

use super::error::StoreError;
use super::record::{Participant, StoredRequest};
use crate::notification::{MailKind, Notification, State, Subject};

pub(super) type Item = HashMap<String, AttributeValue>;

/// Sort key of a request.
pub(super) const REQUEST: &str = "request";
/// Sort key of a case.
pub(super) const CASE: &str = "case";
/// Partition of due mails in the index of what is due.
pub(super) const DUE: &str = "DUE";
/// Partition of cases with a due step in the same index.
pub(super) const STEP_DUE: &str = "STEP";
/// What the partition of a list of participants begins with.
pub(super) const EVENT: &str = "EVENT#";
/// Partition of the receipts that were deleted by hand.
pub(super) const DELETED: &str = "DELETED";
/// Seconds of a day.
pub(super) const DAY: i64 = 86_400;

pub(super) fn text(value: impl Into<String>) -> AttributeValue {
    AttributeValue::S(value.into())
}

pub(super) fn number(value: i64) -> AttributeValue {
    AttributeValue::N(value.to_string())
}

pub(super) fn get_text<'a>(item: &'a Item, name: &str) -> Result<&'a str, StoreError> {
    item.get(name)
        .and_then(|value| value.as_s().ok())
        .map(String::as_str)
        .ok_or_else(|| StoreError::broken(name))
}

pub(super) fn get_number(item: &Item, name: &str) -> Result<i64, StoreError> {
    item.get(name)
        .and_then(|value| value.as_n().ok())
        .and_then(|value| value.parse().ok())
        .ok_or_else(|| StoreError::broken(name))
}

pub(super) fn expired(item: &Item, now: Timestamp) -> bool {
    get_number(item, "expires_at").is_ok_and(|expiry| expiry <= now.as_second())
}

pub(super) fn request_key(receipt: Receipt) -> String {
    format!("REQUEST#{receipt}")
}

pub(super) fn event_key(event: &str, date: &str) -> String {
    format!("{EVENT}{event}#{date}")
}

pub(super) fn subject_key(subject: &Subject) -> String {
    match subject {
        Subject::Request(receipt) => request_key(*receipt),
        Subject::Machine { name, day } => format!("ALARM#{name}#{day}"),
    }
}

pub(super) fn mail_key(kind: MailKind, round: u32) -> String {
    match round {
        1 => format!("mail#{}", kind.name()),
        round => format!("mail#{}#{round}", kind.name()),
    }
}

fn to_kind(sort: &str) -> Option<(MailKind, u32)> {
    let rest = sort.strip_prefix("mail#")?;
    let (name, round) = match rest.split_once('#') {
        Some((name, round)) => (name, round.parse().ok()?),
        None => (rest, 1),
    };
    let kind = MailKind::ALL.into_iter().find(|kind| kind.name() == name)?;
    Some((kind, round))
}

fn to_subject(key: &str) -> Option<Subject> {
    if let Some(receipt) = key.strip_prefix("REQUEST#") {
        return Receipt::parse(receipt).ok().map(Subject::Request);
    }
    let (name, day) = key.strip_prefix("ALARM#")?.split_once('#')?;
    Some(Subject::Machine {
        name: name.to_owned(),
        day: day.parse().ok()?,
    })
}

pub(super) fn to_request(receipt: Receipt, item: &Item) -> Result<StoredRequest, StoreError> {
    let received_at = Timestamp::from_millisecond(get_number(item, "received_at")?)
        .map_err(|_| StoreError::broken("received_at"))?;
    let content = serde_json::from_str(get_text(item, "content")?)
        .map_err(|_| StoreError::broken("content"))?;
    Ok(StoredRequest {
        receipt,
        received_at,
        content,
    })
}

pub(super) fn to_participant(item: &Item) -> Result<(Receipt, Participant), StoreError> {
    let receipt =
        Receipt::parse(get_text(item, "receipt")?).map_err(|_| StoreError::broken("receipt"))?;
    let participant = serde_json::from_str(get_text(item, "participant")?)
        .map_err(|_| StoreError::broken("participant"))?;
    Ok((receipt, participant))
}

pub(super) fn to_notification(item: &Item) -> Result<Notification, StoreError> {
    let subject = to_subject(get_text(item, "pk")?).ok_or_else(|| StoreError::broken("pk"))?;
    let (kind, round) = to_kind(get_text(item, "sk")?).ok_or_else(|| StoreError::broken("sk"))?;
    let state_name = get_text(item, "state")?;
    let state = State::ALL
        .into_iter()
        .find(|state| state.name() == state_name)
        .ok_or_else(|| StoreError::broken("state"))?;
    let count = |name| get_number(item, name).map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    Ok(Notification {
        subject,
        kind,
        round,
        state,
        attempts: count("attempts")?,
        ambiguous: count("ambiguous")?,
        last_error: get_text(item, "last_error").ok().map(str::to_owned),
    })
}

/// A mail that waits and is due at `due_at`.
pub(super) fn pending_mail(
    subject: &Subject,
    kind: MailKind,
    round: u32,
    due_at: Timestamp,
) -> Item {
    HashMap::from([
        ("pk".to_owned(), text(subject_key(subject))),
        ("sk".to_owned(), text(mail_key(kind, round))),
        ("state".to_owned(), text(State::Pending.name())),
        ("attempts".to_owned(), number(0)),
        ("ambiguous".to_owned(), number(0)),
        ("due".to_owned(), text(DUE)),
        ("due_at".to_owned(), number(due_at.as_millisecond())),
    ])
}

/// A mail that is being sent by whoever holds this lease; it is due for others
/// when the lease runs out.
pub(super) fn leased_mail(mail: &Notification, token: &str, until: Timestamp) -> Item {
    let mut item = pending_mail(&mail.subject, mail.kind, mail.round, until);
    item.extend([
        ("state".to_owned(), text(State::Sending.name())),
        ("attempts".to_owned(), number(mail.attempts.into())),
        ("lease".to_owned(), text(token)),
    ]);
    item
}
