//! # repeated-main-heading
//!
//! ## What it does
//! Finds pages with more than one heading of the first level.
//!
//! ## Why it is bad
//! The first heading says what the page is about. With two, who jumps to it cannot know
//! which one is meant.
//!
//! ## Example
//! Wrong:
//! ```html
//! <h1>Titel</h1>
//! <h1>Noch einer</h1>
//! ```
//! Right:
//! ```html
//! <h2>Termine</h2>
//! ```
//!
//! ## References
//! Good practice; WCAG allows it.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::headings::{headings, level};

pub(crate) const RULE: Rule = Rule {
    name: "repeated-main-heading",
    severity: Severity::Warning,
    wcag: &["1.3.1", "2.4.6"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let main = headings(page).filter(|&heading| heading.is_exposed() && level(heading) == Some(1));
    for heading in main.skip(1) {
        findings.at(heading);
    }
}
