//! When an event is said to take place, on the day on which the site is built.

use jiff::civil::{Date, date};

use crate::sites::{Site, copy, fixtures};

/// A site with one more event, as it is on a day.
struct Built {
    files: Vec<(String, String)>,
    told: String,
}

fn built(today: Date, front_matter: &str) -> Built {
    let mut site = Site::base();
    // The theme with calendar pages, under the name that the base site asks for.
    let theme = fixtures().join("../../../themes/haus");
    copy(&theme, &site.root().join("themes/klein"));
    site.options.today = today;
    let text = format!("+++\ntitle = \"Fahrt\"\n{front_matter}\n+++\nText.\n");
    site.put("content/termine/fahrt.md", text);
    let (rendered, report) = site.compile();
    let told = site.told(&report);
    let rendered = rendered.unwrap_or_else(|| panic!("{told}"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let files = rendered.files.iter();
    let files = files.map(|file| (file.path.clone(), text(&file.bytes)));
    Built {
        files: files.collect(),
        told,
    }
}

impl Built {
    fn file(&self, path: &str) -> &str {
        let mut files = self.files.iter();
        let found = files.find(|(of_file, _)| of_file == path);
        &found.unwrap_or_else(|| panic!("no {path}")).1
    }

    /// What stands on a page beside the sheet of a day, tags left out.
    fn beside(&self, path: &str, day: &str) -> String {
        let mut days = self.file(path).split("<time class=\"sheet\" datetime=\"");
        let days = days.by_ref().skip(1);
        let mut of_day = days.filter(|rest| rest.starts_with(day));
        let text = of_day
            .next()
            .unwrap_or_else(|| panic!("no {day} on {path}"));
        without_tags(text)
    }
}

fn without_tags(html: &str) -> String {
    let parts = html.split('<').map(|part| {
        let text = part.split_once('>').map_or(part, |(_, text)| text);
        text.trim()
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// Front matter of a series on Mondays, one of which is moved.
fn moved(change: &str) -> String {
    format!(
        "start = 2027-01-04 10:00\nend = 11:00\nrepeat = \"weekly\"\nuntil = 2027-02-22\n\
         on_holiday = \"held\"\n\n[[change]]\ndate = 2027-01-18\n{change}"
    )
}

#[test]
fn a_date_moved_by_its_day_alone_keeps_the_hours_of_its_series() {
    let today = date(2027, 1, 12);
    for (change, start, end) in [
        ("start = 2027-01-19", "20270119T100000", "20270119T110000"),
        (
            "start = \"19.01.2027\"",
            "20270119T100000",
            "20270119T110000",
        ),
        (
            "start = 2027-01-19\nend = 12:00",
            "20270119T100000",
            "20270119T120000",
        ),
        (
            "start = 2027-01-19\nend = 2027-01-20",
            "20270119T100000",
            "20270120T110000",
        ),
    ] {
        let built = built(today, &moved(change));
        let calendar = built.file("public/termine/fahrt/kalender.ics");
        for moment in [
            format!("DTSTART;TZID=Europe/Berlin:{start}"),
            format!("DTEND;TZID=Europe/Berlin:{end}"),
        ] {
            assert!(calendar.contains(&moment), "{moment} in {calendar}");
        }
        let page = built.file("public/termine/fahrt/index.html");
        assert!(!page.contains("ganztägig"), "{change}");
    }
}

#[test]
fn what_began_before_today_is_shown_with_the_day_on_which_it_began() {
    let trip = "start = 2027-01-14 10:00\nend = 2027-01-16 16:00";
    let on_the_way = built(date(2027, 1, 15), trip);
    for page in [
        "public/index.html",
        "public/termine/index.html",
        "public/termine/woche/index.html",
    ] {
        let beside = on_the_way.beside(page, "2027-01-15");
        let said = "seit Donnerstag, 14. Januar 2027, bis Samstag, 16. Januar 2027, 16 Uhr";
        assert!(beside.contains(said), "{page}: {beside}");
    }
    let party = "start = 2027-01-13 20:00\nend = 2027-01-14 01:00";
    let at_night = built(date(2027, 1, 14), party);
    let beside = at_night.beside("public/index.html", "2027-01-14");
    assert!(
        beside.contains("seit Mittwoch, 13. Januar 2027, bis 1 Uhr"),
        "{beside}"
    );
    assert!(!beside.contains("20 Uhr"), "{beside}");
    let days = "start = 2027-01-13\nend = 2027-01-14";
    let beside = built(date(2027, 1, 14), days).beside("public/index.html", "2027-01-14");
    let said = "seit Mittwoch, 13. Januar 2027, bis Donnerstag, 14. Januar 2027";
    assert!(beside.contains(said), "{beside}");
}

#[test]
fn what_began_in_the_month_before_stands_on_the_first_of_the_month() {
    let party = "start = 2027-01-31 20:00\nend = 2027-02-01 01:00";
    let built = built(date(2027, 1, 12), party);
    let month = built.file("public/termine/monat/2027-02/index.html");
    let first = month
        .split("datetime=\"2027-02-01\"")
        .nth(1)
        .expect("the day");
    let first = without_tags(first.split("</td>").next().unwrap_or_default());
    for words in ["seit Sonntag, 31. Januar 2027 , bis 1 Uhr", "Fahrt"] {
        assert!(first.contains(words), "{first}");
    }
}

#[test]
fn an_end_at_midnight_ends_the_day_before() {
    for end in ["2027-01-15 00:00", "00:00", "\"24 Uhr\"", "\"24:00\""] {
        let party = format!("start = 2027-01-14 20:00\nend = {end}");
        let built = built(date(2027, 1, 12), &party);
        let beside = built.beside("public/index.html", "2027-01-14");
        assert!(beside.contains("20 bis 24 Uhr"), "{end}: {beside}");
        let calendar = built.file("public/termine/fahrt/kalender.ics");
        assert!(
            calendar.contains("DTEND;TZID=Europe/Berlin:20270115T000000"),
            "{calendar}"
        );
    }
    let party = "start = 2027-01-14 20:00\nend = 2027-01-15 00:00";
    let built = built(date(2027, 1, 15), party);
    let home = built.file("public/index.html");
    assert!(!home.contains("20 bis 24 Uhr"), "over on the next day");
}

#[test]
fn what_begins_in_years_is_not_told_as_over() {
    let today = date(2026, 12, 1);
    let (over, place) = (
        "Zurzeit ist kein weiterer Termin geplant",
        "place = \"hof\"",
    );
    for (when, begins) in [
        ("start = 2027-12-15 10:00\nend = 18:00", "2027-12-15"),
        (
            "start = 2028-03-01 10:00\nrepeat = \"jährlich\"\nuntil = 2036-12-31\non_holiday = \"held\"",
            "2028-03-01",
        ),
        (
            "start = 2028-01-04 10:00\nrepeat = \"weekly\"\nuntil = 2028-12-31\non_holiday = \"held\"",
            "2028-01-04",
        ),
    ] {
        let built = built(today, &format!("{when}\n{place}"));
        assert!(!built.told.contains("zu Ende gegangen"), "{}", built.told);
        let page = built.file("public/termine/fahrt/index.html");
        assert!(!page.contains(over), "{when}: {page}");
        let of_day = format!("datetime=\"{begins}\"");
        assert!(page.contains(&of_day), "{when}: {page}");
        // Months without a date are no pages.
        let month = built
            .files
            .iter()
            .find(|(path, _)| path.contains("monat/2028"));
        assert_eq!(month.map(|(path, _)| path), None);
    }
}

#[test]
fn a_date_with_another_person_alone_is_not_told_as_moved() {
    let built = built(date(2027, 1, 12), &moved("contact = \"berta\""));
    let page = built.beside("public/termine/fahrt/index.html", "2027-01-18");
    assert!(page.contains("Diesmal mit Berta"), "{page}");
    let page = built.file("public/termine/fahrt/index.html");
    assert!(!page.contains("leaf-moved"), "{page}");
}
