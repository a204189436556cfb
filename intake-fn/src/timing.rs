//! How long deliveries may take, how often they are tried, and when.

use std::time::Duration;

use jiff::SignedDuration;

use crate::notification::Notification;

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

impl Timing {
    /// Whether this attempt, which is counted already, is one of those that a
    /// mail has. An attempt that kills the process tells nobody that it failed:
    /// its lease runs out, and the next one counts on.
    pub(crate) fn has_tries_left(&self, mail: &Notification) -> bool {
        mail.kind.never_gives_up() || mail.attempts <= self.tries()
    }

    /// How often a mail is tried.
    pub(crate) fn tries(&self) -> u32 {
        u32::try_from(self.backoff.len()).unwrap_or(u32::MAX - 1) + 1
    }

    /// How long a claim on a mail holds. One that never gives up and kills the
    /// process must not kill it in each sweep for ever.
    pub(crate) fn lease_of(&self, seen: &Notification) -> SignedDuration {
        let longest = self.backoff.last().copied().unwrap_or_default();
        match seen.attempts >= self.tries() {
            true => self.lease.max(longest),
            false => self.lease,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notification::{MailKind, State, Subject};

    /// A mail that is claimed again after this many attempts.
    fn tried(kind: MailKind, attempts: u32) -> Notification {
        let subject = Subject::Machine {
            name: "calendar".to_owned(),
            day: jiff::civil::date(2027, 1, 5),
        };
        Notification {
            state: State::Sending,
            attempts,
            ..Notification::new(subject, kind, 1)
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
