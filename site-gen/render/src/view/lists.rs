//! The home page, overviews, and dates in lists.

use serde::Serialize;

use super::{
    CalendarNav, ContactSummaryView, DateView, FeedView, LinkView, PictureView, ProseView,
    SeriesView, TelephoneView,
};

/// The home page.
#[derive(Debug, Clone, Serialize)]
pub struct HomeView {
    /// The three front doors.
    pub doors: Vec<DoorView>,
    /// Notices that hold today, important ones first.
    pub notices: Vec<NoticeView>,
    /// Dates from today on for seven days, days without a date left out.
    pub next_days: Vec<DayView>,
    /// The overview of all dates.
    pub events: Option<LinkView>,
    /// What is cancelled or moved within seven days.
    pub changes: Vec<OccurrenceView>,
}

/// A door on the home page.
#[derive(Debug, Clone, Serialize)]
pub struct DoorView {
    /// Name of the drawing: `mitmachen`, `hilfe`, `anrufen`.
    pub drawing: String,
    /// Words on the door.
    pub title: String,
    /// What is behind it.
    pub text: String,
    /// Address; a `tel:` link for the telephone.
    pub url: String,
    /// The number itself, on the telephone door.
    pub telephone: Option<TelephoneView>,
}

/// A day with its dates.
#[derive(Debug, Clone, Serialize)]
pub struct DayView {
    /// The day.
    pub date: DateView,
    /// Its dates by time.
    pub occurrences: Vec<OccurrenceView>,
}

/// One date of an event.
#[derive(Debug, Clone, Serialize)]
pub struct OccurrenceView {
    /// The event's title.
    pub title: String,
    /// The part of it before a colon, for narrow columns.
    pub short: String,
    /// The event's page.
    pub url: String,
    /// `lang` of the event's page, if it is not the page's.
    pub lang: Option<String>,
    /// The day (of the new date, if it was moved).
    pub date: DateView,
    /// Start in the form of `<time datetime>`.
    pub start_iso: String,
    /// End in the same form.
    pub end_iso: Option<String>,
    /// `10 bis 11 Uhr`, or `ganztägig`.
    pub time: String,
    /// Where.
    pub place: Option<LinkView>,
    /// Its name up to the colon, for narrow columns.
    pub place_short: Option<String>,
    /// `held`, `cancelled` or `moved`.
    pub status: &'static str,
    /// Whom to ask this time, if it is somebody else.
    pub contact: Option<String>,
    /// Why it is cancelled or moved.
    pub reason: Option<String>,
    /// `lang` of the reason, if it has no translation.
    pub reason_lang: Option<String>,
    /// The date it was moved from, in words with time.
    pub moved_from: Option<String>,
    /// The page on which one registers for this date.
    pub registration: Option<RegistrationView>,
}

/// Where one registers for a date.
#[derive(Debug, Clone, Serialize)]
pub struct RegistrationView {
    /// Address of the form.
    pub url: String,
    /// `lang` of the form, if it is not the page's.
    pub lang: Option<String>,
}

/// A card in a list of entries.
#[derive(Debug, Clone, Serialize)]
pub struct CardView {
    /// Title, address and description.
    pub link: LinkView,
    /// Picture of the entry, as decoration.
    pub picture: Option<PictureView>,
    /// Small facts: next date, telephone number, cost.
    pub facts: Vec<String>,
    /// Telephone number, where the entry has one.
    pub telephone: Option<TelephoneView>,
}

/// An overview of a collection. Only the list of its kind is filled.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// Kind of the collection: `offer`, `event`, …
    pub of: &'static str,
    /// Entries in groups; a group without a title is the only one.
    pub groups: Vec<GroupView>,
    /// Days with dates from today to Sunday, for events.
    pub week: Vec<DayView>,
    /// Days with dates of the week after that, for events.
    pub next_week: Vec<DayView>,
    /// All events, one line each.
    pub series: Vec<SeriesView>,
    /// Contact cards, for persons and organisations for emergencies.
    pub plates: Vec<ContactSummaryView>,
    /// The six steps, for milestones.
    pub milestones: Vec<MilestoneView>,
    /// Notices, for notices.
    pub notices: Vec<NoticeView>,
    /// Ways into the calendar, for events.
    pub calendar: Option<CalendarNav>,
    /// All dates for other programs, for events.
    pub feed: Option<FeedView>,
}

/// Entries under one heading.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    /// Heading.
    pub title: Option<String>,
    /// Entries.
    pub cards: Vec<CardView>,
}

/// A notice.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeView {
    /// Title.
    pub title: String,
    /// Address.
    pub url: String,
    /// `lang`, if it is not the page's.
    pub lang: Option<String>,
    /// First sentence.
    pub description: Option<String>,
    /// First day, unless it has come already.
    pub from: Option<DateView>,
    /// Last day.
    pub until: DateView,
    /// `normal` or `high`.
    pub priority: &'static str,
}

/// A milestone.
#[derive(Debug, Clone, Serialize)]
pub struct MilestoneView {
    /// Step, 1 to 6.
    pub step: u8,
    /// Title and page.
    pub link: LinkView,
    /// Day.
    pub date: DateView,
    /// Whether the day has passed.
    pub reached: bool,
    /// What shows it.
    pub shows: Option<ProseView>,
}
