//! Bell plates: whom to call, when, and who stands in.

use serde::Serialize;

use super::{DateView, EmailView, HoursView, LinkView, MenuItem, PictureView, TelephoneView};

/// The contact card: a person or an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct ContactSummaryView {
    /// Name.
    pub name: String,
    /// Role of a person.
    pub role: Option<String>,
    /// Two letters for a person's plate without a picture; empty for an organisation.
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
    pub email: Option<EmailView>,
    /// When to reach them.
    pub hours: Vec<HoursView>,
    /// The same in one line: `Di 9–12 Uhr, Do 14–18 Uhr`.
    pub hours_short: String,
    /// Where their office is.
    pub office: Option<LinkView>,
    /// The office's or, of an organisation without one, its own postal address, by lines.
    pub address: Vec<String>,
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
