//! A site that nobody builds any more shows dates that are over. The bundle
//! is packed with each build, so its day says how old the site is.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::app::App;
use crate::log::Level;

/// From the start of the day of a build: long enough for a daily build that
/// runs in the early morning to be late by half a day.
const FRESH: SignedDuration = SignedDuration::from_hours(36);

/// Writes the line that the stack's alarm `SiteStale` looks for.
pub fn note(app: &App, now: Timestamp) {
    let built_on = app.bundle.manifest.built_on;
    if is_stale(built_on, &app.bundle.zone, now) {
        app.log.line(
            Level::Warning,
            "stale-site",
            json!({ "built_on": built_on.to_string() }),
        );
    }
}

fn is_stale(built_on: Date, zone: &TimeZone, now: Timestamp) -> bool {
    // A day that has no start in its zone lies outside of all that is built.
    zone.to_ambiguous_zoned(built_on.to_datetime(jiff::civil::Time::midnight()))
        .compatible()
        .is_ok_and(|start| now.duration_since(start.timestamp()) > FRESH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn stale(built_on: Date, now: &str) -> bool {
        let zone = TimeZone::get("Europe/Berlin").expect("the zone is bundled");
        is_stale(built_on, &zone, now.parse().expect("a timestamp"))
    }

    #[test]
    fn a_site_is_fresh_until_noon_of_the_day_after() {
        let monday = date(2027, 1, 4);
        assert!(!stale(monday, "2027-01-04T03:00:00+01:00"));
        assert!(!stale(monday, "2027-01-05T12:00:00+01:00"));
        assert!(stale(monday, "2027-01-05T12:00:01+01:00"));
        assert!(!stale(date(2027, 1, 5), "2027-01-05T12:00:01+01:00"));
    }

    #[test]
    fn hours_count_also_when_the_clock_changes() {
        let summer_time = date(2027, 3, 28);
        assert!(!stale(summer_time, "2027-03-29T13:00:00+02:00"));
        assert!(stale(summer_time, "2027-03-29T13:00:01+02:00"));
    }
}
