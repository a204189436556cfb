//! What went wrong, where, and what to do about it.
//!
//! A [`Diagnostic`] names a rule, a place in a source and arguments; it holds
//! no sentence. The sentence and its hint come from a [`Catalog`] of Fluent
//! messages, so that one finding reads well in German and in English. A
//! [`Report`] collects all diagnostics of one run; [`human`], [`json`] and
//! [`sarif`] print it. Nothing here reads a file or a clock.

mod catalog;
mod group;
pub mod human;
pub mod json;
mod mark;
mod nearest;
pub mod sarif;
mod source;

pub use catalog::{Catalog, CatalogError, Language};
pub use group::DiagnosticGroup;
pub use mark::{MarkedText, MarkedValue, Marker};
pub use nearest::{listed, nearest};
pub use source::{Place, SourceFile};

use serde::Serialize;

/// How much a diagnostic weighs: an error stops a build, a warning never does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The author has to mend this before the site is written.
    Error,
    /// Worth a look; the site is written all the same.
    Warning,
}

/// One finding: a rule, the place that shows it and the values its text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The name of the fault, such as `image-without-alt`; also the message's id.
    pub rule: &'static str,
    /// Whether this stops a build.
    pub severity: Severity,
    /// Where the fault stands; `None` for a fault of the whole site.
    pub place: Option<Place>,
    /// The variant of the rule's text, if it has several: `rule--variant`.
    pub variant: Option<&'static str>,
    /// Values for the text, by name.
    pub arguments: Vec<(&'static str, String)>,
    /// Success criteria of WCAG 2.2 that the fault fails, such as `1.1.1`.
    pub wcag: &'static [&'static str],
    /// ACT rules that describe the fault, such as `23a2a8`.
    pub act: &'static [&'static str],
}

impl Diagnostic {
    /// A fault that stops the build.
    pub fn error(rule: &'static str) -> Diagnostic {
        Diagnostic::new(rule, Severity::Error)
    }

    /// A fault that the build reports and lives with.
    pub fn warning(rule: &'static str) -> Diagnostic {
        Diagnostic::new(rule, Severity::Warning)
    }

    fn new(rule: &'static str, severity: Severity) -> Diagnostic {
        Diagnostic {
            rule,
            severity,
            place: None,
            variant: None,
            arguments: Vec::new(),
            wcag: &[],
            act: &[],
        }
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Diagnostic {
        self.place = Some(place);
        self
    }

    /// Adds a value that the text names as `{ $name }`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Diagnostic {
        self.arguments.push((name, value.into()));
        self
    }

    /// Chooses the text `rule--variant` instead of `rule`.
    #[must_use]
    pub fn variant(mut self, variant: &'static str) -> Diagnostic {
        self.variant = Some(variant);
        self
    }

    /// Names the success criteria and ACT rules that the fault fails.
    #[must_use]
    pub fn standards(
        mut self,
        wcag: &'static [&'static str],
        act: &'static [&'static str],
    ) -> Diagnostic {
        self.wcag = wcag;
        self.act = act;
        self
    }

    /// The id of the message in a catalog.
    pub fn message_id(&self) -> String {
        match self.variant {
            Some(variant) => format!("{}--{variant}", self.rule),
            None => self.rule.to_owned(),
        }
    }
}

/// All diagnostics of one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds one diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds all diagnostics of another report.
    pub fn append(&mut self, mut other: Report) {
        self.diagnostics.append(&mut other.diagnostics);
    }

    /// Whether any diagnostic stops the build.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The number of errors that people are told.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// The number of warnings that people are told.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        let told = self.groups().into_iter();
        told.filter(|told| told.diagnostic.severity == severity)
            .count()
    }

    /// Whether the run found nothing at all.
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// The diagnostics as they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    /// The diagnostics by file, line, column and rule, each once: the order in
    /// which stages and threads added them never shows.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<&Diagnostic> = self.diagnostics.iter().collect();
        sorted.sort_by(|left, right| {
            let key = |d: &Diagnostic| {
                d.place
                    .as_ref()
                    .map(|place| (place.file.clone(), place.line, place.column))
            };
            (key(left), left.rule, &left.arguments).cmp(&(key(right), right.rule, &right.arguments))
        });
        sorted.dedup();
        sorted
    }
}

impl Extend<Diagnostic> for Report {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        self.diagnostics.extend(diagnostics);
    }
}

impl IntoIterator for Report {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.diagnostics.into_iter()
    }
}
