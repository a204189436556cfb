//! The files of one entry, in all languages, on their way to an [`Entry`].

use std::collections::BTreeSet;

use diagnostic::{Diagnostic, Report, SourceFile, listed, nearest};

use super::common::Common;
use super::kind::Kind;
use super::prose::Lang;
use super::settings::Settings;
use super::{Entry, EntryText, Facts, SECTION, Translation, front_matter, split_language};
use crate::sources::EntrySource;
use toml_places::Keys;
use toml_places::RecoveredToml;

/// An entry, or what is left of one that cannot be shown.
pub(super) type Parsed = Result<Box<Entry>, Option<Box<Entry>>>;

/// The files of an entry in other languages.
pub(super) type Translations = Vec<(Lang, SourceFile)>;

/// The files of one entry.
#[derive(Default)]
pub(super) struct Group {
    pub original: Option<SourceFile>,
    /// Whether the original is there, but could not be read.
    pub is_unreadable: bool,
    pub translations: Translations,
}

impl Group {
    /// Parses the original, then what each translation changes of it.
    pub fn parse(
        self,
        settings: &Settings,
        dir: String,
        parents: Vec<String>,
        stem: String,
        report: &mut Report,
    ) -> Parsed {
        let Some(source) = self.original else {
            if self.is_unreadable {
                return Err(None);
            }
            for (_, source) in &self.translations {
                report.push(
                    Diagnostic::error("translation-without-original")
                        .with("original", format!("{stem}.md"))
                        .at(source.whole()),
                );
            }
            return Err(None);
        };
        let is_home = dir.is_empty() && stem == SECTION;
        let collection = settings.collection(&dir);
        if collection.is_none() && !is_home {
            return Err(None);
        }
        let kind = collection
            .filter(|_| stem != SECTION)
            .map(|collection| collection.kind);
        let parts = front_matter::split(&source, report).ok_or(None)?;
        let mended = RecoveredToml::default();
        let mut keys = Keys::parse(&source, parts.front_matter, &mended, report);
        let mut common = Common::parse(&mut keys, report);
        let mut facts = Facts::parse(kind, is_home, &mut keys, report);
        require_check(kind, &common, &keys, report);
        let is_whole = keys.is_whole();
        let asked = keys.finish(report);
        let text = EntryText {
            source: source.clone(),
            body: parts.body,
        };
        let translations = self
            .translations
            .into_iter()
            .filter_map(|(lang, source)| {
                let translation =
                    Translation::parse(&source, lang, &mut common, &mut facts, &asked, report)?;
                Some((lang, translation))
            })
            .collect();
        let entry = Box::new(Entry {
            unreadable: asked.unreadable,
            stem,
            dir,
            parents,
            common,
            facts,
            text,
            translations,
        });
        match is_whole {
            true => Ok(entry),
            false => Err(Some(entry)),
        }
    }
}

/// Reports each folder that `site.toml` does not name, once, whatever lies in it.
pub(super) fn check_folders(sources: &[EntrySource], settings: &Settings, report: &mut Report) {
    // With a mistake in `site.toml` its folders may not all be known.
    if !settings.whole {
        return;
    }
    let mut told = BTreeSet::new();
    for entry in sources {
        let is_home = entry.dir.is_empty() && split_language(&entry.name, settings).0 == SECTION;
        let is_known = is_home || settings.collection(&entry.dir).is_some();
        if !is_known && told.insert(&entry.dir) {
            report.push(outside_collections(settings, &entry.dir, &entry.file));
        }
    }
}

fn outside_collections(settings: &Settings, dir: &str, source: &SourceFile) -> Diagnostic {
    let known = settings.collections.iter().map(|c| c.dir.as_str());
    let mut diagnostic = Diagnostic::error("entry-outside-collections")
        .with("dir", format!("content/{dir}"))
        .with("known", listed(known.clone()));
    if let Some(name) = nearest(dir, known) {
        diagnostic = diagnostic.with("nearest", name);
    }
    diagnostic.at(source.whole())
}

/// A partner's facts are worth nothing without the day on which they held.
fn require_check(kind: Option<Kind>, common: &Common, keys: &Keys<'_>, report: &mut Report) {
    if kind == Some(Kind::Organisation)
        && common.checked_on.is_none()
        && !keys.is_unreadable("checked_on")
    {
        report.push(
            Diagnostic::error("missing-key")
                .with("key", "checked_on")
                .at(keys.source().place(keys.head())),
        );
    }
}
