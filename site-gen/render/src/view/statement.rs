//! How far the site is accessible, and who says so.

use serde::Serialize;

use super::{ContactSummaryView, DateView, EmailView, LinkView, ProseView};

/// The accessibility statement; `None` and empty lists are gaps that a public
/// site does not have.
#[derive(Debug, Clone, Serialize)]
pub struct StatementView {
    /// Message of how far the site holds to WCAG AA: `standing-untested`,
    /// `standing-partly` or `standing-fully`.
    pub standing: &'static str,
    /// The day on which the statement was made or last looked through.
    pub made_on: Option<DateView>,
    /// What is known to be in the way.
    pub barriers: Vec<BarrierView>,
    /// The day on which the program checked.
    pub checked_on: DateView,
    /// By how many rules.
    pub rules: usize,
    /// How many pages.
    pub pages: usize,
    /// What people have tested, the last one first.
    pub tests: Vec<PeopleTestView>,
    /// Who is told of barriers.
    pub contact: Option<ContactSummaryView>,
    /// How to tell of them without speaking.
    pub email: Option<EmailView>,
    /// Who settles a dispute.
    pub arbitration: Option<OfficeView>,
    /// Who watches the market.
    pub surveillance: Option<OfficeView>,
    /// Whether no law asks for the statement.
    pub voluntary: bool,
}

/// Something that is in the way.
#[derive(Debug, Clone, Serialize)]
pub struct BarrierView {
    /// What readers meet.
    pub what: Option<ProseView>,
    /// Why it stays for now.
    pub reason: ProseView,
    /// How they get the same in another way.
    pub alternative: Option<ProseView>,
    /// The day until which it is to be gone.
    pub until: Option<DateView>,
    /// Criteria of WCAG that it fails, such as `1.4.3`, if the program found it.
    pub wcag: &'static [&'static str],
    /// The only page that has it.
    pub page: Option<LinkView>,
    /// On how many pages the program found it; 0 if people did.
    pub pages: usize,
}

/// A test by people.
#[derive(Debug, Clone, Serialize)]
pub struct PeopleTestView {
    /// The day.
    pub date: DateView,
    /// Who tested.
    pub by: ProseView,
    /// What was tested.
    pub what: ProseView,
    /// How.
    pub how: ProseView,
    /// What came out.
    pub result: ProseView,
}

/// A body that one can turn to.
#[derive(Debug, Clone, Serialize)]
pub struct OfficeView {
    /// Its name.
    pub name: ProseView,
    /// What it does and what that costs.
    pub note: Option<ProseView>,
    /// Its website.
    pub website: Option<String>,
}
