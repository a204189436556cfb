//! # address-as-link
//!
//! ## What it does
//! Finds links whose text is a long web address.
//!
//! ## Why it is bad
//! A screen reader spells it out: "h t t p s colon slash slash". Nobody learns where the
//! link leads.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="https://example.org/">https://example.org/</a>
//! ```
//! Right:
//! ```html
//! <a href="https://example.org/">Beispielverein</a>
//! ```
//!
//! ## References
//! WCAG 2.4.9 (level AAA). A short name such as `example.org` is fine.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "address-as-link",
    severity: Severity::Warning,
    wcag: &["2.4.9"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for link in page
        .elements_named(Tag::A)
        .filter(|link| link.has("href") && link.is_exposed())
    {
        let name = link.accessible_name();
        let has_scheme = name.starts_with("http://") || name.starts_with("https://");
        let is_long = name.starts_with("www.") && name.trim_end_matches('/').contains('/');
        if (has_scheme || is_long) && !name.contains(' ') {
            findings.at_text(link).with("text", name);
        }
    }
}
