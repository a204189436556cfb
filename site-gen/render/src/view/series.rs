//! Events as lines: what, when, where, and when next.

use serde::Serialize;

use super::{DateView, LinkView, OccurrenceView};

/// An event in a list that is to stay short however many dates it has.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesView {
    /// Its page, by the part of the title before a colon.
    pub link: LinkView,
    /// `jeden Dienstag, 10 bis 11 Uhr`, or the single date in words.
    pub when: String,
    /// Where, by the part of the name before a colon.
    pub place: Option<String>,
    /// `lang` of the place's name, if it is not the page's.
    pub place_lang: Option<String>,
    /// The next day on which it takes place; `None` where `when` says it.
    pub next: Option<DateView>,
    /// Whether that day is so far away that its year has to be said.
    pub next_is_far: bool,
    /// Its dates, a line a month; only where a list shows them.
    pub months: Vec<SeriesMonthView>,
}

/// The dates of a series in one month.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesMonthView {
    /// `Dezember 2026`
    pub name: String,
    /// Its dates by start.
    pub dates: Vec<OccurrenceView>,
}
