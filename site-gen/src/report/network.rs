//! How concerns hang on partners, and what breaks when one leaves.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Named, named};
use model::Facts;
use model::concern::{Concern, Lane, Visitor, Way};
use model::kind::Kind;
use resolve::Resolved;
use resolve::index::{EntryId, entries};
use resolve::ways::days::{Days, HORIZON};
use resolve::ways::{DaysOff, People, closed_days, concerns};

/// Weak points of the network.
#[derive(Debug, Serialize)]
pub struct Network {
    /// Concerns for which a single partner stands, or none.
    pub single: Vec<Single>,
    /// Persons and partners without whom a concern reaches nobody in time.
    pub points_of_failure: Vec<PointOfFailure>,
}

/// A concern with at most one partner on its way.
#[derive(Debug, Serialize)]
pub struct Single {
    /// The concern.
    pub concern: Named,
    /// Its only partner.
    pub partner: Option<Named>,
}

/// Somebody on whom concerns hang.
#[derive(Debug, Serialize)]
pub struct PointOfFailure {
    /// Who it is.
    pub who: Named,
    /// The concerns that would reach nobody in time.
    pub concerns: Vec<Named>,
}

/// What happens without a partner.
#[derive(Debug, Serialize)]
pub struct PartnerLoss {
    /// The partner.
    pub partner: Named,
    /// Stops of ways that fall away.
    pub lost: Vec<UnservedStep>,
    /// Ways on which somebody reaches nobody in time.
    pub broken: Vec<BrokenWay>,
}

/// A stop that falls away, and who could take its place.
#[derive(Debug, Serialize)]
pub struct UnservedStep {
    /// The concern.
    pub concern: Named,
    /// What happens at the stop.
    pub text: String,
    /// The partner nearest to it: the one that shares most topics.
    pub substitute: Option<Named>,
}

/// A way that becomes a dead end.
#[derive(Debug, Serialize)]
pub struct BrokenWay {
    /// The concern.
    pub concern: Named,
    /// Who comes with it.
    pub visitor: &'static str,
    /// Days of the coming year on which nobody is reached in time.
    pub days: usize,
}

/// The weak points as the content stands.
pub fn of(resolved: &Resolved) -> Network {
    let mut single = Vec::new();
    for (id, _, concern) in concerns(resolved) {
        let partners = partners_of(resolved, concern);
        if partners.len() <= 1 {
            single.push(Single {
                concern: named(resolved, id),
                partner: partners.first().map(|partner| named(resolved, *partner)),
            });
        }
    }
    let before = all_closed(resolved, &BTreeSet::new());
    let mut points_of_failure = Vec::new();
    for (id, entry) in entries(&resolved.site) {
        let helps = matches!(entry.facts, Facts::Person(_) | Facts::Organisation(_));
        if !helps || !resolved.index.is_visible(id) {
            continue;
        }
        let broken = broken(&before, &all_closed(resolved, &[id].into()));
        let concerns: BTreeSet<EntryId> = broken.iter().map(|(id, _, _)| *id).collect();
        if !concerns.is_empty() {
            points_of_failure.push(PointOfFailure {
                who: named(resolved, id),
                concerns: concerns.into_iter().map(|id| named(resolved, id)).collect(),
            });
        }
    }
    Network {
        single,
        points_of_failure,
    }
}

/// What breaks without a partner, and who is nearest to take over.
pub fn without(resolved: &Resolved, partner: EntryId) -> PartnerLoss {
    let before = all_closed(resolved, &BTreeSet::new());
    let after = all_closed(resolved, &[partner].into());
    let topics = topics_by_partner(resolved);
    let mut lost = Vec::new();
    for (id, _, concern) in concerns(resolved) {
        let ways = concern.ways.iter();
        for way in ways.filter(|way| partner_of(resolved, way) == Some(partner)) {
            lost.push(UnservedStep {
                concern: named(resolved, id),
                text: way.text.default_value().as_str().to_owned(),
                substitute: substitute(&topics, partner, concern).map(|id| named(resolved, id)),
            });
        }
    }
    PartnerLoss {
        partner: named(resolved, partner),
        lost,
        broken: broken(&before, &after)
            .into_iter()
            .map(|(id, visitor, days)| BrokenWay {
                concern: named(resolved, id),
                visitor: visitor.word(),
                days,
            })
            .collect(),
    }
}

type Closed = BTreeMap<(EntryId, Visitor), Days>;

fn all_closed(resolved: &Resolved, gone: &BTreeSet<EntryId>) -> Closed {
    let people = People::without(resolved, DaysOff::Counted, gone);
    concerns(resolved)
        .flat_map(|(id, _, concern)| Visitor::ALL.map(|visitor| (id, concern, visitor)))
        .map(|(id, concern, visitor)| ((id, visitor), closed_days(&people, concern, visitor)))
        .collect()
}

/// Ways with more closed days than before, and how many.
fn broken(before: &Closed, after: &Closed) -> Vec<(EntryId, Visitor, usize)> {
    let ways = after.iter().filter_map(|(way, closed)| {
        let new = closed.without(before[way]);
        let days = (0..HORIZON).filter(|day| new.contains(*day)).count();
        (days > 0).then_some((way.0, way.1, days))
    });
    ways.collect()
}

/// The partners on the way of a concern, each once.
fn partners_of(resolved: &Resolved, concern: &Concern) -> Vec<EntryId> {
    let ways = concern.ways.iter().filter(|way| way.lane == Lane::Partner);
    let found: BTreeSet<EntryId> = ways.filter_map(|way| partner_of(resolved, way)).collect();
    found.into_iter().collect()
}

/// The organisation at a stop: named there, or the provider of its offer.
fn partner_of(resolved: &Resolved, way: &Way) -> Option<EntryId> {
    let find = |kind, name: &model::values::Stem| resolved.index.find(kind, &name.0);
    if let Some(name) = &way.organisation {
        return find(Kind::Organisation, &name.value);
    }
    let offer = find(Kind::Offer, &way.offer.as_ref()?.value)?;
    match &resolved.entry(offer).facts {
        Facts::Offer(offer) => find(Kind::Organisation, &offer.provider.as_ref()?.value),
        _ => None,
    }
}

/// The topics of all concerns and offers that a partner serves.
fn topics_by_partner(resolved: &Resolved) -> BTreeMap<EntryId, BTreeSet<&str>> {
    let mut topics: BTreeMap<EntryId, BTreeSet<&str>> = BTreeMap::new();
    for (_, _, concern) in concerns(resolved) {
        for partner in partners_of(resolved, concern) {
            let names = concern.topics.iter().map(|topic| topic.value.0.as_str());
            topics.entry(partner).or_default().extend(names);
        }
    }
    for (_, entry) in entries(&resolved.site) {
        let Facts::Offer(offer) = &entry.facts else {
            continue;
        };
        let provider = offer.provider.as_ref();
        let partner =
            provider.and_then(|name| resolved.index.find(Kind::Organisation, &name.value.0));
        if let Some(partner) = partner {
            let names = offer.topics.iter().map(|topic| topic.value.0.as_str());
            topics.entry(partner).or_default().extend(names);
        }
    }
    topics
}

/// The other partner that shares most topics with a concern; none shares none.
fn substitute(
    topics: &BTreeMap<EntryId, BTreeSet<&str>>,
    partner: EntryId,
    concern: &Concern,
) -> Option<EntryId> {
    let wanted: BTreeSet<&str> = concern.topics.iter().map(|t| t.value.0.as_str()).collect();
    let shared = |of: &BTreeSet<&str>| of.intersection(&wanted).count();
    topics
        .iter()
        .filter(|(other, of)| **other != partner && shared(of) > 0)
        .max_by_key(|(other, of)| (shared(of), std::cmp::Reverse(**other)))
        .map(|(other, _)| *other)
}
