//! # fixed-letter-spacing
//!
//! ## What it does
//! Finds letter spacing that a `style` attribute sets with `!important`, and smaller than 0.12
//! times the font size.
//!
//! ## Why it is bad
//! Who cannot tell close letters or lines apart widens them with a style of their own;
//! `!important` in a `style` attribute is what they cannot overrule.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p style="letter-spacing: 0.1em !important">eng</p>
//! ```
//! Right:
//! ```html
//! <p style="letter-spacing: 0.15em !important">weit</p>
//! ```
//!
//! ## References
//! WCAG 1.4.12; ACT 24afc2.

use diagnostic::Severity;

use crate::css::Property;
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::spacing::{Spacing, report_fixed};

pub(crate) const RULE: Rule = Rule {
    name: "fixed-letter-spacing",
    severity: Severity::Error,
    wcag: &["1.4.12"],
    act: &["24afc2"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    report_fixed(
        page,
        findings,
        Spacing {
            property: Property::LetterSpacing,
            factor: 0.12,
            value: |style| style.letter_spacing,
            needs_wrapping: false,
        },
    );
}
