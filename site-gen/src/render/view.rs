//! What templates see: every text resolved, every date in words, every link an
//! address. A view is made for one page in one language; nothing in it needs
//! a decision that depends on content.

use serde::Serialize;

pub use crate::words::{DateView, HoursView, TelephoneView};

/// The site as each page of one language shows it.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// Name of the site.
    pub title: String,
    /// Address of the home page in this language.
    pub home: String,
    /// Main navigation.
    pub menu: Vec<MenuItem>,
    /// Links at the foot of each page.
    pub footer: Vec<MenuItem>,
    /// The on-site contact person, as the small bell plate.
    pub contact: Option<PlateView>,
    /// The cooperative.
    pub publisher: Option<PlateView>,
    /// Whether the page says „Beispielseite“ and carries `noindex`.
    pub sample: bool,
    /// The day of the build.
    pub built_on: DateView,
    /// Files of the theme by name: `asset["style.css"]` is an address with a hash.
    pub assets: std::collections::BTreeMap<String, String>,
    /// Script of the preview, in the preview only.
    pub preview_script: Option<String>,
    /// Address of the Atom feed of this language.
    pub feed: Option<String>,
}

/// An entry of a navigation.
#[derive(Debug, Clone, Serialize)]
pub struct MenuItem {
    /// Words of the link.
    pub title: String,
    /// Address.
    pub url: String,
    /// Language of the target, if it is not the page's.
    pub lang: Option<String>,
}

/// A link to another page.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Words of the link.
    pub title: String,
    /// Address.
    pub url: String,
    /// `lang` and `hreflang` of the target, if it is not the page's language.
    pub lang: Option<String>,
    /// One or two sentences on the target.
    pub description: Option<String>,
}

/// One page.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// Which template: `home`, `section`, `page`, `offer`, …
    pub kind: &'static str,
    /// Heading.
    pub title: String,
    /// Words of `<title>`, with the site's name.
    pub head_title: String,
    /// The lead.
    pub description: Option<String>,
    /// Address on the site, such as `/angebote/beratung/`.
    pub url: String,
    /// Address with host.
    pub canonical: String,
    /// Value of `lang`: `de`, `en`, `de-simple`.
    pub lang: String,
    /// Writing direction: `ltr` or `rtl`.
    pub dir: &'static str,
    /// Whether search engines are asked to leave the page alone.
    pub noindex: bool,
    /// Address of the menu item that this page belongs to.
    pub menu_url: Option<String>,
    /// From the home page down to the page above this one.
    pub breadcrumbs: Vec<LinkView>,
    /// All languages of the site, in the order of `site.toml`.
    pub translations: Vec<TranslationView>,
    /// Headings for a table of contents; empty if there is none.
    pub toc: Vec<TocEntry>,
    /// The text as HTML.
    pub body: String,
    /// Picture beside the title.
    pub picture: Option<PictureView>,
    /// When the text was last changed.
    pub updated: Option<DateView>,
    /// When the facts were last checked.
    pub checked: Option<DateView>,
    /// Easy Language: whether readers have checked it. `None` elsewhere.
    pub review: Option<ReviewView>,
    /// JSON-LD without its script element; safe inside one.
    pub structured_data: String,
    /// The QR code of the page's address as SVG, for print.
    pub qr_code: String,
    /// Facts of the kind; exactly one is set for a page of that kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home: Option<HomeView>,
    /// An overview page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionView>,
    /// An offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer: Option<OfferView>,
    /// An event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<EventView>,
    /// A person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonView>,
    /// An organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationView>,
    /// A place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceView>,
    /// A notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<NoticeView>,
    /// A milestone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub milestone: Option<MilestoneView>,
}

/// One language of the site, seen from a page.
#[derive(Debug, Clone, Serialize)]
pub struct TranslationView {
    /// Value of `lang` and `hreflang`.
    pub lang: String,
    /// The language's own name.
    pub name: String,
    /// Address of the page in that language, or of that language's home page.
    pub url: String,
    /// Whether this is the page's own language.
    pub current: bool,
    /// Whether the page itself exists in that language.
    pub exists: bool,
}

/// A heading in a table of contents.
#[derive(Debug, Clone, Serialize)]
pub struct TocEntry {
    /// Text.
    pub title: String,
    /// Anchor without `#`.
    pub id: String,
    /// Headings below it.
    pub children: Vec<TocEntry>,
}

/// A picture with its sizes.
#[derive(Debug, Clone, Serialize)]
pub struct PictureView {
    /// Address of the default size.
    pub src: String,
    /// Value of `srcset`; empty for drawings.
    pub srcset: String,
    /// Width of the default size in pixels.
    pub width: u32,
    /// Height of the default size in pixels.
    pub height: u32,
    /// Alternative text; empty for decoration.
    pub alt: String,
}

/// Who checked a text in Easy Language, and when.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewView {
    /// Name of the group, if somebody checked it.
    pub by: Option<String>,
    /// Day of the check.
    pub on: Option<DateView>,
}

/// The contact card: a person or an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct PlateView {
    /// Name.
    pub name: String,
    /// Role of a person.
    pub role: Option<String>,
    /// Two letters for a plate without a picture.
    pub initials: String,
    /// The page about this person or organisation.
    pub url: Option<String>,
    /// `lang` of that page, if it is not the page's.
    pub lang: Option<String>,
    /// Picture.
    pub picture: Option<PictureView>,
    /// Telephone numbers, the first one to call first.
    pub telephones: Vec<TelephoneView>,
    /// „kostenlos, rund um die Uhr“
    pub telephone_note: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// When to reach them.
    pub hours: Vec<HoursView>,
    /// The same in one line: `Di 9–12 Uhr, Do 14–18 Uhr`.
    pub hours_short: String,
    /// Where their office is.
    pub office: Option<LinkView>,
    /// Absences from today on, soonest first.
    pub absences: Vec<AbsenceView>,
    /// The absence that holds on the day of the build.
    pub absent_now: Option<AbsenceView>,
    /// The form to write to them.
    pub message: Option<MenuItem>,
}

/// An absence; a reason is never given.
#[derive(Debug, Clone, Serialize)]
pub struct AbsenceView {
    /// First day.
    pub from: DateView,
    /// Last day.
    pub until: DateView,
    /// Who stands in.
    pub deputy: Option<DeputyView>,
}

/// Who stands in for an absent person.
#[derive(Debug, Clone, Serialize)]
pub struct DeputyView {
    /// Name and page.
    pub link: LinkView,
    /// Their number.
    pub telephone: Option<TelephoneView>,
}

/// The home page.
#[derive(Debug, Clone, Serialize)]
pub struct HomeView {
    /// The three front doors.
    pub doors: Vec<DoorView>,
    /// Notices that hold today, important ones first.
    pub notices: Vec<NoticeView>,
    /// Dates from today on for seven days, days without a date left out.
    pub week: Vec<DayView>,
    /// The overview of all dates.
    pub events: Option<LinkView>,
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
    /// `held`, `cancelled` or `moved`.
    pub status: &'static str,
    /// Why it is cancelled or moved.
    pub reason: Option<String>,
    /// `lang` of the reason, if it has no translation.
    pub reason_lang: Option<String>,
    /// The date it was moved from, in words with time.
    pub moved_from: Option<String>,
    /// The page on which one registers for this date.
    pub registration: Option<String>,
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
    /// Days with dates, for events.
    pub days: Vec<DayView>,
    /// Contact cards, for persons and organisations for emergencies.
    pub plates: Vec<PlateView>,
    /// The six steps, for milestones.
    pub milestones: Vec<MilestoneView>,
    /// Notices, for notices.
    pub notices: Vec<NoticeView>,
}

/// Entries under one heading.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    /// Heading.
    pub title: Option<String>,
    /// Entries.
    pub cards: Vec<CardView>,
}

/// Prose that may stand in another language than the page.
#[derive(Debug, Clone, Serialize)]
pub struct ProseView {
    /// The text.
    pub text: String,
    /// Its `lang`, if it is not the page's.
    pub lang: Option<String>,
}

/// Facts of an offer.
#[derive(Debug, Clone, Serialize)]
pub struct OfferView {
    /// `preventive` or `curative`.
    pub approach: &'static str,
    /// Topics in words.
    pub topics: Vec<String>,
    /// Whom it is for, in words.
    pub audiences: Vec<String>,
    /// Who provides it.
    pub provider: Option<PlateView>,
    /// Whom to ask.
    pub contact: Option<PlateView>,
    /// Where.
    pub place: Option<PlaceSummary>,
    /// When.
    pub opening: Vec<HoursView>,
    /// `kostenlos`, `2,50 Euro`.
    pub cost: Option<String>,
    /// More on the cost.
    pub cost_note: Option<ProseView>,
    /// `none`, `telephone` or `form`.
    pub registration: Option<&'static str>,
    /// Who may come.
    pub eligibility: Option<ProseView>,
    /// What to bring.
    pub documents: Vec<ProseView>,
    /// Languages spoken, in words.
    pub languages: Vec<String>,
    /// The provider's page on the offer.
    pub website: Option<String>,
    /// Next dates of events that belong to this offer.
    pub occurrences: Vec<OccurrenceView>,
}

/// Facts of an event.
#[derive(Debug, Clone, Serialize)]
pub struct EventView {
    /// `jeden Dienstag, 10 bis 11 Uhr`, or the single date in words.
    pub when: String,
    /// Next dates, at most ten.
    pub occurrences: Vec<OccurrenceView>,
    /// Whether there is no date from today on.
    pub over: bool,
    /// The offer it belongs to.
    pub offer: Option<LinkView>,
    /// Where.
    pub place: Option<PlaceSummary>,
    /// Whom to ask.
    pub contact: Option<PlateView>,
    /// Topics in words.
    pub topics: Vec<String>,
    /// Cost in words.
    pub cost: Option<String>,
    /// More on the cost.
    pub cost_note: Option<ProseView>,
    /// `none`, `telephone` or `form`.
    pub registration: Option<&'static str>,
    /// Places in the group.
    pub capacity: Option<u32>,
    /// What to bring.
    pub bring: Option<ProseView>,
}

/// Facts of a person.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// The card.
    pub plate: PlateView,
    /// Where the person works.
    pub organisation: Option<LinkView>,
    /// The office with its access facts.
    pub office: Option<PlaceSummary>,
    /// Languages spoken, in words.
    pub languages: Vec<String>,
    /// Offers that name this person.
    pub offers: Vec<LinkView>,
}

/// Facts of an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct OrganisationView {
    /// The card.
    pub plate: PlateView,
    /// What they do.
    pub services: Vec<ProseView>,
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// Where on the cooperative's premises they are.
    pub place: Option<PlaceSummary>,
    /// Where they work.
    pub area: Option<ProseView>,
    /// Member of the AG Sozialmanagement.
    pub working_group: bool,
    /// Whom to call in an emergency.
    pub emergency: bool,
    /// Their person to talk to.
    pub contact: Option<LinkView>,
    /// Website.
    pub website: Option<String>,
    /// Source of the facts.
    pub source: Option<String>,
    /// Offers that they provide.
    pub offers: Vec<LinkView>,
}

/// A place on another page.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceSummary {
    /// Name and page.
    pub link: LinkView,
    /// Address, line by line.
    pub address: Vec<String>,
    /// What is known of access, in words: „ohne Stufen“, „Aufzug: nein“.
    pub access: Vec<AccessView>,
}

/// One fact about access.
#[derive(Debug, Clone, Serialize)]
pub struct AccessView {
    /// `step-free`, `lift`, `door-width`, `toilet`, `hearing-loop`, `parking`.
    pub name: &'static str,
    /// What it is, in words.
    pub label: String,
    /// `yes`, `no`, `unknown` or `measure`.
    pub state: &'static str,
    /// The answer in words: „ja“, „90 cm“, „unbekannt“.
    pub answer: String,
}

/// Facts of a place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// Address, line by line.
    pub address: Vec<String>,
    /// Access.
    pub access: Vec<AccessView>,
    /// More on access.
    pub access_note: Option<ProseView>,
    /// How to get there.
    pub transit: Option<ProseView>,
    /// Next dates here.
    pub occurrences: Vec<OccurrenceView>,
    /// Offers here.
    pub offers: Vec<LinkView>,
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
    /// First day.
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
