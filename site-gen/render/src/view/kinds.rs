//! The facts of each kind.

use serde::Serialize;

use super::{
    ContactSummaryView, FeedView, HoursView, LinkView, OccurrenceView, ProseView, SeriesView,
};

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
    pub provider: Option<ContactSummaryView>,
    /// Whom to ask.
    pub contact: Option<ContactSummaryView>,
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
    /// These events, one line each.
    pub series: Vec<SeriesView>,
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
    pub contact: Option<ContactSummaryView>,
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
    /// The event's calendar.
    pub feed: Option<FeedView>,
}

/// Facts of a person.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// The card.
    pub plate: ContactSummaryView,
    /// Where the person works.
    pub organisation: Option<LinkView>,
    /// The office with its access facts.
    pub office: Option<PlaceSummary>,
    /// Languages spoken, in words.
    pub languages: Vec<String>,
    /// Address of the card for address books.
    pub vcard: Option<String>,
    /// Offers that name this person.
    pub offers: Vec<LinkView>,
}

/// Facts of an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct OrganisationView {
    /// The card.
    pub plate: ContactSummaryView,
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
    /// Events here, one line each.
    pub series: Vec<SeriesView>,
    /// Offers here.
    pub offers: Vec<LinkView>,
}
