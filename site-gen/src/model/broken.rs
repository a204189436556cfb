//! An entry whose facts have mistakes. It has no page, but its names and texts
//! are looked at all the same: all its mistakes are told in one run.

use diagnostic::{Report, SourceFile};

use super::common::Common;
use super::keys::Located;
use super::prose::Lang;
use super::references::Target;
use super::values::Stem;
use super::{EntryText, Facts, Translations, front_matter};

/// Names in front matter, each with what it has to lead to.
pub type Names = Vec<(Target, Located<Stem>)>;

/// What is left of an entry whose facts have mistakes.
#[derive(Debug)]
pub struct BrokenEntry {
    /// Folder below `content/`.
    pub dir: String,
    /// The file in the default language.
    pub source: SourceFile,
    /// Keys of every kind, if they have no mistake.
    pub common: Option<Common>,
    /// Names that could be read.
    pub names: Names,
    /// Its texts.
    pub texts: Vec<(Lang, EntryText)>,
}

impl BrokenEntry {
    pub(super) fn new(
        dir: String,
        original: EntryText,
        common: Option<Common>,
        facts: Result<Facts, Names>,
        translations: Translations,
        report: &mut Report,
    ) -> BrokenEntry {
        let source = original.source.clone();
        let mut texts = vec![(Lang::DEFAULT, original)];
        for (lang, source) in translations {
            if let Some(parts) = front_matter::split(&source, report) {
                let body = parts.body;
                texts.push((lang, EntryText { source, body }));
            }
        }
        BrokenEntry {
            dir,
            source,
            common,
            names: facts.map_or_else(|names| names, |facts| facts.names()),
            texts,
        }
    }
}
