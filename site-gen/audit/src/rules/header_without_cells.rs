//! # header-without-cells
//!
//! ## What it does
//! Finds heading cells of a table that head no cell.
//!
//! ## Why it is bad
//! A screen reader announces a column, and nothing stands in it. Most often a row lacks a
//! cell, or a cell is marked as heading for its looks.
//!
//! ## Example
//! Wrong:
//! ```html
//! <table><tr><th scope="col">Tag</th><th
//! scope="col">Zeit</th></tr><tr><td>Montag</td></tr></table>
//! ```
//! Right:
//! ```html
//! <table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>9:00</td></tr></table>
//! ```
//!
//! ## References
//! WCAG 1.3.1; ACT d0f69e; HTML standard, "forming relationships between data cells and header cells".

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::sight::is_seen;
use crate::table::{Grid, is_table};

pub(crate) const RULE: Rule = Rule {
    name: "header-without-cells",
    severity: Severity::Error,
    wcag: &["1.3.1"],
    act: &["d0f69e"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let tables = page.elements_with_role(is_table);
    for table in tables.filter(|table| table.is_exposed()) {
        let grid = Grid::of(table);
        for cell in &grid.cells {
            let is_header = matches!(
                cell.element.role(),
                Some(Role::Columnheader | Role::Rowheader)
            );
            let says_something = cell.element.has_text()
                || cell.element.descendant_elements().any(|inner| inner.is(Tag::Img));
            let counts = is_header
                && says_something
                && cell.element.is_exposed()
                && is_seen(cell.element);
            if counts && !grid.heads_a_cell(cell) {
                findings.at(cell.element);
            }
        }
    }
}
