//! # element-left-open
//!
//! ## What it does
//! Finds elements whose end tag is missing. End tags that HTML lets authors leave
//! out, such as `</li>`, are not asked for.
//!
//! ## Why it is bad
//! Browsers guess where the element ends, and often guess the end of the page:
//! all that follows becomes bold, part of a link, or drops out of its column.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div><p>ein <strong>Wort</p></div>
//! ```
//! Right:
//! ```html
//! <div><p>ein <strong>Wort</strong></p></div>
//! ```
//!
//! ## References
//! WCAG 1.3.1 where structure is lost (formerly 4.1.1).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{MarkupFaultKind, Page};

pub(crate) const RULE: Rule = Rule {
    name: "element-left-open",
    severity: Severity::Error,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for fault in page.faults() {
        if fault.kind == MarkupFaultKind::LeftOpen {
            findings
                .at_fault(page, fault)
                .with("name", fault.name.clone());
        }
    }
}
