//! # justified-text
//!
//! ## What it does
//! Finds text that the page's own style sets flush on both sides.
//!
//! ## Why it is bad
//! The gaps between the words grow uneven; readers with dyslexia lose their line in them.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p style="text-align: justify">Wir üben eine Stunde lang.</p>
//! ```
//! Right:
//! ```html
//! <p style="text-align: center">Wir üben</p>
//! ```
//!
//! ## References
//! WCAG 1.4.8 (level AAA, technique C19, failure F88).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::Page;

pub(crate) const RULE: Rule = Rule {
    name: "justified-text",
    severity: Severity::Warning,
    wcag: &["1.4.8"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(styles) = page.styles() else {
        return;
    };
    for element in page.elements().filter(|&element| element.is_visible()) {
        let begins = styles.get(element).is_justified
            && !element
                .parent()
                .is_some_and(|parent| styles.get(parent).is_justified);
        if begins && element.has_text() {
            findings.at(element);
        }
    }
}
