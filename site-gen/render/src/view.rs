//! What templates see: every text resolved, every date in words, every link an
//! address. A view is made for one page in one language; nothing in it needs
//! a decision that depends on content.

mod calendar;
mod contact;
mod index;
mod kinds;
mod lists;
mod page;
mod privacy;
mod series;
mod site;
mod statement;
mod ways;

pub use calendar::{CalendarNav, CalendarPageView, CellView, FeedView, MonthView};
pub use contact::{AbsenceView, ContactSummaryView, DeputyView};
pub use index::{LetterView, PartnerView, WayRowView, WordView};
pub use kinds::{
    AccessView, EventView, OfferView, OrganisationView, PersonView, PlaceSummary, PlaceView,
};
pub use lists::{
    CardView, DayView, DoorView, GroupView, HomeView, MilestoneView, NoticeView, OccurrenceView,
    RegistrationView, SectionView,
};
pub use page::{PageView, PictureView, ProseView, ReviewView, TocEntry, TranslationView};
pub use privacy::{PrivacyFieldView, PrivacyFormView, PrivacyView, ProcessorView};
pub use series::{SeriesMonthView, SeriesView};
pub use site::{LinkView, MenuItem, SiteView};
pub use statement::{BarrierView, OfficeView, PeopleTestView, StatementView};
pub use ways::{CompensationView, ConcernView, EntranceView, RoleFinderView, RoleView, WayView};
pub use words::{DateView, EmailView, HoursView, TelephoneView};
