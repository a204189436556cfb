//! A page: its frame, whatever its kind.

use serde::Serialize;

use super::{
    CalendarPageView, ConcernView, DateView, EventView, HomeView, LinkView, MilestoneView,
    NoticeView, OfferView, OrganisationView, PersonView, PlaceView, RoleFinderView, RoleView,
    SectionView,
};

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
    /// A concern.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concern: Option<ConcernView>,
    /// A neighbour's role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleView>,
    /// A page of „Was passt zu mir?“.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suits: Option<RoleFinderView>,
    /// A page of the calendar.
    pub calendar: Option<CalendarPageView>,
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

/// Prose that may stand in another language than the page.
#[derive(Debug, Clone, Serialize)]
pub struct ProseView {
    /// The text.
    pub text: String,
    /// Its `lang`, if it is not the page's.
    pub lang: Option<String>,
}
