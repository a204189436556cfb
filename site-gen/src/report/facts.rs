//! What has grown old or is about to end.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::{Named, named};
use model::Facts;
use resolve::Resolved;
use resolve::index::{EntryId, entries};

/// Days before the end of a series from which it counts as about to end.
const NOTICE: i64 = 60;

/// A fact and the day on which it was checked.
#[derive(Debug, Serialize)]
pub struct Aged {
    /// The entry.
    #[serde(flatten)]
    pub entry: Named,
    /// Day of the last check.
    pub checked_on: Date,
}

/// A series and its last date.
#[derive(Debug, Serialize)]
pub struct Ending {
    /// The event.
    #[serde(flatten)]
    pub entry: Named,
    /// Its last date.
    pub last: Date,
}

/// Entries and examples whose check is more than a year old, oldest first.
pub fn unchecked(resolved: &Resolved) -> Vec<Aged> {
    let a_year_ago = resolved.today.saturating_sub(1.year());
    let mut found: Vec<Aged> = Vec::new();
    for (id, entry) in entries(&resolved.site) {
        let own = entry.common.checked_on.iter();
        let of_role = match &entry.facts {
            Facts::Role(role) => role.compensations.as_slice(),
            _ => &[],
        };
        let days = own.chain(of_role.iter().map(|example| &example.checked_on));
        for day in days.filter(|day| day.value < a_year_ago) {
            found.push(Aged {
                entry: named(resolved, id),
                checked_on: day.value,
            });
        }
    }
    found.sort_by(|left, right| {
        (left.checked_on, &left.entry).cmp(&(right.checked_on, &right.entry))
    });
    found
}

/// Series whose last date lies within the next weeks or has passed.
pub fn ending(resolved: &Resolved) -> Vec<Ending> {
    let soon = resolved.today.saturating_add(NOTICE.days());
    let mut found: Vec<Ending> = entries(&resolved.site)
        .filter_map(|(id, entry)| {
            let Facts::Event(event) = &entry.facts else {
                return None;
            };
            event.schedule.rule.as_ref()?;
            let last = resolved.dates.get(&id)?.last()?.original.date();
            (last <= soon).then(|| Ending {
                entry: named(resolved, id),
                last,
            })
        })
        .collect();
    found.sort_by(|left, right| (left.last, &left.entry).cmp(&(right.last, &right.entry)));
    found
}

/// Offers with neither opening times nor a coming date.
pub fn without_date(resolved: &Resolved) -> Vec<Named> {
    entries(&resolved.site)
        .filter(|(id, _)| resolved.index.is_visible(*id))
        .filter(|(id, entry)| {
            matches!(&entry.facts, Facts::Offer(offer) if offer.opening.is_empty())
                && !has_coming_date(resolved, *id)
        })
        .map(|(id, _)| named(resolved, id))
        .collect()
}

fn has_coming_date(resolved: &Resolved, offer: EntryId) -> bool {
    let events = resolved.backlinks.events_of(offer).iter();
    events
        .filter_map(|event| resolved.dates.get(event))
        .flatten()
        .any(|date| date.start.date() >= resolved.today)
}
