//! The page of errors, and the banner that leads to it.

use diagnostic::{Catalog, DiagnosticGroup, Language, Place, Report, Severity};

use super::RELOAD_SCRIPT;
use super::outcome::BuildOutcome;

/// The program's words and their language.
pub struct PreviewWords {
    /// Texts by id.
    pub catalog: Catalog,
    /// The language they are in.
    pub language: Language,
}

impl PreviewWords {
    /// A text without values.
    pub fn text(&self, id: &str) -> String {
        self.catalog.text(id, &[]).unwrap_or_else(|| id.to_owned())
    }

    /// A text with a number, which decides its form.
    pub fn counted(&self, id: &str, name: &str, count: usize) -> String {
        self.catalog
            .text(id, &[(name, count.into())])
            .unwrap_or_else(|| id.to_owned())
    }
}

/// What stands around every page of the preview itself.
#[derive(Debug)]
pub struct Frame {
    lang: &'static str,
    title: String,
}

impl Frame {
    pub fn new(outcome: &BuildOutcome, words: &PreviewWords) -> Frame {
        let title = format!(
            "{} · {}",
            heading(outcome, words),
            words.text("preview-title")
        );
        Frame {
            lang: words.language.tag(),
            title: escape(&title),
        }
    }

    /// A whole page.
    pub fn page(&self, main: &str) -> String {
        let Frame { lang, title } = self;
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n\
             <link rel=\"stylesheet\" href=\"/_preview/preview.css\">\n\
             <script src=\"{RELOAD_SCRIPT}\" defer></script>\n</head>\n\
             <body class=\"preview-page\">\n<main>\n{main}</main>\n</body>\n</html>\n"
        )
    }
}

/// Number of errors; 0 if the program itself failed.
fn errors(outcome: &BuildOutcome) -> usize {
    outcome.as_ref().map_or(0, |(_, report)| report.errors())
}

fn heading(outcome: &BuildOutcome, words: &PreviewWords) -> String {
    match outcome {
        Ok((_, report)) => words.counted("preview-heading", "errors", report.errors()),
        Err(_) => words.text("preview-heading-failed"),
    }
}

/// The note on top of each page while an error stands.
pub fn banner(outcome: &BuildOutcome, words: &PreviewWords) -> String {
    let sentence = words.counted("preview-banner", "errors", errors(outcome));
    format!(
        "<aside class=\"preview-banner\" lang=\"{}\" aria-label=\"{}\">\
         <link rel=\"stylesheet\" href=\"/_preview/preview.css\">\
         <p>{} <a href=\"/_preview/errors\">{}</a></p></aside>",
        words.language.tag(),
        escape(&words.text("preview-banner-label")),
        escape(&sentence),
        escape(&words.text("preview-banner-link")),
    )
}

/// What stands in the way of the next build, and all warnings.
pub fn findings(outcome: &BuildOutcome, has_site: bool, words: &PreviewWords) -> String {
    let lead = match (outcome, has_site) {
        (Ok((Some(_), _)), _) => "preview-lead-fine",
        (_, true) => "preview-lead-stale",
        (_, false) => "preview-lead-none",
    };
    let mut html = format!(
        "<h1>{}</h1>\n<p>{}</p>\n",
        escape(&heading(outcome, words)),
        escape(&words.text(lead))
    );
    if has_site {
        let words = escape(&words.text("preview-to-site"));
        html += &format!("<p><a href=\"/\">{words}</a></p>\n");
    }
    match outcome {
        Ok((_, report)) => {
            let title = words.text("preview-errors");
            html += &list(report, Severity::Error, &title, words);
            let title = words.counted("preview-warnings", "warnings", report.warnings());
            html += &list(report, Severity::Warning, &title, words);
        }
        Err(error) => {
            html += &format!(
                "<pre><code>{}</code></pre>\n",
                escape(&format!("{error:#}"))
            )
        }
    }
    html
}

fn list(report: &Report, severity: Severity, title: &str, words: &PreviewWords) -> String {
    let told = report.groups().into_iter();
    let entries: String = told
        .filter(|told| told.diagnostic.severity == severity)
        .map(|told| entry(&told, words))
        .collect();
    if entries.is_empty() {
        return String::new();
    }
    format!("<h2>{}</h2>\n<ol>\n{entries}</ol>\n", escape(title))
}

fn entry(told: &DiagnosticGroup<'_>, words: &PreviewWords) -> String {
    let diagnostic = told.diagnostic;
    let class = match diagnostic.severity {
        Severity::Error => "preview-finding",
        Severity::Warning => "preview-finding warning",
    };
    let message = escape(&words.catalog.message(diagnostic));
    let mut html = format!("<li class=\"{class}\">\n<h3>{message}</h3>\n");
    let mut shown: Vec<&str> = Vec::new();
    for place in diagnostic.place.iter().chain(told.also_at.iter().copied()) {
        html += &format!("<p>{}</p>\n", escape(&position(place, words)));
        if !place.excerpt.is_empty() && !shown.contains(&place.excerpt.as_str()) {
            html += &format!("<pre><code>{}</code></pre>\n", excerpt(place));
            shown.push(&place.excerpt);
        }
    }
    if let Some(hint) = words.catalog.hint(diagnostic) {
        html += &format!("<p>{}</p>\n", escape(&hint));
    }
    let rule = words
        .catalog
        .text("preview-rule", &[("rule", diagnostic.rule.into())]);
    let rule = rule.unwrap_or_else(|| diagnostic.rule.to_owned());
    html + &format!("<p class=\"preview-rule\">{}</p>\n</li>\n", escape(&rule))
}

fn position(place: &Place, words: &PreviewWords) -> String {
    let values = [
        ("file", place.file.as_ref().into()),
        ("line", place.line.to_string().into()),
        ("column", place.column.to_string().into()),
    ];
    let text = words.catalog.text("preview-place", &values);
    text.unwrap_or_else(|| format!("{}:{}:{}", place.file, place.line, place.column))
}

/// The line with the fault marked. A fault at the end of a line marks nothing.
fn excerpt(place: &Place) -> String {
    let first = place.column.saturating_sub(1) as usize;
    let part = |from: usize, count: usize| -> String {
        escape(
            &place
                .excerpt
                .chars()
                .skip(from)
                .take(count)
                .collect::<String>(),
        )
    };
    let covered = part(first, place.length as usize);
    let rest = part(first + place.length as usize, usize::MAX);
    match covered.is_empty() {
        true => part(0, first),
        false => format!("{}<mark>{covered}</mark>{rest}", part(0, first)),
    }
}

/// For an address with nothing at it.
pub fn not_found(words: &PreviewWords) -> String {
    format!(
        "<h1>{}</h1>\n<p>{}</p>\n<p><a href=\"/\">{}</a></p>\n",
        escape(&words.text("preview-not-found")),
        escape(&words.text("preview-not-found-lead")),
        escape(&words.text("preview-to-site")),
    )
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
