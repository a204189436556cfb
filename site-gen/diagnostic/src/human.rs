//! A report for people: sentence, place, excerpt and hint.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::{Catalog, DiagnosticGroup, Place, Report, Severity};

/// Whether the reader sees colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// For pipes, files and pages.
    Plain,
    /// For terminals.
    Coloured,
}

/// All that people are told, sorted by place, with an empty line between. The
/// words „Fehler“, „Warnung“ and „Hilfe“ come from the catalog's messages
/// `severity-error`, `severity-warning` and `severity-help`.
pub fn print(report: &Report, catalog: &Catalog, style: Style) -> String {
    let told = report.groups().into_iter();
    told.map(|told| print_one(&told, catalog, style) + "\n\n")
        .collect()
}

/// One mistake at all its places, without a newline at its end.
fn print_one(told: &DiagnosticGroup<'_>, catalog: &Catalog, style: Style) -> String {
    let diagnostic = told.diagnostic;
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
    let mut shown: Vec<&str> = Vec::new();
    for place in diagnostic.place.iter().chain(told.also_at.iter().copied()) {
        group = if place.excerpt.is_empty() {
            // A picture, a folder or an empty line has nothing to show.
            group.element(Origin::path(&*place.file))
        } else if shown.contains(&place.excerpt.as_str()) {
            group.element(position(place))
        } else {
            shown.push(&place.excerpt);
            group.element(excerpt(place))
        };
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

/// The line of a place, with the part that is at fault.
fn excerpt(place: &Place) -> Snippet<'_, Annotation<'_>> {
    let (start, end) = covered_bytes(&place.excerpt, place.column, place.length);
    Snippet::source(place.excerpt.as_str())
        .path(&*place.file)
        .line_start(place.line as usize)
        .annotation(AnnotationKind::Primary.span(start..end))
}

/// A place whose line has been shown already.
fn position(place: &Place) -> Origin<'_> {
    Origin::path(&*place.file)
        .line(place.line as usize)
        .char_column(place.column as usize)
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
