//! Help paths and roles of neighbours.

use serde::Serialize;

use super::{ContactSummaryView, DateView, LinkView, MenuItem, OccurrenceView, ProseView};

/// Facts of a concern.
#[derive(Debug, Clone, Serialize)]
pub struct ConcernView {
    /// Its group in the overview.
    pub group: Option<String>,
    /// `now`, `soon` or `calm`.
    pub urgency: &'static str,
    /// By what one notices it.
    pub signs: Vec<ProseView>,
    /// Whom to call now.
    pub contact: Option<ContactSummaryView>,
    /// Whom to call first if somebody is in danger.
    pub danger: Vec<ContactSummaryView>,
    /// The form for those who would rather write.
    pub write: Option<MenuItem>,
    /// What to bring.
    pub documents: Vec<ProseView>,
    /// Cost in words.
    pub cost: Option<String>,
    /// More on the cost.
    pub cost_note: Option<ProseView>,
    /// The stops of the way, in order.
    pub ways: Vec<WayView>,
    /// One for each visitor but the person.
    pub entrances: Vec<EntranceView>,
}

/// A stop of the way.
#[derive(Debug, Clone, Serialize)]
pub struct WayView {
    /// `in-house`, `partner` or `accompaniment`.
    pub lane: &'static str,
    /// What happens there.
    pub text: ProseView,
    /// `now`, `soon` or `calm`, if it differs from the concern.
    pub urgency: Option<&'static str>,
    /// The offer or page behind it.
    pub link: Option<LinkView>,
    /// Who is there, and how to reach them.
    pub who: Option<ContactSummaryView>,
}

/// What one visitor reads and whom they call.
#[derive(Debug, Clone, Serialize)]
pub struct EntranceView {
    /// `relative`, `neighbour`, `colleague` or `helper`.
    pub visitor: &'static str,
    /// What is different for this visitor here; the theme has words for all.
    pub text: Option<ProseView>,
    /// Whom this visitor calls, if not the concern's contact.
    pub contact: Option<ContactSummaryView>,
}

/// Facts of a neighbour's role.
#[derive(Debug, Clone, Serialize)]
pub struct RoleView {
    /// What belongs to it.
    pub tasks: Vec<ProseView>,
    /// What does not.
    pub limits: Vec<ProseView>,
    /// How much time it takes.
    pub hours: Option<ProseView>,
    /// What one needs before.
    pub needs: Vec<ProseView>,
    /// The event that trains for it.
    pub training: Option<LinkView>,
    /// Its next dates.
    pub training_dates: Vec<OccurrenceView>,
    /// A page that guides through it.
    pub guide: Option<LinkView>,
    /// Whom to ask.
    pub contact: Option<ContactSummaryView>,
    /// The form with this role chosen.
    pub apply: Option<MenuItem>,
    /// Examples of what others get for it.
    pub compensations: Vec<CompensationView>,
}

/// An example of what a neighbour can get.
#[derive(Debug, Clone, Serialize)]
pub struct CompensationView {
    /// The model in words.
    pub text: ProseView,
    /// The sum in words.
    pub amount: Option<String>,
    /// Where it stands, in words.
    pub source_title: ProseView,
    /// Where it stands.
    pub source: String,
    /// When that was checked.
    pub checked: DateView,
}

/// A question of „Was passt zu mir?“ with its answers, or the roles that fit.
#[derive(Debug, Clone, Serialize)]
pub struct RoleFinderView {
    /// The answers, each a link; empty on the page of a result.
    pub answers: Vec<LinkView>,
    /// The roles that fit.
    pub roles: Vec<LinkView>,
    /// Whether they fit what one likes, but not the time.
    pub half: bool,
    /// Address of the first question, on all pages but that one.
    pub again: Option<String>,
}
