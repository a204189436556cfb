//! Events as lines: a list that stays short however many dates there are.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Views;
use super::calendar::sunday;
use super::dates::short;
use crate::view::{DayView, LinkView, OccurrenceView, SeriesMonthView, SeriesView};
use model::Facts;
use model::event::Event;
use model::kind::Kind;
use model::repeat::Rule;
use resolve::calendar::Scope;
use resolve::index::EntryId;
use resolve::occurrences::Status;

impl<'a> Views<'a> {
    /// Days from today to Sunday, those without a date left out.
    pub fn this_week(&self) -> Vec<DayView> {
        let left = sunday(self.resolved.today) - self.resolved.today;
        self.days(left.get_days() + 1)
    }

    /// The seven days after that.
    pub fn next_week(&self) -> Vec<DayView> {
        let last = self.last_day_in_full();
        self.days_between(&Scope::All, last.saturating_sub(6.days()), last)
    }

    /// The Sunday of next week: through it, dates are shown one by one.
    pub fn last_day_in_full(&self) -> Date {
        sunday(self.resolved.today).saturating_add(1.week())
    }

    /// These events, one line each.
    pub fn series(&self, events: &[EntryId]) -> Vec<SeriesView> {
        let dates = self.dates_from_today(events);
        // Without its year, a day is one of the coming twelve months.
        let far = self.resolved.today.saturating_add(11.months());
        let of = |id: EntryId| dates.iter().filter(move |(other, ..)| *other == id);
        events
            .iter()
            .filter_map(|&id| {
                let Facts::Event(event) = &self.entry(id).facts else {
                    return None;
                };
                let mut coming = of(id).map(|(.., date)| *date);
                // One that runs has begun already: it is not the next time.
                let next = coming.find(|date| {
                    date.status != Status::Cancelled && date.start.date() >= self.resolved.today
                });
                let next = next.filter(|date| {
                    let soon = date.start.date() <= self.resolved.today.saturating_add(6.days());
                    match event.schedule.rule.as_ref().map(|rule| &rule.value) {
                        None => false,
                        // „Jeden Dienstag“ says it already, unless there is a break.
                        Some(Rule::Weekly { every: 1, .. }) => !soon,
                        Some(_) => true,
                    }
                });
                Some(SeriesView {
                    next: next.map(|date| self.words.date(date.start.date())),
                    next_is_far: next.is_some_and(|date| date.start.date() > far),
                    ..self.line(id, event)
                })
            })
            .collect()
    }

    /// The dates of a scope after a day: event by event, a line a month.
    pub fn later(&self, scope: &Scope, after: Date) -> Vec<SeriesView> {
        let mut found: Vec<(EntryId, SeriesView)> = Vec::new();
        let first = after.saturating_add(1.day());
        for (id, event, date) in self.dates_between(scope, first, Date::MAX) {
            let at = found.iter().position(|(known, _)| *known == id);
            let at = at.unwrap_or_else(|| {
                found.push((id, self.line(id, event)));
                found.len() - 1
            });
            let alone = event.schedule.rule.is_none() && date.status == Status::Held;
            if !alone {
                let day = date.start.date();
                let occurrence = self.occurrence(id, event, date);
                add(&mut found[at].1.months, self.month_name(day), occurrence);
            }
        }
        found.into_iter().map(|(_, line)| line).collect()
    }

    fn line(&self, id: EntryId, event: &Event) -> SeriesView {
        let link = self.link(id);
        let place = self.find(Kind::Place, &event.place);
        let place = place.map(|place| self.link(place));
        SeriesView {
            link: LinkView {
                title: short(&link.title),
                ..link
            },
            when: self.words.schedule(&event.schedule),
            place_lang: place.as_ref().and_then(|place| place.lang.clone()),
            place: place.map(|place| short(&place.title)),
            next: None,
            next_is_far: false,
            months: Vec::new(),
        }
    }
}

/// Dates come by start, so a month that is not the last one is new.
fn add(months: &mut Vec<SeriesMonthView>, name: String, date: OccurrenceView) {
    match months.last_mut() {
        Some(month) if month.name == name => month.dates.push(date),
        _ => months.push(SeriesMonthView {
            name,
            dates: vec![date],
        }),
    }
}
