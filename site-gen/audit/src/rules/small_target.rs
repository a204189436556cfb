//! # small-target
//!
//! ## What it does
//! Finds buttons and links that the page's own style makes smaller than 44 by 44 pixels.
//!
//! ## Why it is bad
//! Trembling fingers miss them.
//!
//! ## Example
//! Wrong:
//! ```html
//! <button style="width: 20px; height: 20px">x</button>
//! ```
//! Right:
//! ```html
//! <button style="height: 44px">x</button>
//! ```
//!
//! ## References
//! WCAG 2.5.8 asks for 24 pixels (with exceptions for spacing), 2.5.5 (level AAA) for 44.

use diagnostic::Severity;

use crate::css::Length;
use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::Page;
use crate::sight::is_seen;
use crate::style::Display;

pub(crate) const RULE: Rule = Rule {
    name: "small-target",
    severity: Severity::Warning,
    wcag: &["2.5.8", "2.5.5"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(styles) = page.styles() else {
        return;
    };
    for element in page
        .elements()
        .filter(|&element| focus::is_focusable(element))
    {
        let style = styles.get(element);
        // In a line of text the line decides.
        if style.display == Display::Inline || !is_seen(element) {
            continue;
        }
        let px = |length: Option<Length>, before: f32, after: f32| match length {
            Some(Length::Px(px)) => Some(px + before + after),
            _ => None,
        };
        let width = px(style.width, style.padding[1], style.padding[3]);
        let height = px(style.height, style.padding[0], style.padding[2]);
        let least = [width, height]
            .into_iter()
            .flatten()
            .fold(f32::INFINITY, f32::min);
        if least < SMALLEST {
            findings.at(element).with("size", format!("{least:.0}"));
        }
    }
}

/// CSS pixels.
const SMALLEST: f32 = 44.0;
