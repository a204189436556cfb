//! Each rule's documentation shows an example, wrong and right, that its fixture has.
//!
//! `…` in an example stands for whatever the fixture has there.

use std::fs;
use std::path::Path;

use page_audit::{Rule, rules};

use crate::fixtures::{FixturePage, audit, fixture, pages, stem};

/// What the documentation of a rule shows.
struct Example {
    wrong: String,
    right: String,
}

#[test]
fn every_rule_shows_an_example_that_its_fixture_has_and_that_it_judges_so() {
    let mut faults = Vec::new();
    for rule in rules() {
        match example(rule) {
            Some(Example { wrong, right }) => {
                let fixture = fixture(rule);
                for (text, is_wrong) in [(wrong, true), (right, false)] {
                    match whole(&text, &fixture) {
                        Some(page) if finds(rule, &page, &fixture) == is_wrong => {}
                        Some(_) if is_wrong => faults.push(format!("{}: passes {text}", rule.name)),
                        Some(_) => faults.push(format!("{}: blames {text}", rule.name)),
                        None => faults.push(format!("{}: no fixture has {text}", rule.name)),
                    }
                }
            }
            None => faults.push(format!("{}: shows no wrong and right `html`", rule.name)),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The two blocks of `html` in a rule's documentation, white space made single.
fn example(rule: &Rule) -> Option<Example> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let source = fs::read_to_string(folder.join(format!("{}.rs", stem(rule)))).ok()?;
    let documentation: String = source
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
        .map(|line| format!("{}\n", line.trim()))
        .collect();
    let (_, shown) = documentation.split_once("\n## Example\n")?;
    let mut blocks = shown
        .split("\n```html\n")
        .skip(1)
        .map(|block| single_spaced(block.split("\n```\n").next().unwrap_or("")));
    let example = Example {
        wrong: blocks.next()?,
        right: blocks.next()?,
    };
    blocks.next().is_none().then_some(example)
}

/// The part of the fixture that an example shows.
fn whole(example: &str, fixture: &str) -> Option<String> {
    fixture.split("<!-- page: ").find_map(|page| {
        let page = single_spaced(&without_marks(page));
        let mut parts = example.split('…').map(str::trim);
        let start = page.find(parts.next()?)?;
        let mut end = start;
        for part in example.split('…').map(str::trim) {
            end += page[end..].find(part)? + part.len();
        }
        Some(page[start..end].to_owned())
    })
}

fn without_marks(page: &str) -> String {
    let mut parts = page.split("<!-- fault");
    let mut text = parts.next().unwrap_or("").to_owned();
    for part in parts {
        text.push_str(part.split_once("-->").map_or("", |(_, after)| after));
    }
    text
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the rule blames a page, put among those of the fixture for links to lead to.
fn finds(rule: &Rule, html: &str, fixture: &str) -> bool {
    let mut pages = pages(&format!("<!-- page: /beispiel/ -->\n{html}\n{fixture}"));
    let others = pages.split_off(1);
    let without: usize = audit(&others, rule).len();
    let all: Vec<FixturePage> = pages.into_iter().chain(others).collect();
    audit(&all, rule).len() > without
}
