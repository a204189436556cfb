//! Dates of events as calendar leaves.

use diagnostic::MarkedText;
use jiff::ToSpan;
use jiff::civil::Date;

use super::Views;
use crate::view::{DayView, OccurrenceView, RegistrationView};
use model::Facts;
use model::event::Event;
use model::kind::Kind;
use model::schedule::ChangeKind;
use resolve::form_pages;
use resolve::index::EntryId;
use resolve::occurrences::{Occurrence, Status};
use toml_places::When;
use words::reason::{self, Reason};

impl<'a> Views<'a> {
    /// One date of an event.
    pub fn occurrence(
        &self,
        id: EntryId,
        event: &Event,
        occurrence: &Occurrence,
    ) -> OccurrenceView {
        let link = self.link(id);
        let change = occurrence.change(&event.schedule);
        let reason = self.reason(event, occurrence);
        let (new_place, new_contact) = match change.map(|change| &change.what) {
            Some(ChangeKind::Moved { place, contact, .. }) => (
                self.find(Kind::Place, place),
                self.find(Kind::Person, contact),
            ),
            _ => (None, None),
        };
        let place = new_place.or_else(|| self.find(Kind::Place, &event.place));
        let place = place.map(|place| self.link(place));
        let registration =
            form_pages::registration(self.resolved, id, occurrence.original.date(), self.lang);
        OccurrenceView {
            registration: registration.map(|page| RegistrationView {
                url: page.url.clone(),
                lang: self.tag_if_other(page.lang),
            }),
            short: short(&link.title),
            title: link.title,
            url: link.url,
            lang: link.lang,
            date: self.words.date(occurrence.start.date()),
            start_iso: iso(occurrence.start),
            end_iso: occurrence.end.map(iso),
            time: self.words.times(occurrence.start, occurrence.end),
            place_short: place.as_ref().map(|place| short(&place.title)),
            place,
            // Whoever comes at the old time finds it where it was.
            status: if occurrence.changes_contact_only(&event.schedule) {
                Status::Held.word()
            } else {
                occurrence.status.word()
            },
            contact: new_contact.map(|person| self.link(person).title),
            reason_lang: reason
                .as_ref()
                .and_then(|reason| self.tag_if_other(reason.lang)),
            reason: reason.map(|reason| reason.text),
            moved_from: (occurrence.status == Status::Moved
                && occurrence.start != occurrence.original)
                .then(|| self.words.moment(occurrence.original, None)),
        }
    }

    /// One date of an event in a list that has it under a day: its first, or a later one
    /// if it has begun before the list.
    pub(super) fn occurrence_under(
        &self,
        shown: Date,
        (id, event, occurrence): (EntryId, &Event, &Occurrence),
    ) -> OccurrenceView {
        let view = self.occurrence(id, event, occurrence);
        match occurrence.end {
            Some(end) if occurrence.start.date() < shown => OccurrenceView {
                date: self.words.date(shown),
                time: self.words.times_since(occurrence.start, end, shown),
                ..view
            },
            _ => view,
        }
    }

    /// Why a date is cancelled or moved.
    pub fn reason(&self, event: &Event, occurrence: &Occurrence) -> Option<Reason> {
        let settings = &self.resolved.site.settings;
        reason::of(event, occurrence, settings, self.words, self.lang)
    }

    /// The next dates of these events, at most `limit`.
    pub fn next_dates(&self, limit: usize, events: &[EntryId]) -> Vec<OccurrenceView> {
        let mut dates = self.dates_from_today(events);
        dates.truncate(limit);
        dates
            .into_iter()
            .map(|(id, event, occurrence)| self.occurrence(id, event, occurrence))
            .collect()
    }

    /// Days from today on for `days` days, those without a date left out.
    pub fn days(&self, days: i32) -> Vec<DayView> {
        let last = self.resolved.today.saturating_add((days - 1).days());
        let mut grouped: Vec<(Date, DayView)> = Vec::new();
        for (id, event, occurrence) in self.dates_from_today(&self.resolved.backlinks.all_events) {
            let date = occurrence.start.date().max(self.resolved.today);
            if date > last {
                break;
            }
            let view = self.occurrence_under(date, (id, event, occurrence));
            match grouped.last_mut() {
                Some((day, group)) if *day == date => group.occurrences.push(view),
                _ => grouped.push((
                    date,
                    DayView {
                        date: self.words.date(date),
                        occurrences: vec![view],
                    },
                )),
            }
        }
        grouped.into_iter().map(|(_, day)| day).collect()
    }

    /// Dates of these events that are not over, by start.
    pub(super) fn dates_from_today(
        &self,
        events: &[EntryId],
    ) -> Vec<(EntryId, &'a Event, &'a Occurrence)> {
        let mut found: Vec<(EntryId, &Event, &Occurrence)> = Vec::new();
        for &id in events {
            let Facts::Event(event) = &self.entry(id).facts else {
                continue;
            };
            let dates = self.resolved.dates.get(&id).into_iter().flatten();
            found.extend(
                dates
                    .filter(|date| date.last_day() >= self.resolved.today)
                    .map(|date| (id, &**event, date)),
            );
        }
        found.sort_by_cached_key(|(id, _, date)| {
            // A date that began before today stands under today.
            let shown_under = date.start.date().max(self.resolved.today);
            (shown_under, iso(date.start), *id)
        });
        found
    }
}

/// `2027-01-12` or `2027-01-12T10:00`, as `<time datetime>` wants it.
pub fn iso(moment: When) -> String {
    match moment {
        When::Day(date) => date.to_string(),
        When::At(moment) => moment.strftime("%Y-%m-%dT%H:%M").to_string(),
    }
}

/// A title's part before its colon, for narrow columns.
pub fn short(title: &str) -> String {
    match title.split_once(": ") {
        Some((short, rest)) => format!("{short}{}", MarkedText::mark_behind(rest)),
        None => title.to_owned(),
    }
}
