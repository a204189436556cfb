//! `new KIND "TITLE"`: a commented file to begin with, which builds as it is.

mod settings;

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use diagnostic::{Diagnostic, Language, Report};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::load::shown;
use crate::messages;
use model::address::Slug;
use model::kind::Kind;
use settings::Settings;

/// Each kind with the words for it, the one that is shown first.
const KINDS: [(Kind, &[&str]); 10] = [
    (Kind::Event, &["termin", "event"]),
    (Kind::Offer, &["angebot", "offer"]),
    (Kind::Person, &["person"]),
    (
        Kind::Organisation,
        &["partner", "organisation", "organization"],
    ),
    (Kind::Place, &["ort", "place"]),
    (Kind::Notice, &["aushang", "notice"]),
    (Kind::Page, &["seite", "page"]),
    (Kind::Milestone, &["meilenstein", "milestone"]),
    (Kind::Concern, &["anliegen", "concern"]),
    (Kind::Role, &["rolle", "role"]),
];

/// Writes a new entry and prints its path.
pub fn run(
    root: &Path,
    kind: &str,
    title: &str,
    today: Date,
    language: Language,
) -> anyhow::Result<ExitCode> {
    let catalog = messages::catalog(language);
    match create(root, kind, title, today)? {
        Ok(path) => {
            let written = catalog.text("new-written", &[("path", shown(&path).into())]);
            println!("{}", written.unwrap_or_else(|| shown(&path)));
            Ok(ExitCode::SUCCESS)
        }
        Err(refusal) => {
            let mut report = Report::default();
            report.push(refusal);
            super::print_report(&report, &catalog);
            Ok(ExitCode::from(2))
        }
    }
}

/// What a scaffold takes from the site, so that its examples are real.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Name of the person in the header of each page.
    pub contact: Option<String>,
    /// Ids of the topics.
    pub topics: Vec<String>,
    /// Ids of the audiences.
    pub audiences: Vec<String>,
    /// One entry of each kind that has any, by name.
    pub entries: BTreeMap<Kind, String>,
}

/// The text of a new entry.
///
/// What a kind demands is filled in; every other key stands behind `#` with an
/// example, so that an author has a list of what there is.
pub fn scaffold(kind: Kind, title: &str, today: Date, facts: &Facts) -> String {
    let template = match kind {
        Kind::Page => include_str!("new/page.md"),
        Kind::Offer => include_str!("new/offer.md"),
        Kind::Event => include_str!("new/event.md"),
        Kind::Person => include_str!("new/person.md"),
        Kind::Organisation => include_str!("new/organisation.md"),
        Kind::Place => include_str!("new/place.md"),
        Kind::Notice => include_str!("new/notice.md"),
        Kind::Milestone => include_str!("new/milestone.md"),
        Kind::Concern => include_str!("new/concern.md"),
        Kind::Role => include_str!("new/role.md"),
    };
    let day = |days: i32| today.saturating_add(days.days()).to_string();
    let entry = |kind: Kind| {
        let known = facts.entries.get(&kind).map(String::as_str);
        known.unwrap_or("name-der-datei").to_owned()
    };
    let contact = match &facts.contact {
        Some(contact) => format!("contact = {}", quoted(contact)),
        None => format!("#contact = {}", quoted(&entry(Kind::Person))),
    };
    let values = [
        ("@today@", today.to_string()),
        ("@in-a-week@", day(7)),
        ("@in-two-weeks@", day(14)),
        ("@in-a-year@", day(364)),
        ("@contact@", contact),
        ("@person@", entry(Kind::Person)),
        ("@place@", entry(Kind::Place)),
        ("@offer@", entry(Kind::Offer)),
        ("@organisation@", entry(Kind::Organisation)),
        ("@event@", entry(Kind::Event)),
        ("@page@", entry(Kind::Page)),
        ("@topics@", list(&facts.topics)),
        ("@audiences@", list(&facts.audiences)),
        ("@slug@", Slug::of(title).as_str().to_owned()),
        // Last, because a title may hold anything.
        ("@title@", quoted(title)),
    ];
    values
        .into_iter()
        .fold(template.to_owned(), |text, (name, value)| {
            text.replace(name, &value)
        })
}

/// Writes a new entry and returns its path. A wrong word, a title without a
/// name or a file that exists is a diagnostic; nothing is ever overwritten.
pub fn create(
    root: &Path,
    kind: &str,
    title: &str,
    today: Date,
) -> anyhow::Result<Result<PathBuf, Diagnostic>> {
    let content = root.join("content");
    let settings = match Settings::read(&content.join("site.toml"))? {
        Ok(settings) => settings,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let (kind, collection, name) = match settings.place(kind, &title) {
        Ok(place) => place,
        Err(refusal) => return Ok(Err(*refusal)),
    };
    let file = format!("{name}.md");
    // Others refer to an entry by its kind and name, whatever its folder.
    for sibling in settings.of_kind(kind) {
        let path = content.join(&sibling.dir).join(&file);
        if path.exists() {
            return Ok(Err(exists(&path)));
        }
    }
    let folder = content.join(&collection.dir);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create `{}`", folder.display()))?;
    let path = folder.join(file);
    let text = scaffold(kind, &title, today, &settings.facts(&content));
    match write_new(&path, &text) {
        Ok(()) => Ok(Ok(path)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Err(exists(&path))),
        Err(error) => Err(error).with_context(|| format!("cannot write `{}`", path.display())),
    }
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| {
        // Half a scaffold would be in the way of the next try.
        let _ = fs::remove_file(path);
    })
}

fn exists(path: &Path) -> Diagnostic {
    Diagnostic::error("new-exists").with("path", shown(path))
}

fn kind_of(word: &str) -> Option<Kind> {
    let word = word.to_lowercase();
    let found = KINDS
        .iter()
        .find(|(_, words)| words.contains(&word.as_str()));
    found.map(|(kind, _)| *kind)
}

fn list(ids: &[String]) -> String {
    if ids.is_empty() {
        return quoted("name-aus-site-toml");
    }
    let ids: Vec<String> = ids.iter().map(|id| quoted(id)).collect();
    ids.join(", ")
}

/// A TOML string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests;
