//! Single dates that are cancelled, moved or held all the same, as news of
//! their own: whoever follows the feed learns of each.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Item, LIMIT, address};
use model::event::Event;
use model::prose::Lang;
use resolve::Resolved;
use resolve::calendar::{self, Scope};
use resolve::index::EntryId;
use resolve::occurrences::{Cause, Occurrence, Status};
use words::{Words, reason};

/// How long before its day a date that falls out by a break or a holiday is
/// news: those of a whole year would hide all else.
const WEEKS: i32 = 8;

/// An event's date, and the day on which its change is news.
struct Change<'a> {
    id: EntryId,
    event: &'a Event,
    date: &'a Occurrence,
    day: Date,
}

/// The changes of coming dates, the next ones first.
pub fn items(resolved: &Resolved, words: &Words, lang: Lang) -> Vec<Item> {
    let today = resolved.today;
    let all = Scope::All;
    let mut found: Vec<Change<'_>> = calendar::dates(resolved, &all)
        .filter(|(_, _, date)| date.original.date().max(date.last_day()) >= today)
        .filter_map(|(id, event, date)| {
            let day = news_of(resolved, id, date)?;
            let change = Change {
                id,
                event,
                date,
                day,
            };
            (day <= today).then_some(change)
        })
        .collect();
    found.sort_by_key(|change| (change.date.original.date(), change.id));
    found.truncate(LIMIT);
    let item = |change: &Change<'_>| change.item(resolved, words, lang);
    found.iter().map(item).collect()
}

/// The day on which a change is news, from the content alone: that of the
/// file's last change. Where the file has none, or the date falls out by a rule
/// that is as old as the series, it is the day on which the date comes into
/// sight. `None` for a date that is left to its series.
fn news_of(resolved: &Resolved, id: EntryId, date: &Occurrence) -> Option<Date> {
    let common = &resolved.entry(id).common;
    let changed = common.updated_on.or(common.publish_on);
    let in_sight = date.original.date().saturating_sub(WEEKS.weeks());
    Some(match date.cause? {
        Cause::Change(_) => changed.unwrap_or(in_sight),
        _ => changed.map_or(in_sight, |changed| changed.max(in_sight)),
    })
}

impl Change<'_> {
    fn item(&self, resolved: &Resolved, words: &Words, lang: Lang) -> Item {
        let settings = &resolved.site.settings;
        let base = settings.base_url.value.as_str();
        let entry = resolved.entry(self.id);
        let title = entry.common.title.get(lang).0.as_str();
        let planned = words.moment(self.date.original, None);
        let sentence = match self.date.status {
            Status::Cancelled => "summary-cancelled",
            Status::Moved => "summary-moved",
            Status::Held => "summary-held",
        };
        let now = match self.date.status {
            Status::Moved => Some(self.now(resolved, words, lang)),
            Status::Cancelled | Status::Held => None,
        };
        let reason = reason::of(self.event, self.date, settings, words, lang);
        let summary: Vec<String> = now
            .into_iter()
            .chain(reason.map(|reason| reason.text))
            .collect();
        let feed = address(settings, lang);
        Item {
            id: format!("{base}{feed}#{}-{}", entry.stem, self.date.original.date()),
            title: words.say_with(sentence, &[("title", &format!("{title}, {planned}"))]),
            day: self.day,
            url: format!(
                "{base}{}",
                resolved.index.address_or_default(self.id, lang).0
            ),
            summary: summary.join(" "),
        }
    }

    /// When and where a moved date takes place.
    fn now(&self, resolved: &Resolved, words: &Words, lang: Lang) -> String {
        let mut now = words.moment(self.date.start, self.date.end);
        if let Some(place) = calendar::place_of(resolved, self.event, self.date) {
            let place = resolved.entry(place).common.title.get(lang).0.as_str();
            now = format!("{now}, {place}");
        }
        words.say_with("change-now", &[("now", &now)])
    }
}
