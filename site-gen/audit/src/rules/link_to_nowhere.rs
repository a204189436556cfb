//! # link-to-nowhere
//!
//! ## What it does
//! Finds links that lead nowhere and need a script: `href="#"` without words about the top of the page,
//! `href="javascript:…"`, an empty `href`.
//!
//! ## Why it is bad
//! Without scripts nothing happens. What does something is a button, and a screen reader
//! should say so.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="#">Menü</a>
//! ```
//! Right:
//! ```html
//! <a href="#">Nach oben</a>
//! ```
//!
//! ## References
//! WCAG 4.1.2, 2.1.1; good practice.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "link-to-nowhere",
    severity: Severity::Warning,
    wcag: &["2.1.1", "4.1.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for link in page.elements_named(Tag::A).filter(|link| link.is_exposed()) {
        let Some(target) = link.attr("href").map(str::trim) else {
            continue;
        };
        let needs_script =
            target.len() > 10 && target.as_bytes()[..11].eq_ignore_ascii_case(b"javascript:");
        let leads_nowhere = target.is_empty() || (target == "#" && !leads_up(link));
        if (needs_script || leads_nowhere) && !link.has("role") {
            findings.at_attribute(link, "href").with("target", target);
        }
    }
}

/// `#` is the start of the page.
fn leads_up(link: Element<'_>) -> bool {
    let name = link.accessible_name().to_lowercase();
    ["oben", "anfang", "top", "start", "up"]
        .iter()
        .any(|word| name.contains(word))
}
