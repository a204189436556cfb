//! The report for a terminal.

use super::{Body, Section};

/// The report as plain text.
pub fn text(title: &str, sections: &[Section]) -> String {
    let mut text = format!("{title}\n");
    for section in sections {
        text.push_str(&format!("\n{}\n", section.title));
        match &section.body {
            Body::Lines(lines) => {
                for line in lines {
                    text.push_str(&format!("  - {line}\n"));
                }
            }
            Body::Table(head, rows) => {
                let rows: Vec<&[String]> = std::iter::once(head)
                    .chain(rows)
                    .map(Vec::as_slice)
                    .collect();
                table(&mut text, &rows);
            }
        }
    }
    text
}

/// Columns as wide as their widest cell, numbers to the right.
fn table(text: &mut String, rows: &[&[String]]) {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let columns = rows.first().map_or(0, |row| row.len());
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let mut line = String::new();
        for (index, (cell, width)) in row.iter().zip(&widths).enumerate() {
            match index {
                0 => line.push_str(&format!("  {cell:width$}")),
                _ => line.push_str(&format!("  {cell:>width$}")),
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
}
