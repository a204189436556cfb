//! # contrast-below-seven
//!
//! ## What it does
//! Finds text whose contrast is enough for WCAG at level AA, but less than 7 to 1 (4.5 to 1
//! for large text). Only styles of the page itself are looked at.
//!
//! ## Why it is bad
//! Nearly half of the people over eighty-five see badly: they need more than the minimum.
//!
//! An error for who aims at level AAA, a warning for who aims at AA.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p style="color: #666; background: #fff">grau</p>
//! ```
//! Right:
//! ```html
//! <p style="color: #333; background: #fff">dunkel</p>
//! ```
//!
//! ## References
//! WCAG 1.4.6 (level AAA); ACT 09o5cg.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::minimum_contrast::{Minimum, report_below};

pub(crate) const RULE: Rule = Rule {
    name: "contrast-below-seven",
    severity: Severity::Error,
    wcag: &["1.4.6"],
    act: &["09o5cg"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    report_below(
        page,
        findings,
        Minimum {
            large: 4.5,
            other: 7.0,
        },
    );
}
