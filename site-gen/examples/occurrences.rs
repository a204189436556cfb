//! All dates of all events of a site as JSON, for tests that compare them with
//! what other calendars read: `occurrences ROOT UNTIL`, or the holidays of all
//! states: `occurrences holidays FIRST-YEAR LAST-YEAR`.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use diagnostic::Report;
use jiff::civil::Date;
use model::settings::{Region, Settings};
use model::{self, Facts};
use resolve::holidays;
use resolve::occurrences::{FreeDays, expand};
use site_gen::load;
use toml_places::When;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let json = match words[..] {
        ["holidays", first, last] => all_holidays(first.parse()?, last.parse()?),
        [root, until] => all_dates(Path::new(root), until.parse()?)?,
        _ => anyhow::bail!("usage: occurrences ROOT UNTIL | occurrences holidays FIRST LAST"),
    };
    println!("{json}");
    Ok(())
}

fn all_holidays(first: i16, last: i16) -> serde_json::Value {
    let of_state = |state: &&str| {
        let days = (first..=last).flat_map(|year| holidays::of_year(state, year));
        let days: Vec<String> = days.map(|holiday| holiday.date.to_string()).collect();
        ((*state).to_owned(), days)
    };
    let states: BTreeMap<String, Vec<String>> = Region::CODES.iter().map(of_state).collect();
    serde_json::json!(states)
}

fn all_dates(root: &Path, until: Date) -> anyhow::Result<serde_json::Value> {
    let mut report = Report::default();
    let source = load::settings(root, &mut report)?.context("site.toml is a text")?;
    let settings = Settings::parse(&source, &mut report).context("settings are whole")?;
    let sources = load::sources(root, &settings, &mut report)?.context("there is a theme")?;
    let site = model::parse(settings, sources.entries, &sources.unreadable, &mut report);
    anyhow::ensure!(!report.has_errors(), "the site has errors");
    let mut dates = Vec::new();
    for entry in &site.entries {
        let Facts::Event(event) = &entry.facts else {
            continue;
        };
        for date in expand(&event.schedule, FreeDays::of(&site.settings), until) {
            dates.push(serde_json::json!([
                entry.stem,
                words(date.original),
                words(date.start),
                date.end.map(words),
                date.status.word(),
            ]));
        }
    }
    Ok(dates.into())
}

fn words(moment: When) -> String {
    match moment {
        When::Day(day) => day.to_string(),
        When::At(moment) => moment.strftime("%Y-%m-%dT%H:%M").to_string(),
    }
}
