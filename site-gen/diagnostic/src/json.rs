//! A report as one JSON array, for programs.

use serde::Serialize;

use crate::{Catalog, Report, Severity};

#[derive(Serialize)]
struct Entry<'a> {
    rule: &'a str,
    severity: Severity,
    file: &'a str,
    line: u32,
    column: u32,
    message: String,
    hint: Option<String>,
    wcag: &'a [&'a str],
    act: &'a [&'a str],
}

/// One array of objects with `rule`, `severity`, `file`, `line`, `column`,
/// `message`, `hint`, `wcag` and `act`, sorted by place; ends with a newline.
///
/// A finding about the whole site has an empty `file` and line 1.
pub fn print(report: &Report, catalog: &Catalog) -> String {
    let sorted = report.sorted();
    let entries: Vec<Entry<'_>> = sorted
        .iter()
        .map(|diagnostic| {
            let place = diagnostic.place.as_ref();
            Entry {
                rule: diagnostic.rule,
                severity: diagnostic.severity,
                file: place.map_or("", |place| &place.file),
                line: place.map_or(1, |place| place.line),
                column: place.map_or(1, |place| place.column),
                message: catalog.message(diagnostic),
                hint: catalog.hint(diagnostic),
                wcag: diagnostic.wcag,
                act: diagnostic.act,
            }
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&entries).expect("strings and numbers serialise");
    text.push('\n');
    text
}
