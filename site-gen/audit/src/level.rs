//! Levels of conformance: which failures stop somebody who aims at one of them.

use diagnostic::Severity;

use crate::finding::Finding;

/// A level of conformance of WCAG 2.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// What shuts people out.
    A,
    /// What laws ask for, in Germany BITV 2.0.
    Aa,
    /// What not all pages can reach.
    Aaa,
}

/// Success criteria of level AA.
const AA: &[&str] = &[
    "1.2.4", "1.2.5", "1.3.4", "1.3.5", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12",
    "1.4.13", "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.7", "2.5.8", "3.1.2", "3.2.3", "3.2.4",
    "3.3.3", "3.3.4", "3.3.8", "4.1.3",
];

/// Success criteria of level AAA.
const AAA: &[&str] = &[
    "1.2.6", "1.2.7", "1.2.8", "1.2.9", "1.3.6", "1.4.6", "1.4.7", "1.4.8", "1.4.9", "2.1.3",
    "2.2.3", "2.2.4", "2.2.5", "2.2.6", "2.3.2", "2.3.3", "2.4.8", "2.4.9", "2.4.10", "2.4.12",
    "2.4.13", "2.5.5", "2.5.6", "3.1.3", "3.1.4", "3.1.5", "3.1.6", "3.2.5", "3.3.5", "3.3.6",
    "3.3.9",
];

impl Level {
    /// The level of a success criterion, such as `1.4.6`.
    fn of(criterion: &str) -> Level {
        match criterion {
            criterion if AAA.contains(&criterion) => Level::Aaa,
            criterion if AA.contains(&criterion) => Level::Aa,
            _ => Level::A,
        }
    }
}

impl Finding {
    /// The finding for somebody who aims at this level: a failure of nothing but
    /// criteria beyond it warns. What fails no criterion breaks the page at any level.
    pub fn weighed_for(mut self, level: Level) -> Finding {
        let lowest = self.wcag.iter().map(|criterion| Level::of(criterion)).min();
        if lowest.is_some_and(|lowest| lowest > level) {
            self.severity = Severity::Warning;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::Page;

    fn severities(html: &str, level: Level) -> Vec<(&'static str, Severity)> {
        let findings = crate::check(&Page::parse(html)).into_iter();
        findings
            .map(|finding| finding.weighed_for(level))
            .map(|finding| (finding.rule, finding.severity))
            .collect()
    }

    #[test]
    fn what_only_a_higher_level_forbids_warns() {
        let html = "<!doctype html><html lang=\"de\"><head><title>Ort</title>\
            <meta name=\"viewport\" content=\"width=device-width\"></head><body><main><h1>Ort</h1>\
            <p class=\"a\">Text</p></main><style>.a { color: #666 }</style></body></html>";
        let found = |severity| vec![("contrast-below-seven", severity)];
        assert_eq!(severities(html, Level::Aaa), found(Severity::Error));
        assert_eq!(severities(html, Level::Aa), found(Severity::Warning));
    }

    #[test]
    fn what_every_level_forbids_stays_an_error() {
        let html = "<!doctype html><html lang=\"de\"><head><title>Ort</title>\
            <meta name=\"viewport\" content=\"width=device-width\"></head><body><main><h1>Ort</h1>\
            <button></button></main></body></html>";
        let found = vec![("button-without-name", Severity::Error)];
        assert_eq!(severities(html, Level::A), found);
    }
}
