//! Checks finished HTML pages for accessibility faults, at build speed.
//!
//! [`html::Page`] reads a page, [`check`] holds it against every [`Rule`], and a
//! [`Finding`] names the element, so that whoever made the page can lead it back
//! to a source; [`Finding::into_diagnostic`] gives the place on the page itself.
//! [`site::Addresses`] checks what only several pages together can tell. Nothing here
//! reads a file, and nothing knows how the pages were made.

mod anchor;
mod aria;
mod contrast;
mod css;
mod exposure;
mod fields;
mod finding;
mod focus;
pub mod gif;
mod headings;
pub mod html;
mod labels;
mod language;
mod layout;
mod level;
mod links;
mod minimum_contrast;
mod name;
mod prose;
pub mod readability;
mod rules;
mod sight;
pub mod site;
mod spacing;
mod style;
mod table;
pub mod target;

pub use aria::Role;
pub use css::{Scheme, Tokens};
pub use finding::{Blame, Check, Finding, Findings, Rule};
pub use html::{Element, ElementIndex, Page, Tag};
pub use level::Level;
pub use rules::rules;

/// The German texts of all rules, as a Fluent source for `diagnostic::Catalog`.
pub const MESSAGES_DE: &str = include_str!("../messages/de.ftl");

/// The English texts of all rules.
pub const MESSAGES_EN: &str = include_str!("../messages/en.ftl");

/// Holds a page against every rule that needs nothing but the page.
pub fn check(page: &Page<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    for rule in rules() {
        if let Check::Page(check) = rule.check {
            findings.begin(rule);
            check(page, &mut findings);
        }
    }
    findings.into_list()
}
