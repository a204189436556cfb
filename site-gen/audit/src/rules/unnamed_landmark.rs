//! # unnamed-landmark
//!
//! ## What it does
//! Finds several parts of a page of the same kind (two menus) that bear no names, or the same.
//!
//! ## Why it is bad
//! Screen readers list them: "navigation, navigation, navigation".
//!
//! ## Example
//! Wrong:
//! ```html
//! <nav aria-label="Hauptmenü"><a href="/">Start</a></nav>
//! <nav><a href="/a/">A</a></nav>
//! ```
//! Right:
//! ```html
//! <nav aria-label="Hauptmenü"><a href="/">Start</a></nav>
//! ```
//!
//! ## References
//! WCAG 2.4.1 (technique ARIA6); WAI-ARIA Authoring Practices, "landmark regions".

use std::collections::HashSet;

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page};

pub(crate) const RULE: Rule = Rule {
    name: "unnamed-landmark",
    severity: Severity::Warning,
    wcag: &["1.3.1", "2.4.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    const KINDS: &[Role] = &[
        Role::Navigation,
        Role::Complementary,
        Role::Search,
        Role::Banner,
        Role::Contentinfo,
    ];
    let landmarks: Vec<Element<'_>> = page
        .elements_with_role(|role| KINDS.contains(&role))
        .filter(|element| element.is_exposed())
        .collect();
    for &kind in KINDS {
        let of_kind = landmarks.iter().filter(|landmark| landmark.has_role(kind));
        if of_kind.clone().count() < 2 {
            continue;
        }
        let mut names: HashSet<&str> = HashSet::new();
        for &landmark in of_kind {
            let name = landmark.accessible_name();
            if name.is_empty() || !names.insert(name) {
                findings.at(landmark).with("kind", kind.name());
            }
        }
    }
}
