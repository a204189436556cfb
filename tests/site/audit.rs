//! `site-gen audit` over pages that no generator of ours made.

use std::fs;
use std::path::Path;

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

/// What the intake shows, each with a fault: the template and the heading in it.
const OF_INTAKE: [(&str, &str); 3] = [
    ("confirmation.html", "<h1>{{ view.title }}</h1>"),
    ("error_summary.html", "<h2>{{ error.title }}</h2>"),
    ("refusal.html", "<h1>{{ view.title }}</h1>"),
];

#[test]
fn what_the_intake_answers_is_judged_by_each_build() {
    let site = copy_of_the_site();
    let mut expected = Vec::new();
    for (name, heading) in OF_INTAKE {
        let file = format!("themes/haus/templates/form/{name}");
        let path = site.path().join(&file);
        let template = fs::read_to_string(&path).expect("the theme shows answers");
        let broken = template.replace(heading, &format!("{heading}<h2></h2>"));
        assert_ne!(template, broken);
        fs::write(&path, broken).expect("a file can be written");
        let line = template.lines().position(|line| line.contains(heading));
        expected.push((file, line.map(|at| at as u64 + 1)));
    }
    let output = run(
        site.path(),
        &["check", "--format", "json", "--today", TODAY],
    );
    let findings: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("standard output is JSON");
    let findings = findings.as_array().expect("one array");
    let found: Vec<(String, Option<u64>)> = findings
        .iter()
        .inspect(|finding| assert_eq!(finding["rule"], "empty-heading", "{finding}"))
        .map(|finding| {
            let file = finding["file"].as_str().unwrap_or_default();
            (file.to_owned(), finding["line"].as_u64())
        })
        .collect();
    assert_eq!(found, expected);
}

/// What `audit --theme` says as JSON, and its exit code.
fn theme(site: &Path) -> (serde_json::Value, Option<i32>) {
    let output = run(site, &["audit", "--theme", "--format", "json"]);
    let told = serde_json::from_slice(&output.stdout).expect("standard output is JSON");
    (told, output.status.code())
}

#[test]
fn a_theme_shows_each_pair_and_target_with_what_it_would_need() {
    let site = copy_of_the_site();
    let (told, code) = theme(site.path());
    assert_eq!(code, Some(0), "{told}");
    let list = |name: &str| told[name].as_array().cloned().unwrap_or_default();
    for scheme in ["light", "dark", "print"] {
        let of_scheme = |pair: &&serde_json::Value| pair["scheme"] == scheme;
        let pairs = list("pairs");
        assert!(pairs.iter().filter(of_scheme).count() > 20, "{scheme}");
    }
    assert!(list("targets").len() > 10, "{told}");
    for measured in list("pairs").iter().chain(&list("targets")) {
        assert_eq!(measured["passes"], true, "{measured}");
    }

    let output = run(site.path(), &["audit", "--theme"]);
    let shown = text(&output.stdout);
    let rows: Vec<Vec<&str>> = shown
        .lines()
        .map(|line| {
            line.split("  ")
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
                .collect()
        })
        .collect();
    for row in [
        &["Paar", "Ansicht", "Kontrast", "nötig"][..],
        &["ink auf paper", "hell", "14.95", "7.00", "gut"],
        &["Ziel für Finger", "Höhe", "nötig"],
        &["menu", "56", "44", "gut"],
    ] {
        assert!(rows.iter().any(|it| it == row), "{row:?} in\n{shown}");
    }
}

#[test]
fn what_a_theme_declares_and_does_not_keep_is_an_error() {
    let site = copy_of_the_site();
    let change = |file: &str, from: &str, to: &str| {
        let path = site.path().join("themes/haus").join(file);
        let source = fs::read_to_string(&path).expect("a file of the theme");
        assert!(source.contains(from), "{from}");
        fs::write(&path, source.replacen(from, to, 1)).expect("a file can be written");
    };
    change("styles/01-tokens.css", "--ink: #26201a;", "--ink: #8a8a8a;");
    change("theme.toml", "minimum = 120", "minimum = 1200");
    let (told, code) = theme(site.path());
    assert_eq!(code, Some(1));
    let findings = told["findings"].as_array().expect("findings");
    let rules: Vec<&str> = findings
        .iter()
        .filter_map(|it| it["rule"].as_str())
        .collect();
    // Grey ink on three grounds in the light scheme alone, and the door.
    let low = "theme-contrast-too-low";
    assert_eq!(rules, [low, low, low, "theme-target-too-small"], "{told}");
    let shown = run(site.path(), &["audit", "--theme"]).stdout;
    assert!(text(&shown).contains("zu wenig"));
}
