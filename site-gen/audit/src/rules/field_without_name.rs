//! # field-without-name
//!
//! ## What it does
//! Finds form fields without a label or another name.
//!
//! ## Why it is bad
//! A screen reader says "edit, blank": nobody knows what to enter.
//!
//! ## References
//! WCAG 4.1.2 (and 3.3.2, 1.3.1); ACT e086e5.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::Findings;
use crate::html::{Element, Page, Tag};
use crate::rules::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "field-without-name",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["e086e5"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for field in page.elements().filter(|&element| is_field(element)) {
        if field.is_exposed() && field.accessible_name().is_empty() {
            findings.at(field);
        }
    }
}

/// Whether people enter or choose something in it.
pub(crate) fn is_field(element: Element<'_>) -> bool {
    match element.role() {
        Some(role) => matches!(
            role,
            Role::Checkbox
                | Role::Combobox
                | Role::Listbox
                | Role::Menuitemcheckbox
                | Role::Menuitemradio
                | Role::Radio
                | Role::Searchbox
                | Role::Slider
                | Role::Spinbutton
                | Role::Switch
                | Role::Textbox
        ),
        // Passwords, dates, colours and files have no role, but are fields.
        None => {
            element.is(Tag::Input)
                && !element
                    .attr("type")
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("hidden"))
        }
    }
}
