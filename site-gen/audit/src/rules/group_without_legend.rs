//! # group-without-legend
//!
//! ## What it does
//! Finds groups of choices without a common heading: radio buttons that no `fieldset` holds,
//! and a `fieldset` without `legend`.
//!
//! ## Why it is bad
//! A screen reader reads "yes, radio button", and not the question it answers.
//!
//! ## Example
//! Wrong:
//! ```html
//! <fieldset><label><input type="radio" name="a"> Ja</label> <label><input type="radio"
//! name="a"> Nein</label></fieldset>
//! ```
//! Right:
//! ```html
//! <fieldset><legend>Rückruf?</legend><label><input type="radio" name="c"> Ja</label>
//! <label><input type="radio" name="c"> Nein</label></fieldset>
//! ```
//!
//! ## References
//! WCAG 1.3.1, 3.3.2 (technique H71).

use std::collections::{HashMap, HashSet};

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

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
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for radio in radios(page) {
        *counts.entry(radio.attr("name").unwrap_or("")).or_default() += 1;
    }
    let mut seen: HashSet<&str> = HashSet::new();
    for radio in radios(page).filter(|radio| radio.is_exposed()) {
        let name = radio.attr("name").unwrap_or("");
        let is_choice = !name.is_empty() && counts.get(name).is_some_and(|&count| count > 1);
        if is_choice && seen.insert(name) && !is_grouped(radio) {
            findings.at(radio).variant("radio").with("name", name);
        }
    }
}

fn radios<'p>(page: &'p Page<'p>) -> impl Iterator<Item = Element<'p>> {
    page.elements_named(Tag::Input)
        .filter(|input| input.has_role(Role::Radio))
}

fn is_grouped(radio: Element<'_>) -> bool {
    radio.ancestors().any(|around| {
        around.is(Tag::Fieldset)
            || matches!(around.role(), Some(Role::Group | Role::Radiogroup))
                && !around.accessible_name().is_empty()
    })
}
