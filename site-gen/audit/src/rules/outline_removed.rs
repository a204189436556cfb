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

use crate::css::{Declaration, Property, Selector, declarations};
use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Element, Page, Tag};
use crate::style::loads_sheets;

pub(crate) const RULE: Rule = Rule {
    name: "outline-removed",
    severity: Severity::Error,
    wcag: &["2.4.7"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let sheets = page.elements_named(Tag::Style);
    let rules: Vec<(Element<'_>, FocusRule)> = sheets
        .flat_map(|sheet| {
            let rules = focus_rules(&sheet.text_content());
            rules.into_iter().map(move |rule| (sheet, rule))
        })
        .collect();
    if rules.iter().any(|(_, rule)| rule.removes) {
        let stops: Vec<Element<'_>> = page
            .elements()
            .filter(|&element| focus::is_tabbable(element))
            .collect();
        // A sheet that nobody read may give a plain rule's elements an outline again.
        let is_whole = !loads_sheets(page);
        let removing = |rule: &FocusRule| rule.removes && (rule.is_of_focus || is_whole);
        for (sheet, rule) in rules.iter().filter(|(_, rule)| removing(rule)) {
            let is_replaced = |stop| rules.iter().any(|(_, other)| other.replaces && other.meets(stop));
            if stops.iter().any(|&stop| rule.meets(stop) && !is_replaced(stop)) {
                findings.at_text(*sheet).with("selector", &*rule.selector);
            }
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

/// A rule that says how an element looks that has focus.
struct FocusRule {
    selector: String,
    /// What the selector meets whatever state it is in.
    stateless: Vec<Selector>,
    is_of_focus: bool,
    removes: bool,
    replaces: bool,
}

impl FocusRule {
    fn meets(&self, element: Element<'_>) -> bool {
        self.stateless.iter().any(|selector| selector.matches(element))
    }
}

/// The rules of a sheet that take the outline away, and those that give something in
/// its place.
fn focus_rules(css: &str) -> Vec<FocusRule> {
    let mut found = Vec::new();
    for block in css.split('}') {
        let Some((before, body)) = block.rsplit_once('{') else {
            continue;
        };
        let selector = before.rsplit(['{', ';', '}']).next().unwrap_or("").trim();
        let body = body.to_ascii_lowercase();
        let removes = declarations(&body).iter().any(removes_outline);
        // `:focus:not(:focus-visible)` takes it away from the mouse alone.
        let lower = selector.to_ascii_lowercase();
        if lower.contains(":not(:focus-visible)") || !(removes || body_shows_focus(&body)) {
            continue;
        }
        let is_of_focus = lower.contains(":focus");
        let replaces = is_of_focus && body_shows_focus(&body);
        let Some(stateless) = Selector::parse_list(&without_states(selector)) else {
            continue;
        };
        found.push(FocusRule {
            selector: selector.to_owned(),
            stateless,
            is_of_focus,
            removes: removes && !replaces,
            replaces,
        });
    }
    found
}

/// Whether a block sets anything that shows where the focus is.
fn body_shows_focus(body: &str) -> bool {
    const SHOWN: &[&str] = &[
        "box-shadow",
        "border",
        "background",
        "text-decoration",
        "color",
    ];
    let has_outline = declarations(body)
        .iter()
        .any(|declaration| declaration.property == Property::Outline && !removes_outline(declaration));
    has_outline || SHOWN.iter().any(|property| body.contains(property))
}

/// A selector without the states that a reader brings about: `a:focus` meets what `a`
/// meets, and `:focus` everything.
fn without_states(selector: &str) -> String {
    const STATES: &[&str] = &[
        ":focus-visible",
        ":focus-within",
        ":focus",
        ":active",
        ":hover",
    ];
    let mut rest = selector;
    let mut text = String::with_capacity(selector.len());
    while let Some(first) = rest.chars().next() {
        match STATES.iter().find(|state| rest.starts_with(**state)) {
            Some(state) => {
                let stands_alone =
                    text.is_empty() || text.ends_with([' ', '\n', ',', '>', '+', '~', '(']);
                text.push_str(if stands_alone { "*" } else { "" });
                rest = &rest[state.len()..];
            }
            None => {
                text.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    text
}

fn removes_outline(declaration: &Declaration) -> bool {
    declaration.property == Property::Outline
        && matches!(
            declaration.value.trim().to_ascii_lowercase().as_str(),
            "none" | "0" | "0px"
        )
}
