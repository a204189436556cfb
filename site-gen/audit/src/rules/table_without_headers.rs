//! # table-without-headers
//!
//! ## What it does
//! Finds tables of data in which no cell is a heading.
//!
//! ## Why it is bad
//! A screen reader moves from cell to cell and cannot say to which column or row a number
//! belongs.
//!
//! ## Example
//! Wrong:
//! ```html
//! <table><tr><td>Montag</td><td>9:00</td></tr><tr><td>Dienstag</td><td>10:00</td></tr></table>
//! ```
//! Right:
//! ```html
//! <table><tr><th scope="row">Montag</th><td>9:00</td></tr><tr><th
//! scope="row">Dienstag</th><td>9:00</td></tr></table>
//! ```
//!
//! ## References
//! WCAG 1.3.1 (failure F91). A table that is only layout says so with `role="presentation"`.

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::table::{Grid, inside};

pub(crate) const RULE: Rule = Rule {
    name: "table-without-headers",
    severity: Severity::Error,
    wcag: &["1.3.1"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for table in page.elements_named(Tag::Table) {
        if !table.has_role(Role::Table) || !table.is_exposed() {
            continue;
        }
        // Most tables have one, and need no grid.
        if heads(table).next().is_some() {
            continue;
        }
        let grid = Grid::of(table);
        let rows = grid
            .cells
            .iter()
            .map(|cell| cell.row)
            .max()
            .map_or(0, |last| last + 1);
        let columns = grid
            .cells
            .iter()
            .map(|cell| cell.column)
            .max()
            .map_or(0, |last| last + 1);
        if rows > 1 && columns > 1 {
            findings.at(table);
        }
    }
}

/// The heading cells of a table, without those of tables inside.
fn heads(table: Element<'_>) -> impl Iterator<Item = Element<'_>> {
    inside(table, |role| {
        matches!(role, Role::Columnheader | Role::Rowheader)
    })
}
