//! # group-without-legend
//!
//! ## What it does
//! Finds groups of choices without a common heading: radio buttons that no `fieldset` holds,
//! and a `fieldset` without `legend`.
//!
//! ## Why it is bad
//! A screen reader reads "yes, radio button", and not the question it answers.
//!
//! ## References
//! WCAG 1.3.1, 3.3.2 (technique H71).

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::Findings;
use crate::html::{Element, Page, Tag};
use crate::rules::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "group-without-legend",
    severity: Severity::Error,
    wcag: &["1.3.1", "3.3.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for fieldset in page
        .elements_named(Tag::Fieldset)
        .filter(|fieldset| fieldset.is_exposed())
    {
        let asks = fieldset.descendant_elements().any(|inner| {
            inner.is(Tag::Input) && matches!(inner.role(), Some(Role::Radio | Role::Checkbox))
        });
        if asks && fieldset.accessible_name().is_empty() {
            findings.at(fieldset);
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for radio in page
        .elements_named(Tag::Input)
        .filter(|input| input.has_role(Role::Radio))
    {
        let Some(name) = radio.attr("name").filter(|name| !name.is_empty()) else {
            continue;
        };
        let is_second = seen.contains(&name);
        if !is_second && radio.is_exposed() {
            seen.push(name);
            if has_sibling(radio, name) && !is_grouped(radio) {
                findings.at(radio).variant("radio").with("name", name);
            }
        }
    }
}

fn has_sibling(radio: Element<'_>, name: &str) -> bool {
    radio.page().elements_named(Tag::Input).any(|other| {
        other != radio && other.has_role(Role::Radio) && other.attr("name") == Some(name)
    })
}

fn is_grouped(radio: Element<'_>) -> bool {
    radio.ancestors().any(|around| {
        around.is(Tag::Fieldset)
            || matches!(around.role(), Some(Role::Group | Role::Radiogroup))
                && !around.accessible_name().is_empty()
    })
}
