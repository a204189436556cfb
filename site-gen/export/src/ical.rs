//! Calendars to subscribe to or to take over (RFC 5545, RFC 7986): one an
//! event, a topic, a place, and one with everything, in each language.
//!
//! Written here and not by a library: `icalendar` has no VTIMEZONE, and what is
//! left, folding and escaping, is one short file.

mod event;
mod line;
mod sequence;

use jiff::ToSpan;
use jiff::tz::TimeZone;

use crate::output::OutputFile;
use event::{Entry, Shared};
use line::Lines;
use model::Facts;
use model::country::TIME_ZONE;
use model::event::Event;
use model::kind::Kind;
use model::prose::Lang;
use model::schedule::ChangeKind;
use model::values::Stem;
use resolve::Resolved;
use resolve::calendar::{self, Scope};
use resolve::index::EntryId;
use resolve::occurrences::{FreeDays, Occurrence, Status, expand};
use toml_places::Located;
use words::{Words, reason};

/// Years that a series is expanded to find its cancelled dates.
const YEARS: i32 = 5;

/// How often a calendar asks for news.
const REFRESH: &str = "PT6H";

/// All calendars of a language.
pub fn files(resolved: &Resolved, words: &Words, lang: Lang) -> Vec<OutputFile> {
    let writer = Writer {
        resolved,
        words,
        lang,
        zone: TimeZone::get(TIME_ZONE).expect("bundled with the program"),
    };
    // Each event is written once and stands in up to four calendars.
    let events: Vec<(EntryId, String)> = resolved
        .backlinks
        .all_events
        .iter()
        .filter_map(|id| Some((*id, writer.event(*id)?)))
        .collect();
    let calendars = calendar::feeds(resolved, lang);
    let files = calendars.into_iter().map(|(scope, address)| {
        let events = events
            .iter()
            .filter(|(id, _)| calendar::holds(resolved, &scope, *id))
            .map(|(_, text)| text.as_str());
        super::file(&address, writer.calendar(&scope, &address, events))
    });
    files.collect()
}

struct Writer<'a> {
    resolved: &'a Resolved,
    words: &'a Words,
    lang: Lang,
    zone: TimeZone,
}

impl Writer<'_> {
    fn calendar<'e>(
        &self,
        scope: &Scope,
        address: &str,
        events: impl Iterator<Item = &'e str>,
    ) -> String {
        let settings = &self.resolved.site.settings;
        let base = settings.base_url.value.as_str();
        let name = match calendar::title(self.resolved, scope, self.lang) {
            Some(title) => format!("{title} – {}", settings.title),
            None => settings.title.clone(),
        };
        let mut lines = Lines::default();
        lines.raw("BEGIN", "VCALENDAR");
        lines.raw("VERSION", "2.0");
        lines.raw("PRODID", "-//Kurze Wege//site-gen//DE");
        lines.raw("CALSCALE", "GREGORIAN");
        lines.raw("METHOD", "PUBLISH");
        lines.text("NAME", &name);
        lines.text("X-WR-CALNAME", &name);
        lines.raw("X-WR-TIMEZONE", TIME_ZONE);
        lines.raw("SOURCE;VALUE=URI", &format!("{base}{address}"));
        lines.raw("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
        lines.raw("X-PUBLISHED-TTL", REFRESH);
        lines.block(include_str!("ical/zone.ics"));
        let mut text = lines.finish();
        text.extend(events);
        text.push_str("END:VCALENDAR\r\n");
        text
    }

    fn event(&self, id: EntryId) -> Option<String> {
        let entry = self.resolved.entry(id);
        let Facts::Event(event) = &entry.facts else {
            return None;
        };
        let settings = &self.resolved.site.settings;
        let base = &settings.base_url.value;
        let schedule = &event.schedule;
        let today = self.resolved.today;
        let shared = Shared {
            uid: format!("{}@{}", entry.stem, base.host()),
            changed: entry
                .common
                .updated_on
                .or(entry.common.publish_on)
                .unwrap_or(today),
            sequence: sequence::of_series(entry.common.updated_on.or(entry.common.publish_on)),
            url: format!(
                "{}{}",
                base.as_str(),
                self.resolved.index.address_or_default(id, self.lang).0
            ),
            categories: calendar::topics(self.resolved, event, self.lang),
        };
        let horizon = today.saturating_add(YEARS.years());
        let horizon = horizon.max(schedule.start.value.date());
        let dates = expand(schedule, FreeDays::of(settings), horizon);
        let mut lines = Lines::default();
        event::write(&mut lines, &shared, schedule, &dates, &self.zone, |date| {
            self.entry(id, event, date)
        });
        Some(lines.finish())
    }

    fn entry(&self, id: EntryId, event: &Event, date: Option<&Occurrence>) -> Entry {
        let common = &self.resolved.entry(id).common;
        let title = common.title.get(self.lang).0.as_str();
        let lead = common.description.as_ref();
        let mut description: Vec<String> = lead
            .map(|lead| lead.get(self.lang).0.as_str().to_owned())
            .into_iter()
            .collect();
        description.extend(event.price.cost.map(|cost| self.words.cost(cost)));
        let mut summary = title.to_owned();
        let mut place = &event.place;
        if let Some(date) = date {
            let settings = &self.resolved.site.settings;
            let reason = reason::of(event, date, settings, self.words, self.lang);
            if let Some(reason) = reason {
                description.insert(0, reason.text);
            }
            match date.status {
                Status::Cancelled => {
                    summary = self
                        .words
                        .say_with("summary-cancelled", &[("title", title)]);
                }
                Status::Moved => {
                    summary = self.words.say_with("summary-moved", &[("title", title)]);
                }
                Status::Held => {}
            }
            if let Some(change) = date.change(&event.schedule)
                && let ChangeKind::Moved { place: new, .. } = &change.what
                && new.is_some()
            {
                place = new;
            }
        }
        let place = self.place(place);
        Entry {
            summary,
            description: description.join("\n"),
            location: place.as_ref().map(|(name, _)| name.clone()),
            geo: place.and_then(|(_, position)| position),
        }
    }

    fn place(&self, name: &Option<Located<Stem>>) -> Option<(String, Option<(f64, f64)>)> {
        let stem = &name.as_ref()?.value.0;
        let id = self.resolved.index.find(Kind::Place, stem)?;
        let entry = self.resolved.entry(id);
        let Facts::Place(place) = &entry.facts else {
            return None;
        };
        let name = entry.common.title.get(self.lang).0.as_str().to_owned();
        let lines: Vec<String> = std::iter::once(name).chain(place.address.lines()).collect();
        Some((lines.join(", "), place.position))
    }
}
