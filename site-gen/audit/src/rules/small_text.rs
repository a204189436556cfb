//! # small-text
//!
//! ## What it does
//! Finds text that the page's own style makes smaller than 16 pixels.
//!
//! ## Why it is bad
//! Readers over seventy need more than the size that browsers start with.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p style="font-size: 12px">klein</p>
//! ```
//! Right:
//! ```html
//! <p style="font-size: 1rem">gut</p>
//! ```
//!
//! ## References
//! Beyond WCAG; the targets of this audit for old readers.

use diagnostic::Severity;

use crate::css::Property;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::sight::is_seen;

pub(crate) const RULE: Rule = Rule {
    name: "small-text",
    severity: Severity::Warning,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(styles) = page.styles() else {
        return;
    };
    for element in page.elements().filter(|element| !element.is_foreign()) {
        let Some(winner) = styles.winner(element, Property::FontSize) else {
            continue;
        };
        let size = styles.get(element).font_size;
        // Half an em in a footnote mark is no text to read.
        let is_mark = matches!(element.tag(), Tag::Sup | Tag::Sub);
        if size < 15.9 && !is_mark && element.has_text() && is_seen(element) {
            let value = winner.declaration.value;
            findings
                .at(element)
                .with("size", format!("{size:.0}"))
                .with("value", value);
        }
    }
}
