//! # text-in-background
//!
//! ## What it does
//! Finds words that the page's own style pushes out of sight to show a picture instead.
//!
//! ## Why it is bad
//! In high contrast, in print and where pictures do not load, neither words nor picture
//! are there.
//!
//! ## Example
//! Wrong:
//! ```html
//! <h2 style="background: url(kopf.png); text-indent: -9999px">Unser Haus</h2>
//! ```
//! Right:
//! ```html
//! <h2 style="background: url(kopf.png)">Unser Haus</h2>
//! ```
//!
//! ## References
//! WCAG 1.4.5, 1.1.1 (failure F3).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::style::BackgroundImage;

pub(crate) const RULE: Rule = Rule {
    name: "text-in-background",
    severity: Severity::Warning,
    wcag: &["1.1.1", "1.4.5"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(styles) = page.styles() else {
        return;
    };
    for element in page.elements().filter(|&element| element.is_visible()) {
        let style = styles.get(element);
        let has_picture = style.background_image == BackgroundImage::Unknown;
        let is_pushed_out = style.text_indent <= -99.0 || style.font_size < 1.0;
        if has_picture && is_pushed_out && element.has_text() {
            findings.at(element);
        }
    }
}
