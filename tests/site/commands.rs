//! Commands, exit codes, and what goes to which stream.

use crate::{TODAY, break_the_site, copy_of_the_site, root, run, text};

#[test]
fn the_site_of_the_project_has_no_findings() {
    let output = run(root(), &["check", "--today", TODAY]);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_mistake_is_told_in_german_with_its_place_and_exit_code_1() {
    let site = copy_of_the_site();
    break_the_site(site.path());
    let output = run(site.path(), &["check", "--today", TODAY]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    let told = text(&output.stderr);
    assert!(
        told.contains("Das Datum `2027-02-30` gibt es nicht."),
        "{told}"
    );
    assert!(told.contains("content/termine/chor.md:"), "{told}");
    assert!(!told.contains('\u{1b}'), "no colours in a pipe: {told}");
}

#[test]
fn json_is_one_array_and_nothing_else() {
    let site = copy_of_the_site();
    break_the_site(site.path());
    let output = run(
        site.path(),
        &["check", "--format", "json", "--today", TODAY],
    );
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stderr), "");
    let findings: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("standard output is JSON");
    let findings = findings.as_array().expect("one array");
    assert_eq!(findings.len(), 1, "{findings:?}");
    for key in [
        "rule", "severity", "file", "line", "column", "message", "hint", "wcag", "act",
    ] {
        assert!(findings[0].get(key).is_some(), "{key} is missing");
    }
    assert_eq!(findings[0]["rule"], "invalid-date");
    assert_eq!(findings[0]["file"], "content/termine/chor.md");
}

#[test]
fn a_misspelt_command_is_exit_code_2_with_the_right_one() {
    let output = run(root(), &["chek"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("check"));
}

#[test]
fn a_folder_without_a_site_is_a_failure_of_its_own() {
    let empty = tempfile::tempdir().expect("a temporary folder");
    let output = run(empty.path(), &["check"]);
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    assert!(told.contains("content/site.toml"), "{told}");
    assert!(told.contains("--root"), "{told}");
}

#[test]
fn publishing_the_samples_is_refused_with_each_place() {
    let output = run(root(), &["check", "--publish", "--today", TODAY]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.contains("030 23125 401"), "{told}");
    assert!(
        told.contains("content/personen/katrin-muster.md:"),
        "{told}"
    );
}

#[test]
fn what_new_writes_builds_at_once() {
    let site = copy_of_the_site();
    for kind in [
        "event",
        "offer",
        "person",
        "partner",
        "ort",
        "aushang",
        "seite",
        "meilenstein",
    ] {
        let title = format!("Ein neuer Eintrag: {kind}");
        let output = run(site.path(), &["new", kind, &title, "--today", TODAY]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    let output = run(site.path(), &["check", "--today", TODAY]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let again = run(site.path(), &["new", "event", "Ein neuer Eintrag: event"]);
    assert_eq!(again.status.code(), Some(2), "nothing is overwritten");
}

#[test]
fn an_unknown_kind_is_answered_with_the_nearest() {
    let site = copy_of_the_site();
    let output = run(site.path(), &["new", "termn", "Fest"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("Meinten Sie „termin“?"));
}
