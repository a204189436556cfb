//! Ten years of escalation by the calendar of the real site, as the generator
//! packs it: Saxony's holidays, office hours and absences. What is expected is
//! worked out here from almanac dates and plain arithmetic, day by day, with
//! nothing of the code under test and no table of time zones.

use std::fs;
use std::path::Path;
use std::process::Command;

use end_to_end::generator::{copy_of_the_site, program};
use intake_fn::bundle::{self, Bundle};
use intake_fn::case::{Case, Step};
use intake_fn::clock;
use intake_form::Receipt;
use jiff::civil::{Date, Weekday, date};
use jiff::{Timestamp, ToSpan};

/// Easter Sundays, as any almanac has them.
const EASTER: [(i16, i8, i8); 12] = [
    (2026, 4, 5),
    (2027, 3, 28),
    (2028, 4, 16),
    (2029, 4, 1),
    (2030, 4, 21),
    (2031, 4, 13),
    (2032, 3, 28),
    (2033, 4, 17),
    (2034, 4, 9),
    (2035, 3, 25),
    (2036, 4, 13),
    (2037, 4, 5),
];

/// Days of each year on which somebody else stands in; month and day.
struct Absence {
    of: &'static str,
    from: (i8, i8),
    until: (i8, i8),
    deputy: &'static str,
}

/// Katrin is away in August and between the years, and Thomas, who stands in
/// for her, for some days of the same August.
const ABSENCES: [Absence; 3] = [
    Absence {
        of: "katrin-muster",
        from: (8, 10),
        until: (8, 21),
        deputy: "thomas-beispiel",
    },
    Absence {
        of: "katrin-muster",
        from: (12, 27),
        until: (12, 31),
        deputy: "thomas-beispiel",
    },
    Absence {
        of: "thomas-beispiel",
        from: (8, 14),
        until: (8, 18),
        deputy: "jana-beispielmann",
    },
];

/// Office hours.
const OFFICE_HOURS: [(&str, &str); 3] = [
    (
        "katrin-muster",
        r#"["Dienstag 9:00-12:00", "Donnerstag 14:00-17:00", "Freitag 8:00-10:00"]"#,
    ),
    (
        "thomas-beispiel",
        r#"["Montag 9:00-12:00", "Mittwoch 8:00-10:00", "Mittwoch 14:00-16:00"]"#,
    ),
    ("jana-beispielmann", r#"["Freitag 12:00-14:00"]"#),
];

/// An hour before the last of them on a weekday.
const REMINDED: [(&str, Weekday, i8); 6] = [
    ("katrin-muster", Weekday::Tuesday, 11),
    ("katrin-muster", Weekday::Thursday, 16),
    ("katrin-muster", Weekday::Friday, 9),
    ("thomas-beispiel", Weekday::Monday, 11),
    ("thomas-beispiel", Weekday::Wednesday, 15),
    ("jana-beispielmann", Weekday::Friday, 13),
];

fn is_working_day(day: Date) -> bool {
    if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        return false;
    }
    let year = day.year();
    let easter = EASTER
        .iter()
        .find(|(of, ..)| *of == year)
        .map(|(year, month, day)| date(*year, *month, *day))
        .expect("the almanac has the year");
    // Repentance Day: the Wednesday eleven days before the first of Advent.
    let repentance = (16..=22)
        .map(|day| date(year, 11, day))
        .find(|day| day.weekday() == Weekday::Wednesday)
        .expect("seven days have a Wednesday");
    let holidays = [
        date(year, 1, 1),
        easter - 2.days(),
        easter + 1.days(),
        date(year, 5, 1),
        easter + 39.days(),
        easter + 50.days(),
        date(year, 10, 3),
        date(year, 10, 31),
        repentance,
        date(year, 12, 25),
        date(year, 12, 26),
    ];
    !holidays.contains(&day)
}

fn on_duty(day: Date) -> &'static str {
    let mut person = "katrin-muster";
    while let Some(absence) = ABSENCES.iter().find(|absence| {
        absence.of == person && (absence.from..=absence.until).contains(&(day.month(), day.day()))
    }) {
        person = absence.deputy;
    }
    person
}

fn hour(day: Date) -> i8 {
    let person = on_duty(day);
    REMINDED
        .iter()
        .find(|(of, weekday, _)| *of == person && *weekday == day.weekday())
        .map_or(14, |(.., hour)| *hour)
}

/// The second, counted in UTC, at which a clock in Döbeln is put.
fn clock_change(year: i16, month: i8) -> i64 {
    let sunday = (25..=31)
        .map(|day| date(year, month, day))
        .find(|day| day.weekday() == Weekday::Sunday)
        .expect("seven days have a Sunday");
    seconds(sunday) + 3600
}

/// Seconds from 1970 to midnight in Greenwich.
fn seconds(day: Date) -> i64 {
    (day - date(1970, 1, 1)).get_days() as i64 * 86_400
}

/// Hours by which Döbeln is ahead of Greenwich.
fn ahead(at: i64) -> i64 {
    let year = Timestamp::from_second(at)
        .expect("within the years")
        .to_string()[..4]
        .parse()
        .expect("four digits");
    match (clock_change(year, 3)..clock_change(year, 10)).contains(&at) {
        true => 2,
        false => 1,
    }
}

/// The day in Döbeln.
fn day_of(at: i64) -> Date {
    let days = (at + ahead(at) * 3600).div_euclid(86_400);
    date(1970, 1, 1) + days.days()
}

/// When the `count`th working day's reminder is due.
fn expected(received: i64, count: u32) -> (Date, i64) {
    let mut day = day_of(received);
    let mut left = count;
    while left > 0 {
        day = day.tomorrow().expect("within the years");
        left -= u32::from(is_working_day(day));
    }
    let local = seconds(day) + i64::from(hour(day)) * 3600;
    // No reminder falls into the night in which clocks change.
    (day, local - ahead(local) * 3600)
}

/// The site with the absences and office hours above, for all years.
fn site() -> tempfile::TempDir {
    let site = copy_of_the_site();
    for (person, hours) in OFFICE_HOURS {
        let path = site.path().join(format!("content/personen/{person}.md"));
        let text = fs::read_to_string(&path).expect("the person is there");
        let (head, body) = text[3..].split_once("+++").expect("front matter");
        let facts = head.split("[[absence]]").next().unwrap_or(head);
        let mut facts: String = facts
            .lines()
            .map(|line| match line.starts_with("office_hours") {
                true => format!("office_hours = {hours}\n"),
                false => format!("{line}\n"),
            })
            .collect();
        for absence in ABSENCES.iter().filter(|absence| absence.of == person) {
            for year in 2026..=2037 {
                let on = |(month, day)| date(year, month, day);
                facts += &format!(
                    "[[absence]]\nfrom = {}\nuntil = {}\ndeputy = \"{}\"\n",
                    on(absence.from),
                    on(absence.until),
                    absence.deputy
                );
            }
        }
        fs::write(&path, format!("+++{facts}+++{body}")).expect("a file can be written");
    }
    site
}

/// The bundle that a build of this day gives.
fn built_on(site: &Path, today: Date) -> Bundle {
    let out = site.join(format!("dist-{today}"));
    let built = Command::new(program())
        .args(["build", "--today", &today.to_string(), "--out"])
        .arg(&out)
        .current_dir(site)
        .output()
        .expect("the program starts");
    let told = String::from_utf8_lossy(&built.stderr);
    assert!(built.status.success(), "{today}: {told}");
    bundle::open(&out.join("intake")).expect("a sound bundle")
}

#[test]
fn ten_years_pass_without_one_wrong_date() {
    let site = site();
    let receipt = (0..)
        .find_map(|number: u64| Receipt::from_random(number.to_be_bytes()))
        .expect("some number is a receipt");
    let mut checked = 0;
    for year in 2027..=2036 {
        let bundle = built_on(site.path(), date(year, 1, 1));
        // The site is built each day: what came in autumn is followed up with
        // the bundle of the new year, too.
        let mut moment = seconds(date(year - 1, 9, 1));
        while moment < seconds(date(year + 1, 1, 1)) {
            checked += check(&bundle, receipt, moment);
            // Every hour and minute of the day comes up, the two hours of a
            // clock change among them.
            moment += 7 * 3600 + 7 * 60;
        }
    }
    assert!(checked > 130_000, "{checked}");
}

/// Every step of a request that came at this second; how many were compared.
fn check(bundle: &Bundle, receipt: Receipt, received: i64) -> u32 {
    let received_at = Timestamp::from_second(received).expect("within the years");
    assert_eq!(clock::day(received_at, &bundle.zone), day_of(received));
    let mut checked = 0;
    for (topic, within) in [("beratung", 1), ("nachbarschaft", 2)] {
        for (steps, step, count) in [
            (0, Step::Reminder, within),
            (1, Step::Deputy, within + 1),
            (2, Step::Alarm(1), within + 2),
            (3, Step::Alarm(2), within + 7),
        ] {
            let case = Case {
                steps,
                ..Case::new(receipt, "kontakt", Some(topic), None, received_at)
            };
            let (day, due) = expected(received, count);
            let next = case.next_step(bundle).expect("nobody has taken it over");
            let due = Timestamp::from_second(due).expect("within the years");
            assert_eq!(next, (step, due), "{received_at}, {count} working days");
            let who = clock::on_duty(&bundle.calendar, "katrin-muster", None, day);
            assert_eq!(who, on_duty(day), "{day}");
            checked += 1;
        }
    }
    checked
}
