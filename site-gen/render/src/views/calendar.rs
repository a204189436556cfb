//! Pages of the calendar: lists of days, months as tables, programmes.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Views;
use super::dates::short;
use crate::view::{
    CalendarNav, CalendarPageView, CellView, DayView, FeedView, LinkView, MonthView, PageView,
    TranslationView,
};
use model::event::Event;
use resolve::calendar::{self, CalendarPage, CalendarView, Scope};
use resolve::index::EntryId;
use resolve::occurrences::{Occurrence, Status};

/// Rows of a programme that fit a sheet in large and in middle type.
const LARGE: usize = 13;
const MIDDLE: usize = 20;

/// Days that „the next weeks“ show.
const NEXT_DAYS: i32 = 28;

/// A date with its event.
pub(super) type Dated<'a> = (EntryId, &'a Event, &'a Occurrence);

impl<'a> Views<'a> {
    /// A page of the calendar.
    pub fn calendar_page(&self, page: &CalendarPage) -> PageView {
        let title = self.calendar_title(&page.view);
        let kind = match page.view {
            CalendarView::Programme(..) => "programme",
            _ => "calendar",
        };
        let mut view = self.plain_page(kind, title, &page.url);
        if let Some(section) = calendar::section(self.resolved) {
            let home = self.resolved.index.section("");
            let trail = home.into_iter().map(|id| LinkView {
                title: self.words.say("home-page"),
                ..self.link(id)
            });
            view.breadcrumbs = trail.chain([self.link(section)]).collect();
            view.menu_url = Some(self.link(section).url);
        }
        view.translations = self.translations_of_calendar(page);
        view.calendar = Some(self.calendar(page));
        view
    }

    fn calendar(&self, page: &CalendarPage) -> CalendarPageView {
        let today = self.resolved.today;
        let mut view = CalendarPageView {
            view: "days",
            days: Vec::new(),
            later: Vec::new(),
            here: false,
            month: None,
            previous: None,
            next: None,
            feed: self.feed(&Scope::All),
            programmes: Vec::new(),
            rows: Vec::new(),
            size: "large",
            place: None,
        };
        let all = Scope::All;
        match &page.view {
            CalendarView::Week => {
                view.days = self.days_from_today(&all, sunday(today));
                view.next = self.link_to(&CalendarView::Weeks);
            }
            CalendarView::Weeks => {
                let first = sunday(today).saturating_add(1.day());
                let last = first.saturating_add((NEXT_DAYS - 1).days());
                view.days = self.days_between(&all, first, last);
                view.previous = self.link_to(&CalendarView::Week);
                view.next = self.link_to(&CalendarView::Month(today.first_of_month()));
            }
            CalendarView::Month(first) => {
                view.view = "month";
                view.month = Some(self.month(*first));
                let months = calendar::months(self.resolved);
                let near = |month: Date| {
                    let there = months.contains(&month);
                    there.then(|| self.link_to(&CalendarView::Month(month)))?
                };
                view.previous = near(first.saturating_sub(1.month()));
                view.next = near(first.saturating_add(1.month()));
            }
            CalendarView::Of(scope) => {
                let last = self.last_day_in_full();
                view.days = self.days_from_today(scope, last);
                view.later = self.later(scope, last);
                view.feed = self.feed(scope);
                if let Scope::Place(place) = scope {
                    view.here = true;
                    view.programmes = self.programmes(*place);
                }
            }
            CalendarView::Archive(year) => {
                view.view = "archive";
                view.days = self.past_days(*year);
            }
            CalendarView::Programme(first, place) => {
                view.view = "programme";
                let scope = Scope::Place(*place);
                let dates = self.dates_between(&scope, *first, first.last_of_month());
                view.size = match dates.len() {
                    rows if rows <= LARGE => "large",
                    rows if rows <= MIDDLE => "middle",
                    _ => "small",
                };
                let row = |(id, event, date)| self.occurrence(id, event, date);
                view.rows = dates.into_iter().map(row).collect();
                view.place = self.place_summary(*place);
                view.feed = self.feed(&scope);
            }
        }
        view
    }

    /// What a page of the calendar is called.
    fn calendar_title(&self, view: &CalendarView) -> String {
        let name = |scope: &Scope| {
            let title = calendar::title(self.resolved, scope, self.lang);
            title.unwrap_or_default()
        };
        match view {
            CalendarView::Week => self.words.say("calendar-week"),
            CalendarView::Weeks => self.words.say("calendar-weeks"),
            CalendarView::Month(first) => {
                let month = self.month_name(*first);
                self.words.say_with("calendar-month", &[("month", &month)])
            }
            CalendarView::Of(scope) => {
                let name = name(scope);
                self.words.say_with("calendar-of", &[("name", &name)])
            }
            CalendarView::Archive(year) => {
                let year = year.to_string();
                self.words.say_with("calendar-archive", &[("year", &year)])
            }
            CalendarView::Programme(first, place) => {
                let place = name(&Scope::Place(*place));
                let arguments = [("month", self.month_name(*first)), ("place", short(&place))];
                let arguments = arguments
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str()));
                self.words.say_with("calendar-programme", &arguments)
            }
        }
    }

    /// `Dezember 2026`
    pub(super) fn month_name(&self, first: Date) -> String {
        let date = self.words.date(first);
        format!("{} {}", date.month, date.year)
    }

    /// A link to a page of the calendar, in the page's language if it is there.
    fn link_to(&self, view: &CalendarView) -> Option<LinkView> {
        let section = calendar::section(self.resolved)?;
        let (base, lang) = self.resolved.index.address_or_default(section, self.lang);
        Some(LinkView {
            title: self.calendar_title(view),
            url: calendar::address(self.resolved, base, view),
            lang: self.tag_if_other(lang),
            description: None,
        })
    }

    /// The calendar of a scope for other programs.
    pub fn feed(&self, scope: &Scope) -> Option<FeedView> {
        let address = calendar::feed(self.resolved, scope, self.lang)?;
        let base = self.resolved.site.settings.base_url.value.as_str();
        let host = base.split_once("://").map_or(base, |(_, host)| host);
        Some(FeedView {
            subscribe: format!("webcal://{host}{address}"),
            download: address,
        })
    }

    /// Ways into the calendar from the overview of all dates.
    pub fn calendar_nav(&self) -> CalendarNav {
        let link = |view: CalendarView| self.link_to(&view);
        let named = |name: String, view: CalendarView| LinkView {
            title: name,
            ..self.link_to(&view).unwrap_or_else(|| self.home_link())
        };
        let mut nav = CalendarNav {
            near: [link(CalendarView::Week), link(CalendarView::Weeks)]
                .into_iter()
                .flatten()
                .collect(),
            months: calendar::months(self.resolved)
                .into_iter()
                .map(|month| named(self.month_name(month), CalendarView::Month(month)))
                .collect(),
            topics: Vec::new(),
            places: Vec::new(),
            archive: calendar::archive_years(self.resolved)
                .into_iter()
                .map(|year| named(year.to_string(), CalendarView::Archive(year)))
                .collect(),
        };
        for scope in calendar::scopes(self.resolved) {
            let name = calendar::title(self.resolved, &scope, self.lang).unwrap_or_default();
            let list = match scope {
                Scope::Topic(_) => &mut nav.topics,
                _ => &mut nav.places,
            };
            // The bare name would be that of the place's own page.
            let name = self
                .words
                .say_with("calendar-of", &[("name", &short(&name))]);
            list.push(named(name, CalendarView::Of(scope)));
        }
        nav
    }

    fn home_link(&self) -> LinkView {
        LinkView {
            title: self.words.say("home-page"),
            url: self.home_address(self.lang),
            lang: None,
            description: None,
        }
    }

    fn programmes(&self, place: EntryId) -> Vec<LinkView> {
        let pages = self.resolved.calendar_pages.iter();
        pages
            .filter_map(|page| match &page.view {
                CalendarView::Programme(month, of) if *of == place => Some(LinkView {
                    title: self.month_name(*month),
                    url: page.url.clone(),
                    lang: self.tag_if_other(page.lang),
                    description: None,
                }),
                _ => None,
            })
            .collect()
    }

    fn translations_of_calendar(&self, page: &CalendarPage) -> Vec<TranslationView> {
        let settings = &self.resolved.site.settings;
        let in_language = |lang| {
            let mut pages = self.resolved.calendar_pages.iter();
            pages.find(|other| other.view == page.view && other.lang == lang)
        };
        settings
            .langs()
            .map(|lang| {
                let other = in_language(lang);
                let language = settings.language(lang);
                TranslationView {
                    lang: language.tag().to_owned(),
                    name: language.name.clone(),
                    url: other.map_or_else(|| self.home_address(lang), |page| page.url.clone()),
                    current: lang == self.lang,
                    exists: other.is_some(),
                }
            })
            .collect()
    }

    /// A month with all its dates, those that have passed included.
    fn month(&self, first: Date) -> MonthView {
        let last = first.last_of_month();
        let monday =
            first.saturating_sub(i32::from(first.weekday().to_monday_zero_offset()).days());
        let all = Scope::All;
        let dates = self.dates_through(&all, first, last);
        let cell = |day: Date| CellView {
            date: (day >= first && day <= last).then(|| self.words.date(day)),
            occurrences: dates
                .iter()
                .filter(|(_, _, date)| date.shown_from(first) == Some(day))
                .map(|date| self.occurrence_under(day, *date))
                .collect(),
        };
        let week = |monday: Date| monday.series(1.day()).take(7).map(cell).collect();
        let weeks: Vec<Vec<CellView>> = monday
            .series(1.week())
            .take_while(|monday| *monday <= last)
            .map(week)
            .collect();
        let mut shown = weeks.iter().flatten().flat_map(|cell| &cell.occurrences);
        MonthView {
            caption: self.month_name(first),
            in_other_language: shown.any(|date| date.lang.is_some()),
            weekdays: (0..7)
                .map(|offset| {
                    self.words
                        .date(monday.saturating_add(offset.days()))
                        .weekday
                })
                .collect(),
            weeks,
        }
    }

    /// Dates of a scope that begin on these days, by start.
    pub(super) fn dates_between(&self, scope: &Scope, first: Date, last: Date) -> Vec<Dated<'a>> {
        let mut found: Vec<Dated<'a>> = calendar::dates(self.resolved, scope)
            .filter(|(_, _, date)| (first..=last).contains(&date.start.date()))
            .collect();
        found.sort_by_key(|(id, _, date)| (super::dates::iso(date.start), *id));
        found
    }

    /// Dates of a scope that begin on these days, those that have begun before and
    /// last until then first.
    fn dates_through(&self, scope: &Scope, first: Date, last: Date) -> Vec<Dated<'a>> {
        let mut found: Vec<Dated<'a>> = calendar::dates(self.resolved, scope)
            .filter(|(_, _, date)| date.shown_from(first).is_some_and(|day| day <= last))
            .collect();
        found.sort_by_key(|(id, _, date)| (super::dates::iso(date.start), *id));
        found
    }

    /// The days from today on with what begins on them or has begun before.
    fn days_from_today(&self, scope: &Scope, last: Date) -> Vec<DayView> {
        let today = self.resolved.today;
        self.grouped(self.dates_through(scope, today, last), today)
    }

    /// The days on which something of a scope begins.
    pub(super) fn days_between(&self, scope: &Scope, first: Date, last: Date) -> Vec<DayView> {
        self.grouped(self.dates_between(scope, first, last), first)
    }

    fn past_days(&self, year: i16) -> Vec<DayView> {
        let first = Date::new(year, 1, 1).unwrap_or(Date::MIN);
        let yesterday = self.resolved.today.saturating_sub(1.day());
        let last = first.last_of_year().min(yesterday);
        let all = Scope::All;
        let mut dates = self.dates_between(&all, first, last);
        dates.retain(|(_, _, date)| date.last_day() <= last);
        dates.reverse();
        self.grouped(dates, first)
    }

    /// Dates by day; what has begun before `first` stands under it.
    fn grouped(&self, dates: Vec<Dated<'a>>, first: Date) -> Vec<DayView> {
        let mut days: Vec<(Date, DayView)> = Vec::new();
        for (id, event, date) in dates {
            let day = date.start.date().max(first);
            let view = self.occurrence_under(day, (id, event, date));
            match days.last_mut() {
                Some((last, group)) if *last == day => group.occurrences.push(view),
                _ => days.push((
                    day,
                    DayView {
                        date: self.words.date(day),
                        occurrences: vec![view],
                    },
                )),
            }
        }
        days.into_iter().map(|(_, day)| day).collect()
    }

    /// What is cancelled or moved within so many days from today.
    pub fn changes(&self, days: i32) -> Vec<crate::view::OccurrenceView> {
        let today = self.resolved.today;
        let last = today.saturating_add((days - 1).days());
        let soon = |day: Date| (today..=last).contains(&day);
        let all = Scope::All;
        let mut changed: Vec<Dated<'a>> = calendar::dates(self.resolved, &all)
            .filter(|(_, _, date)| date.status != Status::Held)
            // Whoever would come at the old time has to learn of it, too.
            .filter(|(_, _, date)| soon(date.start.date()) || soon(date.original.date()))
            .collect();
        changed.sort_by_key(|(id, _, date)| (super::dates::iso(date.original), *id));
        changed
            .into_iter()
            .map(|(id, event, date)| self.occurrence(id, event, date))
            .collect()
    }
}

/// The Sunday of a day's week.
pub(super) fn sunday(day: Date) -> Date {
    day.saturating_add(i32::from(6 - day.weekday().to_monday_zero_offset()).days())
}
