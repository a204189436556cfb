//! # fixed-word-spacing
//!
//! ## What it does
//! Finds word spacing that a `style` attribute sets with `!important`, and smaller than 0.16
//! times the font size.
//!
//! ## Why it is bad
//! Who cannot tell close letters or lines apart widens them with a style of their own;
//! `!important` in a `style` attribute is what they cannot overrule.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p style="word-spacing: 0.1em !important">zu eng gesetzt</p>
//! ```
//! Right:
//! ```html
//! <p style="word-spacing: 0.16em !important">weit genug</p>
//! ```
//!
//! ## References
//! WCAG 1.4.12; ACT 9e45ec.

use diagnostic::Severity;

use crate::css::Property;
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::spacing::{Spacing, report_fixed};

pub(crate) const RULE: Rule = Rule {
    name: "fixed-word-spacing",
    severity: Severity::Error,
    wcag: &["1.4.12"],
    act: &["9e45ec"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    report_fixed(
        page,
        findings,
        Spacing {
            property: Property::WordSpacing,
            factor: 0.16,
            value: |style| style.word_spacing,
            needs_wrapping: false,
        },
    );
}
