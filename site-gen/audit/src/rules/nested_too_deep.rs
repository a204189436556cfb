//! # nested-too-deep
//!
//! ## What it does
//! Finds elements nested deeper than [`crate::html::MAX_DEPTH`]. What stands inside
//! is not checked.
//!
//! ## Why it is bad
//! Nobody writes this on purpose: a template includes itself, or end tags are
//! missing throughout. Browsers stop nesting at some depth and show the rest anyhow.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div><div><div>…<p>zu tief</p>
//! ```
//! Right:
//! ```html
//! <p>noch</p>
//! ```
//!
//! ## References
//! HTML standard, "syntax errors that are not parse errors"; Chromium stops at 512.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{MarkupFaultKind, Page};

pub(crate) const RULE: Rule = Rule {
    name: "nested-too-deep",
    severity: Severity::Error,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for fault in page.faults() {
        if fault.kind == MarkupFaultKind::TooDeep {
            findings
                .at_fault(page, fault)
                .with("name", fault.name.clone());
        }
    }
}
