//! Characters that no reader sees and that make a feed unreadable: wherever somebody
//! pastes one, the site is the same as without it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::sites::{Site, copy, fixtures};

/// Every kind of entry, with forms.
fn whole_site() -> Site {
    let site = Site::base();
    copy(&fixtures().join("_whole"), site.root());
    site
}

/// The texts of editors.
fn texts(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for child in fs::read_dir(folder).expect("a folder of the site") {
        let path = child.expect("readable").path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            found.extend(texts(&path));
        } else if name.ends_with(".md") || name.ends_with(".toml") {
            found.push(path);
        }
    }
    found
}

/// What is built once each text of the editors has been changed.
fn built(change: impl Fn(&str) -> String) -> BTreeMap<String, Vec<u8>> {
    let site = whole_site();
    for path in texts(&site.root().join("content")) {
        let text = fs::read_to_string(&path).expect("a text");
        fs::write(&path, change(&text)).expect("a file of the site");
    }
    let (rendered, report) = site.compile();
    let rendered = rendered.unwrap_or_else(|| panic!("{}", site.told(&report)));
    // Definitions of forms are packed as they were written: the intake reads them as we do.
    let is_form = |path: &str| path.starts_with("intake/") && path.ends_with(".toml");
    let files = rendered.files.into_iter();
    files
        .filter(|file| !is_form(&file.path))
        .map(|file| (file.path, file.bytes.to_vec()))
        .collect()
}

fn assert_same(change: impl Fn(&str) -> String) {
    let (wanted, found) = (built(str::to_owned), built(change));
    assert!(wanted.keys().eq(found.keys()));
    for (path, bytes) in &wanted {
        let found = String::from_utf8_lossy(&found[path]);
        assert_eq!(found, String::from_utf8_lossy(bytes), "{path}");
    }
}

#[test]
fn a_control_changes_nothing_wherever_it_is_pasted() {
    assert_same(|text| text.chars().flat_map(|c| [c, '\u{10}']).collect());
}

#[test]
fn a_control_that_is_written_out_in_toml_changes_nothing() {
    assert_same(|text| {
        let lines = text.lines().map(|line| match line.split_once(" = ") {
            Some((key, value)) => {
                let value = value
                    .replace("\",", "\\u0010\",")
                    .replace("\"]", "\\u0010\"]");
                let value = match value.strip_suffix('"') {
                    Some(open) => format!("{open}\\u0010\""),
                    None => value,
                };
                format!("{key} = {value}\n")
            }
            None => format!("{line}\n"),
        });
        lines.collect()
    });
}

#[test]
fn a_control_that_is_written_out_in_markdown_reaches_no_output() {
    let site = whole_site();
    let text = "+++\ntitle = \"Neu\"\n+++\n\n## Titel&#16;\n\n[Hof&#16;](/impressum/ \"a&#16;\") &#x10; a&#150;b\n\n![Hof&#16;](hof.svg \"Der&#16; Hof\")\n";
    site.put("content/seiten/neu.md", text);
    let (rendered, report) = site.compile();
    let rendered = rendered.unwrap_or_else(|| panic!("{}", site.told(&report)));
    for file in rendered.files {
        let Ok(text) = String::from_utf8(file.bytes.to_vec()) else {
            continue;
        };
        let control = text.find(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r'));
        assert_eq!(control, None, "{}: {text}", file.path);
        if file.path == "public/neu/index.html" {
            assert!(text.contains("a–b"), "{text}");
        }
    }
}

#[test]
fn a_finding_behind_a_control_is_told_at_what_is_seen() {
    let site = Site::base();
    let text = "+++\ntitle = \"N\u{10}eu\"\nupdated_on = 2027-02-30\n+++\n\nÄ\u{10}[weg](weg.md)\n";
    site.put("content/seiten/neu.md", text);
    let (_, report) = site.compile();
    let places: Vec<(u32, u32, &str)> = report
        .iter()
        .filter_map(|finding| finding.place.as_ref())
        .map(|place| (place.line, place.column, &*place.excerpt))
        .collect();
    assert_eq!(
        places,
        [(3, 14, "updated_on = 2027-02-30"), (6, 2, "Ä[weg](weg.md)")]
    );
}
