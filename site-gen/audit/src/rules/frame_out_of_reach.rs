//! # frame-out-of-reach
//!
//! ## What it does
//! Finds `iframe` elements with a negative `tabindex` around something that needs the
//! keyboard.
//!
//! ## Why it is bad
//! The tab key passes over everything inside.
//!
//! ## Example
//! Wrong:
//! ```html
//! <iframe tabindex="-1" title="x" srcdoc="<a href='/'>Start</a>"></iframe>
//! ```
//! Right:
//! ```html
//! <iframe tabindex="0" title="x" srcdoc="<a href='/'>Start</a>"></iframe>
//! ```
//!
//! ## References
//! WCAG 2.1.1; ACT akn7bn. Only frames with `srcdoc` can be looked into.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Page, Tag};
use crate::sight::is_seen;

pub(crate) const RULE: Rule = Rule {
    name: "frame-out-of-reach",
    severity: Severity::Error,
    wcag: &["2.1.1"],
    act: &["akn7bn"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for frame in page.elements_named(Tag::Iframe) {
        let is_skipped = focus::tab_index(frame).is_some_and(|index| index < 0);
        // Nobody misses what is in a frame of one pixel.
        let is_tiny = ["width", "height"]
            .iter()
            .any(|side| frame.attr(side).is_some_and(|size| matches!(size.trim(), "0" | "1")));
        if !is_skipped || is_tiny || !is_seen(frame) || frame.is_inert() {
            continue;
        }
        if frame.attr("srcdoc").is_some_and(focus::holds_stop) {
            findings.at_attribute(frame, "tabindex");
        }
    }
}
