//! Tables below a table: one, one by one by their names, or entries whose names are
//! data.

use std::ops::RangeInclusive;

use diagnostic::{Report, nearest};
use toml::de::DeValue;

use crate::fault::{Fault, unknown};
use crate::from_toml::{FromToml, Located};
use crate::keys::Keys;

impl<'a> Keys<'a> {
    /// Takes one table (`[key]`).
    pub fn table(&mut self, key: &'static str, report: &mut Report) -> Option<Keys<'a>> {
        let (value, range) = self.take(key)?;
        match value {
            DeValue::Table(table) => Some(self.below(table, range)),
            other => {
                self.note_unreadable(key);
                let fault = Fault::wrong_type("table", &other).into_diagnostic(key);
                self.report(fault, range, report);
                None
            }
        }
    }

    /// Takes a key that holds either one value or a table.
    pub fn value_or_table<T: FromToml>(
        &mut self,
        key: &'static str,
        report: &mut Report,
    ) -> Option<Result<Located<T>, Keys<'a>>> {
        let (value, range) = self.take(key)?;
        match value {
            DeValue::Table(table) => Some(Err(self.below(table, range))),
            single => self.read(key, &single, range, report).map(Ok),
        }
    }

    /// Takes a whole number within bounds.
    pub fn number(
        &mut self,
        key: &'static str,
        bounds: RangeInclusive<u32>,
        report: &mut Report,
    ) -> Option<u32> {
        let number = self.optional::<i64>(key, report)?;
        let inside = u32::try_from(number.value).ok();
        let inside = inside.filter(|number| bounds.contains(number));
        if inside.is_none() {
            let (from, to) = (bounds.start().to_string(), bounds.end().to_string());
            let fault = Fault::out_of_range(&number.value.to_string(), &from, &to);
            self.note_unreadable(key);
            self.report(fault.into_diagnostic(key), number.range, report);
        }
        inside
    }

    /// Takes the tables `[key.NAME]`, of which the caller asks for those it knows.
    pub fn named(&mut self, key: &'static str, report: &mut Report) -> Named<'a> {
        let Some(mut keys) = self.table(key, report) else {
            return Named::default();
        };
        let mut named = Named::default();
        for (name, value) in keys.entries() {
            let name = Located {
                range: keys.shift(name.span()),
                value: name.into_inner().into_owned(),
            };
            let range = keys.shift(value.span());
            match value.into_inner() {
                DeValue::Table(table) => named.tables.push((name, keys.below(table, range))),
                other => {
                    let fault = Fault::wrong_type("table", &other);
                    let fault = fault.into_diagnostic(&format!("{key}.{}", name.value));
                    keys.report(fault, range, report);
                    named.known.push(name.value);
                }
            }
        }
        named.tables.sort_by_key(|(name, _)| name.range.start);
        named
    }

    /// Takes all entries `name = value`, of which the names are data.
    pub fn values<T: FromToml>(
        mut self,
        report: &mut Report,
    ) -> Vec<(Located<String>, Located<T>)> {
        let mut values = Vec::new();
        for (name, value) in self.entries() {
            let name = Located {
                range: self.shift(name.span()),
                value: name.into_inner().into_owned(),
            };
            let range = self.shift(value.span());
            let value = self.read_as(&name.value, value.get_ref(), range, report);
            values.extend(value.map(|value| (name, value)));
        }
        values.sort_by_key(|(name, _)| name.range.start);
        values
    }
}

/// Tables by name, each taken once.
#[derive(Default)]
pub struct Named<'a> {
    tables: Vec<(Located<String>, Keys<'a>)>,
    known: Vec<String>,
}

impl<'a> Named<'a> {
    /// Takes the table of this name.
    pub fn take(&mut self, name: &str) -> Option<Keys<'a>> {
        self.known.push(name.to_owned());
        let mut tables = self.tables.iter();
        let at = tables.position(|(known, _)| known.value == name)?;
        Some(self.tables.remove(at).1)
    }

    /// Whether a table that nobody has asked for looks as if this one were meant.
    pub fn misspells(&self, name: &str) -> bool {
        let mut typed = self.tables.iter();
        typed.any(|(typed, _)| typed.value != name && nearest(&typed.value, [name]).is_some())
    }

    /// Reports each table that nobody asked for.
    pub fn finish(self, report: &mut Report) {
        let known: Vec<&str> = self.known.iter().map(String::as_str).collect();
        for (name, keys) in &self.tables {
            let diagnostic = unknown(
                &name.value,
                &known,
                nearest(&name.value, known.iter().copied()),
            );
            keys.report(diagnostic, name.range.clone(), report);
        }
    }
}
