//! # direction-missing
//!
//! ## What it does
//! Finds parts in Arabic, Hebrew, Persian and other languages written from right to left
//! that do not say so with `dir`, and other languages that claim it.
//!
//! ## Why it is bad
//! Full stops, numbers and names jump to the wrong end of the line.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p lang="ar">مرحبا بكم</p>
//! ```
//! Right:
//! ```html
//! <p lang="ar" dir="rtl">مرحبا بكم</p>
//! ```
//!
//! ## References
//! WCAG 1.3.2 (technique H56, H34).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page};
use crate::language::primary;
use crate::sight::stands_apart;

pub(crate) const RULE: Rule = Rule {
    name: "direction-missing",
    severity: Severity::Error,
    wcag: &["1.3.2"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    const RIGHT_TO_LEFT: &[&str] = &[
        "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi",
    ];
    for element in page.elements_with("lang") {
        let Some(lang) = element.attr("lang").filter(|lang| !lang.trim().is_empty()) else {
            continue;
        };
        // A transcription in Latin letters runs as those do.
        let is_latin = lang.to_ascii_lowercase().contains("-latn");
        let runs_left = RIGHT_TO_LEFT.contains(&primary(lang).as_str()) && !is_latin;
        let direction = direction(element);
        // Words inside a line find their direction by their letters.
        if !element.is_visible() || !element.has_text() || !stands_apart(element) {
            continue;
        }
        if runs_left && direction.is_none_or(|direction| direction.eq_ignore_ascii_case("ltr")) {
            findings.at(element).with("lang", lang);
        } else if !runs_left && is_set_rtl(element) && !is_latin {
            findings
                .at_attribute(element, "dir")
                .variant("wrong")
                .with("lang", lang);
        }
    }
}

fn direction(element: Element<'_>) -> Option<&str> {
    std::iter::once(element)
        .chain(element.ancestors())
        .find_map(|around| around.attr("dir"))
}

fn is_set_rtl(element: Element<'_>) -> bool {
    element
        .attr("dir")
        .is_some_and(|dir| dir.eq_ignore_ascii_case("rtl"))
}
