//! # form-without-submit
//!
//! ## What it does
//! Finds forms without a button that sends them.
//!
//! ## Why it is bad
//! Who does not know that the enter key may send a form is stuck.
//!
//! ## Example
//! Wrong:
//! ```html
//! <form><label>Suche <input></label><button type="button">Zurück</button></form>
//! ```
//! Right:
//! ```html
//! <form><label>Suche <input></label><button>Suchen</button></form>
//! ```
//!
//! ## References
//! WCAG 3.2.2 (technique H32).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::fields::is_field;

pub(crate) const RULE: Rule = Rule {
    name: "form-without-submit",
    severity: Severity::Warning,
    wcag: &["3.2.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for form in page
        .elements_named(Tag::Form)
        .filter(|form| form.is_exposed())
    {
        let has_field = form.descendant_elements().any(is_field);
        let sends = |element: Element<'_>| {
            let kind = element.attr("type").unwrap_or("").to_ascii_lowercase();
            match element.tag() {
                Tag::Button => !matches!(kind.as_str(), "button" | "reset"),
                Tag::Input => matches!(kind.as_str(), "submit" | "image"),
                _ => false,
            }
        };
        let is_sent_from_outside = form.id().is_some_and(|id| {
            [Tag::Button, Tag::Input]
                .into_iter()
                .flat_map(|tag| page.elements_named(tag))
                .any(|button| button.attr("form") == Some(id) && sends(button))
        });
        if has_field && !form.descendant_elements().any(sends) && !is_sent_from_outside {
            findings.at(form);
        }
    }
}
