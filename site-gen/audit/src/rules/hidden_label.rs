//! # hidden-label
//!
//! ## What it does
//! Finds fields whose only name is a `label` that is not rendered.
//!
//! ## Why it is bad
//! A screen reader reads the name out, and who looks at the page sees an empty box.
//!
//! ## Example
//! Wrong:
//! ```html
//! <label for="a" hidden>Name</label> <input id="a">
//! ```
//! Right:
//! ```html
//! <label for="c">Name</label> <input id="c">
//! ```
//!
//! ## References
//! WCAG 3.3.2. Accessible Name Computation 1.2, step 2A, lets a hidden label name its
//! field, so that the rules about names have nothing to say. A warning: other words
//! beside the field may tell what it is for.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::labels::labelled_control;
use crate::fields::is_field;

pub(crate) const RULE: Rule = Rule {
    name: "hidden-label",
    severity: Severity::Warning,
    wcag: &["3.3.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let hidden = page
        .elements_named(Tag::Label)
        .filter(|label| !label.is_rendered() && label.has_text());
    for label in hidden {
        let Some(field) = labelled_control(label) else {
            continue;
        };
        let names = ["aria-label", "aria-labelledby", "title"];
        let is_named = names.iter().any(|name| field.has(name))
            || page
                .labels()
                .of_control(field)
                .any(|label| label.is_rendered());
        if is_field(field) && field.is_exposed() && !is_named {
            findings.at(label);
        }
    }
}
