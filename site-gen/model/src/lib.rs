//! Typed content, parsed once. Nothing here reads a file or knows a day.

pub mod accessibility;
pub mod address;
pub mod common;
pub mod concern;
pub mod country;
pub mod event;
pub mod exception;
pub mod forms;
pub mod front_matter;
mod group;
pub mod home;
pub mod hours;
pub mod kind;
pub mod language;
pub mod milestone;
pub mod notice;
pub mod offer;
pub mod organisation;
pub mod person;
pub mod place;
pub mod privacy;
pub mod prose;
pub mod reading;
pub mod references;
pub mod repeat;
pub mod role;
pub mod schedule;
pub mod settings;
pub mod sources;
mod translation;
pub mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};
use rayon::prelude::*;

use crate::sources::EntrySource;
use address::SitePath;
use common::Common;
use group::{Group, Parsed};
use kind::Kind;
use prose::{Lang, TranslationKeys};
use settings::Settings;
use toml_places::{Keys, Located};
pub use translation::Translation;

/// All content of a site.
#[derive(Debug)]
pub struct Site {
    /// `site.toml`.
    pub settings: Settings,
    /// All entries, sorted by path.
    pub entries: Vec<Entry>,
    /// Entries that lack something without which they cannot be shown. They have
    /// no page, but all else of them is looked at: one run tells all mistakes.
    pub broken: Vec<Entry>,
    /// All that could not be read or parsed: whoever refers to them has made
    /// no mistake.
    broken_names: BTreeSet<EntryName>,
}

impl Site {
    /// Whether an entry of this name is there, but has mistakes of its own.
    pub fn is_broken(&self, name: &str) -> bool {
        self.broken_names.iter().any(|(_, stem)| stem == name)
    }

    /// The same for the overview of a folder; the home page's is empty.
    pub fn is_broken_section(&self, dir: &str) -> bool {
        let name = (dir.to_owned(), SECTION.to_owned());
        self.broken_names.contains(&name)
    }
}

/// Folder and stem of an entry.
type EntryName = (String, String);

/// Name of the file that is the overview of its folder.
const SECTION: &str = "_index";

/// One entry with its translations.
#[derive(Debug)]
pub struct Entry {
    /// Name by which others refer to it.
    pub stem: String,
    /// Folder below `content/`; empty for the home page.
    pub dir: String,
    /// Folders below the collection's, as parts of the address.
    pub parents: Vec<String>,
    /// Keys of every kind.
    pub common: Common,
    /// Keys of its kind.
    pub facts: Facts,
    /// The text in the default language.
    pub text: EntryText,
    /// The texts in other languages.
    pub translations: BTreeMap<Lang, Translation>,
    /// Keys with a mistake that its author is told of.
    unreadable: Vec<&'static str>,
}

/// A file's Markdown.
#[derive(Debug, Clone)]
pub struct EntryText {
    /// The file.
    pub source: SourceFile,
    /// Bytes of the Markdown.
    pub body: Range<usize>,
}

/// What an entry holds besides the common keys.
#[derive(Debug)]
pub enum Facts {
    /// The home page.
    Home(Vec<home::Door>),
    /// The overview of a folder.
    Section,
    /// A page of text.
    Page,
    /// An offer.
    Offer(Box<offer::Offer>),
    /// An event.
    Event(Box<event::Event>),
    /// A person.
    Person(Box<person::Person>),
    /// An organisation.
    Organisation(Box<organisation::Organisation>),
    /// A place.
    Place(Box<place::Place>),
    /// A notice.
    Notice(notice::Notice),
    /// A milestone.
    Milestone(milestone::Milestone),
    /// A concern.
    Concern(Box<concern::Concern>),
    /// A neighbour's role.
    Role(Box<role::Role>),
}

impl Facts {
    /// The kind, if it is one that others can refer to.
    pub fn kind(&self) -> Option<Kind> {
        match self {
            Facts::Home(_) | Facts::Section => None,
            Facts::Page => Some(Kind::Page),
            Facts::Offer(_) => Some(Kind::Offer),
            Facts::Event(_) => Some(Kind::Event),
            Facts::Person(_) => Some(Kind::Person),
            Facts::Organisation(_) => Some(Kind::Organisation),
            Facts::Place(_) => Some(Kind::Place),
            Facts::Notice(_) => Some(Kind::Notice),
            Facts::Milestone(_) => Some(Kind::Milestone),
            Facts::Concern(_) => Some(Kind::Concern),
            Facts::Role(_) => Some(Kind::Role),
        }
    }

    /// Name of the template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            Facts::Home(_) => "home",
            Facts::Section => "section",
            other => other.kind().map_or("page", Kind::word),
        }
    }

    fn parse(kind: Option<Kind>, is_home: bool, keys: &mut Keys<'_>, report: &mut Report) -> Facts {
        match kind {
            None if is_home => Facts::Home(home::parse(keys, report)),
            None => Facts::Section,
            Some(Kind::Page) => Facts::Page,
            Some(Kind::Offer) => Facts::Offer(Box::new(offer::Offer::parse(keys, report))),
            Some(Kind::Event) => Facts::Event(Box::new(event::Event::parse(keys, report))),
            Some(Kind::Person) => Facts::Person(Box::new(person::Person::parse(keys, report))),
            Some(Kind::Organisation) => {
                Facts::Organisation(Box::new(organisation::Organisation::parse(keys, report)))
            }
            Some(Kind::Place) => Facts::Place(Box::new(place::Place::parse(keys, report))),
            Some(Kind::Notice) => Facts::Notice(notice::Notice::parse(keys, report)),
            Some(Kind::Milestone) => Facts::Milestone(milestone::Milestone::parse(keys, report)),
            Some(Kind::Concern) => Facts::Concern(Box::new(concern::Concern::parse(keys, report))),
            Some(Kind::Role) => Facts::Role(Box::new(role::Role::parse(keys, report))),
        }
    }

    fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        match self {
            Facts::Home(doors) => home::translate(doors, keys, report),
            Facts::Section | Facts::Page | Facts::Notice(_) => {}
            Facts::Offer(offer) => offer.translate(keys, report),
            Facts::Event(event) => event.translate(keys, report),
            Facts::Person(person) => person.translate(keys, report),
            Facts::Organisation(organisation) => organisation.translate(keys, report),
            Facts::Place(place) => place.translate(keys, report),
            Facts::Milestone(milestone) => milestone.translate(keys, report),
            Facts::Concern(concern) => concern.translate(keys, report),
            Facts::Role(role) => role.translate(keys, report),
        }
    }
}

impl Entry {
    /// Whether one of these keys has a mistake that its author is told of: what
    /// the entry lacks may follow from it.
    pub fn is_unreadable(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.unreadable.contains(key))
    }

    /// Its files, that of the default language first.
    pub fn sources(&self) -> impl Iterator<Item = &SourceFile> {
        let translations = self.translations.values().map(|it| &it.text);
        let texts = std::iter::once(&self.text).chain(translations);
        texts.map(|text| &text.source)
    }

    /// The text in exactly this language.
    pub fn text_in(&self, lang: Lang) -> Option<&EntryText> {
        match lang {
            Lang::DEFAULT => Some(&self.text),
            _ => self.translations.get(&lang).map(|t| &t.text),
        }
    }

    /// All old addresses with the language of the page that they lead to.
    pub fn aliases(&self) -> impl Iterator<Item = (Lang, &Located<SitePath>)> {
        let original = self.common.aliases.iter().map(|a| (Lang::DEFAULT, a));
        let translated = self
            .translations
            .iter()
            .flat_map(|(lang, translation)| translation.aliases.iter().map(|a| (*lang, a)));
        original.chain(translated)
    }
}

/// Parses all entries, in parallel; mistakes of all of them go to the report.
/// `unreadable` names files, by folder, that the reader has reported.
pub fn parse(
    settings: Settings,
    sources: Vec<EntrySource>,
    unreadable: &[EntryName],
    report: &mut Report,
) -> Site {
    group::check_folders(&sources, &settings, report);
    let mut groups = Groups::new();
    for source in sources {
        let (stem, lang) = split_language(&source.name, &settings);
        let key = (source.dir.clone(), source.parents.clone(), stem);
        let group = groups.entry(key).or_default();
        if lang == Lang::DEFAULT {
            group.original = Some(source.file);
        } else {
            group.translations.push((lang, source.file));
        }
    }
    for ((dir, _, stem), group) in &mut groups {
        group.is_unreadable = unreadable
            .iter()
            .any(|name| *name == (dir.clone(), stem.clone()));
    }
    require_home(&groups, unreadable, &settings, report);
    let parsed: Vec<(EntryName, Parsed, Report)> = groups
        .into_par_iter()
        .map(|((dir, parents, stem), group)| {
            let mut report = Report::default();
            let name = (dir.clone(), stem.clone());
            let entry = group.parse(&settings, dir, parents, stem, &mut report);
            (name, entry, report)
        })
        .collect();
    let mut entries = Vec::with_capacity(parsed.len());
    let mut broken = Vec::new();
    let mut broken_names: BTreeSet<EntryName> = unreadable
        .iter()
        .map(|(dir, name)| (dir.clone(), split_language(name, &settings).0))
        .collect();
    for (name, entry, found) in parsed {
        report.append(found);
        match entry {
            Ok(entry) => entries.push(*entry),
            Err(entry) => {
                broken.extend(entry.map(|entry| *entry));
                broken_names.insert(name);
            }
        }
    }
    Site {
        settings,
        entries,
        broken,
        broken_names,
    }
}

/// Files by folder, folders below it and stem.
type Groups = BTreeMap<(String, Vec<String>, String), Group>;

/// Without a home page nothing leads to any page, and whether links lead anywhere
/// cannot be told.
fn require_home(
    groups: &Groups,
    unreadable: &[EntryName],
    settings: &Settings,
    report: &mut Report,
) {
    let is_home = |dir: &str, stem: &str| dir.is_empty() && stem == SECTION;
    let is_there = groups.keys().any(|(dir, _, stem)| is_home(dir, stem))
        || unreadable
            .iter()
            .any(|(dir, name)| is_home(dir, &split_language(name, settings).0));
    if !is_there {
        report.push(Diagnostic::error("home-missing").at(settings.source.whole()));
    }
}

/// The stem and language of `name` or `name.en`.
fn split_language(name: &str, settings: &Settings) -> (String, Lang) {
    name.rsplit_once('.')
        .and_then(|(stem, code)| Some((stem.to_owned(), settings.lang(code)?)))
        .unwrap_or_else(|| (name.to_owned(), Lang::DEFAULT))
}
