//! Delivering mails: claim, compose, send, write down how it ended. Run for one
//! request right after it was accepted, and for all that is due by the sweep.

mod machine;
mod material;

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::App;
use crate::case::{Case, CaseState};
use crate::log::Level;
use crate::mail::{self, SendError};
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

/// Kind of the failure of a mail whose last attempt told nobody how it ended:
/// each time the process was killed in it.
pub(crate) const CUT_SHORT: &str = "no attempt came to an end";

impl Timing {
    /// Whether this attempt, which is counted already, is one of those that a
    /// mail has. An attempt that kills the process tells nobody that it failed:
    /// its lease runs out, and the next one counts on.
    fn has_tries_left(&self, mail: &Notification) -> bool {
        mail.kind.never_gives_up() || mail.attempts <= self.tries()
    }

    /// How often a mail is tried.
    pub(crate) fn tries(&self) -> u32 {
        u32::try_from(self.backoff.len()).unwrap_or(u32::MAX - 1) + 1
    }

    /// How long a claim on a mail holds. One that never gives up and kills the
    /// process must not kill it in each sweep for ever.
    fn lease_of(&self, seen: &Notification) -> SignedDuration {
        let longest = self.backoff.last().copied().unwrap_or_default();
        match seen.attempts >= self.tries() {
            true => self.lease.max(longest),
            false => self.lease,
        }
    }
}

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
/// that `started`; what is left is due for the next one. One item that the
/// store cannot give or keep holds up no other: the first failure is returned
/// once the rest is done.
pub async fn sweep(app: &App, started: Instant, now: Timestamp) -> Result<Swept, StoreError> {
    let mut swept = Swept::default();
    let mut outcome = machine::raise_calendar_alarm(app, now).await;
    outcome = outcome.and(machine::raise_report(app, now).await);
    let mut due = app.store.due(now);
    while let Some(mail) = due.next().await {
        if started.elapsed() >= app.timing.sweep {
            break;
        }
        let at = now + SignedDuration::try_from(started.elapsed()).unwrap_or_default();
        let delivered = match mail {
            Ok(mail) => deliver(app, &mail, app.timing.send_in_sweep, at, &mut swept).await,
            Err(broken) => Err(broken),
        };
        outcome = outcome.and(delivered);
    }
    outcome.map(|()| swept)
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

/// One attempt, unless somebody else has the mail.
async fn deliver(
    app: &App,
    seen: &Notification,
    limit: Duration,
    now: Timestamp,
    swept: &mut Swept,
) -> Result<(), StoreError> {
    let started = Instant::now();
    let token = crate::random_hex();
    let lease = app.timing.lease_of(seen);
    let Some(claim) = app.store.claim(seen, now, lease, token).await? else {
        return Ok(());
    };
    let attempt = match app.timing.has_tries_left(&claim.notification) {
        true => attempt(app, &claim, limit, now).await,
        // The last one was counted when it began, and nobody told how it ended.
        false => Err(SendError {
            ambiguous: false,
            kind: CUT_SHORT.to_owned(),
        }),
    };
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
    Ok(())
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
    let material = match material::read(app, mail, now).await {
        Ok(material) => material,
        Err(error) => return failed(&error.to_string()),
    };
    if material.request().is_none() && mail.kind.needs_request() {
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
    let Ok(letter) = mail::compose(app, mail, &material, now) else {
        return failed("template");
    };
    let sent = app.mailer.send(&letter, &app.mail_from, limit).await;
    sent.map(|()| Some(case))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A mail that is claimed again after this many attempts.
    fn tried(kind: MailKind, attempts: u32) -> Notification {
        let day = jiff::civil::date(2027, 1, 5);
        Notification {
            subject: Subject::Machine {
                name: "calendar".to_owned(),
                day,
            },
            kind,
            round: 1,
            state: State::Sending,
            attempts,
            ambiguous: 0,
            last_error: None,
        }
    }

    #[test]
    fn attempts_are_counted_when_they_begin() {
        let timing = Timing::default();
        let most = timing.tries();
        assert!(timing.has_tries_left(&tried(MailKind::Staff, most)));
        assert!(!timing.has_tries_left(&tried(MailKind::Staff, most + 1)));
        assert!(timing.has_tries_left(&tried(MailKind::Alarm, most + 1)));
    }

    #[test]
    fn an_alarm_that_kills_the_process_does_so_once_in_the_longest_wait() {
        let timing = Timing::default();
        let most = timing.tries();
        assert_eq!(
            timing.lease_of(&tried(MailKind::Alarm, most - 1)),
            timing.lease
        );
        assert_eq!(
            timing.lease_of(&tried(MailKind::Alarm, most)),
            SignedDuration::from_hours(1)
        );
    }
}
