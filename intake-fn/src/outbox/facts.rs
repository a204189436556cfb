//! Reads what a mail speaks of. What cannot be read, however often it is tried,
//! keeps back the mails that need it and no other: an alarm says what it can.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::App;
use crate::case::Case;
use crate::letter::{Content, LetterFacts};
use crate::notification::{MailKind, Notification, Subject};
use crate::store::{NewRequest, StoreError, StoredRequest};

/// Reads it. An error is one of the store, or what is broken of a mail that
/// cannot do without it.
pub(super) async fn read(
    app: &App,
    mail: &Notification,
    now: Timestamp,
) -> Result<LetterFacts, StoreError> {
    let mut facts = LetterFacts::default();
    match &mail.subject {
        Subject::Request(receipt) => {
            // At once: the visitor waits for this mail.
            let (request, case, given_up) = tokio::join!(
                app.store.request(*receipt, now),
                app.store.case(*receipt),
                given_up(app, mail),
            );
            facts.content = content(request, mail.kind)?;
            facts.case = legible(case, mail.kind)?;
            facts.given_up = given_up?;
        }
        Subject::Machine { day, .. } if mail.kind == MailKind::Report => {
            facts.month = app.store.cases_of_month(month_before(*day)).await?;
        }
        Subject::Machine { .. } => {}
    }
    if mail.kind.carries_answers() {
        add_participants(app, &mut facts, now).await?;
    }
    Ok(facts)
}

/// What the first mail about a request speaks of: nothing of it has to be read
/// again but the list of those who registered before.
pub(super) async fn of_new(
    app: &App,
    new: &NewRequest,
    now: Timestamp,
) -> Result<LetterFacts, StoreError> {
    let request = StoredRequest {
        receipt: new.receipt,
        received_at: new.received_at,
        content: new.content.clone(),
    };
    let mut facts = LetterFacts {
        content: Content::Read(Box::new(request)),
        case: Some(new.case()),
        ..LetterFacts::default()
    };
    add_participants(app, &mut facts, now).await?;
    Ok(facts)
}

async fn add_participants(
    app: &App,
    facts: &mut LetterFacts,
    now: Timestamp,
) -> Result<(), StoreError> {
    let request = facts.request();
    if let Some(event) = request.and_then(|request| request.content.event.clone()) {
        let everybody = app.store.participants(&event.event, &event.date, now);
        facts.participants = everybody.await?;
    }
    Ok(())
}

/// A day of the month before.
pub(super) fn month_before(day: Date) -> Date {
    day.first_of_month().yesterday().unwrap_or(day)
}

fn content(
    read: Result<Option<StoredRequest>, StoreError>,
    kind: MailKind,
) -> Result<Content, StoreError> {
    match read {
        Ok(Some(request)) => Ok(Content::Read(Box::new(request))),
        Ok(None) => Ok(Content::Gone),
        Err(StoreError::Broken(_)) if !kind.needs_request() => Ok(Content::Unreadable),
        Err(error) => Err(error),
    }
}

fn legible(
    read: Result<Option<Case>, StoreError>,
    kind: MailKind,
) -> Result<Option<Case>, StoreError> {
    match read {
        Err(StoreError::Broken(_)) if kind == MailKind::Alarm => Ok(None),
        read => read,
    }
}

/// The mail that an alarm is about.
async fn given_up(app: &App, alarm: &Notification) -> Result<Option<Notification>, StoreError> {
    let about = MailKind::of_alarm(alarm.round).filter(|_| alarm.kind == MailKind::Alarm);
    let Some(kind) = about else {
        return Ok(None);
    };
    match app.store.mail(&alarm.subject, kind, 1).await {
        Err(StoreError::Broken(_)) => Ok(None),
        read => read,
    }
}
