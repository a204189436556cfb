//! A year's dates: held, cancelled and still to come, by approach and topic.

use std::collections::BTreeMap;

use serde::Serialize;

use model::Facts;
use model::event::Event;
use model::kind::Kind;
use model::prose::Lang;
use resolve::Resolved;
use resolve::calendar;
use resolve::index::entries;
use resolve::occurrences::Status;

/// The dates of a year.
#[derive(Debug, Default, Serialize)]
pub struct Activities {
    /// The year.
    pub year: i16,
    /// All dates.
    pub total: Count,
    /// By `preventive`, `curative`; dates that belong to no offer under `none`.
    pub by_approach: BTreeMap<String, Count>,
    /// By the names of topics; a date with two topics counts under both.
    pub by_topic: BTreeMap<String, Count>,
}

/// How many dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Took place before the day of the report.
    pub held: usize,
    /// Were called off.
    pub cancelled: usize,
    /// Are still to come.
    pub coming: usize,
}

/// The dates of a year, as the content has them.
pub fn of(resolved: &Resolved, year: i16) -> Activities {
    let mut activities = Activities {
        year,
        ..Activities::default()
    };
    for (id, entry) in entries(&resolved.site) {
        let Facts::Event(event) = &entry.facts else {
            continue;
        };
        let mut count = Count::default();
        for date in resolved.dates.get(&id).into_iter().flatten() {
            if date.start.date().year() != year {
                continue;
            }
            match date.status {
                Status::Cancelled => count.cancelled += 1,
                _ if date.start.date() < resolved.today => count.held += 1,
                _ => count.coming += 1,
            }
        }
        if count == Count::default() {
            continue;
        }
        activities.total.add(count);
        let approach = approach(resolved, event).to_owned();
        activities
            .by_approach
            .entry(approach)
            .or_default()
            .add(count);
        for topic in calendar::topics(resolved, event, Lang::DEFAULT) {
            activities.by_topic.entry(topic).or_default().add(count);
        }
    }
    activities
}

fn approach(resolved: &Resolved, event: &Event) -> &'static str {
    let offer = event.offer.as_ref();
    let id = offer.and_then(|name| resolved.index.find(Kind::Offer, &name.value.0));
    match id.map(|id| &resolved.entry(id).facts) {
        Some(Facts::Offer(offer)) => offer.approach.word(),
        _ => "none",
    }
}

impl Count {
    fn add(&mut self, other: Count) {
        self.held += other.held;
        self.cancelled += other.cancelled;
        self.coming += other.coming;
    }
}
