//! # decoration-exposed
//!
//! ## What it does
//! Finds images that are marked as decoration (`alt=""`, `role="none"`) and are read out
//! all the same, because they can take focus or have an `aria-` attribute.
//!
//! ## Why it is bad
//! A screen reader says "image" where the author meant it to say nothing.
//!
//! ## Example
//! Wrong:
//! ```html
//! <img src="ranke.svg" alt="" tabindex="0">
//! ```
//! Right:
//! ```html
//! <img src="ranke.svg" alt="">
//! ```
//!
//! ## References
//! WCAG 1.1.1; ACT 46ca7f; WAI-ARIA 1.2, "presentational roles conflict resolution".

use diagnostic::Severity;

use crate::aria::{Role, explicit_role};
use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "decoration-exposed",
    severity: Severity::Error,
    wcag: &["1.1.1"],
    act: &["46ca7f"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.elements() {
        if !element.is(Tag::Img) && !element.is_annotated() {
            continue;
        }
        let is_marked = explicit_role(element).is_some_and(Role::is_presentational)
            || (element.is(Tag::Img)
                && element.attr("alt") == Some("")
                && explicit_role(element).is_none());
        let is_read = element.role().is_some_and(|role| !role.is_presentational());
        if is_marked && is_read && element.is_exposed() && element.role() != Some(Role::Generic) {
            findings.at(element).with("element", element.name());
        }
    }
}
