//! # missing-autocomplete
//!
//! ## What it does
//! Finds fields for name, e-mail, telephone or address that do not say so with `autocomplete`.
//!
//! ## Why it is bad
//! The browser could fill them in. Who writes with effort has to type everything.
//!
//! ## Example
//! Wrong:
//! ```html
//! <label>Ihr Name <input></label>
//! ```
//! Right:
//! ```html
//! <label>Ihr Name <input autocomplete="name"></label>
//! ```
//!
//! ## References
//! WCAG 1.3.5. Whether the field is about the reader is a guess from its label: a warning.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "missing-autocomplete",
    severity: Severity::Warning,
    wcag: &["1.3.5"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for field in page.elements_named(Tag::Input) {
        // `off` is a choice: a form that others fill in for somebody needs it.
        if field.has("autocomplete") || field.has("list") || !field.is_exposed() {
            continue;
        }
        if let Some(token) = wanted(field) {
            // Whoever made the question wrote its label, wherever the field came from.
            let finding = match page.labels().of_control(field).next() {
                Some(label) => findings.at_text(label),
                None => findings.at(field),
            };
            finding.with("token", token);
        }
    }
}

fn wanted(field: Element<'_>) -> Option<&'static str> {
    let kind = field.attr("type").unwrap_or("text").to_ascii_lowercase();
    match kind.as_str() {
        "email" => return Some("email"),
        "tel" => return Some("tel"),
        "text" => {}
        _ => return None,
    }
    let name = field.accessible_name().to_lowercase();
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    LABELS
        .iter()
        .find(|(labels, _)| labels.contains(&name))
        .map(|(_, token)| *token)
}

const LABELS: &[(&[&str], &str)] = &[
    (
        &[
            "name",
            "ihr name",
            "dein name",
            "vor- und nachname",
            "vorname und name",
            "your name",
            "full name",
        ],
        "name",
    ),
    (&["vorname", "first name", "given name"], "given-name"),
    (
        &[
            "nachname",
            "familienname",
            "last name",
            "surname",
            "family name",
        ],
        "family-name",
    ),
    (
        &[
            "e-mail",
            "email",
            "e-mail-adresse",
            "ihre e-mail-adresse",
            "email address",
            "e-mail address",
        ],
        "email",
    ),
    (
        &[
            "telefon",
            "telefonnummer",
            "ihre telefonnummer",
            "phone",
            "telephone",
            "phone number",
        ],
        "tel",
    ),
    (
        &["straße und hausnummer", "anschrift", "street address"],
        "street-address",
    ),
    (
        &["plz", "postleitzahl", "postcode", "zip code"],
        "postal-code",
    ),
];
