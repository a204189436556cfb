//! Words that may stand in several languages, and the languages of a site.

use std::ops::Range;

use diagnostic::Report;

use super::values::Text;
use toml_places::{Asked, FromToml, Keys, Located};

/// A language of the site: its position in `site.toml`. The first one is the
/// default, in which each entry exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Lang(pub u8);

impl Lang {
    /// The language in which facts stand.
    pub const DEFAULT: Lang = Lang(0);
}

/// A value in the default language with its translations.
#[derive(Debug, Clone, PartialEq)]
pub struct Prose<T = Text> {
    default: T,
    /// Where the default stands in its file.
    pub range: Range<usize>,
    translations: Vec<(Lang, T)>,
}

impl<T> Prose<T> {
    /// The value in this language, else in the default language; and which of
    /// the two it is.
    pub fn get(&self, lang: Lang) -> (&T, Lang) {
        self.translations
            .iter()
            .find(|(language, _)| *language == lang)
            .map_or((&self.default, Lang::DEFAULT), |(language, value)| {
                (value, *language)
            })
    }

    /// The value in the default language.
    pub fn default_value(&self) -> &T {
        &self.default
    }

    /// Adds a translation.
    pub fn translate(&mut self, lang: Lang, value: T) {
        self.translations.push((lang, value));
    }
}

impl<T: FromToml> Prose<T> {
    /// Takes a key that may be missing.
    pub fn optional(keys: &mut Keys<'_>, key: &'static str, report: &mut Report) -> Option<Self> {
        keys.optional(key, report).map(Prose::of)
    }

    /// Takes a key that has to be there.
    pub fn required(keys: &mut Keys<'_>, key: &'static str, report: &mut Report) -> Option<Self> {
        keys.required(key, report).map(Prose::of)
    }

    fn of(located: Located<T>) -> Self {
        Prose {
            default: located.value,
            range: located.range,
            translations: Vec::new(),
        }
    }
}

impl Prose {
    /// Takes a key that has to be there, with a stand-in for a missing text.
    pub fn required_or_missing(
        keys: &mut Keys<'_>,
        key: &'static str,
        report: &mut Report,
    ) -> Prose {
        Prose::of(keys.required_or(key, Text::missing(), report))
    }
}

impl Prose<Vec<Text>> {
    /// Takes a list of texts; an empty one is the same as none.
    pub fn texts(keys: &mut Keys<'_>, key: &'static str, report: &mut Report) -> Option<Self> {
        let items = keys.list::<Text>(key, report);
        let range = items.first()?.range.start..items.last()?.range.end;
        Some(Prose {
            default: items.into_iter().map(|item| item.value).collect(),
            range,
            translations: Vec::new(),
        })
    }
}

/// The keys of a translation: each one replaces prose of the default language.
pub struct TranslationKeys<'k, 'a> {
    /// The front matter of the translation.
    pub keys: &'k mut Keys<'a>,
    /// Its language.
    pub lang: Lang,
    /// The keys of the default language.
    pub of_original: &'k Asked,
}

impl TranslationKeys<'_, '_> {
    /// Takes the translation of `prose`, if the front matter has one. A
    /// translation of what the default language does not say is reported.
    pub fn prose<T: FromToml>(
        &mut self,
        key: &'static str,
        prose: &mut Option<Prose<T>>,
        report: &mut Report,
    ) {
        let original = prose.as_mut();
        if original.is_none() && self.translates_nothing(key, report) {
            return;
        }
        let translation = self.keys.optional(key, report);
        if let (Some(prose), Some(located)) = (original, translation) {
            prose.translate(self.lang, located.value);
        }
    }

    /// Whether nothing follows from what the two languages say under this key, or
    /// do not say: one of them has a mistake there.
    pub fn is_unreadable(&self, key: &'static str) -> bool {
        self.of_original.is_unreadable(key) || self.keys.is_unreadable(key)
    }

    /// Whether the default language does not say at all what this key translates.
    fn translates_nothing(&mut self, key: &'static str, report: &mut Report) -> bool {
        let is_nothing = !self.of_original.is_unreadable(key);
        if is_nothing {
            self.keys.refuse(key, "translation-of-nothing", report);
        }
        is_nothing
    }

    /// The same for a list of texts.
    pub fn texts(
        &mut self,
        key: &'static str,
        prose: &mut Option<Prose<Vec<Text>>>,
        report: &mut Report,
    ) {
        let original = prose.as_mut();
        if original.is_none() && self.translates_nothing(key, report) {
            return;
        }
        let items = self.keys.list::<Text>(key, report);
        if let Some(prose) = original
            && !items.is_empty()
        {
            let texts = items.into_iter().map(|item| item.value).collect();
            prose.translate(self.lang, texts);
        }
    }
}
