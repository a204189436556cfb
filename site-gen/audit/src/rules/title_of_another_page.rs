//! # title-of-another-page
//!
//! ## What it does
//! Finds pages whose title has no word in common with their main heading, or is one that
//! programs fill in ("Untitled").
//!
//! ## Why it is bad
//! Most often the title was copied with the page: bookmarks, tabs and screen readers then
//! announce another page.
//!
//! ## Example
//! Wrong:
//! ```html
//! <!doctype html><html lang="de"><head>
//! <title>Chor am Dienstag – Kurze Wege</title>
//! </head><body><main><h1>Stuhlgymnastik</h1></main></body></html>
//! ```
//! Right:
//! ```html
//! <!doctype html><html lang="de"><head><title>Unser Terminkalender – Kurze
//! Wege</title></head><body><main><h1>Termine</h1></main></body></html>
//! ```
//!
//! ## References
//! WCAG 2.4.2 (failure F25).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::name::flatten;
use crate::headings::{headings, level};

pub(crate) const RULE: Rule = Rule {
    name: "title-of-another-page",
    severity: Severity::Warning,
    wcag: &["2.4.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let Some(title) = page.elements_named(Tag::Title).next() else {
        return;
    };
    let text = flatten(&title.text_content());
    if text.is_empty() {
        return;
    }
    if text.len() <= LONGEST && FILLED_IN.contains(&text.to_lowercase().as_str()) {
        findings
            .at_text(title)
            .variant("filled-in")
            .with("title", text);
        return;
    }
    let main = headings(page).find(|&heading| heading.is_exposed() && level(heading) == Some(1));
    let Some(heading) = main
        .map(Element::accessible_name)
        .filter(|name| !name.is_empty())
    else {
        return;
    };
    if !shares_word(&text, heading) && !is_home(page) && !is_shown_elsewhere(page, &text) {
        findings
            .at_text(title)
            .with("title", text)
            .with("heading", heading);
    }
}

/// Whether the title, or its part before the name of the site, stands on the page by
/// itself, though in no heading. A link that says so leads to another page.
fn is_shown_elsewhere(page: &Page<'_>, title: &str) -> bool {
    const ENDS: &[&str] = &[" – ", " — ", " - ", " | ", " · ", ": "];
    let end = ENDS.iter().filter_map(|end| title.find(end)).min();
    let first = &title[..end.unwrap_or(title.len())];
    page.prose().any(|text| {
        let words = flatten(text.value());
        let is_title = words == title || words == first;
        is_title && !text.parent().is(Tag::A) && !text.parent().is_inside(&[Tag::A, Tag::Nav])
    })
}

/// The first page of a site bears the site's name, whatever its heading says.
fn is_home(page: &Page<'_>) -> bool {
    page.elements_named(Tag::Link).any(|link| {
        let is_canonical = link.attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        let address = link.attr("href").unwrap_or("");
        let path = match address.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            None => address.trim_start_matches('/'),
        };
        // Other languages begin one level below.
        is_canonical && path.trim_end_matches('/').len() <= 2
    })
}

/// Bytes of the longest title that programs fill in.
const LONGEST: usize = 20;

const FILLED_IN: &[&str] = &[
    "untitled",
    "untitled document",
    "unbenannt",
    "unbenanntes dokument",
    "ohne titel",
    "document",
    "dokument",
    "titel",
    "title",
    "new page",
    "neue seite",
    "index",
    "test",
    "page title",
];

/// Words of three letters or more, and the first letters of longer ones: "Termine"
/// and "Terminkalender" are about the same.
fn shares_word(title: &str, heading: &str) -> bool {
    // As on most pages: the heading, and after it the name of the site.
    if let Some(rest) = title.strip_prefix(heading)
        && !rest.starts_with(char::is_alphanumeric)
    {
        return true;
    }
    let (title, heading) = (stems(title), stems(heading));
    heading.is_empty() || title.iter().any(|stem| heading.contains(stem))
}

fn stems(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            word.chars().count() >= 3
                || word.bytes().all(|b| b.is_ascii_digit()) && !word.is_empty()
        })
        .map(|word| word.chars().take(5).collect())
        .collect()
}
