//! # stray-end-tag
//!
//! ## What it does
//! Finds end tags that end nothing, such as a second `</div>`.
//!
//! ## Why it is bad
//! One end tag too many closes a part of the page around it, and what follows
//! falls out of its place. Most often it is the trace of a start tag that was
//! deleted or misspelt.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p>a</p></em>
//! ```
//! Right:
//! ```html
//! <div>b</div>
//! ```
//!
//! ## References
//! WCAG 1.3.1 where structure is lost (formerly 4.1.1).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{MarkupFaultKind, Page};

pub(crate) const RULE: Rule = Rule {
    name: "stray-end-tag",
    severity: Severity::Error,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for fault in page.faults() {
        if fault.kind == MarkupFaultKind::StrayEndTag {
            findings
                .at_fault(page, fault)
                .with("name", fault.name.clone());
        }
    }
}
