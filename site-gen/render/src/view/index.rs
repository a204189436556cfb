//! What lists of the whole site show: words from A to Z, partners, ways.

use serde::Serialize;

use super::{ContactSummaryView, DateView, LinkView, ProseView};

/// A letter and the words that begin with it.
#[derive(Debug, Clone, Serialize)]
pub struct LetterView {
    /// `A`, or `0–9` for all that is no letter.
    pub letter: String,
    /// Anchor.
    pub id: String,
    /// The words, in order.
    pub words: Vec<WordView>,
}

/// A word that people use, and where it leads.
#[derive(Debug, Clone, Serialize)]
pub struct WordView {
    /// The word.
    pub word: String,
    /// The pages; never empty.
    pub links: Vec<LinkView>,
}

/// A partner in a table.
#[derive(Debug, Clone, Serialize)]
pub struct PartnerView {
    /// Name, number, hours on site.
    pub plate: ContactSummaryView,
    /// What they do.
    pub services: Vec<ProseView>,
    /// Where they work.
    pub area: Option<ProseView>,
    /// Member of the working group.
    pub working_group: bool,
    /// When the facts were checked.
    pub checked: Option<DateView>,
}

/// A concern in a table: whom to call.
#[derive(Debug, Clone, Serialize)]
pub struct WayRowView {
    /// The concern.
    pub concern: LinkView,
    /// Whom to call in the house.
    pub contact: Option<ContactSummaryView>,
    /// The partners on the way.
    pub partners: Vec<ContactSummaryView>,
}
