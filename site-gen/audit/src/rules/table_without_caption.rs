//! # table-without-caption
//!
//! ## What it does
//! Finds tables of data without a name: neither `caption` nor `aria-label`.
//!
//! ## Why it is bad
//! Who jumps from table to table hears only "table with three columns".
//!
//! ## Example
//! Wrong:
//! ```html
//! <table><tr><th>Tag</th></tr><tr><td>Montag</td></tr></table>
//! ```
//! Right:
//! ```html
//! <table aria-label="Sprechzeiten"><tr><th>Tag</th></tr><tr><td>Montag</td></tr></table>
//! ```
//!
//! ## References
//! WCAG 1.3.1 (technique H39); advisable, so a warning.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "table-without-caption",
    severity: Severity::Warning,
    wcag: &["1.3.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for table in page.elements_named(Tag::Table) {
        let has_headers = table.descendant_elements().any(|inner| inner.is(Tag::Th));
        if has_headers
            && table.has_role(Role::Table)
            && table.is_exposed()
            && table.accessible_name().is_empty()
        {
            findings.at(table);
        }
    }
}
