//! Takes keys out of a TOML table one by one, so that every mistake of a file
//! is reported in one run: missing, mistyped and unknown keys with their place.

mod mistakes;

use std::ops::Range;

use diagnostic::{Diagnostic, nearest};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(crate) use mistakes::Mistakes;

/// A value and the bytes that spell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Located<T> {
    pub value: T,
    pub range: Range<usize>,
}

/// A table of which keys are taken; what is left at the end is unknown.
pub(crate) struct Table<'i> {
    entries: DeTable<'i>,
    /// The name of the table for messages, such as `field`; empty at the top.
    title: String,
    range: Range<usize>,
    known: Vec<&'static str>,
}

/// Parses a whole file. Syntax errors are reported; what could be read is
/// given back all the same.
pub(crate) fn document<'i>(text: &'i str, mistakes: &mut Mistakes<'_>) -> Table<'i> {
    let (document, errors) = DeTable::parse_recoverable(text);
    let is_list = |error: &toml::de::Error| error.message().contains("array");
    let is_open = errors
        .iter()
        .any(|it| it.message().starts_with("unclosed array"));
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let start = span.start;
        // The parser stumbles several times over one mistake.
        if !mistakes.is_on_broken_line(start) {
            mistakes.add_syntax_error(span, error.message());
        }
        if is_open && is_list(&error) {
            mistakes.doubt_all_behind(start);
            break;
        }
    }
    Table::new(document.into_inner(), String::new(), 0..0)
}

impl<'i> Table<'i> {
    fn new(entries: DeTable<'i>, title: String, range: Range<usize>) -> Table<'i> {
        Table {
            entries,
            title,
            range,
            known: Vec::new(),
        }
    }

    /// The bytes of the table's heading, for mistakes of the whole table.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    fn take(&mut self, key: &'static str) -> Option<Spanned<DeValue<'i>>> {
        self.known.push(key);
        self.entries.remove(key)
    }

    /// A name that readers do not see as it stands.
    pub fn name(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<String>> {
        let value = self.take(key)?;
        text_of(key, value, mistakes)
    }

    /// A text without blanks at its ends; an empty one is reported.
    pub fn text(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<String>> {
        let text = self.name(key, mistakes)?;
        Some(marked(text, mistakes))
    }

    /// A name that has to be there.
    pub fn required_name(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<String>> {
        let present = self.entries.contains_key(key);
        let name = self.name(key, mistakes);
        if !present {
            self.missing(key, mistakes);
        }
        name
    }

    /// A text that has to be there.
    pub fn required_text(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<String>> {
        let text = self.required_name(key, mistakes)?;
        Some(marked(text, mistakes))
    }

    /// Whether the key is there and not yet taken.
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Whether a key that nobody has asked for looks as if this one were meant: it is
    /// named once, as unknown, with the right name.
    pub fn misspells(&self, key: &str) -> bool {
        let mut typed = self.entries.keys();
        typed.any(|typed| typed.get_ref() != key && nearest(typed.get_ref(), [key]).is_some())
    }

    /// Reports that `key` is not there.
    pub fn missing(&self, key: &'static str, mistakes: &mut Mistakes<'_>) {
        if mistakes.is_broken() || self.misspells(key) {
            return;
        }
        let diagnostic = Diagnostic::error("form-key-missing").with("key", key);
        if self.title.is_empty() {
            mistakes.add(self.range(), diagnostic);
        } else {
            mistakes.add(
                self.range(),
                diagnostic.variant("in").with("table", self.title.clone()),
            );
        }
    }

    pub fn bool(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Located<bool>> {
        let value = self.take(key)?;
        let range = value.span();
        match value.get_ref().as_bool() {
            Some(value) => Some(Located { value, range }),
            None => {
                wrong_type(key, "true, false", &value, mistakes);
                None
            }
        }
    }

    /// A whole number within bounds; one outside is reported.
    pub fn number(
        &mut self,
        key: &'static str,
        bounds: std::ops::RangeInclusive<u32>,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<u32> {
        let value = self.take(key)?;
        let Some(integer) = value.get_ref().as_integer() else {
            wrong_type(key, "42", &value, mistakes);
            return None;
        };
        let number = integer.as_str().replace('_', "").parse::<u32>().ok();
        let inside = number.filter(|number| bounds.contains(number));
        if inside.is_none() {
            mistakes.add(
                value.span(),
                Diagnostic::error("form-number-out-of-range")
                    .with("key", key)
                    .with("least", bounds.start().to_string())
                    .with("most", bounds.end().to_string()),
            );
        }
        inside
    }

    /// A list of texts; a single text counts as a list of one.
    pub fn texts(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Vec<Located<String>>> {
        let texts = self.names(key, mistakes)?.into_iter();
        Some(texts.map(|text| marked(text, mistakes)).collect())
    }

    /// A list of names; a single name counts as a list of one.
    pub fn names(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Vec<Located<String>>> {
        let value = self.take(key)?;
        if value.get_ref().is_str() {
            return text_of(key, value, mistakes).map(|text| vec![text]);
        }
        match value.into_inner() {
            DeValue::Array(items) => Some(
                items
                    .into_iter()
                    .filter_map(|item| text_of(key, item, mistakes))
                    .collect(),
            ),
            other => {
                let spanned = Spanned::new(self.range(), other);
                wrong_type(key, "[\"…\", \"…\"]", &spanned, mistakes);
                None
            }
        }
    }

    /// A table `[key]`.
    pub fn table(&mut self, key: &'static str, mistakes: &mut Mistakes<'_>) -> Option<Table<'i>> {
        let value = self.take(key)?;
        table_of(key, key.to_owned(), value, mistakes)
    }

    /// A name, or a table `{ … }`; the caller handles both.
    pub fn name_or_table(
        &mut self,
        key: &'static str,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Result<Located<String>, Table<'i>>> {
        let value = self.take(key)?;
        if value.get_ref().is_str() {
            text_of(key, value, mistakes).map(Ok)
        } else {
            table_of(key, key.to_owned(), value, mistakes).map(Err)
        }
    }

    /// The tables of `[[key]]`, in the order of the file.
    pub fn tables(&mut self, key: &'static str, mistakes: &mut Mistakes<'_>) -> Vec<Table<'i>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let range = value.span();
        match value.into_inner() {
            DeValue::Array(items) => items
                .into_iter()
                .filter_map(|item| table_of(key, key.to_owned(), item, mistakes))
                .collect(),
            other => {
                wrong_type(
                    key,
                    &format!("[[{key}]]"),
                    &Spanned::new(range, other),
                    mistakes,
                );
                Vec::new()
            }
        }
    }

    /// Tables `[key.NAME]` by name; those whose name the caller does not ask
    /// for are reported by [`Named::finish`].
    pub fn named(&mut self, key: &'static str, mistakes: &mut Mistakes<'_>) -> Named<'i> {
        let mut named = Named {
            title: key,
            tables: Vec::new(),
            known: Vec::new(),
        };
        let Some(table) = self.table(key, mistakes) else {
            return named;
        };
        for (name, value) in table.entries {
            let title = format!("{key}.{}", name.get_ref());
            let name_range = name.span();
            let name = name.into_inner().into_owned();
            if let Some(table) = table_of(key, title, value, mistakes) {
                named.tables.push((
                    Located {
                        value: name,
                        range: name_range,
                    },
                    table,
                ));
            }
        }
        named.tables.sort_by_key(|(name, _)| name.range.start);
        named
    }

    /// Entries `name = "text"` of which the names are data.
    pub fn into_texts(
        mut self,
        mistakes: &mut Mistakes<'_>,
    ) -> Vec<(Located<String>, Located<String>)> {
        let mut texts: Vec<_> = std::mem::take(&mut self.entries)
            .into_iter()
            .filter_map(|(name, value)| {
                let name = Located {
                    range: name.span(),
                    value: name.into_inner().into_owned(),
                };
                let text = text_of("", value, mistakes)?;
                Some((name, marked(text, mistakes)))
            })
            .collect();
        texts.sort_by_key(|(name, _)| name.range.start);
        texts
    }

    /// Reports every key that nobody took.
    pub fn finish(self, mistakes: &mut Mistakes<'_>) {
        for (key, _) in self.entries {
            unknown_key(
                key.get_ref(),
                key.span(),
                &self.title,
                &self.known,
                mistakes,
            );
        }
    }

    /// As [`Table::finish`], for a table of which not all keys are known: only what is
    /// near to one that is.
    pub fn finish_slips(self, mistakes: &mut Mistakes<'_>) {
        for (key, _) in self.entries {
            let typed = key.get_ref();
            if nearest(typed, self.known.iter().copied()).is_some() {
                unknown_key(typed, key.span(), &self.title, &self.known, mistakes);
            }
        }
    }

    /// As [`Table::finish`], for a translation: a key that the default language
    /// alone may set gets a message of its own.
    pub fn finish_translation(self, facts: &[&str], mistakes: &mut Mistakes<'_>) {
        for (key, _) in self.entries {
            if facts.contains(&&**key.get_ref()) {
                mistakes.add(
                    key.span(),
                    Diagnostic::error("form-fact-in-translation")
                        .with("key", key.get_ref().to_string()),
                );
            } else {
                unknown_key(
                    key.get_ref(),
                    key.span(),
                    &self.title,
                    &self.known,
                    mistakes,
                );
            }
        }
    }
}

/// Tables by name, each taken once.
pub(crate) struct Named<'i> {
    title: &'static str,
    tables: Vec<(Located<String>, Table<'i>)>,
    known: Vec<String>,
}

impl<'i> Named<'i> {
    pub fn take(&mut self, name: &str) -> Option<Table<'i>> {
        self.known.push(name.to_owned());
        let at = self
            .tables
            .iter()
            .position(|(known, _)| known.value == name)?;
        Some(self.tables.remove(at).1)
    }

    /// Whether a table that nobody has asked for looks as if this one were meant.
    pub fn misspells(&self, name: &str) -> bool {
        let mut typed = self.tables.iter();
        typed.any(|(typed, _)| typed.value != name && nearest(&typed.value, [name]).is_some())
    }

    pub fn finish(self, mistakes: &mut Mistakes<'_>) {
        let known: Vec<&str> = self.known.iter().map(String::as_str).collect();
        for (name, _) in self.tables {
            unknown_key(&name.value, name.range, self.title, &known, mistakes);
        }
    }
}

fn unknown_key(
    key: &str,
    range: Range<usize>,
    table: &str,
    known: &[&str],
    mistakes: &mut Mistakes<'_>,
) {
    if mistakes.breaks_a_heading() {
        return;
    }
    let diagnostic = Diagnostic::error("form-key-unknown")
        .with("key", key)
        .with("table", if table.is_empty() { "none" } else { table })
        .with("known", known.join(", "));
    let diagnostic = match nearest(key, known.iter().copied()) {
        Some(name) => diagnostic.with("nearest", name),
        None => diagnostic,
    };
    mistakes.add(range, diagnostic);
}

fn text_of(
    key: &str,
    value: Spanned<DeValue<'_>>,
    mistakes: &mut Mistakes<'_>,
) -> Option<Located<String>> {
    let range = value.span();
    let Some(text) = value.get_ref().as_str() else {
        wrong_type(key, "\"…\"", &value, mistakes);
        return None;
    };
    let text = text.trim();
    if text.is_empty() {
        mistakes.add(range, Diagnostic::error("form-text-empty").with("key", key));
        return None;
    }
    Some(Located {
        value: text.to_owned(),
        range,
    })
}

/// In a trace, the text with its place.
fn marked(mut text: Located<String>, mistakes: &Mistakes<'_>) -> Located<String> {
    if let Some(marker) = mistakes.source.marker(&text.range) {
        marker.append_to(&mut text.value);
    }
    text
}

fn table_of<'i>(
    key: &str,
    title: String,
    value: Spanned<DeValue<'i>>,
    mistakes: &mut Mistakes<'_>,
) -> Option<Table<'i>> {
    let range = value.span();
    match value.into_inner() {
        DeValue::Table(entries) => Some(Table::new(entries, title, range)),
        other => {
            wrong_type(
                key,
                &format!("[{key}]"),
                &Spanned::new(range, other),
                mistakes,
            );
            None
        }
    }
}

fn wrong_type(key: &str, example: &str, value: &Spanned<DeValue<'_>>, mistakes: &mut Mistakes<'_>) {
    // What could be read of such a line is not what was meant.
    if mistakes.is_on_broken_line(value.span().start) {
        return;
    }
    mistakes.add(
        value.span(),
        Diagnostic::error("form-value-wrong-type")
            .with("key", key)
            .with("example", example)
            .with("found", value.get_ref().type_str()),
    );
}
