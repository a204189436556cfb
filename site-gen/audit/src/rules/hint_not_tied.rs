//! # hint-not-tied
//!
//! ## What it does
//! Finds hints and error messages beside a field that are not tied to it by
//! `aria-describedby`.
//!
//! ## Why it is bad
//! Who moves from field to field with a screen reader never hears them.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div><label for="a">Telefon</label><p class="hint">Mit Vorwahl</p><input id="a"></div>
//! ```
//! Right:
//! ```html
//! <div><label for="c">Telefon</label><p class="hint" id="ch">Mit Vorwahl</p><input id="c"
//! aria-describedby="ch"></div>
//! ```
//!
//! ## References
//! WCAG 1.3.1, 3.3.1, 3.3.2 (technique ARIA1). Hints are recognised by their class or id.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::name::flatten;
use crate::fields::is_field;

pub(crate) const RULE: Rule = Rule {
    name: "hint-not-tied",
    severity: Severity::Warning,
    wcag: &["1.3.1", "3.3.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let texts = TEXTS.iter().flat_map(|&tag| page.elements_named(tag));
    for hint in texts {
        let names = [hint.attr("class"), hint.attr("id")];
        let is_hint = names.into_iter().flatten().any(names_hint);
        if !is_hint || !is_text(hint) || !hint.is_exposed() {
            continue;
        }
        if let Some(field) = field_beside(hint)
            && !is_tied(hint, field)
        {
            findings
                .at(hint)
                .with("text", flatten(&hint.text_content()));
        }
    }
}

const HINTS: &[&str] = &[
    "hint",
    "hinweis",
    "hilfetext",
    "helptext",
    "fehlermeldung",
];

fn names_hint(value: &str) -> bool {
    value
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| {
            let mut names = HINTS.iter();
            names.any(|name| word.eq_ignore_ascii_case(name))
        })
        || value.contains("error-message")
}

const TEXTS: &[Tag] = &[Tag::P, Tag::Span, Tag::Div, Tag::Small];

fn is_text(element: Element<'_>) -> bool {
    element.has_text()
        && !element
            .descendant_elements()
            .any(|inner| is_field(inner) || inner.is(Tag::Label))
}

/// A box with more inside is no box around one field.
const MAX_NEIGHBOURS: usize = 100;

/// The only field that stands in the same box.
fn field_beside(hint: Element<'_>) -> Option<Element<'_>> {
    let parent = hint
        .parent()
        .filter(|parent| !matches!(parent.tag(), Tag::Form | Tag::Body | Tag::Main))?;
    let near = parent.descendant_elements().take(MAX_NEIGHBOURS);
    let mut fields = near.filter(|&inner| is_field(inner));
    let field = fields.next()?;
    fields.next().is_none().then_some(field)
}

fn is_tied(hint: Element<'_>, field: Element<'_>) -> bool {
    let refers = |element: Element<'_>| {
        ["aria-describedby", "aria-labelledby", "aria-errormessage"]
            .iter()
            .any(|name| {
                let ids = element.attr(name).unwrap_or("").split_ascii_whitespace();
                ids.filter_map(|id| element.page().element_by_id(id))
                    .any(|target| target.contains(hint) || hint.contains(target))
            })
    };
    // What stands in the label or legend is read with the field anyhow.
    let is_in_label = hint.is_inside(&[Tag::Label, Tag::Legend]);
    is_in_label || refers(field) || field.ancestors().any(refers)
}
