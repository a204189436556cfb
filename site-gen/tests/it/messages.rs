//! The program's sentences and the source that uses them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use diagnostic::Language;
use site_gen::messages;

/// Sentences that belong to no rule.
const NO_RULES: [&str; 5] = [
    "built",
    "severity-error",
    "severity-help",
    "severity-warning",
    "summary",
];

/// Each rule of the generator with each id of its texts: `rule` or `rule--variant`.
/// Rules for finished pages have fixtures of their own in `page-audit`.
pub fn rules_and_variants() -> Vec<(String, String)> {
    let audit: BTreeSet<&str> = page_audit::rules().iter().map(|rule| rule.name).collect();
    let catalog = messages::catalog(Language::German);
    let ids = catalog.ids().filter(|id| !id.contains('.'));
    ids.filter(|id| !NO_RULES.contains(id))
        .map(|id| {
            (
                id.split("--").next().unwrap_or(id).to_owned(),
                id.to_owned(),
            )
        })
        .filter(|(rule, _)| !audit.contains(rule.as_str()))
        .collect()
}

/// The text of all source files with their paths below `src`.
pub fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for child in fs::read_dir(folder).expect("the source is part of the crate") {
            let path = child.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).expect("below src").display();
                let text = fs::read_to_string(&path).expect("a text");
                sources.push((name.to_string(), text));
            }
        }
    }
    sources.sort();
    sources
}

/// The literals that stand directly after `before`.
fn literals(before: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources() {
        for (at, _) in text.match_indices(before) {
            let rest = text[at + before.len()..].trim_start();
            let literal = rest
                .strip_prefix('"')
                .and_then(|rest| rest.split('"').next());
            found.extend(literal.map(str::to_owned));
        }
    }
    found
}

#[test]
fn each_rule_of_the_source_has_a_sentence() {
    let rules: BTreeSet<String> = rules_and_variants()
        .into_iter()
        .map(|(rule, _)| rule)
        .collect();
    let named: BTreeSet<String> = ["Diagnostic::error(", "Diagnostic::warning(", "Fault::new("]
        .into_iter()
        .flat_map(literals)
        .collect();
    let missing: Vec<&String> = named.difference(&rules).collect();
    assert!(
        missing.is_empty(),
        "no sentence in messages/de.ftl: {missing:?}"
    );
}

#[test]
fn each_sentence_is_used_by_the_source() {
    let all: String = sources().into_iter().map(|(_, text)| text).collect();
    let is_literal = |word: &str| all.contains(&format!("\"{word}\""));
    for (rule, id) in rules_and_variants() {
        assert!(is_literal(&rule), "nothing in src says `{rule}`");
        if let Some((_, variant)) = id.split_once("--") {
            assert!(is_literal(variant), "nothing in src says `{id}`");
        }
    }
    for id in NO_RULES.iter().filter(|id| !id.starts_with("severity-")) {
        assert!(is_literal(id), "nothing in src says `{id}`");
    }
}
