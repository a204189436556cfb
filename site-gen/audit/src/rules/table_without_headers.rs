//! # table-without-headers
//!
//! ## What it does
//! Finds tables of data in which no cell is a heading. What only arranges a page is
//! passed over: menus, fields, pictures, tables in tables.
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

use std::collections::BTreeMap;

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Node, Page, Tag};
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
        let has_rows = grid.cells.iter().any(|cell| cell.row > 0);
        let has_columns = grid.cells.iter().any(|cell| cell.column > 0);
        // Only tables of data have a name.
        let is_named = !table.accessible_name().is_empty();
        if has_rows && has_columns && (is_named || !is_layout(table, &grid)) {
            findings.at(table);
        }
    }
}

/// Whether a table without heads only arranges what stands in it, as far as that can be
/// seen: it has a width or an old summary, parts of a page stand in its cells, or there
/// are no two rows of two texts each, or most of it is empty.
fn is_layout(table: Element<'_>, grid: &Grid<'_>) -> bool {
    if table.has("width") || table.has("summary") {
        return true;
    }
    let has_parts = table.descendant_elements().any(is_part_of_a_page);
    let mut texts: BTreeMap<usize, usize> = BTreeMap::new();
    for cell in grid.cells.iter().filter(|cell| has_words(cell.element)) {
        *texts.entry(cell.row).or_default() += 1;
    }
    let is_sparse = texts.values().sum::<usize>() * 3 < grid.cells.len() * 2;
    let rows_of_data = texts.values().filter(|&&texts| texts > 1).count();
    let is_menu = grid
        .cells
        .iter()
        .all(|cell| !has_text_beside_links(cell.element));
    has_parts || is_sparse || rows_of_data < 2 || is_menu
}

/// Headings, fields, tables and the like do not stand in a table of data.
fn is_part_of_a_page(element: Element<'_>) -> bool {
    matches!(
        element.tag(),
        Tag::Table
            | Tag::Form
            | Tag::Input
            | Tag::Select
            | Tag::Textarea
            | Tag::Nav
            | Tag::Main
            | Tag::Header
            | Tag::Footer
            | Tag::Hr
    ) || element.tag().heading_level().is_some()
}

/// Whether a cell says anything: brackets and commas alone are none.
fn has_words(cell: Element<'_>) -> bool {
    cell.descendants()
        .filter_map(Node::text)
        .any(|text| text.value().chars().any(char::is_alphanumeric))
}

/// Whether a cell says more than its links and signs between them do.
fn has_text_beside_links(cell: Element<'_>) -> bool {
    cell.descendants().filter_map(Node::text).any(|text| {
        let is_linked = std::iter::once(text.parent())
            .chain(text.parent().ancestors())
            .take_while(|around| cell.contains(*around))
            .any(|around| around.is(Tag::A));
        !is_linked && text.value().chars().any(char::is_alphanumeric)
    })
}

/// The heading cells of a table, without those of tables inside.
fn heads(table: Element<'_>) -> impl Iterator<Item = Element<'_>> {
    inside(table, |role| {
        matches!(role, Role::Columnheader | Role::Rowheader)
    })
}
