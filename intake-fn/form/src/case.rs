//! What staff see of a request: where it stands, never an answer. The intake fills it
//! in; the generator shows each state of it to the audit.

use serde::Serialize;

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseState {
    /// Nobody has taken it over.
    New,
    /// Somebody takes care of it.
    Seen,
    /// The sender was reached.
    Contacted,
    /// Nothing is left to do.
    Closed,
}

impl CaseState {
    /// All of them, in order.
    pub const ALL: [CaseState; 4] = [
        CaseState::New,
        CaseState::Seen,
        CaseState::Contacted,
        CaseState::Closed,
    ];

    /// The state's name in items and logs.
    pub fn name(self) -> &'static str {
        match self {
            CaseState::New => "NEW",
            CaseState::Seen => "SEEN",
            CaseState::Contacted => "CONTACTED",
            CaseState::Closed => "CLOSED",
        }
    }
}

/// How a case ended: a short list, so that nothing personal is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseOutcome {
    /// What was asked for is done.
    Settled,
    /// Somebody else helps, and the sender agreed.
    PassedOn,
    /// The sender no longer needs it.
    NoLongerNeeded,
    /// The sender could not be reached.
    NotReached,
}

impl CaseOutcome {
    /// All of them, in the order in which they are offered.
    pub const ALL: [CaseOutcome; 4] = [
        CaseOutcome::Settled,
        CaseOutcome::PassedOn,
        CaseOutcome::NoLongerNeeded,
        CaseOutcome::NotReached,
    ];

    /// The outcome's name in items and forms.
    pub fn name(self) -> &'static str {
        match self {
            CaseOutcome::Settled => "settled",
            CaseOutcome::PassedOn => "passed-on",
            CaseOutcome::NoLongerNeeded => "no-longer-needed",
            CaseOutcome::NotReached => "not-reached",
        }
    }
}

/// A day in words and a time of that day; the theme puts words between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// `Dienstag, 5. Januar 2027`.
    pub day: String,
    /// `9:05`.
    pub time: String,
}

/// What `intake.case` and `intake.case_title` see as `view`: the theme's words
/// stand around it.
#[derive(Debug, Clone, Serialize)]
pub struct CaseView {
    /// The number of the request.
    pub receipt: String,
    /// Name of a [`CaseState`].
    pub state: &'static str,
    /// When the request came.
    pub received: Moment,
    /// The day by which an answer was promised, while nobody was reached.
    pub by: Option<String>,
    /// When somebody took it over.
    pub seen: Option<Moment>,
    /// When the sender was reached.
    pub contacted: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// Name of the [`CaseOutcome`] of a closed case.
    pub outcome: Option<&'static str>,
    /// Where the buttons lead.
    pub action: String,
    /// Names of the outcomes that the page offers.
    pub outcomes: Vec<&'static str>,
    /// What the link to the page is still good for.
    pub link: LinkState,
}

/// What the link to the page is still good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkState {
    /// It acts.
    Valid,
    /// It can ask for a new one.
    Expired,
    /// It has just done so.
    Asked,
}

/// Names of the outcomes that the page of a case in this state offers.
pub fn outcomes_offered(state: CaseState) -> Vec<&'static str> {
    match state {
        CaseState::Closed => Vec::new(),
        _ => CaseOutcome::ALL.map(CaseOutcome::name).to_vec(),
    }
}
