//! What people are told: one mistake once, with all its places.

use std::collections::HashMap;

use crate::{Diagnostic, Place, Report};

/// A diagnostic, and the places of all others that say the same words: a file that
/// was renamed is missing wherever somebody names it, and mended once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiagnosticGroup<'a> {
    /// The first of them.
    pub diagnostic: &'a Diagnostic,
    /// The places of the others, in their order.
    pub also_at: Vec<&'a Place>,
}

impl Report {
    /// The diagnostics by place, those with equal words together.
    pub fn groups(&self) -> Vec<DiagnosticGroup<'_>> {
        let mut told: Vec<DiagnosticGroup<'_>> = Vec::new();
        let mut by_words = HashMap::new();
        for diagnostic in self.sorted() {
            let words = (
                diagnostic.rule,
                diagnostic.variant,
                diagnostic.severity,
                &diagnostic.arguments,
            );
            let index = *by_words.entry(words).or_insert(told.len());
            match told.get_mut(index) {
                Some(first) => first.also_at.extend(&diagnostic.place),
                None => told.push(DiagnosticGroup {
                    diagnostic,
                    also_at: Vec::new(),
                }),
            }
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SourceFile;

    #[test]
    fn equal_words_are_told_once_with_all_their_places() {
        let mut report = Report::default();
        let at = |file: &str| SourceFile::new(file, "place = \"saal\"").place(8..14);
        let missing = |name: &str| Diagnostic::error("unknown-reference").with("name", name);
        for file in ["c.md", "a.md", "b.md", "b.md"] {
            report.push(missing("saal").at(at(file)));
        }
        report.push(missing("hof").at(at("b.md")));
        let told = report.groups();
        let places = |told: &DiagnosticGroup<'_>| -> Vec<String> {
            let first = told.diagnostic.place.iter();
            let all = first.chain(told.also_at.iter().copied());
            all.map(|place| place.file.to_string()).collect()
        };
        assert_eq!(told.len(), 2);
        assert_eq!(places(&told[0]), ["a.md", "b.md", "c.md"]);
        assert_eq!(places(&told[1]), ["b.md"]);
        assert_eq!(report.errors(), 2);
    }
}
