//! Delivering mails: claim, compose, send, write down how it ended. Run for all
//! that is due by the sweep, and for one request right after it was accepted:
//! its claim is part of what was accepted.

mod facts;
mod machine;

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::app::App;
use crate::case::{Case, CaseState};
use crate::letter::{self, LetterFacts};
use crate::log::Level;
use crate::mail::SendError;
use crate::notification::{CUT_SHORT, Notification, State, Subject};
use crate::random::random_hex;
use crate::store::{Claim, Finish, NewRequest, StoreError};

/// What a sweep did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SweepStatistics {
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
/// that `started`; what is left is due for the next one. One item that the
/// store cannot give or keep holds up no other: the first failure is returned
/// once the rest is done.
pub async fn sweep(
    app: &App,
    started: Instant,
    now: Timestamp,
) -> Result<SweepStatistics, StoreError> {
    let mut statistics = SweepStatistics::default();
    let mut outcome = machine::raise_calendar_alarm(app, now).await;
    outcome = outcome.and(machine::raise_report(app, now).await);
    let mut due = app.store.due(now);
    while let Some(mail) = due.next().await {
        if started.elapsed() >= app.timing.sweep {
            break;
        }
        let at = later(now, started);
        let delivered = match mail {
            Ok(mail) => deliver(app, &mail, app.timing.send_in_sweep, at).await,
            Err(broken) => Err(broken),
        };
        match delivered {
            Ok(delivered) => statistics.count(delivered),
            Err(error) => outcome = outcome.and(Err(error)),
        }
    }
    outcome.map(|()| statistics)
}

/// Sends the mails of a request that was just kept: the one to staff with the
/// lease it was kept with and from what is at hand. Whatever goes wrong is left
/// to the sweep: the request is safe already.
pub async fn deliver_accepted(app: &App, new: &NewRequest, now: Timestamp) {
    let started = Instant::now();
    let limit = app.timing.send_at_once;
    let claim = new.claim();
    let attempt = match facts::of_new(app, new, now).await {
        Ok(facts) => send(app, &claim, &facts, limit, now).await,
        Err(error) => kept_back(&error.to_string()),
    };
    let after = later(now, started);
    note_error(app, conclude(app, &claim, &attempt, after).await);
    for kind in &new.more_mails {
        let mail = Notification::new(Subject::Request(new.receipt), *kind, 1);
        let left = limit.saturating_sub(started.elapsed());
        if !left.is_zero() {
            deliver_at_once(app, &mail, left, now).await;
        }
    }
}

/// Tries a mail that was just asked for. Whatever goes wrong is left to the
/// sweep.
pub async fn deliver_at_once(app: &App, mail: &Notification, limit: Duration, now: Timestamp) {
    note_error(app, deliver(app, mail, limit, now).await);
}

fn note_error<T>(app: &App, delivered: Result<T, StoreError>) {
    if let Err(error) = delivered {
        app.log.line(
            Level::Warning,
            "deliver",
            json!({ "error": error.to_string() }),
        );
    }
}

/// Where the delivery of a mail stands after an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Delivered {
    state: State,
    /// Nobody knows whether the mail arrived.
    ambiguous: bool,
}

impl SweepStatistics {
    /// Counts an attempt; `None`: somebody else had the mail.
    fn count(&mut self, delivered: Option<Delivered>) {
        let Some(delivered) = delivered else {
            return;
        };
        match delivered.state {
            State::Sent => self.sent += 1,
            State::Dead => self.dead += 1,
            State::Dropped => {}
            State::Pending | State::Sending => self.again += 1,
        }
        self.ambiguous += u32::from(delivered.ambiguous);
    }
}

/// One attempt; `None`: somebody else has the mail.
async fn deliver(
    app: &App,
    seen: &Notification,
    limit: Duration,
    now: Timestamp,
) -> Result<Option<Delivered>, StoreError> {
    let started = Instant::now();
    let token = random_hex();
    let lease = app.timing.lease_of(seen);
    let Some(claim) = app.store.claim(seen, now, lease, token).await? else {
        return Ok(None);
    };
    let attempt = match app.timing.has_tries_left(&claim.notification) {
        // What cannot be read is tried again and, in the end, a person's matter.
        true => match facts::read(app, &claim.notification, now).await {
            Ok(facts) => send(app, &claim, &facts, limit, now).await,
            Err(error) => kept_back(&error.to_string()),
        },
        // The last one was counted when it began, and nobody told how it ended.
        false => kept_back(CUT_SHORT),
    };
    let delivered = conclude(app, &claim, &attempt, later(now, started)).await?;
    Ok(Some(delivered))
}

/// The case of a mail that was sent, if it is about a request; `Ok(None)`: the
/// reason for the mail has gone.
type Attempt = Result<Option<Option<Case>>, SendError>;

/// An attempt that came to no mail server.
fn kept_back(kind: &str) -> Attempt {
    Err(SendError {
        ambiguous: false,
        kind: kind.to_owned(),
    })
}

async fn send(
    app: &App,
    claim: &Claim,
    facts: &LetterFacts,
    limit: Duration,
    now: Timestamp,
) -> Attempt {
    let mail = &claim.notification;
    if facts.request().is_none() && mail.kind.needs_request() {
        return kept_back("request is gone");
    }
    let case = facts.case.as_ref();
    let taken_over = case.is_none_or(|case| case.state != CaseState::New);
    if mail.kind.urges() && taken_over {
        return Ok(None);
    }
    let Ok(letter) = letter::compose(app, mail, facts, now) else {
        return kept_back("template");
    };
    let sent = app.mailer.send(&letter, &app.mail_from, limit).await;
    sent.map(|()| Some(case.cloned()))
}

/// Writes down how an attempt ended.
async fn conclude(
    app: &App,
    claim: &Claim,
    attempt: &Attempt,
    now: Timestamp,
) -> Result<Delivered, StoreError> {
    let finish = match attempt {
        Ok(Some(case)) => Finish::Sent {
            request_expires_at: expiry(app, &claim.notification, case.as_ref()),
        },
        Ok(None) => Finish::Dropped,
        Err(error) => failed(app, &claim.notification, error, now),
    };
    let kept = app.store.finish(claim, &finish, now).await?;
    Ok(record(app, claim, &finish, kept))
}

/// The moment that it is by now, for what began at `now`.
fn later(now: Timestamp, started: Instant) -> Timestamp {
    now + SignedDuration::try_from(started.elapsed()).unwrap_or_default()
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

/// Writes the line of an attempt into the log.
fn record(app: &App, claim: &Claim, finish: &Finish, kept: bool) -> Delivered {
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
    Delivered { state, ambiguous }
}
