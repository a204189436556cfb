//! The calendar as a whole: which pages and calendars there are, and which
//! events each of them holds. Pages and exports take their addresses from here.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Resolved;
use super::index::EntryId;
use super::occurrences::Occurrence;
use model::Facts;
use model::event::Event;
use model::kind::Kind;
use model::prose::Lang;
use model::schedule::ChangeKind;

/// Name of a calendar's file.
const FILE: &str = "kalender.ics";

/// What a page or a calendar is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// The events of a topic, by its position in `site.toml`.
    Topic(usize),
    /// The events at a place.
    Place(EntryId),
    /// One event.
    Event(EntryId),
}

/// A page of the calendar that no file in `content/` stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarPage {
    /// Its language.
    pub lang: Lang,
    /// What it shows.
    pub view: CalendarView,
    /// Its address.
    pub url: String,
}

/// What a page of the calendar shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarView {
    /// From today to Sunday.
    Week,
    /// The four weeks after that.
    Weeks,
    /// A month, by its first day.
    Month(Date),
    /// The coming dates of a topic or a place.
    Of(Scope),
    /// What was in a year that has passed, or in this one up to today.
    Archive(i16),
    /// A month at a place, for the noticeboard.
    Programme(Date, EntryId),
}

/// The overview of all dates.
pub fn section(resolved: &Resolved) -> Option<EntryId> {
    let collections = &resolved.site.settings.collections;
    let events = collections.iter().find(|c| c.kind == Kind::Event)?;
    let section = resolved.index.section(&events.dir)?;
    resolved.index.is_visible(section).then_some(section)
}

/// All pages of the calendar, in the languages in which the overview exists.
pub fn pages(resolved: &Resolved) -> Vec<CalendarPage> {
    let Some(section) = section(resolved) else {
        return Vec::new();
    };
    let mut pages = Vec::new();
    for lang in resolved.site.settings.langs() {
        if let Some(base) = resolved.index.address(section, lang) {
            let views = views(resolved, lang).into_iter();
            pages.extend(views.map(|view| CalendarPage {
                lang,
                url: address(resolved, base, &view),
                view,
            }));
        }
    }
    pages
}

fn views(resolved: &Resolved, lang: Lang) -> Vec<CalendarView> {
    let months = months(resolved);
    let mut views = vec![CalendarView::Week, CalendarView::Weeks];
    views.extend(months.iter().copied().map(CalendarView::Month));
    views.extend(scopes(resolved).into_iter().map(CalendarView::Of));
    views.extend(
        archive_years(resolved)
            .into_iter()
            .map(CalendarView::Archive),
    );
    // The noticeboard in the hall is in the language of the house.
    if lang == Lang::DEFAULT {
        for place in places(resolved) {
            let held = |month: &Date| {
                coming(resolved, &Scope::Place(place))
                    .any(|(_, _, date)| date.start.date().first_of_month() == *month)
            };
            let of_place = months.iter().copied().filter(held);
            views.extend(of_place.map(|month| CalendarView::Programme(month, place)));
        }
    }
    views
}

/// Address of a page below that of the overview.
pub fn address(resolved: &Resolved, base: &str, view: &CalendarView) -> String {
    let month = |month: &Date| month.strftime("%Y-%m").to_string();
    match view {
        CalendarView::Week => format!("{base}woche/"),
        CalendarView::Weeks => format!("{base}naechste/"),
        CalendarView::Month(first) => format!("{base}monat/{}/", month(first)),
        CalendarView::Of(scope) => format!("{base}{}", path(resolved, scope)),
        CalendarView::Archive(year) => format!("{base}archiv/{year}/"),
        CalendarView::Programme(first, place) => {
            let place = path(resolved, &Scope::Place(*place));
            format!("{base}{place}{}/", month(first))
        }
    }
}

fn path(resolved: &Resolved, scope: &Scope) -> String {
    match scope {
        Scope::All | Scope::Event(_) => String::new(),
        Scope::Topic(index) => format!("thema/{}/", resolved.site.settings.topics[*index].id),
        Scope::Place(id) => format!("ort/{}/", resolved.entry(*id).stem),
    }
}

/// All calendars of a language with their addresses.
pub fn feeds(resolved: &Resolved, lang: Lang) -> Vec<(Scope, String)> {
    let mut feeds: Vec<(Scope, String)> = Vec::new();
    if let Some(base) = section(resolved).and_then(|id| resolved.index.address(id, lang)) {
        let scopes = std::iter::once(Scope::All).chain(scopes(resolved));
        feeds.extend(scopes.map(|scope| {
            let address = format!("{base}{}{FILE}", path(resolved, &scope));
            (scope, address)
        }));
    }
    for &id in &resolved.backlinks.all_events {
        if let Some(address) = resolved.index.address(id, lang) {
            feeds.push((Scope::Event(id), format!("{address}{FILE}")));
        }
    }
    feeds
}

/// Address of a calendar in a language, else in the default one.
pub fn feed(resolved: &Resolved, scope: &Scope, lang: Lang) -> Option<String> {
    let base = match scope {
        Scope::Event(id) => *id,
        _ => section(resolved)?,
    };
    let base = resolved.index.address_or_default(base, lang).0;
    Some(format!("{base}{}{FILE}", path(resolved, scope)))
}

/// Topics and places that have events, topics in the order of `site.toml`.
pub fn scopes(resolved: &Resolved) -> Vec<Scope> {
    let topics = (0..resolved.site.settings.topics.len()).map(Scope::Topic);
    let topics = topics.filter(|scope| {
        let mut events = resolved.backlinks.all_events.iter();
        events.any(|id| holds(resolved, scope, *id))
    });
    topics
        .chain(places(resolved).into_iter().map(Scope::Place))
        .collect()
}

fn places(resolved: &Resolved) -> Vec<EntryId> {
    super::index::entries(&resolved.site)
        .filter(|(_, entry)| matches!(entry.facts, Facts::Place(_)))
        .map(|(id, _)| id)
        .filter(|id| resolved.index.is_visible(*id))
        .filter(|id| !resolved.backlinks.events_of(*id).is_empty())
        .collect()
}

/// Whether an event belongs to a scope.
pub fn holds(resolved: &Resolved, scope: &Scope, id: EntryId) -> bool {
    match scope {
        Scope::All => true,
        Scope::Topic(index) => {
            let topic = &resolved.site.settings.topics[*index].id;
            matches!(&resolved.entry(id).facts, Facts::Event(event)
                if event.topics.iter().any(|name| name.value.0 == *topic))
        }
        Scope::Place(place) => resolved.backlinks.events_of(*place).contains(&id),
        Scope::Event(event) => *event == id,
    }
}

/// What a scope is called; `None` for everything.
pub fn title(resolved: &Resolved, scope: &Scope, lang: Lang) -> Option<String> {
    let entry = |id: &EntryId| resolved.entry(*id).common.title.get(lang).0;
    Some(match scope {
        Scope::All => return None,
        Scope::Topic(index) => {
            let label = &resolved.site.settings.topics[*index].label;
            label.get(lang).0.as_str().to_owned()
        }
        Scope::Place(id) | Scope::Event(id) => entry(id).as_str().to_owned(),
    })
}

/// The topics of an event in words.
pub fn topics(resolved: &Resolved, event: &Event, lang: Lang) -> Vec<String> {
    let known = &resolved.site.settings.topics;
    event
        .topics
        .iter()
        .filter_map(|name| known.iter().find(|term| term.id == name.value.0))
        .map(|term| term.label.get(lang).0.as_str().to_owned())
        .collect()
}

/// All dates of a scope; at a place only those that are held there.
pub fn dates<'a>(
    resolved: &'a Resolved,
    scope: &Scope,
) -> impl Iterator<Item = (EntryId, &'a Event, &'a Occurrence)> {
    let events = resolved.backlinks.all_events.iter();
    let events = events.filter(move |id| holds(resolved, scope, **id));
    let dates = events.filter_map(move |&id| match &resolved.entry(id).facts {
        Facts::Event(event) => Some((id, &**event, resolved.dates.get(&id)?)),
        _ => None,
    });
    let dates =
        dates.flat_map(|(id, event, dates)| dates.iter().map(move |date| (id, event, date)));
    dates.filter(move |(_, event, date)| match scope {
        Scope::Place(place) => place_of(resolved, event, date) == Some(*place),
        _ => true,
    })
}

/// Where a date is held, a change included.
pub fn place_of(resolved: &Resolved, event: &Event, date: &Occurrence) -> Option<EntryId> {
    let moved = match date.change(&event.schedule).map(|change| &change.what) {
        Some(ChangeKind::Moved { place, .. }) => place.as_ref(),
        _ => None,
    };
    let name = moved.or(event.place.as_ref())?;
    resolved.index.find(Kind::Place, &name.value.0)
}

/// Dates of a scope that are not over.
pub fn coming<'a>(
    resolved: &'a Resolved,
    scope: &Scope,
) -> impl Iterator<Item = (EntryId, &'a Event, &'a Occurrence)> {
    dates(resolved, scope).filter(|(_, _, date)| date.last_day() >= resolved.today)
}

/// This month and all later ones of a year in which something happens.
pub fn months(resolved: &Resolved) -> Vec<Date> {
    let this = resolved.today.first_of_month();
    let last = super::year_from(resolved.today);
    let months = coming(resolved, &Scope::All)
        .filter(|(_, _, date)| date.start.date() <= last)
        .map(|(_, _, date)| date.start.date().first_of_month().max(this));
    let last = months.max().unwrap_or(this);
    this.series(1.month())
        .take_while(|month| *month <= last)
        .collect()
}

/// Years with dates that have passed, the last one first.
pub fn archive_years(resolved: &Resolved) -> Vec<i16> {
    let all = Scope::All;
    let past = dates(resolved, &all).filter(|(_, _, date)| date.last_day() < resolved.today);
    let mut years: Vec<i16> = past.map(|(_, _, date)| date.start.date().year()).collect();
    years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
    years.dedup();
    years
}
