//! # tight-lines
//!
//! ## What it does
//! Finds text of several lines whose line height the page's own style sets to less than 1.5.
//!
//! ## Why it is bad
//! Who sees badly slips from one line into the next.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p style="line-height: 1.2; width: 200px">Wir üben eine Stunde lang: erst die Schultern,
//! dann die Hände.</p>
//! ```
//! Right:
//! ```html
//! <p style="line-height: 1.5; width: 200px">Wir üben eine Stunde lang: erst die Schultern,
//! dann die Hände.</p>
//! ```
//!
//! ## References
//! WCAG 1.4.8 (level AAA); the targets of this audit for old readers.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::layout;
use crate::style::LineHeight;

pub(crate) const RULE: Rule = Rule {
    name: "tight-lines",
    severity: Severity::Warning,
    wcag: &["1.4.8", "1.4.12"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(styles) = page.styles() else {
        return;
    };
    for element in [Tag::P, Tag::Li, Tag::Dd, Tag::Td]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        let style = styles.get(element);
        let is_set = style.line_height != LineHeight::Normal;
        let is_tight = style.line_height_px() < style.font_size * 1.5 - 0.1;
        if !is_set || !is_tight || !element.is_visible() {
            continue;
        }
        let width = layout::content_width(element, styles);
        if layout::text_width(&element.text_content(), style) > width {
            let ratio = style.line_height_px() / style.font_size;
            findings.at(element).with("ratio", format!("{ratio:.2}"));
        }
    }
}
