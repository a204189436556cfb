//! # scroll-out-of-reach
//!
//! ## What it does
//! Finds boxes that scroll and hold nothing that the keyboard reaches. Sizes are estimated.
//!
//! ## Why it is bad
//! In some browsers the arrow keys scroll only what has focus: who has no mouse never sees
//! the rest.
//!
//! ## Example
//! Wrong:
//! ```html
//! <section style="height: 60px; width: 300px; overflow-y: scroll"><p>Wir üben eine Stunde
//! lang: erst die Schultern, dann die Hände, dann die Füße. Jede und jeder macht so viel mit,
//! wie es guttut. Zwischendurch trinken wir Wasser und Tee.</p></section>
//! ```
//! Right:
//! ```html
//! <section style="height: 60px; width: 300px; overflow: scroll" tabindex="0"><p>Wir üben eine
//! Stunde lang: erst die Schultern, dann die Hände, dann die Füße. Jede und jeder macht so viel
//! mit, wie es guttut.</p></section>
//! ```
//!
//! ## References
//! WCAG 2.1.1; ACT 0ssw9k.

use diagnostic::Severity;

use crate::css::Length;
use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Element, Page, Tag};
use crate::layout;
use crate::sight::is_seen;
use crate::style::{Overflow, Style, Styles};

pub(crate) const RULE: Rule = Rule {
    name: "scroll-out-of-reach",
    severity: Severity::Error,
    wcag: &["2.1.1"],
    act: &["0ssw9k"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(styles) = page.styles() else {
        return;
    };
    for element in page
        .elements()
        .filter(|&element| !matches!(element.tag(), Tag::Html | Tag::Body))
    {
        let style = styles.get(element);
        let scrolls = style.overflow_x == Overflow::Scroll || style.overflow_y == Overflow::Scroll;
        if !scrolls || !is_seen(element) || element.is_aria_hidden() {
            continue;
        }
        let is_reached =
            focus::is_tabbable(element) || element.descendant_elements().any(focus::is_tabbable);
        if !is_reached && (overflows_below(element, styles) || overflows_beside(element, styles)) {
            findings.at(element);
        }
    }
}

fn overflows_below(element: Element<'_>, styles: &Styles) -> bool {
    let style = styles.get(element);
    let Some(height) = layout::fixed_height(style).filter(|_| style.overflow_y == Overflow::Scroll)
    else {
        return false;
    };
    let width = layout::content_width(element, styles);
    let room = height * 1.25 + style.padding[2];
    layout::content_height(element, styles, width) > room
        || element
            .descendant_elements()
            .filter_map(|inner| layout::picture_size(inner).1)
            .any(|height| height > room)
}

fn overflows_beside(element: Element<'_>, styles: &Styles) -> bool {
    let style = styles.get(element);
    if style.overflow_x != Overflow::Scroll {
        return false;
    }
    let room = layout::content_width(element, styles) + style.padding[1];
    let is_wider = |inner: Element<'_>| {
        let style = styles.get(inner);
        match style.width {
            Some(Length::Px(width)) => width > room,
            None if layout::picture_size(inner).0.is_some_and(|width| width > room) => true,
            _ => is_wider_text(inner, style, room),
        }
    };
    is_wider_text(element, style, room) || element.descendant_elements().any(is_wider)
}

fn is_wider_text(element: Element<'_>, style: &Style, room: f32) -> bool {
    !style.wraps && layout::unbroken_width(element, style) > room * 1.25
}
