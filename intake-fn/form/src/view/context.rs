//! What is known about the page that shows a form, and links.

use serde::{Deserialize, Serialize};

/// What is known about the page that shows a form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageContext {
    /// Where the form is sent to: `/anfrage/kontakt/`.
    pub action: String,
    /// A title other than the form's own.
    #[serde(default)]
    pub title: Option<String>,
    /// The id of the topic that the page has chosen.
    #[serde(default)]
    pub topic: Option<String>,
    /// The date that the page is for.
    #[serde(default)]
    pub event: Option<EventContext>,
    /// The privacy notice.
    #[serde(default)]
    pub privacy: Option<PageLink>,
}

/// A date that people register for, in words of the page's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventContext {
    /// The stem of the event's file.
    pub event: String,
    /// The day, `2027-01-12`; part of what is stored.
    pub date: String,
    /// The event's title.
    pub title: String,
    /// Day and time: „Dienstag, 12. Januar 2027, 10 Uhr“.
    pub when: String,
    /// The place, if it is known.
    #[serde(default)]
    pub place: Option<String>,
}

/// A text and where it leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What is read.
    pub text: String,
    /// The address.
    pub href: String,
}

/// A link to a page of the site, which may be in another language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PageLink {
    /// What is read.
    pub text: String,
    /// The address.
    pub href: String,
    /// `lang` of the page, if it is not the form's.
    pub lang: Option<String>,
    /// Says so to readers: „(in German)“.
    pub note: Option<String>,
}
