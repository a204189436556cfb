//! An event: each coming date is an Event of its own.

use serde_json::Value;

use super::{Graph, insert, price};
use model::event::Event;
use model::kind::Kind;
use model::prose::Lang;
use model::schedule::ChangeKind;
use resolve::index::EntryId;
use resolve::occurrences::{Occurrence, Status};
use toml_places::When;

/// Dates of an event that its page describes at most.
const DATES: usize = 10;

impl Graph<'_> {
    /// The coming dates of an event, each an Event of its own: calendars and
    /// search engines read those alike, and each has a state of its own.
    pub(super) fn events(&self, id: EntryId, event: &Event) -> Vec<Value> {
        let today = self.resolved.today;
        let dates = self.resolved.dates.get(&id).into_iter().flatten();
        dates
            .filter(|date| date.end.unwrap_or(date.start).date() >= today)
            .take(DATES)
            .map(|date| self.event(id, event, date))
            .collect()
    }

    fn event(&self, id: EntryId, event: &Event, date: &Occurrence) -> Value {
        let mut node = self.node("Event", id);
        node.insert("startDate".into(), self.moment(date.start).into());
        insert(&mut node, "endDate", date.end.map(|end| self.moment(end)));
        let change = date.change(&event.schedule).map(|change| &change.what);
        let moved_in_time = date.start != date.original;
        let status = match date.status {
            Status::Cancelled => "EventCancelled",
            Status::Moved if moved_in_time => "EventRescheduled",
            Status::Moved | Status::Held => "EventScheduled",
        };
        node.insert(
            "eventStatus".into(),
            format!("https://schema.org/{status}").into(),
        );
        node.insert(
            "eventAttendanceMode".into(),
            "https://schema.org/OfflineEventAttendanceMode".into(),
        );
        if moved_in_time {
            let before = self.moment(date.original);
            node.insert("previousStartDate".into(), before.into());
        }
        let new_place = match change {
            Some(ChangeKind::Moved { place, .. }) => self.find(Kind::Place, place),
            _ => None,
        };
        let place = new_place.or_else(|| self.find(Kind::Place, &event.place));
        insert(
            &mut node,
            "location",
            place.and_then(|id| self.location(id)),
        );
        let organizer = self.find(Kind::Organisation, &self.resolved.site.settings.publisher);
        insert(
            &mut node,
            "organizer",
            organizer.map(|id| Value::Object(self.node("Organization", id))),
        );
        insert(&mut node, "offers", price(&event.price));
        insert(
            &mut node,
            "isAccessibleForFree",
            event.price.cost.map(|cost| cost.0 == 0),
        );
        insert(
            &mut node,
            "maximumAttendeeCapacity",
            event.capacity.as_ref().map(|count| count.value.0),
        );
        // The event is held in the default language, whatever the page's is.
        let spoken = self.resolved.site.settings.language(Lang::DEFAULT).tag();
        node.insert("inLanguage".into(), spoken.into());
        Value::Object(node)
    }

    /// A moment with the offset that holds at that time in Germany.
    fn moment(&self, moment: When) -> String {
        match moment {
            When::Day(date) => date.to_string(),
            When::At(moment) => moment.in_tz(model::country::TIME_ZONE).map_or_else(
                |_| moment.to_string(),
                |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            ),
        }
    }
}
