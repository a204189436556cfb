//! # placeholder-as-label
//!
//! ## What it does
//! Finds fields that only a placeholder names.
//!
//! ## Why it is bad
//! The placeholder disappears with the first letter. Who was interrupted, or forgets
//! easily, no longer knows what to enter; its grey is hard to read as well.
//!
//! ## Example
//! Wrong:
//! ```html
//! <input placeholder="Ihr Name">
//! ```
//! Right:
//! ```html
//! <label>Ihr Name <input placeholder="Vorname Nachname"></label>
//! ```
//!
//! ## References
//! WCAG 3.3.2 (and 1.4.3); HTML standard: a placeholder is no replacement for a label.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::fields::is_field;

pub(crate) const RULE: Rule = Rule {
    name: "placeholder-as-label",
    severity: Severity::Error,
    wcag: &["3.3.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for field in [Tag::Input, Tag::Textarea]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        let Some(placeholder) = field
            .attr("placeholder")
            .filter(|text| !text.trim().is_empty())
        else {
            continue;
        };
        let has_other = ["aria-label", "aria-labelledby", "title"]
            .iter()
            .any(|name| {
                field
                    .attr(name)
                    .is_some_and(|value| !value.trim().is_empty())
            });
        let has_label = page.labels().of_control(field).next().is_some();
        if !has_other && !has_label && field.is_exposed() && is_field(field) {
            findings.at(field).with("placeholder", placeholder.trim());
        }
    }
}
