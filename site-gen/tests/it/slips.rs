//! The same slip is answered with the same sentence in each place that holds TOML.

use crate::sites::{Site, copy, fixtures};

/// What is written in place of `title = "…"`, and the rule that names it.
const SLIPS: [(&str, &str); 13] = [
    ("title = „Neu“", "curly-quotes"),
    ("title = “Neu”", "curly-quotes"),
    ("title = \"Neu", "unclosed-quotes"),
    ("title = \"Das \"Neue\" hier\"", "unclosed-quotes"),
    ("title = Neu", "missing-quotes"),
    ("title: \"Neu\"", "toml-syntax"),
    ("title \"Neu\"", "toml-syntax"),
    ("title = [\"Neu\"", "unclosed-list"),
    ("title = \"Neu\"\ntitle = \"Alt\"", "duplicate-key"),
    ("title = 12.03.2027", "german-date"),
    ("title = 5", "wrong-type"),
    ("title = \"  \"", "empty-text"),
    ("titel = \"Neu\"", "unknown-key"),
];

/// Front matter, the site's settings, a form.
const PLACES: [&str; 3] = [
    "content/seiten/datenschutz.md",
    "content/site.toml",
    "content/formulare/kontakt.toml",
];

#[test]
fn a_slip_is_answered_alike_wherever_it_stands() {
    for (slip, rule) in SLIPS {
        let told = PLACES.map(|place| told(place, slip));
        assert!(
            told[0].starts_with(&format!("Fehler[{rule}]")),
            "{slip}: {}",
            told[0]
        );
        assert_eq!(told[0], told[1], "{slip} in {}", PLACES[1]);
        assert_eq!(told[0], told[2], "{slip} in {}", PLACES[2]);
    }
}

/// The sentence and the remedy that a slip in this file is answered with.
fn told(place: &str, slip: &str) -> String {
    let site = Site::base();
    copy(&fixtures().join("_whole"), site.root());
    let text = std::fs::read_to_string(site.root().join(place)).expect("a file of the fixture");
    let line = text.lines().find(|line| line.starts_with("title = "));
    site.put(place, text.replacen(line.expect("a title"), slip, 1));
    let (_, report) = site.compile();
    let told = site.told(&report);
    let lines = told.lines().map(str::trim);
    let lines = lines.filter(|line| line.starts_with("Fehler") || line.starts_with("= Abhilfe"));
    lines.collect::<Vec<_>>().join("\n")
}
