//! The monthly report: how short the ways were. Pure; no personal data, and no
//! number so small that it could mean one person.

use std::collections::BTreeMap;

use intake_form::mails::{Count, LEAST, OutcomeLine, ReportMail, Span, Times, TopicLine};
use jiff::Timestamp;

use crate::case::{Case, CaseOutcome, CaseState};
use crate::store::Month;

/// The numbers of a month. `label` names the topic of a case, or its form.
pub fn report(site: &str, month: &str, of: &Month, label: impl Fn(&Case) -> String) -> ReportMail {
    let cases = of.cases.as_slice();
    let count = |matches: &dyn Fn(&Case) -> bool| {
        Count::of(cases.iter().filter(|case| matches(case)).count())
    };
    let until = |at: fn(&Case) -> Option<Timestamp>| {
        let mut minutes: Vec<i64> = cases
            .iter()
            .filter_map(|case| Some(at(case)?.duration_since(case.received_at).as_mins()))
            .collect();
        minutes.sort_unstable();
        times(&minutes)
    };
    let outcomes = CaseOutcome::ALL.into_iter().map(|outcome| OutcomeLine {
        name: outcome.name(),
        count: count(&|case| case.outcome == Some(outcome)),
    });
    ReportMail {
        site: site.to_owned(),
        month: month.to_owned(),
        least: LEAST,
        requests: Count::of(cases.len()),
        topics: topics(cases, label),
        taken_over: until(|case| case.seen_at),
        reached: until(|case| case.contacted_at),
        outcomes: outcomes.collect(),
        open: count(&|case| case.state != CaseState::Closed),
        reminders: count(&|case| case.steps >= 1),
        deputies: count(&|case| case.steps >= 2),
        alarms: count(&|case| case.steps >= 3),
        undelivered: count(&|case| case.undelivered),
        unreadable: of.unreadable,
    }
}

/// Topics below the least number go together, so that no difference tells one.
fn topics(cases: &[Case], label: impl Fn(&Case) -> String) -> Vec<TopicLine> {
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
    let line = |label, count| TopicLine {
        label,
        count: Count::of(count),
    };
    let mut lines: Vec<TopicLine> = large
        .into_iter()
        .map(|(label, count)| line(Some(label), count))
        .collect();
    if rest > 0 {
        lines.push(line(None, rest));
    }
    lines
}

/// Median and slowest of sorted minutes; `None`: too few to say.
fn times(minutes: &[i64]) -> Option<Times> {
    if minutes.len() < LEAST {
        return None;
    }
    let middle = minutes.len() / 2;
    let median = if minutes.len() % 2 == 1 {
        minutes[middle]
    } else {
        (minutes[middle - 1] + minutes[middle]) / 2
    };
    Some(Times {
        median: span(median),
        slowest: span(minutes[minutes.len() - 1]),
    })
}

fn span(minutes: i64) -> Span {
    Span {
        days: minutes / (24 * 60),
        hours: minutes / 60 % 24,
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
        let month = Month {
            cases: cases(topics),
            unreadable: 0,
        };
        report("Kurze Wege", "Januar 2027", &month, |case| {
            case.topic.clone().unwrap_or_default()
        })
    }

    fn pairs(lines: &[TopicLine]) -> Vec<(Option<&str>, Count)> {
        lines
            .iter()
            .map(|line| (line.label.as_deref(), line.count))
            .collect()
    }

    #[test]
    fn small_numbers_are_not_shown_and_cannot_be_worked_out() {
        let report = of(&[("a", 9), ("b", 6), ("c", 3)]);
        assert_eq!(report.requests, Count::Shown(18));
        assert_eq!(
            pairs(&report.topics),
            [(Some("a"), Count::Shown(9)), (None, Count::Shown(9))]
        );
        let alone = of(&[("c", 3)]);
        assert_eq!(alone.requests, Count::Few);
        assert_eq!(pairs(&alone.topics), [(None, Count::Few)]);
        assert_eq!(alone.taken_over, None);
    }

    #[test]
    fn median_and_slowest_are_told() {
        let report = of(&[("a", 5)]);
        let span = |days, hours| Span { days, hours };
        let times = report.taken_over.expect("five are enough");
        assert_eq!((times.median, times.slowest), (span(0, 21), span(1, 17)));
        assert_eq!(report.open, Count::Shown(5));
        assert_eq!(report.undelivered, Count::Shown(0));
    }
}
