//! # repeated-id
//!
//! ## What it does
//! Finds ids that several elements of a page share.
//!
//! ## Why it is bad
//! Links, labels and descriptions lead to the first of them: a field is announced
//! with another field's name, an anchor leads to the wrong place.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p id="a">a</p>
//! <p id="a">a</p>
//! ```
//! Right:
//! ```html
//! <h1 id="a">A</h1>
//! <p id="b">b</p>
//! ```
//!
//! ## References
//! HTML standard, "the id attribute" (formerly WCAG 4.1.1; 1.3.1 and 4.1.2 where a
//! label or a description goes astray).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page};

pub(crate) const RULE: Rule = Rule {
    name: "repeated-id",
    severity: Severity::Error,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let mut before: Option<Element<'_>> = None;
    for element in page.elements_with_id() {
        if let Some(first) = before
            && first.id() == element.id()
        {
            findings
                .at_attribute(element, "id")
                .with("id", element.id().unwrap_or(""));
        }
        before = Some(element);
    }
}
