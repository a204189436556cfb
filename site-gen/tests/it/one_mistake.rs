//! One mistake, one message: each key of a site in which every kind has all its
//! keys is broken in several ways, one at a time. Nothing may follow from it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use diagnostic::Diagnostic;
use rayon::prelude::*;

use crate::sites::{Site, copy, fixtures};

/// A mistake in one line of TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mistake {
    Deleted,
    Misspelt,
    OfAnotherType,
    Nonsense,
    Unclosed,
    WithColon,
    OpenList,
}

impl Mistake {
    const ALL: [Mistake; 7] = [
        Mistake::Deleted,
        Mistake::Misspelt,
        Mistake::OfAnotherType,
        Mistake::Nonsense,
        Mistake::Unclosed,
        Mistake::WithColon,
        Mistake::OpenList,
    ];

    /// What the author writes in place of the line; `None` if that is the same.
    fn make(self, line: &str) -> Option<String> {
        let Some((key, value)) = line.split_once(" = ") else {
            return self.make_heading(line);
        };
        let written = match self {
            Mistake::Deleted => String::new(),
            Mistake::Misspelt => format!("{} = {value}", misspelt(key)),
            Mistake::OfAnotherType => match value {
                "true" | "false" => format!("{key} = 7"),
                _ => format!("{key} = true"),
            },
            Mistake::Nonsense => format!("{key} = \"Quark-Quark\""),
            Mistake::Unclosed if value.ends_with('"') => line.strip_suffix('"')?.to_owned(),
            Mistake::Unclosed => format!("{key} = {value}\""),
            Mistake::WithColon => format!("{key}: {value}"),
            Mistake::OpenList => line.strip_suffix(']')?.to_owned(),
        };
        Some(written)
    }

    fn make_heading(self, line: &str) -> Option<String> {
        match self {
            Mistake::Misspelt => {
                let name = line.trim_matches(['[', ']']);
                Some(line.replace(name, &misspelt(name)))
            }
            Mistake::Unclosed => line.strip_suffix(']').map(str::to_owned),
            _ => None,
        }
    }

    /// Whether it has to be told, whatever the key.
    fn is_sure(self) -> bool {
        matches!(
            self,
            Mistake::Misspelt
                | Mistake::OfAnotherType
                | Mistake::Unclosed
                | Mistake::WithColon
                | Mistake::OpenList
        )
    }
}

/// A slip that the nearest name mends: the last letter twice.
fn misspelt(name: &str) -> String {
    format!("{name}{}", name.chars().last().unwrap_or('x'))
}

/// One line of one file with one mistake.
struct Case {
    file: String,
    text: String,
    name: String,
    mistake: Mistake,
}

fn whole() -> Site {
    let site = Site::base();
    copy(&fixtures().join("_whole"), site.root());
    site
}

/// Each mistake in each line of TOML, but each kind of line once alone.
fn cases(root: &Path) -> Vec<Case> {
    let mut files = Vec::new();
    find_files(&root.join("content"), &mut files);
    files.sort();
    let mut seen = BTreeSet::new();
    let mut cases = Vec::new();
    for file in files {
        let text = fs::read_to_string(root.join(&file)).expect("a text");
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let language = file.split('.').nth(1).filter(|part| *part != "md");
        let mut heading = String::new();
        for (number, line) in lines_of_toml(&file, &text) {
            if line.starts_with('[') {
                heading = line.to_owned();
            }
            // Of the texts that all forms share, each table reads all its keys alike.
            let key = match file.ends_with("_texte.toml") {
                true => "",
                false => line.split(" = ").next().unwrap_or_default(),
            };
            let kind = (
                folder.to_owned(),
                language.map(str::to_owned),
                heading.clone(),
                key.to_owned(),
            );
            if !seen.insert(kind) {
                continue;
            }
            for mistake in Mistake::ALL {
                let Some(written) = mistake.make(line) else {
                    continue;
                };
                cases.push(Case {
                    file: file.clone(),
                    text: with_line(&text, number, &written),
                    name: format!("{file}:{}: {line} → {written}", number + 1),
                    mistake,
                });
            }
        }
    }
    cases
}

fn find_files(folder: &Path, found: &mut Vec<String>) {
    fn walk(root: &Path, folder: &Path, found: &mut Vec<String>) {
        for child in fs::read_dir(folder).expect("a folder") {
            let path = child.expect("readable").path();
            if path.is_dir() {
                walk(root, &path, found);
            } else if path
                .extension()
                .is_some_and(|it| it == "md" || it == "toml")
            {
                let below = path.strip_prefix(root).expect("below the root");
                found.push(below.to_string_lossy().into_owned());
            }
        }
    }
    let root = folder.parent().expect("the site's root");
    walk(root, folder, found);
}

/// Lines with a key or a heading, by number from 0.
fn lines_of_toml<'t>(file: &str, text: &'t str) -> Vec<(usize, &'t str)> {
    let lines = text.lines().enumerate();
    let is_markdown = file.ends_with(".md");
    let skipped = usize::from(is_markdown);
    lines
        .skip(skipped)
        .take_while(|(_, line)| !is_markdown || *line != "+++")
        .filter(|(_, line)| line.contains(" = ") || line.starts_with('['))
        .collect()
}

fn with_line(text: &str, number: usize, written: &str) -> String {
    let lines = text.lines().enumerate();
    let lines = lines.map(|(at, line)| if at == number { written } else { line });
    let lines: Vec<&str> = lines.collect();
    lines.join("\n") + "\n"
}

#[test]
fn nothing_follows_from_one_mistake() {
    let site = whole();
    let (_, report) = site.compile();
    assert!(report.is_empty(), "{}", site.told(&report));
    let cases = cases(site.root());
    let wrong: Vec<String> = cases.par_iter().filter_map(told_wrongly).collect();
    assert!(
        wrong.is_empty(),
        "{} of {}\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

/// What is told of a case, unless it is exactly one message.
fn told_wrongly(case: &Case) -> Option<String> {
    let site = whole();
    site.put(&case.file, &case.text);
    let (_, report) = site.compile();
    let least = usize::from(case.mistake.is_sure());
    if (least..=1).contains(&report.groups().len()) {
        return None;
    }
    let told = report.sorted().into_iter().map(|told| summary(&site, told));
    let told: Vec<String> = told.collect();
    Some(format!(
        "{} [{:?}]\n    {}",
        case.name,
        case.mistake,
        told.join("\n    ")
    ))
}

fn summary(site: &Site, told: &Diagnostic) -> String {
    let place = told.place.as_ref().map_or_else(String::new, |place| {
        format!(
            "{}:{}",
            place
                .file
                .replace(&format!("{}/", site.root().display()), ""),
            place.line
        )
    });
    format!("{} at {place} {:?}", told.message_id(), told.arguments)
}
