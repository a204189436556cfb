//! A case: what becomes of a request once it is stored. NEW until a person
//! takes it over (SEEN), reaches the sender (CONTACTED) and closes it (CLOSED);
//! reminders until then. Pure; holds no personal data.

pub use intake_form::case::{CaseOutcome, CaseState};
use intake_form::{Form, MOST_RETENTION_DAYS, Receipt};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::bundle::Bundle;
use crate::clock;
use crate::notification::MailKind;

/// The longest that a request is kept, in days after its receipt or the day of
/// its event.
pub const MOST_DAYS: i64 = MOST_RETENTION_DAYS as i64;
/// Days before its deletion at which an open case is recalled.
const WARNING_DAYS: i64 = 14;
/// Working days between two alarms about a case that nobody takes over.
const ALARM_EVERY: u32 = 5;

/// What a person does with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// „Ich kümmere mich“.
    TakeOver,
    /// „Erreicht“.
    Reached,
    /// „Erledigt“.
    Close(CaseOutcome),
}

/// What the machine does while a person does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reminds the contact, or who stands in.
    Reminder,
    /// Asks the deputy.
    Deputy,
    /// Alarms; counted from 1.
    Alarm(u32),
    /// Says that the request will be deleted and is still open.
    DeletionWarning,
}

impl Step {
    /// The mail that the step sends, and its number among those of its kind.
    pub fn mail(self) -> (MailKind, u32) {
        match self {
            Step::Reminder => (MailKind::Reminder, 1),
            Step::Deputy => (MailKind::Deputy, 1),
            Step::Alarm(round) => (MailKind::Overdue, round),
            Step::DeletionWarning => (MailKind::Deletion, 1),
        }
    }
}

/// A case as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The request's number.
    pub receipt: Receipt,
    /// Name of the form.
    pub form: String,
    /// The topic, for its contact and for the report.
    pub topic: Option<String>,
    /// The day of the event, for a registration.
    pub event_date: Option<Date>,
    /// When the request came.
    pub received_at: Timestamp,
    /// Where it stands.
    pub state: CaseState,
    /// When it was taken over.
    pub seen_at: Option<Timestamp>,
    /// When the sender was reached.
    pub contacted_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// How it ended.
    pub outcome: Option<CaseOutcome>,
    /// Steps of the escalation that were taken.
    pub steps: u32,
    /// The warning before the deletion was given.
    pub warned: bool,
    /// No mail server took the mail to staff.
    pub undelivered: bool,
    /// Counts writes: each is made against the version that was read.
    pub version: u32,
}

impl Case {
    /// The case of a request that has just come.
    pub fn new(
        receipt: Receipt,
        form: &str,
        topic: Option<&str>,
        event_date: Option<Date>,
        received_at: Timestamp,
    ) -> Case {
        Case {
            receipt,
            form: form.to_owned(),
            topic: topic.map(str::to_owned),
            event_date,
            received_at,
            state: CaseState::New,
            seen_at: None,
            contacted_at: None,
            closed_at: None,
            outcome: None,
            steps: 0,
            warned: false,
            undelivered: false,
            version: 1,
        }
    }

    /// The case after a person's action; `None`: it changes nothing.
    pub fn after(&self, action: Action, now: Timestamp) -> Option<Case> {
        let to = match action {
            Action::TakeOver => CaseState::Seen,
            Action::Reached => CaseState::Contacted,
            Action::Close(_) => CaseState::Closed,
        };
        if to <= self.state {
            return None;
        }
        let mut case = self.clone();
        case.state = to;
        case.version += 1;
        // Whoever reached the sender has also taken the case over.
        case.seen_at.get_or_insert(now);
        if action == Action::Reached {
            case.contacted_at = Some(now);
        }
        if let Action::Close(outcome) = action {
            case.closed_at = Some(now);
            case.outcome = Some(outcome);
        }
        Some(case)
    }

    /// The case after a step of the machine.
    pub fn after_step(&self, step: Step) -> Case {
        let mut case = self.clone();
        case.version += 1;
        match step {
            Step::DeletionWarning => case.warned = true,
            Step::Reminder | Step::Deputy | Step::Alarm(_) => case.steps += 1,
        }
        case
    }

    /// What comes next if nobody does anything, and when.
    pub fn next_step(&self, bundle: &Bundle) -> Option<(Step, Timestamp)> {
        let escalation = (self.state == CaseState::New)
            .then(|| self.escalation(bundle))
            // What was never delivered is kept, and alarms until a person acts.
            .filter(|(_, at)| self.undelivered || *at < self.delete_at(bundle));
        let warning = (self.state != CaseState::Closed && !self.warned).then(|| {
            let days = SignedDuration::from_hours(24 * WARNING_DAYS);
            (Step::DeletionWarning, self.delete_at(bundle) - days)
        });
        escalation
            .into_iter()
            .chain(warning)
            .min_by_key(|(_, at)| *at)
    }

    fn escalation(&self, bundle: &Bundle) -> (Step, Timestamp) {
        let form = bundle.form(&self.form, &bundle.default_language().entry.code);
        let within = form.map_or(1, |form| form.take_over_within(self.topic.as_deref()));
        let (step, days) = match self.steps {
            0 => (Step::Reminder, within),
            1 => (Step::Deputy, within + 1),
            taken => {
                let round = taken - 1;
                (Step::Alarm(round), within + 2 + ALARM_EVERY * (round - 1))
            }
        };
        let contact = form.map(|form| form.contact_for(self.topic.as_deref()));
        let at = clock::reminder_at(
            &bundle.calendar,
            &bundle.zone,
            self.received_at,
            days,
            contact.unwrap_or_default(),
            form.and_then(Form::deputy_stem),
        );
        (step, at)
    }

    /// When the request is deleted even if nobody closes its case.
    pub fn delete_at(&self, bundle: &Bundle) -> Timestamp {
        self.last_use(self.received_at, bundle) + SignedDuration::from_hours(24 * MOST_DAYS)
    }

    /// When the request of a closed case is deleted: its form's retention after
    /// it was closed, for a registration not before the event.
    pub fn closed_delete_at(&self, bundle: &Bundle) -> Option<Timestamp> {
        let form = bundle.form(&self.form, &bundle.default_language().entry.code);
        let days = form.map_or(MOST_DAYS, |form| i64::from(form.retention_days));
        let from = self.last_use(self.closed_at?, bundle);
        Some((from + SignedDuration::from_hours(24 * days)).min(self.delete_at(bundle)))
    }

    fn last_use(&self, from: Timestamp, bundle: &Bundle) -> Timestamp {
        let event = self
            .event_date
            .and_then(|date| date.to_zoned(bundle.zone.clone()).ok())
            .map(|day| day.timestamp());
        event.map_or(from, |event| event.max(from))
    }
}

/// When the entry of a registration goes: seconds since the epoch, `days` after receipt or after the event's day,
/// whichever is later.
pub(crate) fn retention_end(
    bundle: &Bundle,
    received_at: Timestamp,
    event_date: Option<&str>,
    days: u32,
) -> i64 {
    let event = event_date
        .and_then(|date| date.parse::<Date>().ok())
        .and_then(|date| date.to_zoned(bundle.zone.clone()).ok())
        .map_or(0, |day| day.timestamp().as_second());
    received_at.as_second().max(event) + i64::from(days) * 86_400
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case() -> Case {
        let receipt = (0..=u64::MAX)
            .find_map(|number| Receipt::from_random(number.to_be_bytes()))
            .expect("some number is a receipt");
        Case::new(receipt, "kontakt", None, None, at(9))
    }

    fn at(hour: u8) -> Timestamp {
        format!("2027-01-05T{hour:02}:00:00Z")
            .parse()
            .expect("a timestamp")
    }

    #[test]
    fn states_go_forward_only_and_keep_their_times() {
        let seen = case().after(Action::TakeOver, at(10)).expect("it is new");
        assert_eq!((seen.state, seen.seen_at), (CaseState::Seen, Some(at(10))));
        assert_eq!(seen.after(Action::TakeOver, at(11)), None);
        let reached = seen.after(Action::Reached, at(12)).expect("it was seen");
        assert_eq!(
            (reached.seen_at, reached.contacted_at),
            (Some(at(10)), Some(at(12)))
        );
        assert_eq!(reached.after(Action::TakeOver, at(13)), None);
        let closed = reached
            .after(Action::Close(CaseOutcome::Settled), at(14))
            .expect("it was open");
        assert_eq!((closed.state, closed.version), (CaseState::Closed, 4));
        for action in [
            Action::TakeOver,
            Action::Reached,
            Action::Close(CaseOutcome::NotReached),
        ] {
            assert_eq!(closed.after(action, at(15)), None);
        }
    }

    #[test]
    fn reaching_the_sender_is_taking_over() {
        let reached = case().after(Action::Reached, at(10)).expect("it is new");
        assert_eq!(
            (reached.seen_at, reached.contacted_at),
            (Some(at(10)), Some(at(10)))
        );
    }
}
