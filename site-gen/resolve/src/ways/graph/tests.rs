//! The algebra of days against a search that walks day by day.

use std::collections::VecDeque;

use proptest::prelude::*;

use super::super::days::{Days, HORIZON, KNOWN};
use super::{Graph, Node};

/// A graph as lists of days, as the slow search reads it.
#[derive(Debug, Clone)]
struct Plain {
    answers: Vec<Vec<usize>>,
    steps: Vec<(usize, usize, Vec<usize>)>,
}

fn set(days: &[usize]) -> Days {
    let mut set = Days::none();
    for day in days {
        set.insert(*day);
    }
    set
}

impl Plain {
    fn graph(&self) -> Graph {
        let mut graph = Graph::default();
        for days in &self.answers {
            graph.add(set(days));
        }
        for (from, to, days) in &self.steps {
            graph.link(Node(*from), Node(*to), set(days));
        }
        graph
    }

    /// Whether somebody answers on this very day: breadth first, with a queue.
    fn answered(&self, start: usize, steps: usize, day: usize) -> bool {
        let mut queue = VecDeque::from([(start, 0)]);
        while let Some((at, taken)) = queue.pop_front() {
            if self.answers[at].contains(&day) {
                return true;
            }
            if taken == steps {
                continue;
            }
            for (from, to, days) in &self.steps {
                if *from == at && days.contains(&day) {
                    queue.push_back((*to, taken + 1));
                }
            }
        }
        false
    }

    /// Whether somebody answers on this day or one of the next `wait` days.
    fn answered_in_time(&self, start: usize, steps: usize, day: usize, wait: usize) -> bool {
        (day..=day + wait).any(|later| self.answered(start, steps, later))
    }
}

fn days() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        Just(Vec::new()),
        Just((0..KNOWN).collect()),
        (0..7usize).prop_map(|first| (first..KNOWN).step_by(7).collect()),
        proptest::collection::vec(0..KNOWN, 0..60),
        (0..KNOWN, 1..40usize).prop_map(|(from, length)| {
            (0..KNOWN)
                .filter(|day| *day < from || *day > from + length)
                .collect()
        }),
    ]
}

fn plain() -> impl Strategy<Value = Plain> {
    (2..7usize).prop_flat_map(|nodes| {
        let answers = proptest::collection::vec(days(), nodes);
        let steps = proptest::collection::vec((0..nodes, 0..nodes, days()), 0..12);
        (answers, steps).prop_map(|(answers, steps)| Plain { answers, steps })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_proof_agrees_with_a_slow_search(
        plain in plain(),
        steps in 0..4usize,
        wait in prop_oneof![Just(0usize), Just(7), Just(14)],
    ) {
        let open = plain.graph().reach(Node(0), steps).within(wait);
        let closed = open.complement();
        for day in 0..HORIZON {
            let slow = plain.answered_in_time(0, steps, day, wait);
            prop_assert_eq!(open.contains(day), slow, "day {}", day);
            prop_assert_eq!(closed.contains(day), !slow, "day {}", day);
        }
    }

    #[test]
    fn spans_are_the_days_of_the_set(days in days()) {
        let set = set(&days);
        let of_spans: Vec<usize> = set
            .spans(HORIZON)
            .into_iter()
            .flat_map(|(first, last)| first..=last)
            .collect();
        let of_set: Vec<usize> = (0..HORIZON).filter(|day| set.contains(*day)).collect();
        prop_assert_eq!(of_spans, of_set);
    }
}

#[test]
fn a_deputy_answers_only_while_the_person_is_away() {
    let mut graph = Graph::default();
    let concern = graph.add(Days::none());
    let away = set(&[3, 4]);
    let anna = graph.add(set(&[1, 2]));
    let berta = graph.add(set(&[1, 3, 9]));
    graph.link(concern, anna, Days::always());
    graph.link(anna, berta, away);
    let open = graph.reach(concern, 2);
    assert_eq!(open, set(&[1, 2, 3]));
    assert_eq!(graph.reach(concern, 1), set(&[1, 2]));
}
