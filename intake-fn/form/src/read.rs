//! What definitions of forms take out of TOML, which `toml-places` reads.

use std::ops::{Range, RangeInclusive};

use diagnostic::{Diagnostic, Report, SourceFile};
use toml_places::{Asked, FromToml, Identifier, Keys, RecoveredToml, Text};

pub(crate) use toml_places::Located;

/// Where mistakes of one file go.
pub(crate) struct Mistakes<'a> {
    pub source: &'a SourceFile,
    pub report: &'a mut Report,
    broken: bool,
}

/// A table of which keys are taken; what is left at the end is unknown.
pub(crate) struct Table<'i>(Keys<'i>);

/// Tables by name, each taken once.
pub(crate) struct Named<'i>(toml_places::Named<'i>);

/// Reads a whole file; what cannot be read is reported, and the rest given back.
pub(crate) fn document<'i>(
    source: &'i SourceFile,
    mended: &'i RecoveredToml,
    mistakes: &mut Mistakes<'_>,
) -> Table<'i> {
    let keys = Keys::parse(source, 0..source.text.len(), mended, mistakes.report);
    mistakes.broken = keys.is_broken();
    Table(keys)
}

impl<'a> Mistakes<'a> {
    pub fn new(source: &'a SourceFile, report: &'a mut Report) -> Mistakes<'a> {
        Mistakes {
            source,
            report,
            broken: false,
        }
    }

    /// Mistakes reported so far, of this file and of those before it.
    pub fn count(&self) -> usize {
        self.report.errors()
    }

    /// Whether what is not there may stand in what could not be read.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    pub fn add(&mut self, range: Range<usize>, diagnostic: Diagnostic) {
        self.report.push(diagnostic.at(self.source.place(range)));
    }
}

impl<'i> Table<'i> {
    /// The bytes of the table's heading, for mistakes of the whole table.
    pub fn range(&self) -> Range<usize> {
        self.0.head()
    }

    /// Whether the key is there and not yet taken.
    pub fn has(&self, key: &str) -> bool {
        self.0.has(key)
    }

    /// Whether a key that nobody has asked for looks as if this one were meant.
    pub fn misspells(&self, key: &'static str) -> bool {
        self.0.misspells(key)
    }

    /// Whether its author has been told of a mistake in this key, or will be.
    pub fn is_unreadable(&self, key: &'static str) -> bool {
        self.0.is_unreadable(key)
    }

    /// Reports that `key` is not there.
    pub fn missing(&mut self, key: &'static str, mistakes: &mut Mistakes<'_>) {
        self.0.missing(key, mistakes.report);
    }

    /// A name that readers do not see as it stands.
    pub fn name(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<String>> {
        self.0
            .optional::<Identifier>(key, mistakes.report)
            .map(string)
    }

    /// A name that has to be there.
    pub fn required_name(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<String>> {
        self.0
            .required::<Identifier>(key, mistakes.report)
            .map(string)
    }

    /// A text without blanks at its ends; an empty one is reported.
    pub fn text(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<String>> {
        self.0.optional::<Text>(key, mistakes.report).map(string)
    }

    /// A text that has to be there.
    pub fn required_text(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<String>> {
        self.0.required::<Text>(key, mistakes.report).map(string)
    }

    pub fn bool(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<bool>> {
        self.0.optional(key, mistakes.report)
    }

    /// A whole number within bounds; one outside is reported.
    pub fn number(
        &mut self,
        key: &'static str,
        bounds: RangeInclusive<u32>,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<u32> {
        self.0.number(key, bounds, mistakes.report)
    }

    /// A list of texts; a single text counts as a list of one. `None` if the key is
    /// not there or has a mistake.
    pub fn texts(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Vec<Located<String>>> {
        self.list::<Text>(key, mistakes)
    }

    /// A list of names; a single name counts as a list of one.
    pub fn names(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Vec<Located<String>>> {
        self.list::<Identifier>(key, mistakes)
    }

    fn list<T: FromToml + Into<String>>(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Vec<Located<String>>> {
        let is_there = self.0.has(key);
        let list = self.0.list::<T>(key, mistakes.report);
        (is_there && !self.0.is_unreadable(key)).then(|| list.into_iter().map(string).collect())
    }

    /// A table `[key]`.
    pub fn table(&mut self, key: &'static str, mistakes: &mut Mistakes<'_>) -> Option<Table<'i>> {
        self.0.table(key, mistakes.report).map(Table)
    }

    /// A name, or a table `{ … }`; the caller handles both.
    pub fn name_or_table(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Result<Located<String>, Table<'i>>> {
        let found = self.0.value_or_table::<Identifier>(key, mistakes.report)?;
        Some(found.map(string).map_err(Table))
    }

    /// The tables of `[[key]]`, in the order of the file.
    pub fn tables(&mut self, key: &'static str, mistakes: &mut Mistakes<'_>) -> Vec<Table<'i>> {
        let tables = self.0.tables(key, mistakes.report);
        tables.into_iter().map(Table).collect()
    }

    /// Tables `[key.NAME]` by name; those whose name the caller does not ask
    /// for are reported by [`Named::finish`].
    pub fn named(&mut self, key: &'static str, mistakes: &mut Mistakes<'_>) -> Named<'i> {
        Named(self.0.named(key, mistakes.report))
    }

    /// Entries `name = "text"` of which the names are data.
    pub fn into_texts(
        self,
        mistakes: &mut Mistakes<'_>,
    ) -> Vec<(Located<String>, Located<String>)> {
        let texts = self.0.values::<Text>(mistakes.report).into_iter();
        texts.map(|(name, text)| (name, string(text))).collect()
    }

    /// Reports every key that nobody took.
    pub fn finish(self, mistakes: &mut Mistakes<'_>) {
        self.0.finish(mistakes.report);
    }

    /// As [`Table::finish`], for a table of which not all keys are known: only what is
    /// near to one that is.
    pub fn finish_slips(self, mistakes: &mut Mistakes<'_>) {
        self.0.finish_near(mistakes.report);
    }

    /// As [`Table::finish`], for a translation: a key that the default language
    /// alone may set gets a message of its own.
    pub fn finish_translation(self, facts: &[&'static str], mistakes: &mut Mistakes<'_>) {
        let of_original = Asked {
            known: facts.to_vec(),
            unreadable: Vec::new(),
        };
        self.0.finish_translation(&of_original, mistakes.report);
    }
}

impl<'i> Named<'i> {
    pub fn take(&mut self, name: &str) -> Option<Table<'i>> {
        self.0.take(name).map(Table)
    }

    /// Whether a table that nobody has asked for looks as if this one were meant.
    pub fn misspells(&self, name: &str) -> bool {
        self.0.misspells(name)
    }

    pub fn finish(self, mistakes: &mut Mistakes<'_>) {
        self.0.finish(mistakes.report);
    }
}

fn string(word: Located<impl Into<String>>) -> Located<String> {
    Located {
        value: word.value.into(),
        range: word.range,
    }
}
