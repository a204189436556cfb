//! The monthly report: no personal data, and no number so small that it could
//! mean one person.

use serde::Serialize;

use crate::case::CaseOutcome;
use crate::specimen::{SITE, text};

/// The smallest number that is shown.
pub const LEAST: usize = 5;

/// What `mail/report.txt` and `mail/report.html` see as `mail`; the words
/// around the numbers are the theme's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportMail {
    /// Name of the site.
    pub site: String,
    /// The month in words: `Januar 2027`.
    pub month: String,
    /// The smallest number that is shown.
    pub least: usize,
    /// Requests.
    pub requests: Count,
    /// Requests by topic or form, most frequent first.
    pub topics: Vec<TopicLine>,
    /// Until somebody took a request over.
    pub taken_over: Option<Times>,
    /// Until the person was reached.
    pub reached: Option<Times>,
    /// How cases ended.
    pub outcomes: Vec<OutcomeLine>,
    /// Cases that are not closed.
    pub open: Count,
    /// Reminders to the contact.
    pub reminders: Count,
    /// Mails to the deputy.
    pub deputies: Count,
    /// Alarms because nobody took a request over.
    pub alarms: Count,
    /// Requests that no mail server took.
    pub undelivered: Count,
    /// Cases that no program can read any more, and that are in no number: each
    /// is a fault of the machine and tells nothing about a person.
    pub unreadable: usize,
}

/// A number that tells nothing about one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    /// At least one, and less than the least.
    Few,
    /// None, or enough of them.
    #[serde(untagged)]
    Shown(usize),
}

/// How many requests were about a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicLine {
    /// The topic's or the form's words; `None`: all the rest.
    pub label: Option<String>,
    /// How many.
    pub count: Count,
}

/// How many cases ended in a way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeLine {
    /// Name of the outcome.
    pub name: &'static str,
    /// How many.
    pub count: Count,
}

/// How long something took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Times {
    /// Half of all took no longer.
    pub median: Span,
    /// The longest of all.
    pub slowest: Span,
}

/// Whole days, and whole hours besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// Days.
    pub days: i64,
    /// Hours.
    pub hours: i64,
}

impl Count {
    /// The number, as far as it may be shown.
    pub fn of(count: usize) -> Count {
        match count {
            1..LEAST => Count::Few,
            count => Count::Shown(count),
        }
    }
}

pub(super) fn specimens() -> Vec<ReportMail> {
    let times = |median, slowest| Some(Times { median, slowest });
    let span = |days, hours| Span { days, hours };
    let of = |count| ReportMail {
        site: SITE.to_owned(),
        month: "Januar 2027".to_owned(),
        least: LEAST,
        requests: count,
        topics: [text("Wohnung"), None]
            .map(|label| TopicLine { label, count })
            .into(),
        taken_over: None,
        reached: None,
        outcomes: CaseOutcome::ALL
            .map(|outcome| OutcomeLine {
                name: outcome.name(),
                count,
            })
            .into(),
        open: count,
        reminders: count,
        deputies: count,
        alarms: count,
        undelivered: count,
        unreadable: 0,
    };
    let full = ReportMail {
        taken_over: times(span(0, 0), span(1, 4)),
        reached: times(span(0, 9), span(12, 0)),
        unreadable: 2,
        ..of(Count::Shown(23))
    };
    let of_nobody = ReportMail {
        topics: Vec::new(),
        ..of(Count::Shown(0))
    };
    vec![full, of(Count::Few), of_nobody]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_sees_a_number_or_that_it_is_too_small() {
        let seen = |count| serde_json::to_string(&Count::of(count)).expect("it serialises");
        assert_eq!([0, 4, 5].map(seen), ["0", "\"few\"", "5"]);
    }
}
