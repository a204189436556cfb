//! The site and its navigation.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ContactSummaryView, DateView};

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
    pub contact: Option<ContactSummaryView>,
    /// The cooperative.
    pub publisher: Option<ContactSummaryView>,
    /// Whether the page says „Beispielseite“ and carries `noindex`.
    pub sample: bool,
    /// The day of the build.
    pub built_on: DateView,
    /// Files of the theme by name: `asset["style.css"]` is an address with a hash.
    pub assets: BTreeMap<String, String>,
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
