//! `[[exception]]` in `site.toml`: a fault that the editor knows of and bears
//! with until a day, with the reason and what readers can do instead.

use std::ops::Range;

use diagnostic::{Diagnostic, Report, nearest};
use jiff::civil::Date;

use super::accessibility::Barrier;
use super::language::Language;
use super::values::Identifier;
use toml_places::{Keys, Located};

/// A rule of the audit that is not held against the site, or one page of it.
#[derive(Debug, Clone)]
pub struct Exception {
    /// Name of the rule.
    pub rule: &'static str,
    /// What readers meet, why it stays for now, and what helps them meanwhile.
    pub barrier: Barrier,
    /// The last day on which it may stay.
    pub until: Date,
    /// Address of the only page that it is for.
    pub page: Option<String>,
    /// Where the rule is named in `site.toml`.
    pub range: Range<usize>,
}

impl Exception {
    /// Whether it is for the page of an address.
    pub fn covers(&self, url: &str) -> bool {
        let trimmed = url.trim_matches('/');
        self.page.as_ref().is_none_or(|page| page == trimmed)
    }
}

/// Reads all exceptions.
pub fn exceptions(
    keys: &mut Keys<'_>,
    languages: &[Language],
    report: &mut Report,
) -> Vec<Exception> {
    let mut exceptions = Vec::new();
    for mut table in keys.tables("exception", report) {
        let rule = table.required::<Identifier>("rule", report);
        let barrier = Barrier::parse(&mut table, languages, report);
        let until = table.required::<Date>("until", report);
        let page = table.optional::<Identifier>("page", report);
        let source = table.source();
        table.finish(report);
        let Some(rule) = rule else { continue };
        let Some(known) = known_rule(&rule) else {
            report.push(unknown_rule(&rule).at(source.place(rule.range)));
            continue;
        };
        if let (Some(barrier), Some(until)) = (barrier, until) {
            exceptions.push(Exception {
                rule: known,
                barrier,
                until: until.value,
                page: page.map(|page| page.value.as_str().trim_matches('/').to_owned()),
                range: rule.range,
            });
        }
    }
    exceptions
}

fn names() -> impl Iterator<Item = &'static str> {
    page_audit::rules().iter().map(|rule| rule.name)
}

fn known_rule(typed: &Located<Identifier>) -> Option<&'static str> {
    names().find(|name| *name == typed.value.as_str())
}

fn unknown_rule(typed: &Located<Identifier>) -> Diagnostic {
    let name = typed.value.as_str();
    let diagnostic = Diagnostic::error("unknown-rule").with("name", name);
    match nearest(name, names()) {
        Some(nearest) => diagnostic.with("nearest", nearest),
        None => diagnostic,
    }
}
