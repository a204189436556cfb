//! The home page and the overviews.

use super::Views;
use crate::view::{
    CardView, ContactSummaryView, DoorView, GroupView, HomeView, NoticeView, SectionView,
};
use model::home::Door;
use model::kind::Kind;
use model::notice::Priority;
use model::offer::Approach;
use model::{Entry, Facts};
use resolve::calendar::Scope;
use resolve::index::EntryId;
use words::telephone;

/// Days that the home page shows, today being the first.
const NEXT_DAYS: i32 = 7;

impl<'a> Views<'a> {
    /// The home page.
    pub fn home(&self, doors: &[Door]) -> HomeView {
        let settings = &self.resolved.site.settings;
        let events = settings
            .collections
            .iter()
            .find(|collection| collection.kind == Kind::Event)
            .and_then(|collection| self.resolved.index.section(&collection.dir))
            .filter(|id| self.resolved.index.is_visible(*id));
        HomeView {
            doors: doors.iter().filter_map(|door| self.door(door)).collect(),
            notices: self.current_notices(),
            next_days: self.days(NEXT_DAYS),
            changes: self.changes(NEXT_DAYS),
            events: events.map(|id| self.link(id)),
        }
    }

    fn door(&self, door: &Door) -> Option<DoorView> {
        let to = &door.to.value.0;
        let index = &self.resolved.index;
        let (url, number) = if to == "contact" {
            let contact = self.find(Kind::Person, &self.resolved.site.settings.contact)?;
            let Facts::Person(person) = &self.entry(contact).facts else {
                return None;
            };
            let number = telephone(&person.telephones.first()?.value);
            (number.href.clone(), Some(number))
        } else {
            let id = index
                .section(to)
                .or_else(|| index.find(Kind::Page, to))
                .filter(|id| index.is_visible(*id))?;
            (self.link(id).url, None)
        };
        Some(DoorView {
            drawing: door.drawing.word().to_owned(),
            title: self.text(&door.title),
            text: door
                .text
                .as_ref()
                .map_or_else(String::new, |text| self.text(text)),
            url,
            telephone: number,
        })
    }

    /// Notices that hold today, important ones first.
    fn current_notices(&self) -> Vec<NoticeView> {
        let today = self.resolved.today;
        let mut found: Vec<_> = self
            .visible()
            .filter_map(|(id, entry)| match &entry.facts {
                Facts::Notice(notice) => Some((id, notice)),
                _ => None,
            })
            .filter(|(_, notice)| {
                notice.until >= today && notice.from.is_none_or(|from| from <= today)
            })
            .collect();
        found.sort_by_key(|(id, notice)| (notice.priority != Priority::High, notice.until, *id));
        found
            .into_iter()
            .map(|(id, notice)| self.notice(id, notice))
            .collect()
    }

    /// The overview of a folder.
    pub fn section(&self, dir: &str) -> Option<SectionView> {
        let collection = self.resolved.site.settings.collection(dir)?;
        let mut entries: Vec<(EntryId, &Entry)> = self
            .visible()
            .filter(|(_, entry)| entry.dir == dir && entry.facts.kind().is_some())
            .collect();
        entries.sort_by_key(|(_, entry)| entry.common.weight);
        let mut view = SectionView {
            of: collection.kind.word(),
            groups: Vec::new(),
            week: Vec::new(),
            next_week: Vec::new(),
            series: Vec::new(),
            plates: Vec::new(),
            milestones: Vec::new(),
            notices: Vec::new(),
            calendar: None,
            feed: None,
        };
        match collection.kind {
            Kind::Event => {
                let events: Vec<EntryId> = entries.iter().map(|(id, _)| *id).collect();
                view.week = self.this_week();
                view.next_week = self.next_week();
                view.series = self.series(&events);
                view.calendar = Some(self.calendar_nav());
                view.feed = self.feed(&Scope::All);
            }
            Kind::Person => view.plates = self.plates(&entries),
            Kind::Organisation => {
                let (emergency, partners): (Vec<_>, Vec<_>) = entries
                    .into_iter()
                    .partition(|(_, entry)| is_emergency(entry));
                view.plates = self.plates(&emergency);
                if !partners.is_empty() {
                    view.groups = vec![self.group(None, &partners)];
                }
            }
            Kind::Milestone => {
                for (id, entry) in &entries {
                    if let Facts::Milestone(milestone) = &entry.facts {
                        view.milestones.push(self.milestone(*id, milestone));
                    }
                }
                view.milestones.sort_by_key(|milestone| milestone.step);
            }
            Kind::Notice => view.notices = self.current_notices(),
            Kind::Offer => {
                for approach in [Approach::Preventive, Approach::Curative] {
                    let of_approach: Vec<_> = entries
                        .iter()
                        .filter(|(_, entry)| approach_of(entry) == Some(approach))
                        .copied()
                        .collect();
                    if !of_approach.is_empty() {
                        let title = self.words.say(&format!("approach-{}", approach.word()));
                        view.groups.push(self.group(Some(title), &of_approach));
                    }
                }
            }
            Kind::Page | Kind::Place | Kind::Concern | Kind::Role => {
                view.groups = vec![self.group(None, &entries)]
            }
        }
        Some(view)
    }

    fn group(&self, title: Option<String>, entries: &[(EntryId, &'a Entry)]) -> GroupView {
        GroupView {
            title,
            cards: entries
                .iter()
                .map(|(id, entry)| self.card(*id, entry))
                .collect(),
        }
    }

    fn card(&self, id: EntryId, entry: &Entry) -> CardView {
        let mut facts = Vec::new();
        let mut number = None;
        match &entry.facts {
            Facts::Offer(offer) => {
                facts.extend(offer.price.cost.map(|cost| self.words.cost(cost)));
            }
            Facts::Organisation(organisation) => {
                number = organisation.telephones.first();
                let hours = self.words.hours_short(&organisation.hours);
                facts.extend((!hours.is_empty()).then_some(hours));
            }
            Facts::Place(place) => facts.extend(place.address.lines()),
            Facts::Role(role) => facts.extend(role.hours.as_ref().map(|hours| self.text(hours))),
            _ => {}
        }
        CardView {
            link: self.link(id),
            picture: self.picture(entry),
            facts,
            telephone: number.map(|number| telephone(&number.value)),
        }
    }

    fn plates(&self, entries: &[(EntryId, &'a Entry)]) -> Vec<ContactSummaryView> {
        entries
            .iter()
            .filter_map(|(id, _)| self.plate(*id))
            .collect()
    }
}

fn is_emergency(entry: &Entry) -> bool {
    matches!(&entry.facts, Facts::Organisation(organisation) if organisation.emergency)
}

fn approach_of(entry: &Entry) -> Option<Approach> {
    match &entry.facts {
        Facts::Offer(offer) => Some(offer.approach),
        _ => None,
    }
}
