//! # low-contrast
//!
//! ## What it does
//! Finds text whose colour differs too little from what lies behind it: less than 4.5 to 1,
//! or 3 to 1 for large text. Only styles of the page itself are looked at.
//!
//! ## Why it is bad
//! One in six people over sixty-five sees badly; on a bright day nobody can read it.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p style="color: #aaa; background: white">zu blass</p>
//! ```
//! Right:
//! ```html
//! <p style="color: #333; background: #fff">gut</p>
//! ```
//!
//! ## References
//! WCAG 1.4.3; ACT afw4f7. Where a picture lies behind, nothing is said.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::minimum_contrast::{Minimum, report_below};

pub(crate) const RULE: Rule = Rule {
    name: "low-contrast",
    severity: Severity::Error,
    wcag: &["1.4.3"],
    act: &["afw4f7"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    report_below(
        page,
        findings,
        Minimum {
            large: 3.0,
            other: 4.5,
        },
    );
}
