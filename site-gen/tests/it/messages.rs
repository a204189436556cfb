//! The program's sentences and the source that uses them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use diagnostic::Catalog;

/// The sentences of the generator itself and of what it reads. Rules for finished
/// pages and for forms have fixtures where they are made.
const OWN: [&str; 2] = [
    include_str!("../../messages/de.ftl"),
    toml_places::MESSAGES_DE,
];

/// Sentences that belong to no rule for content.
const NO_RULES: [&str; 8] = [
    "built",
    "disk-full",
    "severity-error",
    "severity-help",
    "severity-warning",
    "site-missing",
    "summary",
    "visitors",
];

/// What the commands `serve`, `new`, `report` and `audit` say of themselves.
const COMMANDS: [&str; 4] = ["preview-", "new-", "report-", "audit-"];

fn ids() -> Vec<String> {
    let catalog = Catalog::new("de", &OWN).expect("well-formed");
    let ids = catalog.ids().filter(|id| !id.contains('.'));
    ids.map(str::to_owned).collect()
}

fn is_of_command(id: &str) -> bool {
    COMMANDS.iter().any(|prefix| id.starts_with(prefix))
}

/// Each rule of the generator with each id of its texts: `rule` or `rule--variant`.
pub fn rules_and_variants() -> Vec<(String, String)> {
    ids()
        .into_iter()
        .filter(|id| !NO_RULES.contains(&id.as_str()) && !is_of_command(id))
        .map(|id| (id.split("--").next().unwrap_or(&id).to_owned(), id))
        .collect()
}

/// The text of all source files of the generator, crate by crate, with their paths.
pub fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let crates = ["toml", "model", "resolve", "words", "export", "render"];
    let mut folders = vec![root.join("src")];
    folders.extend(crates.map(|name| root.join(name).join("src")));
    // What front matter and forms have in common.
    let shared = root.with_file_name("intake-fn/form/src");
    folders.extend(["email", "telephone", "web_address"].map(|name| shared.join(name)));
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for child in fs::read_dir(folder).expect("the source is part of the crate") {
            let path = child.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap_or(&path).display();
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
    let known: BTreeSet<String> = ids()
        .into_iter()
        .map(|id| id.split("--").next().unwrap_or(&id).to_owned())
        .collect();
    let named: BTreeSet<String> = ["Diagnostic::error(", "Diagnostic::warning(", "Fault::new("]
        .into_iter()
        .flat_map(literals)
        .collect();
    let missing: Vec<&String> = named.difference(&known).collect();
    assert!(
        missing.is_empty(),
        "no sentence in messages/de.ftl: {missing:?}"
    );
}

#[test]
fn each_sentence_is_used_by_the_source() {
    let all: String = sources().into_iter().map(|(_, text)| text).collect();
    let unused: Vec<String> = rules_and_variants()
        .into_iter()
        .map(|(rule, _)| rule)
        .filter(|rule| !all.contains(&format!("\"{rule}\"")))
        .collect();
    assert!(unused.is_empty(), "nothing in src says {unused:?}");
}
