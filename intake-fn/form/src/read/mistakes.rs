//! Where the mistakes of one file go, and what a mistake of syntax may hide.

use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile};

/// Where mistakes of one file go.
pub(crate) struct Mistakes<'a> {
    pub source: &'a SourceFile,
    pub report: &'a mut Report,
    /// The file's syntax is at fault somewhere: a key that is not there may
    /// well stand in what could not be read.
    broken: bool,
    /// A heading is at fault: the keys below it were read as another table's.
    broken_heading: bool,
    /// Where the syntax is at fault.
    broken_at: Vec<usize>,
    /// From where on all was read as part of a list that has no end.
    doubtful_from: usize,
}

impl<'a> Mistakes<'a> {
    pub fn new(source: &'a SourceFile, report: &'a mut Report) -> Mistakes<'a> {
        Mistakes {
            source,
            report,
            broken: false,
            broken_heading: false,
            broken_at: Vec::new(),
            doubtful_from: usize::MAX,
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

    /// Whether the line of this byte has a mistake of syntax, or follows from one.
    pub(super) fn is_on_broken_line(&self, at: usize) -> bool {
        let line = |at: usize| self.source.place(at..at).line;
        let mut broken = self.broken_at.iter();
        at >= self.doubtful_from || broken.any(|broken| line(*broken) == line(at))
    }

    /// Notes that a list has no end: all behind was read as part of it.
    pub(super) fn doubt_all_behind(&mut self, at: usize) {
        self.doubtful_from = at;
    }

    pub fn add(&mut self, range: Range<usize>, diagnostic: Diagnostic) {
        self.report.push(diagnostic.at(self.source.place(range)));
    }

    /// Reports a mistake of syntax and notes what it may hide.
    pub(super) fn add_syntax_error(&mut self, range: Range<usize>, detail: &str) {
        self.broken = true;
        self.broken_at.push(range.start);
        let excerpt = self.source.place(range.clone()).excerpt;
        self.broken_heading |= excerpt.trim_start().starts_with('[');
        let diagnostic = Diagnostic::error("form-syntax").with("detail", detail);
        let curly = excerpt.contains(['„', '“', '”', '‚', '‘', '’']);
        self.add(
            range,
            if curly {
                diagnostic.variant("curly-quotes")
            } else {
                diagnostic
            },
        );
    }

    /// Whether keys may stand in a table that is not theirs.
    pub(super) fn breaks_a_heading(&self) -> bool {
        self.broken_heading
    }
}
