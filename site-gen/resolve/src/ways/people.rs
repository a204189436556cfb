//! Persons and organisations as nodes: when they answer the telephone, and who
//! stands in.

use std::collections::{BTreeSet, HashMap};

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::days::{Days, KNOWN};
use super::graph::{Graph, Node};
use crate::index::{EntryId, entries};
use crate::occurrences::FreeDays;
use crate::{Resolved, holidays};
use model::Facts;
use model::concern::{Concern, Visitor, Way};
use model::hours::WeeklyHours;
use model::kind::Kind;
use model::organisation::Organisation;
use model::person::Person;
use model::values::Stem;
use toml_places::Located;

/// Which days off are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DaysOff {
    /// None: each week is like any other.
    Ignored,
    /// Holidays, as if nobody were ever away.
    Holidays,
    /// Holidays and absences.
    Counted,
}

/// The graph of all who help.
pub struct People<'a> {
    resolved: &'a Resolved,
    graph: Graph,
    nodes: HashMap<EntryId, Node>,
}

impl<'a> People<'a> {
    /// All visible persons, organisations and offers.
    pub fn new(resolved: &'a Resolved, days_off: DaysOff) -> People<'a> {
        People::without(resolved, days_off, &BTreeSet::new())
    }

    /// The same without some entries, as if they had left.
    pub fn without(
        resolved: &'a Resolved,
        days_off: DaysOff,
        gone: &BTreeSet<EntryId>,
    ) -> People<'a> {
        let calendar = Calendar::new(resolved, days_off);
        let mut people = People {
            resolved,
            graph: Graph::default(),
            nodes: HashMap::new(),
        };
        let there = || {
            entries(&resolved.site)
                .filter(|(id, _)| resolved.index.is_visible(*id) && !gone.contains(id))
        };
        for (id, entry) in there() {
            let answers = match &entry.facts {
                Facts::Person(person) => calendar.person(person, days_off),
                Facts::Organisation(organisation) => calendar.organisation(organisation),
                Facts::Offer(_) => Days::none(),
                _ => continue,
            };
            let node = people.graph.add(answers);
            people.nodes.insert(id, node);
        }
        for (id, entry) in there() {
            match &entry.facts {
                Facts::Person(person) if days_off == DaysOff::Counted => {
                    for absence in &person.absences {
                        let on = calendar.between(absence.from, absence.until);
                        people.link(id, Kind::Person, absence.deputy.as_ref(), on);
                    }
                }
                Facts::Organisation(organisation) => {
                    let contact = organisation.contact.as_ref();
                    people.link(id, Kind::Person, contact, Days::always());
                }
                Facts::Offer(offer) => {
                    people.link(id, Kind::Person, offer.contact.as_ref(), Days::always());
                    let provider = offer.provider.as_ref();
                    people.link(id, Kind::Organisation, provider, Days::always());
                }
                _ => {}
            }
        }
        people
    }

    /// Days on which a visitor of a concern reaches somebody in so many steps,
    /// the first of them to one whom the page names.
    ///
    /// A neighbour and a colleague only tell: the ways that the person chooses
    /// do not count for them.
    pub fn reach(&self, concern: &Concern, visitor: Visitor, steps: usize) -> Days {
        let Some(left) = steps.checked_sub(1) else {
            return Days::none();
        };
        let named = self.named(concern, visitor).into_iter();
        named.fold(Days::none(), |open, node| {
            open.or(self.graph.reach(node, left))
        })
    }

    fn named(&self, concern: &Concern, visitor: Visitor) -> Vec<Node> {
        let own = concern.entrance(visitor);
        let contact = own
            .and_then(|entrance| entrance.contact.as_ref())
            .or(concern.contact.as_ref());
        let mut named: Vec<Option<Node>> = vec![self.node(Kind::Person, contact)];
        let danger = concern.danger.iter();
        named.extend(danger.map(|name| self.node(Kind::Organisation, Some(name))));
        if visitor.chooses() {
            for way in &concern.ways {
                named.extend(self.of_way(way));
            }
        }
        named.into_iter().flatten().collect()
    }

    /// Whom a stop of the way names, and the offer behind it.
    fn of_way(&self, way: &Way) -> [Option<Node>; 3] {
        [
            self.node(Kind::Person, way.person.as_ref()),
            self.node(Kind::Organisation, way.organisation.as_ref()),
            self.node(Kind::Offer, way.offer.as_ref()),
        ]
    }

    fn node(&self, kind: Kind, name: Option<&Located<Stem>>) -> Option<Node> {
        let id = self.resolved.index.find(kind, &name?.value.0)?;
        self.nodes.get(&id).copied()
    }

    fn link(&mut self, from: EntryId, kind: Kind, to: Option<&Located<Stem>>, on: Days) {
        if let (Some(from), Some(to)) = (self.nodes.get(&from).copied(), self.node(kind, to)) {
            self.graph.link(from, to, on);
        }
    }
}

/// Dates as days from today on.
struct Calendar {
    today: Date,
    /// Days on which no office is open.
    holidays: Days,
    /// Days of each weekday, Monday first.
    weekdays: [Days; 7],
}

impl Calendar {
    fn new(resolved: &Resolved, days_off: DaysOff) -> Calendar {
        let today = resolved.today;
        let mut calendar = Calendar {
            today,
            holidays: Days::none(),
            weekdays: [Days::none(); 7],
        };
        for (day, date) in (0..KNOWN).zip(today.series(1.day())) {
            let weekday = date.weekday().to_monday_zero_offset();
            calendar.weekdays[usize::from(weekday.unsigned_abs())].insert(day);
        }
        if days_off == DaysOff::Ignored {
            return calendar;
        }
        let state = FreeDays::of(&resolved.site.settings).state;
        let years = today.year()..=today.year() + 2;
        for holiday in years.flat_map(|year| holidays::of_year(state, year)) {
            if let Some(day) = calendar.day(holiday.date) {
                calendar.holidays.insert(day);
            }
        }
        calendar
    }

    fn day(&self, date: Date) -> Option<usize> {
        let days = self.today.until(date).ok()?.get_days();
        usize::try_from(days).ok()
    }

    fn between(&self, from: Date, until: Date) -> Days {
        let mut days = Days::none();
        for date in from.series(1.day()).take_while(|date| *date <= until) {
            if let Some(day) = self.day(date) {
                days.insert(day);
            }
        }
        days
    }

    fn person(&self, person: &Person, days_off: DaysOff) -> Days {
        if person.telephones.is_empty() {
            return Days::none();
        }
        let mut open = self.open(&person.office_hours);
        if days_off == DaysOff::Counted {
            for absence in &person.absences {
                open = open.without(self.between(absence.from, absence.until));
            }
        }
        open
    }

    fn organisation(&self, organisation: &Organisation) -> Days {
        match organisation {
            _ if organisation.telephones.is_empty() => Days::none(),
            _ if organisation.emergency => Days::always(),
            _ => self.open(&organisation.hours),
        }
    }

    /// Days with hours; without any, each working day from Monday to Friday.
    fn open(&self, hours: &[Located<WeeklyHours>]) -> Days {
        let working = [
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Thursday,
            Weekday::Friday,
        ];
        let weekdays: Vec<Weekday> = match hours.is_empty() {
            true => working.into(),
            false => hours.iter().flat_map(|h| h.value.days.clone()).collect(),
        };
        let mut open = Days::none();
        for weekday in weekdays {
            let at = usize::from(weekday.to_monday_zero_offset().unsigned_abs());
            open = open.or(self.weekdays[at]);
        }
        open.without(self.holidays)
    }
}
