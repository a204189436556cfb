//! Moments and days as people read them.

use intake_form::Form;
pub use intake_form::case::Moment;
use jiff::Timestamp;

use crate::bundle::{Bundle, Language};
use crate::clock;

/// A moment for staff, who read the default language.
pub fn moment(bundle: &Bundle, at: Timestamp) -> Moment {
    let calendar = &bundle.default_language().texts.calendar;
    Moment {
        day: calendar.day(clock::day(at, &bundle.zone)),
        time: clock::time(at, &bundle.zone),
    }
}

/// The day by which the page of a form promises an answer, in words.
pub fn answer_by(
    bundle: &Bundle,
    form: &Form,
    received_at: Timestamp,
    language: &Language,
) -> Option<String> {
    let received = clock::day(received_at, &bundle.zone);
    let day = clock::working_day_after(&bundle.calendar, received, form.reply_within)?;
    Some(language.texts.calendar.day(day))
}
