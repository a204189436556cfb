//! # headers-outside-table
//!
//! ## What it does
//! Finds table cells whose `headers` names something that is no other cell of their table.
//!
//! ## Why it is bad
//! A screen reader reads out the wrong heading for the cell, or none.
//!
//! ## Example
//! Wrong:
//! ```html
//! <table><tr><td headers="a">Montag</td></tr></table>
//! ```
//! Right:
//! ```html
//! <table><tr><th id="a">Tag</th><th id="b">Zeit</th></tr><tr><td headers="a">Montag</td><td
//! headers="a b">9:00</td></tr></table>
//! ```
//!
//! ## References
//! WCAG 1.3.1; ACT a25f45.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::table::is_table;

pub(crate) const RULE: Rule = Rule {
    name: "headers-outside-table",
    severity: Severity::Error,
    wcag: &["1.3.1"],
    act: &["a25f45"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for cell in [Tag::Td, Tag::Th]
        .into_iter()
        .flat_map(|tag| page.elements_named(tag))
    {
        let Some(headers) = cell.attr("headers") else {
            continue;
        };
        let table = table_of(cell).filter(|table| table.role().is_some_and(is_table));
        let Some(table) = table.filter(|table| table.is_exposed()) else {
            continue;
        };
        for id in headers.split_ascii_whitespace() {
            if !is_other_cell(cell, table, id) {
                findings.at_attribute(cell, "headers").with("id", id);
            }
        }
    }
}

fn is_other_cell(cell: Element<'_>, table: Element<'_>, id: &str) -> bool {
    cell.page().element_by_id(id).is_some_and(|header| {
        matches!(header.tag(), Tag::Th | Tag::Td)
            && header != cell
            && table_of(header) == Some(table)
    })
}

fn table_of(cell: Element<'_>) -> Option<Element<'_>> {
    cell.ancestors().find(|around| around.is(Tag::Table))
}
