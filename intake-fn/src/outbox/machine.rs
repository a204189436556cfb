//! Mails that no request asks for: the alarm about a calendar that runs out,
//! and the monthly report.

use jiff::Timestamp;
use serde_json::json;

use super::facts::month_before;
use crate::app::App;
use crate::clock;
use crate::log::Level;
use crate::notification::{MailKind, Subject};
use crate::store::StoreError;

/// Working days on the calendar below which it has to be built anew.
const CALENDAR_DAYS: i64 = 30;

/// Asks for the alarm about the calendar, once a day.
pub(super) async fn raise_calendar_alarm(app: &App, now: Timestamp) -> Result<(), StoreError> {
    let day = clock::day(now, &app.bundle.zone);
    let subject = Subject::Machine {
        name: "calendar".to_owned(),
        day,
    };
    if clock::runs_out(&app.bundle.calendar, day, CALENDAR_DAYS)
        && app.store.raise(&subject, MailKind::Alarm, 1, now).await?
    {
        app.log.line(
            Level::Alarm,
            "calendar",
            json!({ "until": app.bundle.calendar.until.to_string() }),
        );
    }
    Ok(())
}

/// Asks for the report on the month that is over: once, from the first working
/// day of the next one on, however long no sweep came. A month without requests
/// has none.
pub(super) async fn raise_report(app: &App, now: Timestamp) -> Result<(), StoreError> {
    let today = clock::day(now, &app.bundle.zone);
    let first = today.first_of_month();
    let over = month_before(first);
    let working = clock::working_day_after(&app.bundle.calendar, over.last_of_month(), 1);
    let subject = Subject::Machine {
        name: "report".to_owned(),
        day: first,
    };
    // Each sweep comes here: one read of one item tells that nothing is to do.
    if today < working.unwrap_or(first)
        || app.store.was_raised(&subject, MailKind::Report, 1).await?
        || app.store.cases_of_month(over).await?.is_empty()
    {
        return Ok(());
    }
    app.store.raise(&subject, MailKind::Report, 1, now).await?;
    Ok(())
}
