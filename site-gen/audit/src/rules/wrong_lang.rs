//! # wrong-lang
//!
//! ## What it does
//! Finds parts of a page whose text is clearly in another language than their `lang` says.
//!
//! ## Why it is bad
//! A screen reader reads the part with the wrong voice.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p lang="nl">Bonne année !</p>
//! ```
//! Right:
//! ```html
//! <p lang="fr">Bonne année !</p>
//! ```
//!
//! ## References
//! WCAG 3.1.2; ACT off6ek. In doubt nothing is said.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::language::{contradiction, is_known_language};

pub(crate) const RULE: Rule = Rule {
    name: "wrong-lang",
    severity: Severity::Error,
    wcag: &["3.1.2"],
    act: &["off6ek"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.elements_with("lang") {
        let Some(lang) = element.attr("lang").filter(|lang| is_known_language(lang)) else {
            continue;
        };
        // The language of the whole page has a rule of its own.
        if element.parent().is_none() || !element.is_rendered() {
            continue;
        }
        if let Some(found) = contradiction(element, lang) {
            findings
                .at_attribute(element, "lang")
                .with("lang", lang)
                .with("found", found);
        }
    }
}
