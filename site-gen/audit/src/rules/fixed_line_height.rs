//! # fixed-line-height
//!
//! ## What it does
//! Finds line heights that a `style` attribute sets with `!important`, and smaller than 1.5
//! times the font size.
//!
//! ## Why it is bad
//! Who cannot tell close letters or lines apart widens them with a style of their own;
//! `!important` in a `style` attribute is what they cannot overrule.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p style="line-height: 1.2 !important; width: 100px">Dieser Absatz läuft über mehrere
//! Zeilen.</p>
//! ```
//! Right:
//! ```html
//! <p style="line-height: 160% !important; width: 100px">Dieser Absatz läuft über mehrere
//! Zeilen.</p>
//! ```
//!
//! ## References
//! WCAG 1.4.12; ACT 78fd32.

use diagnostic::Severity;

use crate::css::Property;
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::spacing::{Spacing, report_fixed};
use crate::style::Style;

pub(crate) const RULE: Rule = Rule {
    name: "fixed-line-height",
    severity: Severity::Error,
    wcag: &["1.4.12"],
    act: &["78fd32"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    report_fixed(
        page,
        findings,
        Spacing {
            property: Property::LineHeight,
            factor: 1.5,
            value: Style::line_height_px,
            needs_wrapping: true,
        },
    );
}
