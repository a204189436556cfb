//! What an entry has of its own in a language other than the default one.

use diagnostic::{Report, SourceFile};
use jiff::civil::Date;

use super::address::{SitePath, Slug};
use super::common::Common;
use super::prose::{Lang, TranslationKeys};
use super::values::Text;
use super::{EntryText, Facts, front_matter};
use toml_places::RecoveredToml;
use toml_places::{Asked, Keys, Located};

/// What a translation has of its own.
#[derive(Debug)]
pub struct Translation {
    /// The text.
    pub text: EntryText,
    /// Last part of the address, if it is not the original's.
    pub slug: Option<Located<Slug>>,
    /// Old addresses that lead here.
    pub aliases: Vec<Located<SitePath>>,
    /// Day of the last change of substance.
    pub updated_on: Option<Date>,
    /// Who checked a text in Easy Language, and when.
    pub reviewed_by: Option<Text>,
    /// Day of that check.
    pub reviewed_on: Option<Date>,
}

impl Translation {
    /// Takes the words of a translation; `asked` are the keys of the original.
    pub(super) fn parse(
        source: &SourceFile,
        lang: Lang,
        common: &mut Common,
        facts: &mut Facts,
        asked: &Asked,
        report: &mut Report,
    ) -> Option<Translation> {
        let parts = front_matter::split(source, report)?;
        let mended = RecoveredToml::default();
        let mut keys = Keys::parse(source, parts.front_matter, &mended, report);
        let slug = keys.optional("slug", report);
        let aliases = keys.list("aliases", report);
        let updated_on = keys.optional("updated_on", report).map(|d| d.value);
        let reviewed_by = keys.optional("reviewed_by", report).map(|t| t.value);
        let reviewed_on = keys.optional("reviewed_on", report).map(|d| d.value);
        let mut prose = TranslationKeys {
            keys: &mut keys,
            lang,
            of_original: asked,
        };
        common.translate(&mut prose, report);
        facts.translate(&mut prose, report);
        keys.finish_translation(asked, report);
        Some(Translation {
            text: EntryText {
                source: source.clone(),
                body: parts.body,
            },
            slug,
            aliases,
            updated_on,
            reviewed_by,
            reviewed_on,
        })
    }
}
