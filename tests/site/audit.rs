//! `site-gen audit` over pages that no generator of ours made.

use std::fs;

use crate::{TODAY, copy_of_the_site, run, text};

const FAULTY: &str = "<!doctype html><html lang=de><title>Chor</title><meta name=viewport content='width=device-width'>\n<main><h1>Chor</h1>\n<p><img src=chor.jpg>\n<p><a href=/fehlt/>Noten zum Üben</a></main>\n";

#[test]
fn a_single_page_is_judged_by_itself_and_named_as_given() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("chor seite.html"), FAULTY).expect("a file can be written");
    let output = run(
        folder.path(),
        &["audit", "./chor seite.html", "--format", "json"],
    );
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stderr), "");
    let findings: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("standard output is JSON");
    let findings = findings.as_array().expect("one array");
    assert_eq!(findings.len(), 1, "{findings:?}");
    let finding = &findings[0];
    assert_eq!(finding["rule"], "image-without-alt");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["file"], "./chor seite.html");
    assert_eq!(
        (&finding["line"], &finding["column"]),
        (&3.into(), &4.into())
    );
    assert_eq!(finding["act"], serde_json::json!(["23a2a8"]));
    assert!(finding["message"].is_string() && finding["hint"].is_string());
}

#[test]
fn links_are_followed_in_a_folder_that_is_a_site() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(folder.path().join("chor")).expect("a folder can be made");
    fs::write(folder.path().join("chor/index.html"), FAULTY).expect("a file can be written");
    fs::write(folder.path().join("chor/chor.jpg"), "").expect("a file can be written");
    let rules = || {
        let output = run(folder.path(), &["audit", ".", "--format", "sarif"]);
        assert_eq!(output.status.code(), Some(1));
        let log: serde_json::Value =
            serde_json::from_slice(&output.stdout).expect("standard output is JSON");
        let results = log["runs"][0]["results"].as_array().expect("results");
        results
            .iter()
            .filter_map(|result| result["ruleId"].as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    assert_eq!(rules(), ["image-without-alt"]);
    let home = FAULTY
        .replace("<img src=chor.jpg>", "Probe")
        .replace("/fehlt/", "chor/");
    fs::write(folder.path().join("index.html"), home).expect("a file can be written");
    assert_eq!(rules(), ["image-without-alt", "broken-link"]);
}

#[test]
fn what_holds_no_page_is_a_failure() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for path in [".", "fehlt.html"] {
        let output = run(folder.path(), &["audit", path]);
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(text(&output.stderr).contains(path));
    }
}

#[test]
fn forms_are_judged_with_every_answer_wrong() {
    let site = copy_of_the_site();
    let path = site
        .path()
        .join("themes/haus/templates/form/error_summary.html");
    let template = fs::read_to_string(&path).expect("the theme shows errors");
    let broken = template.replace("<h2>{{ error.title }}</h2>", "<h2></h2>{{ error.title }}");
    assert_ne!(template, broken);
    fs::write(&path, broken).expect("a file can be written");
    let output = run(
        site.path(),
        &["check", "--format", "json", "--today", TODAY],
    );
    let findings: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("standard output is JSON");
    let line = template
        .lines()
        .position(|line| line.contains("<h2>"))
        .map(|at| at + 1);
    let findings = findings.as_array().expect("one array");
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(findings[0]["rule"], "empty-heading");
    assert_eq!(
        findings[0]["file"],
        "themes/haus/templates/form/error_summary.html"
    );
    assert_eq!(findings[0]["line"].as_u64(), line.map(|line| line as u64));
}
