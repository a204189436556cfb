//! What Tera says of broken templates, told once at their places.

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Place, Report, SourceFile};
use tera::{ErrorKind, Tera};

/// All that is wrong with templates that cannot be loaded: broken syntax, and
/// names of filters, functions, components and templates that lead nowhere.
pub fn report_broken(
    templates: &BTreeMap<String, SourceFile>,
    error: &tera::Error,
    report: &mut Report,
) {
    let errors_before = report.errors();
    for (name, source) in templates {
        if let Err(error) = Tera::new().add_raw_template(name, &source.text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            report.push(diagnostic(templates, &error));
        }
    }
    if report.errors() > errors_before {
        return;
    }
    report.extend(unknown_names(templates, error));
    if report.errors() == errors_before {
        report.push(diagnostic(templates, error));
    }
}

/// Tera tells all unknown names in one text: after each sentence, a line
/// `--> event.html:3:27`.
fn unknown_names(templates: &BTreeMap<String, SourceFile>, error: &tera::Error) -> Vec<Diagnostic> {
    let ErrorKind::Msg(text) = error.kind() else {
        return Vec::new();
    };
    let lines: Vec<&str> = text.lines().collect();
    lines
        .windows(2)
        .filter_map(|pair| {
            let detail = pair[0].trim().strip_prefix("error: ")?;
            let place = pair[1].trim().strip_prefix("--> ")?;
            let mut parts = place.rsplitn(3, ':');
            let column: usize = parts.next()?.parse().ok()?;
            let line: usize = parts.next()?.parse().ok()?;
            let source = templates.get(parts.next()?)?;
            let fault = Diagnostic::error("template-error").with("detail", detail);
            Some(fault.at(place_in_line(source, line, column, detail)))
        })
        .collect()
}

/// A place that is given as line and column from 1; it is as long as the name
/// that the sentence quotes.
fn place_in_line(source: &SourceFile, line: usize, column: usize, detail: &str) -> Place {
    let before: usize = source
        .text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let rest = &source.text[before.min(source.text.len())..];
    let start = before
        + rest
            .chars()
            .take(column - 1)
            .map(char::len_utf8)
            .sum::<usize>();
    let name = detail.split('`').nth(1).unwrap_or("");
    source.place(start..start + name.len())
}

/// A diagnostic for an error of Tera's.
pub fn diagnostic(templates: &BTreeMap<String, SourceFile>, error: &tera::Error) -> Diagnostic {
    let (detail, place) = match error.kind() {
        ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found) => {
            let place = templates
                .get(found.filename())
                .map(|source| source.place(found.span().range.clone()));
            (found.message().to_owned(), place)
        }
        ErrorKind::MissingParent { current, parent } => {
            let place = templates.get(current).and_then(|source| {
                let start = source.text.find(parent.as_str())?;
                Some(source.place(start..start + parent.len()))
            });
            (error.to_string(), place)
        }
        _ => (error.to_string(), None),
    };
    let mut fault = Diagnostic::error("template-error").with("detail", first_sentence(&detail));
    fault.place = place;
    fault
}

/// What follows the first sentence lists names that differ from page to page;
/// one mistake in a template is one diagnostic.
fn first_sentence(text: &str) -> &str {
    let line = text.lines().next().unwrap_or(text);
    line.split(". ").next().unwrap_or(line)
}
