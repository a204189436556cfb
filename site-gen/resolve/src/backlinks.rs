//! Who refers to an entry: the events of an offer or a place, the offers of a
//! person, an organisation or a place. Looked up once, so that no page has to
//! search the whole site.

use std::collections::HashMap;

use super::index::{EntryId, Index, entries};
use model::references::Target;
use model::{Facts, Site};

/// Visible entries that refer to an entry, in the order of the files.
#[derive(Debug, Default)]
pub struct Backlinks {
    /// All events.
    pub all_events: Vec<EntryId>,
    events: HashMap<EntryId, Vec<EntryId>>,
    offers: HashMap<EntryId, Vec<EntryId>>,
}

impl Backlinks {
    /// Collects the references of all visible events and offers.
    pub fn new(site: &Site, index: &Index) -> Backlinks {
        let mut backlinks = Backlinks::default();
        for (id, entry) in entries(site) {
            let of_kind = match &entry.facts {
                _ if !index.is_visible(id) => continue,
                Facts::Event(_) => {
                    backlinks.all_events.push(id);
                    &mut backlinks.events
                }
                Facts::Offer(_) => &mut backlinks.offers,
                _ => continue,
            };
            for reference in entry.references() {
                let Target::Entry(kind) = reference.target else {
                    continue;
                };
                if let Some(target) = index.find(kind, &reference.name.value.0) {
                    let from = of_kind.entry(target).or_default();
                    if from.last() != Some(&id) {
                        from.push(id);
                    }
                }
            }
        }
        backlinks
    }

    /// Events that refer to an entry.
    pub fn events_of(&self, id: EntryId) -> &[EntryId] {
        self.events.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Offers that refer to an entry.
    pub fn offers_of(&self, id: EntryId) -> &[EntryId] {
        self.offers.get(&id).map_or(&[], Vec::as_slice)
    }
}
