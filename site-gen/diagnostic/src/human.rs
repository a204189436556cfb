//! A report for people: sentence, place, excerpt and hint.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::{Catalog, Diagnostic, Report, Severity};

/// Whether the reader sees colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// For pipes, files and pages.
    Plain,
    /// For terminals.
    Coloured,
}

/// All diagnostics, sorted by place, with an empty line between them. The
/// words „Fehler“, „Warnung“ and „Hilfe“ come from the catalog's messages
/// `severity-error`, `severity-warning` and `severity-help`.
pub fn print(report: &Report, catalog: &Catalog, style: Style) -> String {
    report
        .sorted()
        .into_iter()
        .map(|diagnostic| print_one(diagnostic, catalog, style) + "\n\n")
        .collect()
}

/// One diagnostic, without a newline at its end.
pub fn print_one(diagnostic: &Diagnostic, catalog: &Catalog, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    }
    .decor_style(DecorStyle::Ascii);
    let (level, word) = match diagnostic.severity {
        Severity::Error => (Level::ERROR, "severity-error"),
        Severity::Warning => (Level::WARNING, "severity-warning"),
    };
    let word = catalog.text(word, &[]).unwrap_or_else(|| word.to_owned());
    let help = catalog
        .text("severity-help", &[])
        .unwrap_or_else(|| "help".to_owned());
    let message = catalog.message(diagnostic);
    let hint = catalog.hint(diagnostic);

    let title = level
        .with_name(word)
        .primary_title(&message)
        .id(diagnostic.rule);
    let mut group: Group<'_> = Group::with_title(title);
    if let Some(place) = &diagnostic.place {
        if place.excerpt.is_empty() {
            // A picture, a folder or an empty line has nothing to show.
            group = group.element(Origin::path(&*place.file));
        } else {
            let (start, end) = covered_bytes(&place.excerpt, place.column, place.length);
            group = group.element(
                Snippet::source(place.excerpt.as_str())
                    .path(&*place.file)
                    .line_start(place.line as usize)
                    .annotation(AnnotationKind::Primary.span(start..end)),
            );
        }
    }
    if let Some(hint) = &hint {
        group = group.element(Level::HELP.with_name(help).message(hint));
    }
    let text = renderer.render(&[group]);
    match diagnostic.place {
        Some(_) => text,
        // Without a snippet the bar that leads to the hint leads from nothing.
        None => text
            .lines()
            .filter(|line| line.trim() != "|")
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn covered_bytes(line: &str, column: u32, length: u32) -> (usize, usize) {
    let byte = |characters: usize| {
        line.char_indices()
            .nth(characters)
            .map_or(line.len(), |(at, _)| at)
    };
    let first = column as usize - 1;
    (byte(first), byte(first + length as usize))
}
