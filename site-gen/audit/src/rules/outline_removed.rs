//! # outline-removed
//!
//! ## What it does
//! Finds styles of the page that take away the frame around what has the focus, and put
//! nothing in its place.
//!
//! ## Why it is bad
//! Who uses the keyboard no longer sees where on the page they are.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="/" style="outline: none">Start</a>
//! ```
//! Right:
//! ```html
//! <a href="/" style="outline: 3px solid">Start</a>
//! ```
//!
//! ## References
//! WCAG 2.4.7 (failure F78).

use diagnostic::Severity;

use crate::css::{Declaration, Property, declarations};
use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "outline-removed",
    severity: Severity::Error,
    wcag: &["2.4.7"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for style in page.elements_named(Tag::Style) {
        for rule in focus_rules(&style.text_content()) {
            findings.at_text(style).with("selector", rule);
        }
    }
    for element in page.elements_with("style") {
        let removes = declarations(element.attr("style").unwrap_or(""))
            .iter()
            .any(removes_outline);
        if removes && focus::is_tabbable(element) {
            findings.at_attribute(element, "style").variant("inline");
        }
    }
}

/// Selectors of rules for `:focus` that only remove.
fn focus_rules(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    for block in css.split('}') {
        let Some((before, body)) = block.rsplit_once('{') else {
            continue;
        };
        let selector = before.rsplit(['{', ';']).next().unwrap_or("").trim();
        let lower = selector.to_ascii_lowercase();
        // `:focus:not(:focus-visible)` takes it away from the mouse alone.
        let is_focus = lower.contains(":focus") && !lower.contains(":not(:focus-visible)");
        let is_everything = matches!(
            lower.as_str(),
            "*" | "a" | "button" | "input" | ":root" | "a:active"
        );
        let body = body.to_ascii_lowercase();
        let replaces = [
            "box-shadow",
            "border",
            "background",
            "text-decoration",
            "color",
        ]
        .iter()
        .any(|property| body.contains(property));
        let removes = declarations(&body).iter().any(removes_outline);
        if removes && (is_everything || (is_focus && !replaces)) {
            found.push(selector.to_owned());
        }
    }
    found
}

fn removes_outline(declaration: &Declaration) -> bool {
    declaration.property == Property::Outline
        && matches!(
            declaration.value.trim().to_ascii_lowercase().as_str(),
            "none" | "0" | "0px"
        )
}
