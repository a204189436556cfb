//! Help paths and roles, ready to show.

use super::Views;
use crate::view::{
    CompensationView, ConcernView, ContactSummaryView, EntranceView, MenuItem, RoleView, WayView,
};
use model::Facts;
use model::concern::{Concern, Entrance, Visitor, Way};
use model::kind::Kind;
use model::role::Role;
use model::values::Identifier;
use resolve::form_pages;
use resolve::index::EntryId;
use toml_places::Located;

impl Views<'_> {
    /// A concern's facts.
    pub fn concern(&self, concern: &Concern) -> ConcernView {
        let topics = &self.resolved.site.settings.topics;
        let danger = concern.danger.iter();
        let visitors = Visitor::ALL.into_iter().filter(|v| *v != Visitor::Person);
        let (cost, cost_note) = self.price(&concern.price);
        ConcernView {
            group: self.terms(&concern.topics, topics).into_iter().next(),
            urgency: concern.urgency.word(),
            signs: self.proses(&concern.signs),
            contact: self
                .find(Kind::Person, &concern.contact)
                .and_then(|id| self.plate(id)),
            danger: danger
                .filter_map(|name| {
                    let id = self
                        .resolved
                        .index
                        .find(Kind::Organisation, &name.value.0)?;
                    self.plate(id)
                })
                .collect(),
            write: self.form_link(&concern.form),
            documents: self.proses(&concern.documents),
            cost,
            cost_note,
            ways: concern.ways.iter().map(|way| self.way(way)).collect(),
            entrances: visitors
                .map(|visitor| self.entrance(visitor, concern.entrance(visitor)))
                .collect(),
        }
    }

    fn way(&self, way: &Way) -> WayView {
        let offer = self.find(Kind::Offer, &way.offer);
        let page = self.find(Kind::Page, &way.page);
        WayView {
            lane: way.lane.word(),
            text: self.prose(&way.text),
            urgency: way.urgency.map(|urgency| urgency.word()),
            link: offer.or(page).map(|id| self.link(id)),
            who: self.who(way, offer),
        }
    }

    /// The person or organisation at a stop: named there, or behind the offer.
    fn who(&self, way: &Way, offer: Option<EntryId>) -> Option<ContactSummaryView> {
        let named = self
            .find(Kind::Person, &way.person)
            .or_else(|| self.find(Kind::Organisation, &way.organisation));
        let behind = || match &self.entry(offer?).facts {
            Facts::Offer(offer) => self
                .find(Kind::Person, &offer.contact)
                .or_else(|| self.find(Kind::Organisation, &offer.provider)),
            _ => None,
        };
        named.or_else(behind).and_then(|id| self.plate(id))
    }

    fn entrance(&self, visitor: Visitor, own: Option<&Entrance>) -> EntranceView {
        EntranceView {
            visitor: visitor.word(),
            text: own.map(|entrance| self.prose(&entrance.text)),
            contact: own
                .and_then(|entrance| self.find(Kind::Person, &entrance.contact))
                .and_then(|id| self.plate(id)),
        }
    }

    /// A role's facts.
    pub fn role(&self, role: &Role) -> RoleView {
        let training = self.find(Kind::Event, &role.training);
        RoleView {
            tasks: self.proses(&role.tasks),
            limits: self.proses(&role.limits),
            hours: self.optional_prose(&role.hours),
            needs: self.proses(&role.needs),
            training: training.map(|id| self.link(id)),
            training_dates: training.map_or_else(Vec::new, |id| self.next_dates(3, &[id])),
            guide: self.find(Kind::Page, &role.guide).map(|id| self.link(id)),
            contact: self
                .find(Kind::Person, &role.contact)
                .and_then(|id| self.plate(id)),
            apply: self.form_link(&role.form),
            compensations: role
                .compensations
                .iter()
                .map(|example| CompensationView {
                    text: self.prose(&example.text),
                    amount: example.amount.map(|amount| self.words.cost(amount)),
                    source_title: self.prose(&example.source_title),
                    source: example.source.value.as_str().to_owned(),
                    checked: self.words.date(example.checked_on.value),
                })
                .collect(),
        }
    }

    /// The page of `form` or `form/topic`, under the form's title and topic.
    fn form_link(&self, choice: &Option<Located<Identifier>>) -> Option<MenuItem> {
        let choice = choice.as_ref()?.value.as_str();
        let page = form_pages::chosen_page(self.resolved, choice, self.lang)?;
        let version = self.resolved.forms.find(&page.form)?.version(page.lang)?;
        let topic = choice.split_once('/').and_then(|(_, id)| version.topic(id));
        Some(MenuItem {
            title: match topic {
                Some(topic) => format!("{}: {}", version.title, topic.choice.label),
                None => version.title.clone(),
            },
            url: page.url.clone(),
            lang: self.tag_if_other(page.lang),
        })
    }
}
