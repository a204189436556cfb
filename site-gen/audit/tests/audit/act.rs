//! Cases of our own for each ACT rule that can be decided from the page, written from
//! the rules' words: what fails, what passes, and what a rule does not speak of.
//!
//! `tests/act/<rule>.html` holds them, each below a comment such as
//! `<!-- case: failed, nothing inside -->`; what is no whole page becomes the body of one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use diagnostic::Severity;
use page_audit::{Page, check, rules};

#[test]
fn cases_are_judged_as_their_rules_say() {
    let mut wrong = Vec::new();
    for (rule, text) in files() {
        for case in text.split("<!-- case: ").skip(1) {
            let (head, body) = case.split_once("-->").expect("the comment ends");
            let fails = head.starts_with("failed, ");
            let findings = check(&Page::parse(&whole(body.trim())));
            let is_named = findings.iter().any(|finding| {
                finding.severity == Severity::Error && finding.act.contains(&&*rule)
            });
            if is_named != fails {
                wrong.push(format!("{rule}: {head}{body}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_rule_has_cases_of_both_kinds() {
    let named: BTreeSet<String> = rules()
        .iter()
        .flat_map(|rule| rule.act)
        .map(|act| (*act).to_owned())
        .collect();
    let files = files();
    let written: BTreeSet<String> = files.iter().map(|(rule, _)| rule.clone()).collect();
    assert_eq!(written, named);
    for (rule, text) in files {
        for kind in ["failed", "inapplicable"] {
            let start = format!("<!-- case: {kind}, ");
            assert!(text.contains(&start), "{rule} has no case {kind}");
        }
    }
}

/// Name and text of each file, by name.
fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/act");
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .expect("the cases are there")
        .map(|entry| entry.expect("the folder can be read").path())
        .map(|path| {
            let rule = path.file_stem().expect("a file has a name");
            let text = fs::read_to_string(&path).expect("cases are UTF-8");
            (rule.to_string_lossy().into_owned(), text)
        })
        .collect();
    files.sort();
    files
}

fn whole(body: &str) -> String {
    match body.starts_with("<!doctype") || body.starts_with("<svg xmlns") {
        true => body.to_owned(),
        false => format!(
            "<!doctype html>\n<html lang=\"en\">\n<head><title>Case</title></head>\n\
             <body>\n{body}\n</body>\n</html>\n"
        ),
    }
}
