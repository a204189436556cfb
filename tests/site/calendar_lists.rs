//! Lists of dates stay short and whole: two weeks day by day, then a line for each event.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use page_audit::{Element, Page, Tag};

use crate::published::publish;
use crate::text;

/// The site is built for a Monday; this is the Sunday of the week after.
const LAST_IN_FULL: Date = date(2026, 12, 6);

static SITE: LazyLock<tempfile::TempDir> = LazyLock::new(publish);

fn html(address: &str) -> String {
    let path = SITE.path().join("dist/public").join(address);
    text(&std::fs::read(path.join("index.html")).expect("the page is written"))
}

fn has_class(element: Element<'_>, class: &str) -> bool {
    let classes = element.attr("class").unwrap_or("");
    classes.split(' ').any(|other| other == class)
}

/// The days that a page shows one by one.
fn days(page: &Page<'_>) -> Vec<Date> {
    page.elements_named(Tag::Li)
        .filter(|item| has_class(*item, "day"))
        .map(|item| item.attr("data-until").unwrap_or(""))
        .map(|day| day.parse().expect("a day says when it is over"))
        .collect()
}

/// The line of an event in the list of series.
fn line<'p>(page: &'p Page<'p>, address: &str) -> Option<Element<'p>> {
    let leads_there = |item: &Element<'_>| {
        let mut inside = item.descendant_elements();
        inside.any(|link| link.attr("href") == Some(address))
    };
    page.elements_named(Tag::Ul)
        .filter(|list| has_class(*list, "series"))
        .flat_map(|list| list.child_elements())
        .find(leads_there)
}

#[test]
fn the_overview_shows_two_weeks_and_each_event_once() {
    let html = html("termine");
    let page = Page::parse(&html);
    let shown = days(&page);
    assert!(shown.len() >= 5, "{shown:?}");
    assert!(shown.iter().all(|day| *day <= LAST_IN_FULL), "{shown:?}");
    assert!(shown.is_sorted(), "{shown:?}");

    let events = std::fs::read_dir(SITE.path().join("content/termine")).expect("it is there");
    let names = events.map(|file| file.expect("it can be read").file_name());
    let names: Vec<String> = names.filter_map(|name| name.into_string().ok()).collect();
    let stems = names.iter().filter_map(|name| name.strip_suffix(".md"));
    let german: Vec<&str> = stems.filter(|stem| !stem.contains(['.', '_'])).collect();
    assert!(german.len() > 15, "{german:?}");
    for stem in german {
        let address = format!("/termine/{stem}/");
        assert!(line(&page, &address).is_some(), "{address} has no line");
    }
}

#[test]
fn a_topic_names_all_later_dates_and_what_is_different() {
    let html = html("termine/thema/bewegung");
    let page = Page::parse(&html);
    assert!(days(&page).iter().all(|day| *day <= LAST_IN_FULL));

    let line = line(&page, "/termine/stuhlgymnastik/").expect("the series goes on");
    let times = line.descendant_elements().filter(|it| it.is(Tag::Time));
    let starts: BTreeSet<String> = times
        .filter_map(|time| time.attr("datetime").map(str::to_owned))
        .collect();
    let tuesdays = date(2026, 12, 8).series(1.week());
    let expected: BTreeSet<String> = tuesdays
        .take_while(|day| *day <= date(2027, 7, 6))
        .map(|day| format!("{day}T10:00"))
        .collect();
    assert_eq!(starts, expected);

    let month = line.descendant_elements().filter(|it| it.is(Tag::Li));
    let words: Vec<String> = month.map(|it| it.text_content()).collect();
    let december = words.iter().find(|it| it.contains("Dezember 2026"));
    let december = december.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    assert_eq!(
        december.as_deref(),
        Some("Dezember 2026: 8., 15., 22. entfällt, 29. entfällt")
    );
}
