//! Delivering mails: claim, compose, send, write down how it ended. Run for one
//! request right after it was accepted, and for all that is due by the sweep.

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::App;
use crate::case::{Case, CaseState};
use crate::clock;
use crate::log::Level;
use crate::mail::{self, Material, SendError};
use crate::store::{Claim, Finish, MailKind, Notification, State, StoreError, Subject};

/// How long things may take and when they are tried again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timing {
    /// Limit of a send while a visitor waits.
    pub send_at_once: Duration,
    /// Limit of a send in the sweep.
    pub send_in_sweep: Duration,
    /// How long a claim holds; longer than any send with what follows it.
    pub lease: SignedDuration,
    /// Wait before the second attempt, the third …; after the last of them a
    /// mail is dead. An alarm goes on with the last wait for ever.
    pub backoff: Vec<SignedDuration>,
    /// Least time between two steps of a case, so that after days without a
    /// sweep not all of them come at once.
    pub step: SignedDuration,
    /// When a sweep stops taking on more.
    pub sweep: Duration,
    /// Limit of one attempt to reach the store.
    pub store_attempt: Duration,
    /// Limit of an operation of the store with all its attempts.
    pub store_operation: Duration,
}

impl Default for Timing {
    /// Ten attempts within four and a half hours, as GOV.UK Forms has them.
    fn default() -> Timing {
        Timing {
            send_at_once: Duration::from_millis(2_000),
            send_in_sweep: Duration::from_secs(20),
            lease: SignedDuration::from_secs(60),
            backoff: [1, 5, 10, 15, 30, 30, 60, 60, 60]
                .map(SignedDuration::from_mins)
                .to_vec(),
            step: SignedDuration::from_hours(1),
            sweep: Duration::from_secs(40),
            // A frozen Lambda's connections are dead when it thaws.
            store_attempt: Duration::from_millis(1_500),
            store_operation: Duration::from_secs(4),
        }
    }
}

/// Working days on the calendar below which it has to be built anew.
const CALENDAR_DAYS: i64 = 30;
/// Last day of a month on which the report on the one before is begun.
const REPORT_DAYS: i8 = 10;
/// Mails that a sweep asks for at a time.
const BATCH: i32 = 25;

/// What a sweep did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Steps of escalation that were taken.
    pub steps: u32,
    /// Mails that a server took.
    pub sent: u32,
    /// Mails that are tried again later.
    pub again: u32,
    /// Mails given up.
    pub dead: u32,
    /// Attempts after which nobody knows whether the mail arrived.
    pub ambiguous: u32,
}

/// Sends everything that is due. Stops early when the time is up of the sweep
/// that `started`; what is left is due for the next one. One item that the store cannot give or keep holds
/// up no other: the first failure is returned once the rest is done.
pub async fn sweep(app: &App, started: Instant, now: Timestamp) -> Result<Swept, StoreError> {
    let mut swept = Swept::default();
    let mut outcome = raise_calendar_alarm(app, now).await;
    outcome = outcome.and(raise_report(app, now).await);
    loop {
        let mut progress = false;
        for due in app.store.due(now, BATCH).await? {
            if started.elapsed() >= app.timing.sweep {
                return outcome.map(|()| swept);
            }
            let at = now + SignedDuration::try_from(started.elapsed()).unwrap_or_default();
            let delivered = match due {
                Ok(mail) => deliver(app, &mail, app.timing.send_in_sweep, at, &mut swept).await,
                Err(broken) => Err(broken),
            };
            match delivered {
                Ok(delivered) => progress |= delivered,
                Err(error) => outcome = outcome.and(Err(error)),
            }
        }
        if !progress {
            return outcome.map(|()| swept);
        }
    }
}

/// Tries mails that were just asked for, by kind and number. Whatever goes wrong is
/// left to the sweep: the request is safe already.
pub async fn deliver_at_once(
    app: &App,
    subject: &Subject,
    mails: &[(MailKind, u32)],
    now: Timestamp,
) {
    let started = Instant::now();
    for (kind, round) in mails {
        let notification = Notification {
            subject: subject.clone(),
            kind: *kind,
            round: *round,
            state: State::Pending,
            attempts: 0,
            ambiguous: 0,
            last_error: None,
        };
        let left = app.timing.send_at_once.saturating_sub(started.elapsed());
        if left.is_zero() {
            return;
        }
        let mut swept = Swept::default();
        if let Err(error) = deliver(app, &notification, left, now, &mut swept).await {
            app.log.line(
                Level::Warning,
                "deliver",
                json!({ "error": error.to_string() }),
            );
        }
    }
}

/// One attempt. `false`: somebody else has the mail.
async fn deliver(
    app: &App,
    seen: &Notification,
    limit: Duration,
    now: Timestamp,
    swept: &mut Swept,
) -> Result<bool, StoreError> {
    let started = Instant::now();
    let token = crate::random_hex();
    let Some(claim) = app.store.claim(seen, now, app.timing.lease, token).await? else {
        return Ok(false);
    };
    let attempt = attempt(app, &claim, limit, now).await;
    let after = now + SignedDuration::try_from(started.elapsed()).unwrap_or_default();
    let finish = match &attempt {
        Ok(Some(case)) => Finish::Sent {
            request_expires_at: expiry(app, &claim.notification, case.as_ref()),
        },
        Ok(None) => Finish::Dropped,
        Err(error) => failed(app, &claim.notification, error, after),
    };
    let kept = app.store.finish(&claim, &finish, after).await?;
    record(app, &claim, &finish, kept, swept);
    Ok(true)
}

/// The case of a mail that was sent, if it is about a request; `Ok(None)`: the
/// reason for the mail has gone.
type Attempt = Result<Option<Option<Case>>, SendError>;

async fn attempt(app: &App, claim: &Claim, limit: Duration, now: Timestamp) -> Attempt {
    let mail = &claim.notification;
    let failed = |kind: &str| {
        Err(SendError {
            ambiguous: false,
            kind: kind.to_owned(),
        })
    };
    // What cannot be read is tried again and, in the end, a person's matter.
    let material = match material(app, mail, now).await {
        Ok(material) => material,
        // An alarm says what it can.
        Err(_) if mail.kind == MailKind::Alarm => Material::default(),
        Err(error) => return failed(&error.to_string()),
    };
    if material.request.is_none() && mail.kind.needs_request() {
        return failed("request is gone");
    }
    let taken_over = material
        .case
        .as_ref()
        .is_none_or(|case| case.state != CaseState::New);
    if mail.kind.urges() && taken_over {
        return Ok(None);
    }
    let case = material.case.clone();
    let Ok(letter) = mail::compose(app, mail, material, now) else {
        return failed("template");
    };
    let sent = app.mailer.send(&letter, &app.mail_from, limit).await;
    sent.map(|()| Some(case))
}

/// Reads what the mail speaks of.
async fn material(app: &App, mail: &Notification, now: Timestamp) -> Result<Material, StoreError> {
    let mut material = Material::default();
    match &mail.subject {
        Subject::Request(receipt) => {
            material.request = app.store.request(*receipt, now).await?;
            material.case = app.store.case(*receipt).await?;
        }
        Subject::Machine { day, .. } if mail.kind == MailKind::Report => {
            material.month = app.store.cases_of_month(month_before(*day)).await?;
        }
        Subject::Machine { .. } => {}
    }
    let event = material
        .request
        .as_ref()
        .and_then(|request| request.content.event.as_ref());
    if let Some(event) = event.filter(|_| mail.kind.carries_answers()) {
        material.participants = app
            .store
            .participants(&event.event, &event.date, now)
            .await?;
    }
    Ok(material)
}

fn failed(app: &App, mail: &Notification, error: &SendError, now: Timestamp) -> Finish {
    let done = usize::try_from(mail.attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    let wait = app.timing.backoff.get(done).or_else(|| {
        app.timing
            .backoff
            .last()
            .filter(|_| mail.kind.never_gives_up())
    });
    match wait {
        Some(wait) => Finish::Again {
            due_at: now + *wait,
            ambiguous: error.ambiguous,
            error: error.kind.clone(),
        },
        None => Finish::Dead {
            ambiguous: error.ambiguous,
            error: error.kind.clone(),
        },
    }
}

/// When a request is deleted that has just been delivered to a person, if she
/// does not close its case before.
fn expiry(app: &App, mail: &Notification, case: Option<&Case>) -> Option<i64> {
    let case = case.filter(|_| mail.kind.carries_answers())?;
    Some(case.delete_at(&app.bundle).as_second())
}

/// Seconds since the epoch, `days` after receipt or after the event's day,
/// whichever is later.
pub(crate) fn retention_end(
    app: &App,
    received_at: Timestamp,
    event_date: Option<&str>,
    days: u32,
) -> i64 {
    let event = event_date
        .and_then(|date| date.parse::<jiff::civil::Date>().ok())
        .and_then(|date| date.to_zoned(app.bundle.zone.clone()).ok())
        .map_or(0, |day| day.timestamp().as_second());
    received_at.as_second().max(event) + i64::from(days) * 86_400
}

fn record(app: &App, claim: &Claim, finish: &Finish, kept: bool, swept: &mut Swept) {
    let mail = &claim.notification;
    let about = match &mail.subject {
        Subject::Request(receipt) => receipt.to_string(),
        Subject::Machine { name, .. } => name.clone(),
    };
    let (level, state, ambiguous, error) = match finish {
        Finish::Sent { .. } => (Level::Info, State::Sent, false, None),
        Finish::Dropped => (Level::Info, State::Dropped, false, None),
        Finish::Again {
            ambiguous, error, ..
        } => (Level::Warning, State::Pending, *ambiguous, Some(error)),
        Finish::Dead { ambiguous, error } if mail.kind.alarm().is_none() => {
            (Level::Warning, State::Dead, *ambiguous, Some(error))
        }
        Finish::Dead { ambiguous, error } => (Level::Alarm, State::Dead, *ambiguous, Some(error)),
    };
    match state {
        State::Sent => swept.sent += 1,
        State::Dead => swept.dead += 1,
        State::Dropped => {}
        _ => swept.again += 1,
    }
    swept.ambiguous += u32::from(ambiguous);
    app.log.line(
        level,
        "mail",
        json!({
            "about": about,
            "kind": mail.kind.name(),
            "round": mail.round,
            "state": state.name(),
            "attempt": mail.attempts,
            "ambiguous": ambiguous,
            "ambiguous_before": mail.ambiguous,
            "error": error,
            "lease_kept": kept,
        }),
    );
}

async fn raise_calendar_alarm(app: &App, now: Timestamp) -> Result<(), StoreError> {
    let day = clock::day(now, &app.bundle.zone);
    let subject = Subject::Machine {
        name: "calendar".to_owned(),
        day,
    };
    if clock::runs_out(&app.bundle.calendar, day, CALENDAR_DAYS)
        && app.store.raise(&subject, MailKind::Alarm, 1, now).await?
    {
        app.log.line(
            Level::Alarm,
            "calendar",
            json!({ "until": app.bundle.calendar.until.to_string() }),
        );
    }
    Ok(())
}

/// Asks for the report on the month that is over: once, in the first days of
/// the next one. A month without requests has none.
async fn raise_report(app: &App, now: Timestamp) -> Result<(), StoreError> {
    let today = clock::day(now, &app.bundle.zone);
    let first = today.first_of_month();
    let working =
        clock::working_day_after(&app.bundle.calendar, month_before(first).last_of_month(), 1);
    let begins = working.unwrap_or(first);
    if today < begins || today.day() > REPORT_DAYS {
        return Ok(());
    }
    if app
        .store
        .cases_of_month(month_before(first))
        .await?
        .is_empty()
    {
        return Ok(());
    }
    let subject = Subject::Machine {
        name: "report".to_owned(),
        day: first,
    };
    app.store.raise(&subject, MailKind::Report, 1, now).await?;
    Ok(())
}

/// A day of the month before.
fn month_before(day: jiff::civil::Date) -> jiff::civil::Date {
    day.first_of_month().yesterday().unwrap_or(day)
}
