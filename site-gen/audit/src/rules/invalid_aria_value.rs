//! # invalid-aria-value
//!
//! ## What it does
//! Finds `aria-` attributes whose value is not one they can have.
//!
//! ## Why it is bad
//! Assistive technology takes the value for none, or for the opposite: `aria-expanded="no"`
//! is read out as nothing at all.
//!
//! ## Example
//! Wrong:
//! ```html
//! <button aria-expanded="no">Menü</button>
//! ```
//! Right:
//! ```html
//! <button aria-pressed="mixed">halb</button>
//! ```
//!
//! ## References
//! WCAG 4.1.2; ACT 6a7281; WAI-ARIA 1.2, section 6.3.

use diagnostic::Severity;

use crate::aria::Role;
use crate::aria::attributes::{self, Values};
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page};

pub(crate) const RULE: Rule = Rule {
    name: "invalid-aria-value",
    severity: Severity::Error,
    wcag: &["4.1.2"],
    act: &["6a7281"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated().filter(|element| element.is_exposed()) {
        for (attribute, value) in element.attributes() {
            let Some(name) = attribute.strip_prefix("aria-") else {
                continue;
            };
            let Some(values) = attributes::values(name) else {
                continue;
            };
            if value.trim().is_empty() || is_valid(element, name, value, values) {
                continue;
            }
            let finding = findings.at_attribute(element, attribute);
            finding.with("attribute", attribute).with("value", value);
            if let Some(expected) = expected(values) {
                finding.variant("choice").with("expected", expected);
            }
        }
    }
}

fn is_valid(element: Element<'_>, name: &str, value: &str, values: Values) -> bool {
    let word = value.trim().to_ascii_lowercase();
    match values {
        Values::Boolean => matches!(word.as_str(), "true" | "false"),
        Values::BooleanOrUndefined => matches!(word.as_str(), "true" | "false" | "undefined"),
        Values::Tristate => matches!(word.as_str(), "true" | "false" | "mixed" | "undefined"),
        Values::Token(tokens) => tokens.contains(&word.as_str()),
        Values::Tokens(tokens) => word.split_whitespace().all(|word| tokens.contains(&word)),
        Values::Integer => word.parse::<i64>().is_ok(),
        Values::Number => word.parse::<f64>().is_ok_and(f64::is_finite),
        Values::Text => true,
        // Elsewhere what is referred to may appear later, by a script.
        Values::Id | Values::Ids => {
            let is_required = element.role().is_some_and(|role| match role {
                // A closed list may be made when it opens.
                Role::Combobox => name == "controls" && element.attr("aria-expanded") == Some("true"),
                role => role.required().contains(&name),
            });
            !is_required
                || value
                    .split_ascii_whitespace()
                    .any(|id| element.page().element_by_id(id).is_some())
        }
    }
}

fn expected(values: Values) -> Option<String> {
    let words: &[&str] = match values {
        Values::Boolean | Values::BooleanOrUndefined => &["true", "false"],
        Values::Tristate => &["true", "false", "mixed"],
        Values::Token(tokens) | Values::Tokens(tokens) => tokens,
        _ => return None,
    };
    Some(words.join(", "))
}
