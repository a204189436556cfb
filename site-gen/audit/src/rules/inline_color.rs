//! # inline-color
//!
//! ## What it does
//! Finds colours that are set in a `style` attribute.
//!
//! ## Why it is bad
//! They escape the theme: in the dark scheme, in print and in a style of the reader's own
//! they stay what they are, and become hard to read.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p style="color: #c00">rot</p>
//! ```
//! Right:
//! ```html
//! <p style="color: var(--warn)">aus dem Thema</p>
//! ```
//!
//! ## References
//! Beyond WCAG; GOV.UK accessibility tool audit, "colours set inline".

use diagnostic::Severity;

use crate::css::{Declaration, Property, declarations};
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "inline-color",
    severity: Severity::Warning,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.elements_with("style") {
        let sets = declarations(element.attr("style").unwrap_or(""))
            .iter()
            .any(sets_color);
        if sets && element.is_visible() && element.has_text() {
            findings.at_attribute(element, "style");
        }
    }
}

fn sets_color(declaration: &Declaration) -> bool {
    let word = declaration.value.to_ascii_lowercase();
    let is_neutral = matches!(
        word.as_str(),
        "inherit" | "unset" | "initial" | "transparent" | "currentcolor"
    );
    matches!(
        declaration.property,
        Property::Color | Property::BackgroundColor
    ) && !is_neutral
        && !word.contains("var(")
}
