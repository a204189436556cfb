//! Days and working days, as the bundle's calendar has them: the Lambda has no
//! calendar rule of its own.

use intake_form::bundle::StaffCalendar;
use jiff::civil::{Date, Time, time as at};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// When somebody without office hours on a day is reminded.
const WITHOUT_OFFICE_HOURS: Time = at(14, 0, 0, 0);

/// The day of a moment in the cooperative's time zone.
pub fn day(now: Timestamp, zone: &TimeZone) -> Date {
    now.to_zoned(zone.clone()).date()
}

/// Hour and minute of a moment in the cooperative's time zone: `9:05`.
pub fn time(now: Timestamp, zone: &TimeZone) -> String {
    let time = now.to_zoned(zone.clone()).time();
    format!("{}:{:02}", time.hour(), time.minute())
}

/// The `count`th working day after `day`; `None` once the calendar has run out.
pub fn working_day_after(calendar: &StaffCalendar, day: Date, count: u32) -> Option<Date> {
    if day < calendar.from {
        return None;
    }
    let first = calendar
        .working_days
        .partition_point(|working| *working <= day);
    let nth = usize::try_from(count).ok()?.checked_sub(1)?;
    calendar.working_days.get(first + nth).copied()
}

/// When staff are reminded of a request: on the `count`th working day after the
/// day of its receipt, an hour before the office of whoever is on duty closes,
/// so that a request of the night before has had office hours and there is
/// time left to act.
pub fn reminder_at(
    calendar: &StaffCalendar,
    zone: &TimeZone,
    received_at: Timestamp,
    count: u32,
    contact: &str,
    deputy: Option<&str>,
) -> Timestamp {
    working_day_after(calendar, day(received_at, zone), count)
        .and_then(|day| {
            let time = reminder_time(calendar, on_duty(calendar, contact, deputy, day), day);
            Some(
                day.to_datetime(time)
                    .to_zoned(zone.clone())
                    .ok()?
                    .timestamp(),
            )
        })
        // A calendar that has run out has raised its alarm; days go on.
        .unwrap_or_else(|| received_at + SignedDuration::from_hours(24 * i64::from(count)))
}

/// An hour before the last office hours of the day end, or 14:00 on a day
/// without.
fn reminder_time(calendar: &StaffCalendar, person: &str, day: Date) -> Time {
    let index = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    let closing = calendar.closing.get(person).and_then(|days| days[index]);
    closing
        .and_then(|closing| closing.checked_sub(SignedDuration::from_hours(1)).ok())
        .unwrap_or(WITHOUT_OFFICE_HOURS)
}

/// Whether fewer than `days` days of the calendar are left.
pub fn runs_out(calendar: &StaffCalendar, today: Date, days: i64) -> bool {
    calendar.until.duration_since(today) < SignedDuration::from_hours(24 * days)
}

/// Who stands in for `person` today: the deputy while the person is absent,
/// the deputy's deputy while both are. Where an absence names nobody, `deputy`
/// does, the form's own. The person herself if the chain is a circle or ends in
/// somebody absent: somebody must get the mail.
pub fn on_duty<'a>(
    calendar: &'a StaffCalendar,
    person: &'a str,
    deputy: Option<&'a str>,
    today: Date,
) -> &'a str {
    let mut current = person;
    for _ in 0..=calendar.absences.len() {
        let absence = calendar
            .absences
            .get(current)
            .into_iter()
            .flatten()
            .find(|absence| absence.from <= today && today <= absence.until);
        match absence {
            Some(absence) => match absence.deputy.as_deref().or(deputy) {
                Some(next) => current = next,
                None => return person,
            },
            None => return current,
        }
    }
    person
}

#[cfg(test)]
mod tests {
    use super::*;
    use intake_form::bundle::Absence;
    use jiff::civil::date;

    fn calendar() -> StaffCalendar {
        let absence = |from: i8, until: i8, deputy: &str| Absence {
            from: date(2027, 1, from),
            until: date(2027, 1, until),
            deputy: Some(deputy.to_owned()).filter(|it| !it.is_empty()),
        };
        StaffCalendar {
            from: date(2027, 1, 1),
            until: date(2027, 1, 31),
            working_days: [4, 5, 7, 8, 11, 12].map(|day| date(2027, 1, day)).to_vec(),
            absences: [
                (
                    "a".to_owned(),
                    vec![absence(5, 8, "b"), absence(20, 20, "c")],
                ),
                ("b".to_owned(), vec![absence(8, 9, "c")]),
                ("c".to_owned(), vec![absence(20, 20, "a")]),
                ("d".to_owned(), vec![absence(5, 8, "")]),
            ]
            .into(),
            office_hours: Default::default(),
            closing: [(
                "a".to_owned(),
                [None, Some(at(18, 0, 0, 0)), None, None, None, None, None],
            )]
            .into(),
        }
    }

    #[test]
    fn working_days_are_counted_as_the_calendar_has_them() {
        let calendar = calendar();
        let after = |day, count| {
            working_day_after(&calendar, date(2027, 1, day), count).map(|date| date.day())
        };
        assert_eq!(after(4, 1), Some(5));
        assert_eq!(after(5, 2), Some(8));
        assert_eq!(after(9, 1), Some(11));
        assert_eq!(after(9, 3), None);
        assert_eq!(working_day_after(&calendar, date(2026, 12, 31), 1), None);
        assert!(
            runs_out(&calendar, date(2027, 1, 10), 30)
                && !runs_out(&calendar, date(2027, 1, 1), 30)
        );
    }

    #[test]
    fn a_deputy_stands_in_and_a_circle_ends() {
        let calendar = calendar();
        let on_duty = |day| on_duty(&calendar, "a", None, date(2027, 1, day));
        assert_eq!(
            [4, 5, 8, 9, 10, 20].map(on_duty),
            ["a", "b", "c", "a", "a", "a"]
        );
    }

    #[test]
    fn the_form_s_deputy_stands_in_where_an_absence_names_nobody() {
        let calendar = calendar();
        let on_duty = |deputy, day| on_duty(&calendar, "d", deputy, date(2027, 1, day));
        assert_eq!(on_duty(Some("c"), 4), "d");
        assert_eq!(on_duty(Some("c"), 5), "c");
        assert_eq!(on_duty(Some("b"), 8), "c", "who is away, too");
        assert_eq!([on_duty(None, 5), on_duty(Some("d"), 5)], ["d", "d"]);
    }

    #[test]
    fn a_day_begins_in_berlin() {
        let zone = TimeZone::get("Europe/Berlin").expect("jiff carries the zones");
        let late: Timestamp = "2027-01-11T23:30:00Z".parse().expect("a timestamp");
        assert_eq!(
            (day(late, &zone), time(late, &zone)),
            (date(2027, 1, 12), "0:30".to_owned())
        );
    }

    #[test]
    fn a_reminder_comes_an_hour_before_the_office_closes() {
        let zone = TimeZone::get("Europe/Berlin").expect("jiff carries the zones");
        let received: Timestamp = "2027-01-04T22:30:00Z".parse().expect("a timestamp");
        let due = |count, contact| {
            reminder_at(&calendar(), &zone, received, count, contact, None).to_string()
        };
        assert_eq!(due(1, "c"), "2027-01-05T13:00:00Z");
        // On the 5th `b` stands in for `a`, who alone has office hours then.
        assert_eq!(due(1, "a"), "2027-01-05T13:00:00Z");
        assert_eq!(due(5, "a"), "2027-01-12T16:00:00Z");
        assert_eq!(
            due(6, "a"),
            "2027-01-10T22:30:00Z",
            "the calendar has run out"
        );
    }
}
