//! # long-italics
//!
//! ## What it does
//! Finds whole sentences in italics.
//!
//! ## Why it is bad
//! Slanted letters run together for readers with poor sight or dyslexia.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p><em>Wir üben eine Stunde lang: erst die Schultern, dann die Hände und zum Schluss die
//! Füße.</em></p>
//! ```
//! Right:
//! ```html
//! <p><em>Bitte</em> klingeln Sie zweimal.</p>
//! ```
//!
//! ## References
//! Beyond WCAG; British Dyslexia Association style guide, Leichte Sprache.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "long-italics",
    severity: Severity::Warning,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in [Tag::I, Tag::Em]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        if element.is_visible() && is_long(&element.text_content()) {
            findings.at_text(element);
        }
    }
    let Some(styles) = page.styles() else {
        return;
    };
    for element in page
        .elements()
        .filter(|&element| !matches!(element.tag(), Tag::I | Tag::Em))
    {
        let begins = styles.get(element).is_italic
            && !element
                .parent()
                .is_some_and(|parent| styles.get(parent).is_italic)
            && !matches!(
                element.tag(),
                Tag::Address | Tag::Cite | Tag::Dfn | Tag::Var
            );
        if begins && element.is_visible() && is_long(&element.text_content()) {
            findings.at_text(element);
        }
    }
}

fn is_long(text: &str) -> bool {
    text.split_whitespace().nth(WORDS).is_some()
}

/// More words than this are more than an emphasis or a title.
const WORDS: usize = 12;
