//! A mail that is asked for: what for, about what, and where its delivery stands.

use intake_form::Receipt;
use jiff::civil::Date;

/// Kind of the failure of a mail whose last attempt told nobody how it ended:
/// each time the process was killed in it.
pub(crate) const CUT_SHORT: &str = "no attempt came to an end";

/// What a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailKind {
    /// To the social worker or a deputy.
    Staff,
    /// To the sender: receipt and next step.
    Sender,
    /// To the alarm mailbox: a mail could not be delivered.
    Alarm,
    /// To the social worker or a deputy: nobody has taken the request over.
    Reminder,
    /// To the deputy: nobody has taken the request over after the reminder.
    Deputy,
    /// To the alarm mailbox: nobody has taken the request over after both.
    Overdue,
    /// To the social worker or a deputy: an open case comes to its deletion.
    Deletion,
    /// To the social worker or a deputy: a new link to the case.
    Link,
    /// The monthly report.
    Report,
}

impl MailKind {
    pub(crate) const ALL: [MailKind; 9] = [
        MailKind::Staff,
        MailKind::Sender,
        MailKind::Alarm,
        MailKind::Reminder,
        MailKind::Deputy,
        MailKind::Overdue,
        MailKind::Deletion,
        MailKind::Link,
        MailKind::Report,
    ];

    /// The kind's name in keys, Message-IDs and logs.
    pub fn name(self) -> &'static str {
        match self {
            MailKind::Staff => "staff",
            MailKind::Sender => "sender",
            MailKind::Alarm => "alarm",
            MailKind::Reminder => "reminder",
            MailKind::Deputy => "deputy",
            MailKind::Overdue => "overdue",
            MailKind::Deletion => "deletion",
            MailKind::Link => "link",
            MailKind::Report => "report",
        }
    }

    /// Whether it asks somebody to take a case over: pointless once somebody
    /// has.
    pub fn urges(self) -> bool {
        matches!(
            self,
            MailKind::Reminder | MailKind::Deputy | MailKind::Overdue
        )
    }

    /// Whether there is nothing to say without the request.
    pub fn needs_request(self) -> bool {
        !matches!(self, MailKind::Alarm | MailKind::Overdue | MailKind::Report)
    }

    /// Whether it carries the answers to a person: one that was sent means that
    /// the request was delivered.
    pub fn carries_answers(self) -> bool {
        matches!(
            self,
            MailKind::Staff | MailKind::Reminder | MailKind::Deputy
        )
    }

    /// An alarm that nobody hears is none: these never give up.
    pub fn never_gives_up(self) -> bool {
        matches!(self, MailKind::Alarm | MailKind::Overdue | MailKind::Report)
    }

    /// What the alarm of this number says was given up.
    pub fn of_alarm(number: u32) -> Option<MailKind> {
        MailKind::ALL
            .into_iter()
            .find(|kind| kind.alarm() == Some(number))
    }

    /// The number of the alarm about a mail of this kind that was given up;
    /// `None`: nobody is alarmed. A sender whose mailbox does not exist is
    /// nobody's alarm, and who asked for a link can ask again.
    pub fn alarm(self) -> Option<u32> {
        match self {
            MailKind::Staff => Some(1),
            MailKind::Reminder => Some(2),
            MailKind::Deputy => Some(3),
            MailKind::Deletion => Some(4),
            _ => None,
        }
    }
}

/// Where the delivery of a mail stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Waits until it is due.
    Pending,
    /// Somebody is sending it and holds a lease.
    Sending,
    /// A mail server took it.
    Sent,
    /// Given up; an alarm was raised.
    Dead,
    /// Not sent: its reason has gone.
    Dropped,
}

impl State {
    pub(crate) const ALL: [State; 5] = [
        State::Pending,
        State::Sending,
        State::Sent,
        State::Dead,
        State::Dropped,
    ];

    /// The state's name in items and logs.
    pub fn name(self) -> &'static str {
        match self {
            State::Pending => "PENDING",
            State::Sending => "SENDING",
            State::Sent => "SENT",
            State::Dead => "DEAD",
            State::Dropped => "DROPPED",
        }
    }
}

/// A mail as it was last seen in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// Partition key: of a request, or of an alarm that no request raised.
    pub subject: Subject,
    /// What it is for.
    pub kind: MailKind,
    /// Its number among the mails of this kind about this subject, from 1.
    pub round: u32,
    /// Where its delivery stands.
    pub state: State,
    /// Attempts that were begun.
    pub attempts: u32,
    /// Attempts after which nobody knows whether the mail arrived.
    pub ambiguous: u32,
    /// The kind of the last failure; no words of a mail server.
    pub last_error: Option<String>,
}

impl Notification {
    /// A mail that was just asked for.
    pub fn new(subject: Subject, kind: MailKind, round: u32) -> Notification {
        Notification {
            subject,
            kind,
            round,
            state: State::Pending,
            attempts: 0,
            ambiguous: 0,
            last_error: None,
        }
    }
}

/// What a mail is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A request.
    Request(Receipt),
    /// An alarm of the machine or a report, by name and day.
    Machine {
        /// Such as `calendar`.
        name: String,
        /// The day it was raised: one a day. Of a report, the first day of the
        /// month after the one it is about.
        day: Date,
    },
}
