//! What `new` takes from `site.toml`: where entries go, and names for examples.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path};

use diagnostic::{Diagnostic, nearest};
use serde::Deserialize;

use super::{Facts, KINDS, kind_of, quoted};
use crate::load;
use model::address::Slug;
use model::kind::Kind;

/// The part of `site.toml` that says where things go; `check` reads all of it.
#[derive(Debug, Deserialize)]
pub struct Settings {
    contact: Option<String>,
    #[serde(default)]
    language: Vec<Language>,
    #[serde(default)]
    topic: Vec<Term>,
    #[serde(default)]
    audience: Vec<Term>,
    #[serde(default)]
    collection: Vec<Collection>,
}

#[derive(Debug, Deserialize)]
struct Language {
    code: String,
}

#[derive(Debug, Deserialize)]
struct Term {
    id: String,
}

#[derive(Debug, Deserialize)]
pub struct Collection {
    pub dir: String,
    kind: String,
    path: Option<String>,
}

impl Collection {
    fn kind(&self) -> Option<Kind> {
        kind_of(&self.kind)
    }

    fn first_of_path(&self) -> &str {
        let path = self.path.as_deref().unwrap_or(&self.dir);
        path.trim_matches('/').split('/').next().unwrap_or("")
    }
}

impl Settings {
    pub fn read(path: &Path) -> anyhow::Result<Result<Settings, Diagnostic>> {
        let text = fs::read_to_string(path).map_err(|error| load::unread_settings(path, error))?;
        let bad = |detail: String| {
            Diagnostic::error("new-bad-settings")
                .with("file", path.display().to_string())
                .with("detail", detail)
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let settings: Settings = match toml::from_str(text) {
            Ok(settings) => settings,
            Err(error) => return Ok(Err(bad(error.message().to_owned()))),
        };
        let leaves = |collection: &&Collection| {
            let mut parts = Path::new(&collection.dir).components();
            !parts.all(|part| matches!(part, Component::Normal(_)))
        };
        Ok(match settings.collection.iter().find(leaves) {
            Some(collection) => Err(bad(format!("dir = {}", quoted(&collection.dir)))),
            None => Ok(settings),
        })
    }

    /// Kind, folder and name of a new entry. A folder's own name will do for a
    /// kind, too, and chooses among several folders of one kind.
    pub fn place(
        &self,
        word: &str,
        title: &str,
    ) -> Result<(Kind, &Collection, String), Box<Diagnostic>> {
        let folder = self
            .collection
            .iter()
            .find(|collection| collection.dir.eq_ignore_ascii_case(word));
        let kind = kind_of(word)
            .or_else(|| folder?.kind())
            .ok_or_else(|| Box::new(self.unknown(word)))?;
        let collection = folder
            .filter(|folder| folder.kind() == Some(kind))
            .or_else(|| self.of_kind(kind).next())
            .ok_or_else(|| refusal("new-no-collection", "kind", kind.word()))?;
        let name = name(title).ok_or_else(|| refusal("new-no-name", "title", title))?;
        if collection.first_of_path().is_empty() && self.is_address(&name) {
            return Err(refusal("new-address-taken", "path", &name));
        }
        Ok((kind, collection, name))
    }

    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Collection> {
        self.collection
            .iter()
            .filter(move |collection| collection.kind() == Some(kind))
    }

    /// Whether something else stands at `/name/`: another folder's overview, a
    /// language, or the intake of forms.
    fn is_address(&self, name: &str) -> bool {
        name == "anfrage"
            || self.language.iter().any(|language| language.code == name)
            || self
                .collection
                .iter()
                .any(|other| other.first_of_path() == name)
    }

    fn unknown(&self, word: &str) -> Diagnostic {
        let words = KINDS.iter().flat_map(|(_, words)| words.iter().copied());
        let folders = self
            .collection
            .iter()
            .map(|collection| collection.dir.as_str());
        let shown: Vec<&str> = KINDS.iter().map(|(_, words)| words[0]).collect();
        let diagnostic = Diagnostic::error("new-unknown-kind")
            .with("kind", word)
            .with("known", shown.join(", "));
        match nearest(word, words.chain(folders)) {
            Some(near) => diagnostic.with("nearest", near),
            None => diagnostic,
        }
    }

    pub fn facts(&self, content: &Path) -> Facts {
        let ids = |terms: &[Term]| terms.iter().map(|term| term.id.clone()).collect();
        let mut entries = BTreeMap::new();
        for collection in &self.collection {
            if let (Some(kind), Some(name)) = (collection.kind(), first_entry(content, collection))
            {
                entries.entry(kind).or_insert(name);
            }
        }
        Facts {
            contact: self.contact.clone(),
            topics: ids(&self.topic),
            audiences: ids(&self.audience),
            entries,
        }
    }
}

fn refusal(rule: &'static str, name: &'static str, value: &str) -> Box<Diagnostic> {
    Box::new(Diagnostic::error(rule).with(name, value))
}

/// The first entry of a folder by name; it only serves as an example.
fn first_entry(content: &Path, collection: &Collection) -> Option<String> {
    let children = fs::read_dir(content.join(&collection.dir)).ok()?;
    children
        .filter_map(|child| child.ok()?.file_name().into_string().ok())
        .filter_map(|name| Some(name.strip_suffix(".md")?.to_owned()))
        .filter(|stem| !stem.starts_with(['_', '.']) && !stem.contains('.'))
        .min()
}

/// A file name from a title; at most 80 characters, cut between words.
fn name(title: &str) -> Option<String> {
    let slug = Slug::of(title);
    let slug = slug.as_str();
    let cut = match slug.get(..80) {
        Some(start) if slug.len() > 80 => start.rfind('-').map_or(start, |at| &start[..at]),
        _ => slug,
    };
    (!cut.is_empty()).then(|| cut.to_owned())
}
