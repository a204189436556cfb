//! The monthly report: how short the ways were. Pure; no personal data, and no
//! number so small that it could mean one person.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use crate::case::{Case, CaseState, Outcome};

/// The smallest number that is shown.
const LEAST: usize = 5;

/// What `mail/report.txt` and `mail/report.html` see as `mail`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportMail {
    /// Name of the site.
    pub site: String,
    /// The month in words: `Januar 2027`.
    pub month: String,
    /// Requests.
    pub requests: String,
    /// Requests by topic or form, most frequent first.
    pub topics: Vec<Line>,
    /// Time until taken over and until reached.
    pub times: Vec<Line>,
    /// How cases ended, and how many are open.
    pub outcomes: Vec<Line>,
    /// How often the machine had to remind, and what was not delivered.
    pub escalations: Vec<Line>,
}

/// A label and a number in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What is counted.
    pub label: String,
    /// The number, or that it is too small.
    pub value: String,
}

/// The numbers of a month. `label` names the topic of a case, or its form.
pub fn report(
    site: &str,
    month: &str,
    cases: &[Case],
    label: impl Fn(&Case) -> String,
) -> ReportMail {
    let line = |label: &str, value: String| Line {
        label: label.to_owned(),
        value,
    };
    let count = |matches: &dyn Fn(&Case) -> bool| cases.iter().filter(|c| matches(c)).count();
    let until = |at: fn(&Case) -> Option<Timestamp>| {
        let mut minutes: Vec<i64> = cases
            .iter()
            .filter_map(|case| Some(at(case)?.duration_since(case.received_at).as_mins()))
            .collect();
        minutes.sort_unstable();
        times(&minutes)
    };
    let outcome = |outcome: Outcome| {
        line(
            outcome.label(),
            shown(count(&|case| case.outcome == Some(outcome))),
        )
    };
    let mut outcomes: Vec<Line> = Outcome::ALL.into_iter().map(outcome).collect();
    outcomes.push(line(
        "Noch offen",
        shown(count(&|case| case.state != CaseState::Closed)),
    ));
    ReportMail {
        site: site.to_owned(),
        month: month.to_owned(),
        requests: shown(cases.len()),
        topics: topics(cases, label),
        times: vec![
            line(
                "Bis jemand die Anfrage übernommen hat",
                until(|case| case.seen_at),
            ),
            line(
                "Bis die Person erreicht war",
                until(|case| case.contacted_at),
            ),
        ],
        outcomes,
        escalations: vec![
            line("Erinnerungen", shown(count(&|case| case.steps >= 1))),
            line(
                "Nachrichten an die Vertretung",
                shown(count(&|case| case.steps >= 2)),
            ),
            line(
                "Alarm, weil niemand übernommen hat",
                shown(count(&|case| case.steps >= 3)),
            ),
            line("Nicht zugestellt", shown(count(&|case| case.undelivered))),
        ],
    }
}

/// A number, unless it is so small that it could mean one person.
fn shown(count: usize) -> String {
    match count {
        0 => "keine".to_owned(),
        count if count < LEAST => format!("weniger als {LEAST}"),
        count => count.to_string(),
    }
}

/// Topics below the least number go together, so that no difference tells one.
fn topics(cases: &[Case], label: impl Fn(&Case) -> String) -> Vec<Line> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for case in cases {
        *counts.entry(label(case)).or_default() += 1;
    }
    let (mut large, small): (Vec<_>, Vec<_>) =
        counts.into_iter().partition(|(_, count)| *count >= LEAST);
    large.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut rest: usize = small.iter().map(|(_, count)| count).sum();
    // A rest of less than the least could be worked out from the sum.
    while (1..LEAST).contains(&rest) {
        match large.pop() {
            Some((_, count)) => rest += count,
            None => break,
        }
    }
    let mut lines: Vec<Line> = large
        .into_iter()
        .map(|(label, count)| Line {
            label,
            value: count.to_string(),
        })
        .collect();
    if rest > 0 {
        lines.push(Line {
            label: "Übrige".to_owned(),
            value: shown(rest),
        });
    }
    lines
}

/// Median and slowest of sorted minutes.
fn times(minutes: &[i64]) -> String {
    if minutes.len() < LEAST {
        return format!("weniger als {LEAST} Anfragen, deshalb keine Angabe");
    }
    let middle = minutes.len() / 2;
    let median = if minutes.len() % 2 == 1 {
        minutes[middle]
    } else {
        (minutes[middle - 1] + minutes[middle]) / 2
    };
    let slowest = minutes[minutes.len() - 1];
    format!(
        "meist {} (Median), längstens {}",
        span(median),
        span(slowest)
    )
}

fn span(minutes: i64) -> String {
    let (days, hours) = (minutes / (24 * 60), minutes / 60 % 24);
    match (days, hours) {
        (0, 0) => "unter 1 Stunde".to_owned(),
        (0, hours) => format!("{hours} Std."),
        (1, hours) => format!("1 Tag {hours} Std."),
        (days, hours) => format!("{days} Tage {hours} Std."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Action;
    use intake_form::Receipt;
    use jiff::SignedDuration;

    fn cases(topics: &[(&str, usize)]) -> Vec<Case> {
        let received: Timestamp = "2027-01-05T09:00:00Z".parse().expect("a timestamp");
        let receipt = (0..=u64::MAX)
            .find_map(|number| Receipt::from_random(number.to_be_bytes()))
            .expect("some number is a receipt");
        topics
            .iter()
            .flat_map(|(topic, count)| (0..*count).map(move |index| (topic, index)))
            .map(|(topic, index)| {
                let case = Case::new(receipt, "kontakt", Some(topic), None, received);
                let hours = SignedDuration::from_hours(1 + 10 * index as i64);
                case.after(Action::TakeOver, received + hours)
                    .expect("it is new")
            })
            .collect()
    }

    fn of(topics: &[(&str, usize)]) -> ReportMail {
        report("Kurze Wege", "Januar 2027", &cases(topics), |case| {
            case.topic.clone().unwrap_or_default()
        })
    }

    fn pairs(lines: &[Line]) -> Vec<(&str, &str)> {
        lines
            .iter()
            .map(|line| (line.label.as_str(), line.value.as_str()))
            .collect()
    }

    #[test]
    fn small_numbers_are_not_shown_and_cannot_be_worked_out() {
        let report = of(&[("a", 9), ("b", 6), ("c", 3)]);
        assert_eq!(report.requests, "18");
        assert_eq!(pairs(&report.topics), [("a", "9"), ("Übrige", "9")]);
        let alone = of(&[("c", 3)]);
        assert_eq!(alone.requests, "weniger als 5");
        assert_eq!(pairs(&alone.topics), [("Übrige", "weniger als 5")]);
        assert!(alone.times[0].value.contains("keine Angabe"));
    }

    #[test]
    fn median_and_slowest_are_told() {
        let report = of(&[("a", 5)]);
        assert_eq!(
            report.times[0].value,
            "meist 21 Std. (Median), längstens 1 Tag 17 Std."
        );
        assert_eq!(report.outcomes.last().expect("open ones").value, "5");
    }
}
