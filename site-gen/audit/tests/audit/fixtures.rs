//! Each rule against its fixture `tests/fixtures/<rule_name>.html`.
//!
//! A fixture holds one or more pages, each begun by a line `<!-- page: /path/ -->`.
//! A page without `html` is put into a faultless frame. `<!-- fault -->` or
//! `<!-- fault: variant -->` on a line asks for a finding there; all other lines are
//! near misses and must pass. The words of all findings are snapshotted.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use diagnostic::{Catalog, SourceFile};
use page_audit::site::{Addresses, Links};
use page_audit::{Finding, MESSAGES_DE, MESSAGES_EN, Page, Rule, check, rules};

const FRAME_START: &str =
    "<!doctype html><html lang=\"de\"><head><title>Chor am Dienstag</title></head><body><main>";
const FRAME_END: &str = "</main></body></html>";

/// One page of a fixture.
pub(crate) struct FixturePage {
    path: String,
    html: String,
    first_line: usize,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// What file, fixture and snapshot of a rule are called.
pub(crate) fn stem(rule: &Rule) -> String {
    rule.name.replace('-', "_")
}

#[test]
fn every_rule_has_a_fixture_and_every_fixture_a_rule() {
    let rules: BTreeSet<String> = rules().iter().map(|rule| stem(rule)).collect();
    let fixtures: BTreeSet<String> = fs::read_dir(folder())
        .expect("the fixtures are part of the crate")
        .filter_map(|entry| entry.ok()?.path().file_stem()?.to_str().map(str::to_owned))
        .collect();
    assert_eq!(rules, fixtures);
}

#[test]
fn every_rule_finds_its_faults_and_nothing_else() {
    let german = Catalog::new("de", &[MESSAGES_DE]).expect("the messages are well-formed");
    let english = Catalog::new("en", &[MESSAGES_EN]).expect("the messages are well-formed");
    let mut wrong = Vec::new();
    for rule in rules() {
        let text = fixture(rule);
        let pages = pages(&text);
        let found = audit(&pages, rule);
        let expected = expected(&text);
        let places: Vec<(usize, String)> = found
            .iter()
            .map(|(line, finding)| (*line, finding.variant.unwrap_or("").to_owned()))
            .collect();
        if expected != places {
            wrong.push(format!(
                "{}\n  expected {expected:?}\n  found    {places:?}",
                rule.name
            ));
        }
        if expected.is_empty() {
            wrong.push(format!("{}: the fixture shows no fault", rule.name));
        }
        insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(stem(rule), words(&found, &[&german, &english]));
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The text of a rule's fixture.
pub(crate) fn fixture(rule: &Rule) -> String {
    fs::read_to_string(folder().join(format!("{}.html", stem(rule)))).unwrap_or_default()
}

/// The pages of a fixture.
pub(crate) fn pages(text: &str) -> Vec<FixturePage> {
    let mut pages: Vec<FixturePage> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let path = line
            .strip_prefix("<!-- page: ")
            .and_then(|rest| rest.strip_suffix(" -->"));
        if path.is_some() || pages.is_empty() {
            pages.push(FixturePage {
                path: path.unwrap_or("/").to_owned(),
                html: String::new(),
                first_line: index + usize::from(path.is_some()),
            });
        }
        if path.is_none()
            && let Some(page) = pages.last_mut()
        {
            page.html.push_str(line);
            page.html.push('\n');
        }
    }
    for page in &mut pages {
        if !page.html.contains("<html") && !page.html.contains("<svg xmlns=") {
            page.html = format!("{FRAME_START}{}{FRAME_END}", page.html);
        }
    }
    pages
}

/// Findings of one rule with their line in the fixture.
pub(crate) fn audit(pages: &[FixturePage], rule: &Rule) -> Vec<(usize, Finding)> {
    let parsed: Vec<Page<'_>> = pages.iter().map(|page| Page::parse(&page.html)).collect();
    let links: Vec<Links<'_>> = parsed.iter().map(Links::of).collect();
    let mut site = Addresses::new("https://example.org");
    for (page, links) in pages.iter().zip(&links) {
        site.add_page(&page.path, links);
    }
    site.add_file("/datei.pdf");
    let mut found = Vec::new();
    for ((fixture, page), links) in pages.iter().zip(&parsed).zip(&links) {
        let findings = check(page)
            .into_iter()
            .chain(site.check(&fixture.path, links));
        for finding in findings.filter(|finding| finding.rule == rule.name) {
            let before = &fixture.html[..finding.range.start];
            let line = before.matches('\n').count() + fixture.first_line + 1;
            found.push((line, finding));
        }
    }
    found.sort_by_key(|(line, finding)| (*line, finding.variant));
    found
}

fn expected(text: &str) -> Vec<(usize, String)> {
    let mut expected = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for marker in line.split("<!-- fault").skip(1) {
            let variant = marker.split("-->").next().unwrap_or("");
            expected.push((index + 1, variant.trim_start_matches(':').trim().to_owned()));
        }
    }
    expected.sort();
    expected
}

fn words(found: &[(usize, Finding)], catalogs: &[&Catalog]) -> String {
    let mut text = String::new();
    let mut seen = BTreeSet::new();
    for (line, finding) in found {
        let diagnostic = finding
            .clone()
            .into_diagnostic(&SourceFile::new("page.html", ""));
        let id = diagnostic.message_id();
        if !seen.insert(id.clone()) {
            continue;
        }
        text.push_str(&format!("line {line}: {id}\n"));
        for catalog in catalogs {
            assert!(catalog.contains(&id), "no text for {id}");
            let hint = catalog.hint(&diagnostic);
            assert!(hint.is_some(), "no hint for {id}");
            let message = catalog.message(&diagnostic);
            assert!(!message.starts_with(&id), "an argument of {id} is missing");
            text.push_str(&format!("  {message}\n    {}\n", hint.unwrap_or_default()));
        }
    }
    text
}
