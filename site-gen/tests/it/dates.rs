//! When an event is said to take place, on the day on which the site is built.

use jiff::civil::{Date, date};

use crate::sites::Site;

/// A site with one more event, as it is on a day.
struct Built {
    files: Vec<(String, String)>,
}

fn built(today: Date, front_matter: &str) -> Built {
    let mut site = Site::base();
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
    }
}

impl Built {
    fn file(&self, path: &str) -> &str {
        let mut files = self.files.iter();
        let found = files.find(|(of_file, _)| of_file == path);
        &found.unwrap_or_else(|| panic!("no {path}")).1
    }
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
