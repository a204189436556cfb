//! # skipped-heading-level
//!
//! ## What it does
//! Finds headings that are more than one level below the heading before them, such as
//! an `h4` after an `h2`.
//!
//! ## Why it is bad
//! Who moves by headings takes the missing level for a part of the page that was not
//! read out, and searches for it. Most often the level was chosen for its looks.
//!
//! ## Example
//! Wrong:
//! ```html
//! <h1>A</h1>
//! <h3>B</h3>
//! ```
//! Right:
//! ```html
//! <h2>beginnt mit der zweiten</h2>
//! <h3>B</h3>
//! ```
//!
//! ## References
//! WCAG 1.3.1 (technique G141); not a failure by itself, so a warning.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::headings::{headings, level};

pub(crate) const RULE: Rule = Rule {
    name: "skipped-heading-level",
    severity: Severity::Warning,
    wcag: &["1.3.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let mut before: Option<u8> = None;
    for heading in headings(page).filter(|&heading| heading.is_exposed()) {
        let Some(level) = level(heading) else {
            continue;
        };
        if let Some(before) = before
            && level > before + 1
        {
            findings
                .at(heading)
                .with("level", level.to_string())
                .with("before", before.to_string())
                .with("expected", (before + 1).to_string());
        }
        before = Some(level);
    }
}
