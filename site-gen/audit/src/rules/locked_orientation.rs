//! # locked-orientation
//!
//! ## What it does
//! Finds pages that turn their content by a right angle when the telephone is turned.
//!
//! ## Why it is bad
//! Whose telephone is fixed to a wheelchair cannot turn it, and has to read sideways.
//!
//! ## Example
//! Wrong:
//! ```html
//! <style>
//! @media (orientation: portrait) { body { transform: rotate(90deg) } }
//! </style>
//! ```
//! Right:
//! ```html
//! <style>
//! body { transform: rotate(90deg) }
//! </style>
//! ```
//!
//! ## References
//! WCAG 1.3.4; ACT b33eff.

use diagnostic::Severity;

use crate::css::Environment;
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::sight::is_seen;
use crate::style::Styles;

pub(crate) const RULE: Rule = Rule {
    name: "locked-orientation",
    severity: Severity::Error,
    wcag: &["1.3.4"],
    act: &["b33eff"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(landscape) = page.styles() else {
        return;
    };
    if !landscape.turns_anything() {
        return;
    }
    let Some(portrait) = Styles::of(page, Environment::PORTRAIT) else {
        return;
    };
    for element in page.elements().filter(|&element| is_seen(element)) {
        let angle = |styles: &Styles| styles.get(element).rotation.unwrap_or(0.0);
        let turned = (angle(landscape) - angle(&portrait)).rem_euclid(180.0);
        if (turned - 90.0).abs() < 2.0
            && element.descendant_elements().next().is_some() | element.has_text()
        {
            findings.at(element);
        }
    }
}
