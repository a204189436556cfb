//! The facts of each kind, ready to show.

use diagnostic::MarkedText;
use jiff::civil::Date;

use super::Views;
use crate::view::{
    AccessView, ContactSummaryView, EventView, LinkView, MilestoneView, NoticeView, OfferView,
    OrganisationView, PersonView, PlaceSummary, PlaceView, ProseView,
};
use model::Facts;
use model::event::Event;
use model::kind::Kind;
use model::milestone::Milestone;
use model::notice::Notice;
use model::offer::{Offer, Price};
use model::organisation::Organisation;
use model::person::Person;
use model::place::{Known, Place};
use model::values::{Identifier, WebAddress};
use resolve::calendar::Scope;
use resolve::index::EntryId;
use toml_places::Located;

/// Dates in full on the page of an offer or a place; below them stands a line for each event.
const NEXT_DATES: usize = 4;

impl Views<'_> {
    /// An offer's facts.
    pub fn offer(&self, id: EntryId, offer: &Offer) -> OfferView {
        let settings = &self.resolved.site.settings;
        let (cost, cost_note) = self.price(&offer.price);
        OfferView {
            approach: offer.approach.word(),
            topics: self.terms(&offer.topics, &settings.topics),
            audiences: self.terms(&offer.audiences, &settings.audiences),
            provider: self
                .find(Kind::Organisation, &offer.provider)
                .and_then(|id| self.plate(id)),
            contact: self
                .find(Kind::Person, &offer.contact)
                .and_then(|id| self.plate(id)),
            place: self
                .find(Kind::Place, &offer.place)
                .and_then(|id| self.place_summary(id)),
            opening: self.words.hours(&offer.opening),
            cost,
            cost_note,
            registration: offer.registration.map(|registration| registration.word()),
            eligibility: self.optional_prose(&offer.eligibility),
            documents: self.proses(&offer.documents),
            languages: self.languages(&offer.languages),
            website: offer.website.as_ref().map(|w| w.value.as_str().to_owned()),
            occurrences: self.next_dates(NEXT_DATES, self.resolved.backlinks.events_of(id)),
            series: self.series(self.resolved.backlinks.events_of(id)),
        }
    }

    /// An event's facts.
    pub fn event(&self, id: EntryId, event: &Event) -> EventView {
        let (cost, cost_note) = self.price(&event.price);
        let occurrences = self.next_dates(10, &[id]);
        EventView {
            when: self.words.schedule(&event.schedule),
            over: occurrences.is_empty(),
            occurrences,
            offer: self.find(Kind::Offer, &event.offer).map(|id| self.link(id)),
            place: self
                .find(Kind::Place, &event.place)
                .and_then(|id| self.place_summary(id)),
            contact: self
                .find(Kind::Person, &event.contact)
                .and_then(|id| self.plate(id)),
            topics: self.terms(&event.topics, &self.resolved.site.settings.topics),
            cost,
            cost_note,
            registration: event.registration().map(|registration| registration.word()),
            capacity: event
                .capacity
                .as_ref()
                .map(|count| u32::from(count.value.0)),
            bring: self.optional_prose(&event.bring),
            feed: self.feed(&Scope::Event(id)),
        }
    }

    /// A person's facts.
    pub fn person(&self, id: EntryId, person: &Person) -> Option<PersonView> {
        Some(PersonView {
            plate: self.plate(id)?,
            organisation: self
                .find(Kind::Organisation, &person.organisation)
                .map(|id| self.link(id)),
            office: self
                .find(Kind::Place, &person.office)
                .and_then(|id| self.place_summary(id)),
            languages: self.languages(&person.languages),
            vcard: export::vcard::address(self.resolved, id),
            offers: self.offers_of(id),
        })
    }

    /// An organisation's facts.
    pub fn organisation(
        &self,
        id: EntryId,
        organisation: &Organisation,
    ) -> Option<OrganisationView> {
        let address = |of: &Option<Located<WebAddress>>| {
            of.as_ref().map(|address| address.value.as_str().to_owned())
        };
        let plate = self.plate(id)?;
        Some(OrganisationView {
            services: self.proses(&organisation.services),
            address: unless_shown(organisation.address.lines(), &plate),
            plate,
            place: self
                .find(Kind::Place, &organisation.place)
                .and_then(|id| self.place_summary(id)),
            area: self.optional_prose(&organisation.area),
            working_group: organisation.working_group,
            emergency: organisation.emergency,
            contact: self
                .find(Kind::Person, &organisation.contact)
                .map(|id| self.link(id)),
            website: address(&organisation.website),
            source: address(&organisation.source),
            offers: self.offers_of(id),
        })
    }

    /// A place's facts.
    pub fn place(&self, id: EntryId, place: &Place) -> PlaceView {
        PlaceView {
            address: place.address.lines(),
            access: self.access(place),
            access_note: self.optional_prose(&place.access_note),
            transit: self.optional_prose(&place.transit),
            occurrences: self.next_dates(NEXT_DATES, self.resolved.backlinks.events_of(id)),
            series: self.series(self.resolved.backlinks.events_of(id)),
            offers: self.offers_of(id),
        }
    }

    pub(super) fn place_summary(&self, id: EntryId) -> Option<PlaceSummary> {
        let Facts::Place(place) = &self.entry(id).facts else {
            return None;
        };
        Some(PlaceSummary {
            link: self.link(id),
            address: place.address.lines(),
            access: self.access(place),
        })
    }

    fn access(&self, place: &Place) -> Vec<AccessView> {
        let known = |name: &'static str, fact: Known| AccessView {
            name,
            label: self.words.say(&format!("access-{name}")),
            state: match fact {
                Known::Yes => "yes",
                Known::No => "no",
                Known::Unknown => "unknown",
            },
            answer: self.words.say(match fact {
                Known::Yes => "answer-yes",
                Known::No => "answer-no",
                Known::Unknown => "answer-unknown",
            }),
        };
        let width = place.door_width_cm.map(|width| AccessView {
            name: "door-width",
            label: self.words.say("access-door-width"),
            state: "measure",
            answer: self
                .words
                .say_with("centimetres", &[("count", &width.to_string())]),
        });
        [
            known("step-free", place.step_free),
            known("lift", place.lift),
        ]
        .into_iter()
        .chain(width)
        .chain([
            known("toilet", place.accessible_toilet),
            known("hearing-loop", place.hearing_loop),
            known("parking", place.parking),
        ])
        .collect()
    }

    /// A notice, with its link.
    pub fn notice(&self, id: EntryId, notice: &Notice) -> NoticeView {
        let link = self.link(id);
        // On what holds already, only its end is news.
        let said = |from: &Date| *from > self.resolved.today || *from == notice.until;
        let from = notice.from.filter(said);
        NoticeView {
            title: link.title,
            url: link.url,
            lang: link.lang,
            description: link.description,
            from: from.map(|from| self.words.date(from)),
            until: self.words.date(notice.until),
            priority: notice.priority.word(),
        }
    }

    /// A milestone, with its link.
    pub fn milestone(&self, id: EntryId, milestone: &Milestone) -> MilestoneView {
        MilestoneView {
            step: milestone.step.0,
            link: self.link(id),
            date: self.words.date(milestone.date),
            reached: milestone.date <= self.resolved.today,
            shows: self.optional_prose(&milestone.shows),
        }
    }

    pub(super) fn price(&self, price: &Price) -> (Option<String>, Option<ProseView>) {
        (
            price.cost.map(|cost| self.words.cost(cost)),
            self.optional_prose(&price.note),
        )
    }

    fn languages(&self, codes: &[Located<Identifier>]) -> Vec<String> {
        codes
            .iter()
            .map(|code| self.words.language(code.value.as_str()))
            .collect()
    }

    fn offers_of(&self, id: EntryId) -> Vec<LinkView> {
        let mut offers = self.resolved.backlinks.offers_of(id).to_vec();
        offers.sort_by_key(|offer| self.entry(*offer).common.weight);
        offers.into_iter().map(|id| self.link(id)).collect()
    }
}

/// An address that the plate above does not show already.
fn unless_shown(lines: Vec<String>, plate: &ContactSummaryView) -> Vec<String> {
    let plain = |lines: &[String]| -> Vec<String> {
        // In a trace the same line has another mark in each file.
        let read = lines.iter().map(|line| MarkedText::read(line).plain);
        read.collect()
    };
    let has_plate =
        !plate.telephones.is_empty() || plate.email.is_some() || !plate.hours.is_empty();
    if has_plate && plain(&lines) == plain(&plate.address) {
        Vec::new()
    } else {
        lines
    }
}
