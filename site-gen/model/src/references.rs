//! Which entries and terms an entry names, in one list for all kinds.

use super::concern::Concern;
use super::kind::Kind;
use super::schedule::ChangeKind;
use super::values::Stem;
use super::{Entry, Facts};
use toml_places::Located;

/// A name in front matter that has to lead somewhere.
#[derive(Debug, Clone, Copy)]
pub struct Reference<'a> {
    /// What it has to lead to.
    pub target: Target,
    /// The name and its place.
    pub name: &'a Located<Stem>,
}

/// What a name leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// An entry of this kind.
    Entry(Kind),
    /// A topic of `site.toml`.
    Topic,
    /// An audience of `site.toml`.
    Audience,
}

impl Entry {
    /// All names in the front matter of the default language.
    pub fn references(&self) -> Vec<Reference<'_>> {
        self.facts.references()
    }
}

impl Facts {
    fn references(&self) -> Vec<Reference<'_>> {
        let mut names: Vec<(Target, &Located<Stem>)> = Vec::new();
        match self {
            Facts::Offer(offer) => {
                names.extend(one(Kind::Organisation, offer.provider.as_ref()));
                names.extend(one(Kind::Person, offer.contact.as_ref()));
                names.extend(one(Kind::Place, offer.place.as_ref()));
                names.extend(offer.topics.iter().map(|name| (Target::Topic, name)));
                names.extend(offer.audiences.iter().map(|name| (Target::Audience, name)));
            }
            Facts::Event(event) => {
                names.extend(one(Kind::Offer, event.offer.as_ref()));
                names.extend(one(Kind::Person, event.contact.as_ref()));
                names.extend(one(Kind::Place, event.place.as_ref()));
                names.extend(event.topics.iter().map(|name| (Target::Topic, name)));
                for change in &event.schedule.changes {
                    if let ChangeKind::Moved { place, contact, .. } = &change.what {
                        names.extend(one(Kind::Place, place.as_ref()));
                        names.extend(one(Kind::Person, contact.as_ref()));
                    }
                }
            }
            Facts::Person(person) => {
                names.extend(one(Kind::Place, person.office.as_ref()));
                names.extend(one(Kind::Organisation, person.organisation.as_ref()));
                for absence in &person.absences {
                    names.extend(one(Kind::Person, absence.deputy.as_ref()));
                }
            }
            Facts::Organisation(organisation) => {
                names.extend(one(Kind::Person, organisation.contact.as_ref()));
                names.extend(one(Kind::Place, organisation.place.as_ref()));
            }
            Facts::Concern(concern) => names.extend(of_concern(concern)),
            Facts::Role(role) => {
                names.extend(one(Kind::Event, role.training.as_ref()));
                names.extend(one(Kind::Page, role.guide.as_ref()));
                names.extend(one(Kind::Person, role.contact.as_ref()));
            }
            Facts::Home(_)
            | Facts::Section
            | Facts::Page
            | Facts::Place(_)
            | Facts::Notice(_)
            | Facts::Milestone(_) => {}
        }
        names
            .into_iter()
            .map(|(target, name)| Reference { target, name })
            .collect()
    }
}

fn of_concern(concern: &Concern) -> Vec<(Target, &Located<Stem>)> {
    let mut names: Vec<(Target, &Located<Stem>)> = Vec::new();
    names.extend(concern.topics.iter().map(|name| (Target::Topic, name)));
    names.extend(one(Kind::Person, concern.contact.as_ref()));
    let organisation = Target::Entry(Kind::Organisation);
    names.extend(concern.danger.iter().map(|name| (organisation, name)));
    for way in &concern.ways {
        names.extend(one(Kind::Offer, way.offer.as_ref()));
        names.extend(one(Kind::Person, way.person.as_ref()));
        names.extend(one(Kind::Organisation, way.organisation.as_ref()));
        names.extend(one(Kind::Page, way.page.as_ref()));
    }
    for entrance in &concern.entrances {
        names.extend(one(Kind::Person, entrance.contact.as_ref()));
    }
    names
}

fn one(kind: Kind, name: Option<&Located<Stem>>) -> Option<(Target, &Located<Stem>)> {
    name.map(|name| (Target::Entry(kind), name))
}
