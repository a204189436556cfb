//! # clickable-without-keyboard
//!
//! ## What it does
//! Finds elements with a click handler that are neither links nor controls and take no focus.
//!
//! ## Why it is bad
//! Only a mouse or a finger reaches them; keyboard, voice and screen reader do not.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div onclick="auf()">Menü</div>
//! ```
//! Right:
//! ```html
//! <button><span onclick="auf()">Menü</span></button>
//! ```
//!
//! ## References
//! WCAG 2.1.1 (failure F59).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "clickable-without-keyboard",
    severity: Severity::Error,
    wcag: &["2.1.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let acting = ON_CLICK.iter().flat_map(|name| {
        let first = move |element: &Element<'_>| ON_CLICK.iter().find(|it| element.has(it));
        page.elements_with(name)
            .filter(move |element| first(element) == Some(name))
    });
    for element in acting {
        // A click on the words beside a control is the control's.
        let is_help = matches!(
            element.tag(),
            Tag::Label | Tag::Body | Tag::Html | Tag::Form | Tag::Summary
        );
        if is_help
            || focus::can_take_focus(element)
            || focus::is_disabled(element)
            || !element.is_visible()
        {
            continue;
        }
        let holds_control = element.descendant_elements().any(focus::can_take_focus);
        let is_in_control = element.ancestors().any(focus::can_take_focus);
        if !holds_control && !is_in_control {
            findings.at(element).with("element", element.name());
        }
    }
}

const ON_CLICK: &[&str] = &["onclick", "onmousedown", "onmouseup", "ontouchstart"];
