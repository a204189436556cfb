//! # invalid-autocomplete
//!
//! ## What it does
//! Finds fields whose `autocomplete` is no value of HTML.
//!
//! ## Why it is bad
//! The browser cannot fill in name, address or telephone number, and programs that show
//! symbols beside fields do not know which. Who writes with effort has to type everything.
//!
//! ## Example
//! Wrong:
//! ```html
//! <label>Name <input autocomplete="vorname"></label>
//! ```
//! Right:
//! ```html
//! <label>Name <input autocomplete="Name"></label>
//! ```
//!
//! ## References
//! WCAG 1.3.5; ACT 73f2c2; HTML standard, "autofill".

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::focus;
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "invalid-autocomplete",
    severity: Severity::Error,
    wcag: &["1.3.5"],
    act: &["73f2c2"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let fields = [Tag::Input, Tag::Select, Tag::Textarea];
    for field in fields.into_iter().flat_map(|tag| page.elements_named(tag)) {
        let Some(value) = field.attr("autocomplete") else {
            continue;
        };
        let lower = value.to_ascii_lowercase();
        let tokens: Vec<&str> = lower.split_ascii_whitespace().collect();
        let is_switch = matches!(tokens[..], [] | ["on"] | ["off"]);
        if !is_switch && !is_valid(&tokens) && takes_autofill(field) {
            findings
                .at_attribute(field, "autocomplete")
                .with("value", value.trim());
        }
    }
}

fn takes_autofill(field: Element<'_>) -> bool {
    let kind = field.attr("type").unwrap_or("").to_ascii_lowercase();
    let is_button = matches!(
        kind.as_str(),
        "button" | "checkbox" | "file" | "hidden" | "image" | "radio" | "reset" | "submit"
    );
    // Turned into something else, and out of the tab order: nobody fills it in.
    let is_field = field.role().is_none_or(Role::is_widget)
        || focus::tab_index(field).is_none_or(|index| index >= 0);
    let is_aria_disabled = field.attr("aria-disabled") == Some("true");
    !is_button && is_field && !focus::is_disabled(field) && !is_aria_disabled && field.is_exposed()
}

const FIELDS: &[&str] = &[
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "nickname",
    "username",
    "new-password",
    "current-password",
    "one-time-code",
    "organization-title",
    "organization",
    "street-address",
    "address-line1",
    "address-line2",
    "address-line3",
    "address-level4",
    "address-level3",
    "address-level2",
    "address-level1",
    "country",
    "country-name",
    "postal-code",
    "cc-name",
    "cc-given-name",
    "cc-additional-name",
    "cc-family-name",
    "cc-number",
    "cc-exp",
    "cc-exp-month",
    "cc-exp-year",
    "cc-csc",
    "cc-type",
    "transaction-currency",
    "transaction-amount",
    "language",
    "bday",
    "bday-day",
    "bday-month",
    "bday-year",
    "sex",
    "url",
    "photo",
];

/// Fields that may follow a word such as `home`.
const CONTACTS: &[&str] = &[
    "tel",
    "tel-country-code",
    "tel-national",
    "tel-area-code",
    "tel-local",
    "tel-local-prefix",
    "tel-local-suffix",
    "tel-extension",
    "email",
    "impp",
];

/// `section-*`, `shipping` or `billing`, then a contact with its kind or another
/// field, then `webauthn`; all but the field may be missing.
fn is_valid(tokens: &[&str]) -> bool {
    let mut rest = tokens;
    let mut skip = |wanted: fn(&str) -> bool| {
        if rest.first().is_some_and(|token| wanted(token)) {
            rest = &rest[1..];
        }
    };
    skip(|token| token.starts_with("section-"));
    skip(|token| matches!(token, "shipping" | "billing"));
    match rest {
        [
            "home" | "work" | "mobile" | "fax" | "pager",
            contact,
            after @ ..,
        ] => CONTACTS.contains(contact) && is_end(after),
        [field, after @ ..] => {
            (FIELDS.contains(field) || CONTACTS.contains(field)) && is_end(after)
        }
        [] => false,
    }
}

fn is_end(rest: &[&str]) -> bool {
    matches!(rest, [] | ["webauthn"])
}
