//! Pages of the calendar, and what other pages say of it.

use serde::Serialize;

use super::{DateView, DayView, LinkView, OccurrenceView, PlaceSummary, SeriesView};

/// A page of the calendar. Only what its `view` shows is filled.
#[derive(Debug, Clone, Serialize)]
pub struct CalendarPageView {
    /// `days`, `month`, `archive` or `programme`.
    pub view: &'static str,
    /// Days with their dates.
    pub days: Vec<DayView>,
    /// Later dates, a line a month.
    pub later: Vec<SeriesView>,
    /// Whether all dates are at the place that the page is about.
    pub here: bool,
    /// A month as a table.
    pub month: Option<MonthView>,
    /// The page before this one.
    pub previous: Option<LinkView>,
    /// The page after this one.
    pub next: Option<LinkView>,
    /// The calendar of the same dates.
    pub feed: Option<FeedView>,
    /// Months of this place for the noticeboard.
    pub programmes: Vec<LinkView>,
    /// A programme's rows, the days in their order.
    pub rows: Vec<OccurrenceView>,
    /// `large`, `middle` or `small`: the type with which the rows fit a sheet.
    pub size: &'static str,
    /// A programme's place.
    pub place: Option<PlaceSummary>,
}

/// A month as a table of weeks from Monday to Sunday.
#[derive(Debug, Clone, Serialize)]
pub struct MonthView {
    /// `Dezember 2026`
    pub caption: String,
    /// Whether pages of its dates are in another language.
    pub in_other_language: bool,
    /// Names of the weekdays.
    pub weekdays: Vec<String>,
    /// The weeks.
    pub weeks: Vec<Vec<CellView>>,
}

/// A day in a month's table.
#[derive(Debug, Clone, Serialize)]
pub struct CellView {
    /// The day; `None` for a day of another month.
    pub date: Option<DateView>,
    /// Its dates by time.
    pub occurrences: Vec<OccurrenceView>,
}

/// A calendar for other programs.
#[derive(Debug, Clone, Serialize)]
pub struct FeedView {
    /// Address of the file.
    pub download: String,
    /// The same with `webcal:`, which opens the reader's calendar.
    pub subscribe: String,
}

/// Ways into the calendar from the overview of all dates.
#[derive(Debug, Clone, Serialize)]
pub struct CalendarNav {
    /// This week and the next ones.
    pub near: Vec<LinkView>,
    /// By month.
    pub months: Vec<LinkView>,
    /// By topic.
    pub topics: Vec<LinkView>,
    /// By place.
    pub places: Vec<LinkView>,
    /// Past years.
    pub archive: Vec<LinkView>,
}
