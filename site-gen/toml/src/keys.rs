//! Reads a TOML table key by key, so that one run names every mistake in it.
//!
//! `serde` with `deny_unknown_fields` stops at the first mistake. Here each
//! known key is taken out and parsed on its own; what is left at the end is
//! unknown.

use std::ops::Range;
use std::rc::Rc;

use diagnostic::{Diagnostic, Report, SourceFile};
use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::{Fault, unknown};
use crate::from_toml::{FromToml, Located};
use crate::readable::RecoveredToml;
use crate::synonyms;

/// The keys that somebody asked a table for.
#[derive(Debug, Default)]
pub struct Asked {
    /// All of them.
    pub known: Vec<&'static str>,
    /// Those that cannot be relied on, because their author has been told of a
    /// mistake: they are misspelt, of another type, or lack something.
    pub unreadable: Vec<&'static str>,
}

impl Asked {
    /// Whether nothing follows from what this key says or does not say.
    pub fn is_unreadable(&self, key: &str) -> bool {
        self.unreadable.contains(&key)
    }
}

/// One TOML table while its keys are taken out.
pub struct Keys<'a> {
    source: &'a SourceFile,
    /// Where the TOML text starts in the file.
    offset: usize,
    /// Bytes of the table's first line, for keys that are missing.
    head: Range<usize>,
    table: DeTable<'a>,
    /// Whether it is a table in the file's own.
    is_below: bool,
    asked: Asked,
    /// Whether each key that has to be there could be read.
    is_whole: bool,
    /// Lines with a syntax mistake: what else is wrong there follows from it.
    broken: Rc<[Range<usize>]>,
}

impl<'a> Keys<'a> {
    /// Starts reading the table that these bytes of a file hold. Mistakes of syntax
    /// are reported, and the rest is read all the same; `mended` keeps it.
    pub fn parse(
        source: &'a SourceFile,
        bytes: Range<usize>,
        mended: &'a RecoveredToml,
        report: &mut Report,
    ) -> Keys<'a> {
        let offset = bytes.start;
        let readable = mended.read(source, bytes, report);
        Keys {
            source,
            offset,
            head: 0..source.text.find('\n').unwrap_or(source.text.len()),
            table: readable.table,
            is_below: false,
            asked: Asked::default(),
            is_whole: true,
            broken: readable.broken,
        }
    }

    /// The file that is read.
    pub fn source(&self) -> &'a SourceFile {
        self.source
    }

    /// Bytes of the table's heading, for faults of the table as a whole.
    pub fn head(&self) -> Range<usize> {
        self.head.clone()
    }

    /// The keys that have been asked for so far.
    pub fn asked(&self) -> Asked {
        let known = self.asked.known.clone();
        let unreadable = known.iter().filter(|key| self.is_unreadable(key));
        Asked {
            unreadable: unreadable.copied().collect(),
            known,
        }
    }

    /// Whether its author has been told of a mistake in this key, or will be: what
    /// it says or does not say gives no reason for another message.
    pub fn is_unreadable(&self, key: &'static str) -> bool {
        self.asked.is_unreadable(key) || self.misspells(key) || self.stands_on_broken_line(key)
    }

    /// Notes a mistake in this key that has been told by the caller.
    pub fn note_unreadable(&mut self, key: &'static str) {
        self.asked.unreadable.push(key);
    }

    /// Whether the file has lines that cannot be read.
    pub fn is_broken(&self) -> bool {
        !self.broken.is_empty()
    }

    /// Whether nothing is missing that has to be there.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Whether the key is there and not yet taken.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Takes a key that may be missing.
    pub fn optional<T: FromToml>(
        &mut self,
        key: &'static str,
        report: &mut Report,
    ) -> Option<Located<T>> {
        let (value, range) = self.take(key)?;
        self.read(key, &value, range, report)
    }

    pub(crate) fn read<T: FromToml>(
        &mut self,
        key: &'static str,
        value: &DeValue<'_>,
        range: Range<usize>,
        report: &mut Report,
    ) -> Option<Located<T>> {
        let read = self.read_as(key, value, range, report);
        if read.is_none() {
            self.asked.unreadable.push(key);
        }
        read
    }

    /// Reads a value whose name may be data.
    pub(crate) fn read_as<T: FromToml>(
        &self,
        name: &str,
        value: &DeValue<'_>,
        range: Range<usize>,
        report: &mut Report,
    ) -> Option<Located<T>> {
        match T::from_toml(value) {
            Ok(mut value) => {
                if let Some(marker) = self.source.marker(&range) {
                    value.mark(&marker);
                }
                Some(Located { value, range })
            }
            Err(fault) => {
                self.report(fault.into_diagnostic(name), range, report);
                None
            }
        }
    }

    /// Takes a key that has to be there.
    pub fn required<T: FromToml>(
        &mut self,
        key: &'static str,
        report: &mut Report,
    ) -> Option<Located<T>> {
        if !self.has(key) {
            self.is_whole = false;
            self.asked.known.push(key);
            self.missing(key, report);
            return None;
        }
        let value = self.optional(key, report);
        self.is_whole &= value.is_some();
        value
    }

    /// Reports a key that is not there. A misspelt key is named once, as unknown,
    /// with the right name; one on a line that cannot be read is named there.
    pub fn missing(&mut self, key: &'static str, report: &mut Report) {
        if !self.is_unreadable(key) {
            let missing = Diagnostic::error("missing-key").with("key", key);
            let heading = &self.source.text[self.head.clone()];
            let missing = match (self.is_below, self.offset) {
                (false, 0) => missing.variant("settings"),
                (false, _) => missing,
                _ if heading.starts_with('[') => missing.variant("section"),
                _ => missing.variant("inline"),
            };
            self.report(missing, self.head(), report);
        }
        self.note_unreadable(key);
    }

    /// The same, with a stand-in for what is missing: the rest of the entry is
    /// looked at all the same.
    pub fn required_or<T: FromToml>(
        &mut self,
        key: &'static str,
        stand_in: T,
        report: &mut Report,
    ) -> Located<T> {
        let value = self.required(key, report);
        value.unwrap_or_else(|| Located {
            value: stand_in,
            range: self.head(),
        })
    }

    /// Whether a key that nobody has asked for looks as if this one were meant.
    pub fn misspells(&self, key: &'static str) -> bool {
        let mut typed = self.table.keys();
        typed.any(|typed| {
            typed.get_ref() != key && synonyms::meant(typed.get_ref(), &[key]).is_some()
        })
    }

    /// Whether a line that cannot be read is about this key, or about a table that
    /// this key holds.
    fn stands_on_broken_line(&self, key: &str) -> bool {
        let text = &*self.source.text;
        self.broken.iter().any(|line| {
            let broken = text[line.clone()].trim_start();
            if broken.starts_with('[') {
                return heading_names(broken, key);
            }
            let above = text[..line.start].rfind("\n[");
            broken.starts_with(key) || above.is_some_and(|at| heading_names(&text[at + 1..], key))
        })
    }

    /// Takes a list; a single value counts as a list of one.
    pub fn list<T: FromToml>(&mut self, key: &'static str, report: &mut Report) -> Vec<Located<T>> {
        let Some((value, range)) = self.take(key) else {
            return Vec::new();
        };
        let items: Vec<(DeValue<'_>, Range<usize>)> = match value {
            DeValue::Array(items) => items
                .into_iter()
                .map(|item| {
                    let range = self.shift(item.span());
                    (item.into_inner(), range)
                })
                .collect(),
            single => vec![(single, range)],
        };
        let items = items.into_iter();
        items
            .filter_map(|(item, range)| self.read(key, &item, range, report))
            .collect()
    }

    /// Takes an array of tables (`[[key]]`).
    pub fn tables(&mut self, key: &'static str, report: &mut Report) -> Vec<Keys<'a>> {
        let Some((value, range)) = self.take(key) else {
            return Vec::new();
        };
        let items = match value {
            DeValue::Array(items) => items.into_iter().collect(),
            // Tables below one whose heading has a mistake make another one.
            DeValue::Table(_) if self.is_unreadable(key) => return Vec::new(),
            single => vec![Spanned::new(
                range.start - self.offset..range.end - self.offset,
                single,
            )],
        };
        let mut tables = Vec::with_capacity(items.len());
        for item in items {
            let range = self.shift(item.span());
            match item.into_inner() {
                DeValue::Table(table) => tables.push(self.below(table, range)),
                other => {
                    let fault = Fault::wrong_type("tables", &other).with("heading", key);
                    self.note_unreadable(key);
                    self.report(fault.into_diagnostic(key), range, report);
                }
            }
        }
        tables
    }

    /// Takes an array of tables and reads each; a mistake in one of them leaves
    /// open what all of them say.
    pub fn read_tables<T>(
        &mut self,
        key: &'static str,
        report: &mut Report,
        mut read: impl FnMut(Keys<'a>, &mut Report) -> Option<T>,
    ) -> Vec<T> {
        let mut found = Report::default();
        let tables = self.tables(key, &mut found);
        let count = tables.len();
        let tables = tables.into_iter();
        let values: Vec<T> = tables.filter_map(|table| read(table, &mut found)).collect();
        if found.has_errors() || values.len() < count {
            self.note_unreadable(key);
        }
        report.append(found);
        values
    }

    /// Takes a key that may not be here; if it is, that is a fault of `rule`.
    pub fn refuse(&mut self, key: &'static str, rule: &'static str, report: &mut Report) {
        let typed = self.table.keys().find(|typed| typed.get_ref() == key);
        let range = typed.map(|typed| self.shift(typed.span()));
        self.ignore(key);
        if let Some(range) = range {
            self.report(Diagnostic::error(rule).with("key", key), range, report);
        }
    }

    /// Takes a key and throws it away, because another message covers it.
    pub fn ignore(&mut self, key: &'static str) {
        self.take(key);
    }

    /// Reports each key of the table that nobody asked for; returns the keys
    /// that were asked for.
    pub fn finish(self, report: &mut Report) -> Asked {
        for (key, _) in &self.table {
            let diagnostic = self.unknown_key(key);
            self.report(diagnostic, self.shift(key.span()), report);
        }
        self.asked()
    }

    /// The same for a table of which not all keys are known: only what is near to one
    /// that is.
    pub fn finish_near(self, report: &mut Report) {
        for (key, _) in &self.table {
            if synonyms::meant(key.get_ref(), &self.asked.known).is_some() {
                self.report(self.unknown_key(key), self.shift(key.span()), report);
            }
        }
    }

    /// The same for a translation, where a key that the original may have is
    /// a fact: facts stand once, in the original.
    pub fn finish_translation(self, of_original: &Asked, report: &mut Report) {
        for (key, _) in &self.table {
            let diagnostic = if of_original.known.contains(&key.get_ref().as_ref()) {
                Diagnostic::error("fact-in-translation").with("key", key.get_ref().as_ref())
            } else {
                self.unknown_key(key)
            };
            self.report(diagnostic, self.shift(key.span()), report);
        }
    }

    fn unknown_key(&self, key: &Spanned<std::borrow::Cow<'_, str>>) -> Diagnostic {
        let known = &self.asked.known;
        unknown(key.get_ref(), known, synonyms::meant(key.get_ref(), known))
    }

    pub(crate) fn take(&mut self, key: &'static str) -> Option<(DeValue<'a>, Range<usize>)> {
        self.asked.known.push(key);
        let value = self.table.remove(key)?;
        let range = self.shift(value.span());
        Some((value.into_inner(), range))
    }

    pub(crate) fn shift(&self, range: Range<usize>) -> Range<usize> {
        range.start + self.offset..range.end + self.offset
    }

    /// Takes all that is left.
    pub(crate) fn entries(&mut self) -> DeTable<'a> {
        std::mem::take(&mut self.table)
    }

    /// A table in this one.
    pub(crate) fn below(&self, table: DeTable<'a>, range: Range<usize>) -> Keys<'a> {
        Keys {
            source: self.source,
            offset: self.offset,
            head: self.line_of(&range),
            table,
            is_below: true,
            asked: Asked::default(),
            is_whole: true,
            broken: Rc::clone(&self.broken),
        }
    }

    fn line_of(&self, range: &Range<usize>) -> Range<usize> {
        let text = &self.source.text;
        let end = text[range.start..]
            .find('\n')
            .map_or(text.len(), |at| range.start + at);
        range.start..end
    }

    pub(crate) fn report(&self, diagnostic: Diagnostic, range: Range<usize>, report: &mut Report) {
        let follows = |line: &Range<usize>| line.start <= range.start && range.start <= line.end;
        if !self.broken.iter().any(follows) {
            report.push(diagnostic.at(self.source.place(range)));
        }
    }
}

/// Whether the heading at the start of a text, such as `[[data.form]]`, names a key.
fn heading_names(text: &str, key: &str) -> bool {
    let heading = text.lines().next().unwrap_or(text);
    let mut names = heading.trim_start_matches('[').split('.');
    names.any(|name| name.trim().starts_with(key))
}
