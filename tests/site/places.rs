//! A finding on a finished page leads to the line of its source, whatever the page
//! was made from.

use std::fs;
use std::path::Path;

use crate::{TODAY, copy_of_the_site, run, text};

/// Puts `to` in the place of the only `from` of a file; its line.
fn replace(site: &Path, file: &str, from: &str, to: &str) -> u64 {
    let path = site.join(file);
    let source = fs::read_to_string(&path).expect("the site has this file");
    let at = source.find(from).expect("the file holds these words");
    fs::write(&path, source.replacen(from, to, 1)).expect("a file can be written");
    source[..at].lines().count() as u64 + u64::from(source[..at].ends_with('\n'))
}

/// File and line of all that is told of a rule, each once.
fn places(site: &Path, rule: &str) -> Vec<(String, u64)> {
    let output = run(site, &["check", "--format", "json", "--today", TODAY]);
    let told: serde_json::Value =
        serde_json::from_str(&text(&output.stdout)).expect("standard output is JSON");
    let told = told.as_array().expect("one array").iter();
    let mut places: Vec<(String, u64)> = told
        .filter(|finding| finding["rule"] == rule)
        .map(|finding| {
            let file = finding["file"].as_str().unwrap_or_default();
            (file.to_owned(), finding["line"].as_u64().unwrap_or(0))
        })
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

#[test]
fn a_fault_in_the_frame_leads_there_from_every_page() {
    let site = copy_of_the_site();
    let file = "themes/haus/templates/base.html";
    let line = replace(site.path(), file, "<footer", "<h2></h2><footer");
    assert_eq!(
        places(site.path(), "empty-heading"),
        [(file.to_owned(), line)]
    );
}

#[test]
fn words_of_forms_and_settings_lead_to_their_line() {
    let site = copy_of_the_site();
    let loud = "KOMMEN SIE ALLE ZU UNS";
    let mut expected = Vec::new();
    for (file, from) in [
        ("content/formulare/_texte.toml", "required_note = \""),
        ("content/formulare/kontakt.toml", "hint = \"Anträge"),
        ("content/formulare/kontakt.toml", "label = \"Ihr Name"),
        ("content/site.toml", "de = \"Bewegung"),
        ("content/termine/stuhlgymnastik.md", "title = \"Stuhl"),
    ] {
        let loud = match from.split_once('"') {
            Some((key, _)) => format!("{key}\"{loud} "),
            None => unreachable!("each is a key with a text"),
        };
        let line = replace(site.path(), file, from, &loud);
        expected.push((file.to_owned(), line));
    }
    let found = places(site.path(), "uppercase-text");
    assert_eq!(found, expected);
}

#[test]
fn what_a_question_lacks_leads_to_its_label() {
    let site = copy_of_the_site();
    let file = "content/formulare/kontakt.toml";
    replace(site.path(), file, "autocomplete = \"name\"\n", "");
    let line = replace(
        site.path(),
        file,
        "label = \"Ihr Name\"",
        "label = \"Ihr Name\"",
    );
    let found = places(site.path(), "missing-autocomplete");
    assert!(found.contains(&(file.to_owned(), line)), "{found:?}");
    let is_of_form = |(file, _): &(String, u64)| file.starts_with("content/formulare/kontakt");
    assert!(found.iter().all(is_of_form), "{found:?}");
}

#[test]
fn the_page_of_a_case_is_audited_in_each_state() {
    let site = copy_of_the_site();
    let file = "themes/haus/templates/form/case.html";
    let line = replace(site.path(), file, "Neuen Link schicken", "");
    let button = [(file.to_owned(), line)];
    assert_eq!(places(site.path(), "button-without-name"), button);
    let line = replace(
        site.path(),
        file,
        "<label for=\"outcome\">",
        "<label for=\"weg\">",
    );
    let label = [(file.to_owned(), line)];
    assert_eq!(places(site.path(), "label-for-nothing"), label);
    let line = replace(site.path(), file, "role=\"status\"", "role=\"meldung\"");
    let role = [(file.to_owned(), line)];
    assert_eq!(places(site.path(), "unknown-role"), role);
}
