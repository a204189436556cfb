//! What authors get wrong, and what they are told: each fixture lies over the base
//! site, and the German report is its snapshot.
//!
//! A folder in `tests/fixtures` holds only the files that differ. Its
//! `fixture.toml`, if it has one, says how the site is built. What cannot lie in a
//! repository is made by code; see `made`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use diagnostic::{Catalog, Language, Report};
use jiff::civil::Date;
use serde::Deserialize;
use site_gen::{messages, write};

use crate::made::{MADE, Make};
use crate::sites::{Site, fixtures, snapshot};

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Settings {
    /// Another day.
    today: Option<String>,
    /// As with `--publish`.
    publish: bool,
    /// Files and folders of the base that the site does not have.
    remove: Vec<String>,
}

fn names() -> BTreeSet<String> {
    let folders = fs::read_dir(fixtures()).expect("the fixtures are part of the crate");
    let mut names: BTreeSet<String> = folders
        .map(|child| child.expect("readable").file_name())
        .map(|name| name.into_string().expect("plain names"))
        .filter(|name| name != "_base")
        .collect();
    for (name, _) in MADE {
        assert!(names.insert((*name).to_owned()), "{name} is there twice");
    }
    names
}

fn site(name: &str) -> Site {
    let mut site = Site::base();
    let folder = fixtures().join(name);
    if folder.is_dir() {
        site.overlay(&folder);
        let settings = fs::read_to_string(folder.join("fixture.toml")).unwrap_or_default();
        let settings: Settings = toml::from_str(&settings).expect("a well-formed fixture.toml");
        site.options.publish = settings.publish;
        if let Some(today) = settings.today {
            site.options.today = today.parse::<Date>().expect("a day");
        }
        for path in settings.remove {
            site.remove(&path);
        }
    }
    site
}

/// The report of a fixture: of all stages, and of writing where it is about that.
fn report(name: &str, site: &Site) -> Report {
    let made = MADE.iter().find(|(of, _)| *of == name);
    if let Some((_, Make::Files(make))) = made {
        make(site.root());
    }
    let (rendered, mut report) = site.compile();
    assert_eq!(rendered.is_none(), report.has_errors(), "{name}");
    if let (Some((_, Make::Output(make))), Some(rendered)) = (made, rendered) {
        let out = make(site.root());
        let error = write::replace(site.root(), &out, &rendered.files);
        let error = error.expect_err("the fixture is about a fault");
        report.push(error.diagnostic().expect("a fault, no failure"));
    }
    report
}

#[test]
fn each_mistake_is_told_once_and_where_it_stands() {
    let catalogs = [Language::German, Language::English].map(messages::catalog);
    let mut shown: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for name in names() {
        let site = site(&name);
        let report = report(&name, &site);
        for diagnostic in report.iter() {
            for catalog in &catalogs {
                has_its_words(&name, catalog, diagnostic);
            }
            let ids = shown.entry(name.clone()).or_default();
            ids.insert(diagnostic.message_id());
        }
        snapshot(&name, &site.told(&report));
    }
    every_message_is_shown_by_the_fixture_of_its_rule(&shown);
}

/// A text that lacks a value would fall back to the rule's name.
fn has_its_words(name: &str, catalog: &Catalog, diagnostic: &diagnostic::Diagnostic) {
    let id = diagnostic.message_id();
    let message = catalog.message(diagnostic);
    assert!(
        !message.starts_with(&format!("{id} (")),
        "{name}: {message}"
    );
    let wants_hint = catalog.contains(&format!("{id}.hint"));
    assert_eq!(
        wants_hint,
        catalog.hint(diagnostic).is_some(),
        "{name}: {id}"
    );
}

fn every_message_is_shown_by_the_fixture_of_its_rule(shown: &BTreeMap<String, BTreeSet<String>>) {
    let nothing = BTreeSet::new();
    let missing: Vec<String> = crate::messages::rules_and_variants()
        .into_iter()
        .filter(|(rule, id)| !shown.get(rule).unwrap_or(&nothing).contains(id))
        .map(|(rule, id)| format!("the fixture `{rule}` does not show `{id}`"))
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn each_snapshot_has_its_fixture() {
    let mut expected = names();
    expected.extend(crate::built::SNAPSHOTS.map(str::to_owned));
    let folder = fixtures().with_file_name("snapshots");
    let found: BTreeSet<String> = fs::read_dir(folder)
        .expect("the snapshots are part of the crate")
        .filter_map(|child| child.ok()?.file_name().into_string().ok())
        .filter_map(|name| Some(name.strip_suffix(".snap")?.to_owned()))
        .collect();
    assert_eq!(expected, found);
}
