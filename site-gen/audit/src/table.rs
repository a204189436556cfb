//! Tables as a grid: where each cell stands and which cells a header heads.

use crate::aria::Role;
use crate::html::{Element, ElementIndex};
use std::collections::HashMap;

/// A cell and the slots it covers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell<'p> {
    pub element: Element<'p>,
    pub column: usize,
    pub row: usize,
    pub width: usize,
    pub height: usize,
    /// The group of rows around it.
    group: Option<ElementIndex>,
}

/// The cells of one table.
pub(crate) struct Grid<'p> {
    pub cells: Vec<Cell<'p>>,
    /// The last row that has a cell without `headers`, by column.
    last_row: Vec<usize>,
    /// The last column that has such a cell, by row.
    last_column: Vec<usize>,
    /// The last row of each group that has such a cell.
    last_of_group: HashMap<Option<ElementIndex>, usize>,
    /// Ids that cells name in `headers`, sorted.
    named: Vec<&'p str>,
}

/// Cells wider or higher than this are counted as this much.
const MAX_SPAN: usize = 200;

impl<'p> Grid<'p> {
    /// The grid of a table, made of HTML elements or of roles.
    pub fn of(table: Element<'p>) -> Grid<'p> {
        let mut grid = Grid {
            cells: Vec::new(),
            last_row: Vec::new(),
            last_column: Vec::new(),
            last_of_group: HashMap::new(),
            named: Vec::new(),
        };
        // Rows that a cell above still covers, by column.
        let mut covered: Vec<usize> = Vec::new();
        let rows = inside(table, |role| role == Role::Row);
        for (row, row_element) in rows.enumerate() {
            let mut column = 0;
            let group = group_of(row_element);
            for element in inside(row_element, is_cell) {
                while covered.get(column).is_some_and(|&until| until > row) {
                    column += 1;
                }
                let cell = Cell {
                    element,
                    column,
                    row,
                    width: span(element, "colspan"),
                    height: span(element, "rowspan"),
                    group,
                };
                column += cell.width;
                if covered.len() < column {
                    covered.resize(column, 0);
                }
                covered[cell.column..column].fill(row + cell.height);
                grid.place(cell);
            }
        }
        grid.named.sort_unstable();
        grid
    }

    fn place(&mut self, cell: Cell<'p>) {
        let (right, bottom) = (cell.column + cell.width - 1, cell.row + cell.height - 1);
        match cell.element.attr("headers") {
            Some(ids) if !ids.trim().is_empty() => {
                self.named.extend(ids.split_ascii_whitespace());
            }
            _ => {
                raise(&mut self.last_row, cell.column..=right, bottom);
                raise(&mut self.last_column, cell.row..=bottom, right);
                let last = self.last_of_group.entry(cell.group).or_default();
                *last = (*last).max(cell.row);
            }
        }
        self.cells.push(cell);
    }

    /// Whether a header heads any other cell.
    pub fn heads_a_cell(&self, header: &Cell<'p>) -> bool {
        if header
            .element
            .id()
            .is_some_and(|id| self.named.binary_search(&id).is_ok())
        {
            return true;
        }
        let bottom = header.row + header.height - 1;
        let heads_below = (header.column..header.column + header.width)
            .any(|column| self.last_row.get(column).is_some_and(|&last| last > bottom));
        let right = header.column + header.width - 1;
        let heads_beside = (header.row..=bottom)
            .any(|row| self.last_column.get(row).is_some_and(|&last| last > right))
            || self.has_cell_before(header);
        match header
            .element
            .attr("scope")
            .map(str::to_ascii_lowercase)
            .as_deref()
        {
            Some("col" | "colgroup") => heads_below,
            Some("row") => heads_beside,
            Some("rowgroup") => heads_beside || self.heads_its_group(header),
            _ => match crate::aria::explicit_role(header.element) {
                Some(Role::Columnheader) => heads_below,
                Some(Role::Rowheader) => heads_beside,
                _ => heads_below || heads_beside,
            },
        }
    }

    /// Whether cells of its group of rows follow below (HTML standard, "row group header").
    fn heads_its_group(&self, header: &Cell<'p>) -> bool {
        header.group.is_some()
            && self
                .last_of_group
                .get(&header.group)
                .is_some_and(|&last| last > header.row)
    }

    /// A header of a row may stand at its end.
    fn has_cell_before(&self, header: &Cell<'p>) -> bool {
        header.column > 0 && header.element.role() == Some(Role::Rowheader)
    }
}

/// The group of rows that a row belongs to.
fn group_of(row: Element<'_>) -> Option<ElementIndex> {
    let around = row.parent()?;
    around.has_role(Role::Rowgroup).then(|| around.index())
}

fn raise(last: &mut Vec<usize>, range: std::ops::RangeInclusive<usize>, to: usize) {
    if last.len() <= *range.end() {
        last.resize(range.end() + 1, 0);
    }
    for slot in &mut last[range] {
        *slot = (*slot).max(to);
    }
}

/// Whether the role is that of a cell, a header or not.
pub(crate) fn is_cell(role: Role) -> bool {
    matches!(
        role,
        Role::Cell | Role::Gridcell | Role::Columnheader | Role::Rowheader
    )
}

/// Whether the role is that of a table.
pub(crate) fn is_table(role: Role) -> bool {
    matches!(role, Role::Table | Role::Grid | Role::Treegrid)
}

/// Elements of a role inside, without those of tables inside.
pub(crate) fn inside<'p>(
    element: Element<'p>,
    wanted: impl Fn(Role) -> bool,
) -> impl Iterator<Item = Element<'p>> {
    let mut nodes = element.descendants();
    std::iter::from_fn(move || {
        loop {
            let Some(child) = nodes.next()?.element() else {
                continue;
            };
            match child.role() {
                Some(role) if wanted(role) => {
                    nodes.skip_inside(child);
                    return Some(child);
                }
                Some(role) if is_table(role) => nodes.skip_inside(child),
                _ => {}
            }
        }
    })
}

fn span(element: Element<'_>, name: &str) -> usize {
    let written = element
        .attr(name)
        .and_then(|span| span.trim().parse::<usize>().ok());
    written.unwrap_or(1).clamp(1, MAX_SPAN)
}
