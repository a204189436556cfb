//! Each scaffold as an author gets it, and where it lands.

use std::fs;
use std::path::Path;

use jiff::civil::{Date, date};
use tempfile::TempDir;
use toml::{Table, Value};

use super::{Facts, KINDS, create, scaffold};
use model::kind::Kind;

const TODAY: Date = date(2026, 11, 23);

const SITE: &str = r#"
title = "Kurze Wege"
contact = "katrin-muster"
[[language]]
code = "de"
name = "Deutsch"
[[language]]
code = "en"
name = "English"
[[topic]]
id = "bewegung"
de = "Bewegung"
[[topic]]
id = "rat"
de = "Rat"
[[audience]]
id = "angehoerige"
de = "Angehörige"
[[collection]]
dir = "seiten"
kind = "seite"
path = ""
[[collection]]
dir = "termine"
kind = "event"
[[collection]]
dir = "personen"
kind = "person"
path = "ansprechpersonen"
[[collection]]
dir = "netzwerk"
kind = "organisation"
[[collection]]
dir = "notruf"
kind = "organisation"
"#;

fn facts() -> Facts {
    Facts {
        contact: Some("katrin-muster".to_owned()),
        topics: vec!["bewegung".to_owned(), "rat".to_owned()],
        audiences: vec!["angehoerige".to_owned()],
        entries: [
            (Kind::Person, "katrin-muster"),
            (Kind::Place, "gemeinschaftsraum"),
            (Kind::Offer, "beratung"),
        ]
        .map(|(kind, name)| (kind, name.to_owned()))
        .into(),
    }
}

fn check(kind: Kind, title: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let text = scaffold(kind, title, TODAY, &facts());
    let left = text.replace("name@example.org", "");
    assert!(!left.contains('@'), "a placeholder is left: {left}");
    settings.bind(|| {
        let name = format!("new-{}", kind.word());
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn event() {
    check(Kind::Event, "Stuhlgymnastik");
}

#[test]
fn offer() {
    check(Kind::Offer, "Hilfe mit dem „Papierkram“");
}

#[test]
fn person() {
    check(Kind::Person, "Thomas Beispiel");
}

#[test]
fn organisation() {
    check(Kind::Organisation, "Pflegestützpunkt Döbeln");
}

#[test]
fn place() {
    check(Kind::Place, "Gemeinschaftsraum");
}

#[test]
fn notice() {
    check(Kind::Notice, "Das Büro ist zu");
}

#[test]
fn page() {
    check(Kind::Page, "Über uns");
}

#[test]
fn milestone() {
    check(Kind::Milestone, "Die AG \"Sozialmanagement\" trifft sich");
}

#[test]
fn concern() {
    check(Kind::Concern, "Ich bin viel allein");
}

#[test]
fn role() {
    check(Kind::Role, "Die Türöffnerin");
}

fn front_matter(text: &str) -> &str {
    let (front, body) = text
        .strip_prefix("+++\n")
        .and_then(|rest| rest.split_once("\n+++\n"))
        .expect("front matter stands between two lines of `+++`");
    assert!(!body.trim().is_empty());
    front
}

/// A key behind `#` has no space after it; a sentence has one.
fn with_every_key(front: &str) -> String {
    let line = |line: &str| match line.strip_prefix('#') {
        Some(key) if !key.starts_with(' ') => key.to_owned(),
        _ => line.to_owned(),
    };
    front.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_scaffold_is_toml_as_it_is_and_with_every_key() {
    let wild = "Wer sagt \"Nein\"? C:\\x @today@ 'a' ”b“";
    for (kind, _) in KINDS {
        for facts in [Facts::default(), facts()] {
            let text = scaffold(kind, wild, TODAY, &facts);
            let front = front_matter(&text);
            let plain: Table = front
                .parse()
                .unwrap_or_else(|error| panic!("{kind:?}: {error}"));
            assert_eq!(plain["title"].as_str(), Some(wild));
            let all: Table = with_every_key(front)
                .parse()
                .unwrap_or_else(|error| panic!("{kind:?}: {error}"));
            assert!(all.len() > plain.len(), "{kind:?}");
            assert!(all.contains_key("picture_alt"), "{kind:?}");
        }
    }
}

#[test]
fn what_a_kind_demands_is_filled_in() {
    let keys = |kind| -> Table {
        let text = scaffold(kind, "x", TODAY, &facts());
        front_matter(&text).parse().expect("TOML")
    };
    let day = |value: &Value| value.as_datetime().expect("a date").to_string();
    assert!(day(&keys(Kind::Event)["start"]).starts_with("2026-11-30T10:00"));
    assert_eq!(keys(Kind::Event)["contact"].as_str(), Some("katrin-muster"));
    assert_eq!(keys(Kind::Offer)["approach"].as_str(), Some("preventive"));
    assert_eq!(day(&keys(Kind::Organisation)["checked_on"]), "2026-11-23");
    assert_eq!(day(&keys(Kind::Notice)["until"]), "2026-12-07");
    assert_eq!(keys(Kind::Milestone)["step"].as_integer(), Some(1));
}

fn site() -> TempDir {
    let dir = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir_all(dir.path().join("content/notruf")).expect("created");
    fs::write(dir.path().join("content/site.toml"), SITE).expect("written");
    dir
}

/// The path of the new entry, or the rule that refuses it and the nearest name.
fn attempt(root: &Path, kind: &str, title: &str) -> String {
    match create(root, kind, title, TODAY).expect("the machine works") {
        Ok(path) => path
            .strip_prefix(root)
            .expect("below")
            .to_string_lossy()
            .into_owned(),
        Err(diagnostic) => {
            let near = diagnostic
                .arguments
                .iter()
                .find(|(name, _)| *name == "nearest");
            format!(
                "{} {}",
                diagnostic.rule,
                near.map_or("", |(_, value)| value)
            )
        }
    }
}

#[test]
fn an_entry_lands_in_the_folder_of_its_kind() {
    let site = site();
    let root = site.path();
    assert_eq!(
        attempt(root, "termin", "Frühstück für alle"),
        "content/termine/fruehstueck-fuer-alle.md"
    );
    assert_eq!(
        attempt(root, "Event", "Gru\u{308}ner  Ta\nnz"),
        "content/termine/gruener-ta-nz.md"
    );
    assert_eq!(attempt(root, "partner", "AWO"), "content/netzwerk/awo.md");
    assert_eq!(
        attempt(root, "notruf", "Telefonseelsorge"),
        "content/notruf/telefonseelsorge.md"
    );
    let long = attempt(root, "seite", &"sehr lang ".repeat(20));
    assert!(long.len() < 110 && long.ends_with("lang.md"), "{long}");
}

#[test]
fn nothing_is_overwritten() {
    let site = site();
    let root = site.path();
    fs::write(root.join("content/notruf/awo.md"), "meins").expect("written");
    assert_eq!(attempt(root, "partner", "AWO"), "new-exists ");
    assert_eq!(
        fs::read_to_string(root.join("content/notruf/awo.md")).expect("kept"),
        "meins"
    );
    assert!(!root.join("content/netzwerk/awo.md").exists());
}

#[test]
fn a_wrong_word_or_title_is_answered_with_the_remedy() {
    let site = site();
    let root = site.path();
    assert_eq!(attempt(root, "termn", "x"), "new-unknown-kind termin");
    assert_eq!(attempt(root, "notruff", "x"), "new-unknown-kind notruf");
    assert_eq!(attempt(root, "wetter", "x"), "new-unknown-kind ");
    assert_eq!(attempt(root, "ort", "x"), "new-no-collection ");
    assert_eq!(attempt(root, "termin", "„…“"), "new-no-name ");
    assert_eq!(attempt(root, "seite", "Termine"), "new-address-taken ");
    assert_eq!(attempt(root, "seite", "EN"), "new-address-taken ");
    fs::write(
        root.join("content/site.toml"),
        "[[collection]]\ndir = \"../x\"\nkind = \"page\"",
    )
    .expect("written");
    assert_eq!(attempt(root, "seite", "x"), "new-bad-settings ");
    assert!(create(&root.join("fehlt"), "seite", "x", TODAY).is_err());
}
