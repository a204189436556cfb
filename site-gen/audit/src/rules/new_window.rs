//! # new-window
//!
//! ## What it does
//! Finds links that open a new window without saying so.
//!
//! ## Why it is bad
//! The button "back" no longer works, and who does not see the new window believes that
//! nothing happened, or that the page is broken.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="https://example.org/" target="_blank">Beispielverein</a>
//! ```
//! Right:
//! ```html
//! <a href="https://example.org/" target="_blank">Beispielverein (neues Fenster)</a>
//! ```
//!
//! ## References
//! WCAG 3.2.5 (level AAA), technique G201.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "new-window",
    severity: Severity::Warning,
    wcag: &["3.2.5"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for link in page
        .elements_named(Tag::A)
        .filter(|link| link.has("href") && link.is_exposed())
    {
        let opens = link
            .attr("target")
            .is_some_and(|target| !target.is_empty() && !is_same_window(target));
        if opens && !announces(link) {
            findings
                .at_attribute(link, "target")
                .with("text", link.accessible_name());
        }
    }
}

fn is_same_window(target: &str) -> bool {
    ["_self", "_parent", "_top"]
        .iter()
        .any(|same| target.eq_ignore_ascii_case(same))
}

fn announces(link: Element<'_>) -> bool {
    let described = link
        .attr("aria-describedby")
        .unwrap_or("")
        .split_ascii_whitespace();
    let description: String = described
        .filter_map(|id| link.page().element_by_id(id))
        .map(Element::text_content)
        .collect();
    let said = format!(
        "{} {} {description}",
        link.accessible_name(),
        link.attr("title").unwrap_or("")
    );
    let said = said.to_lowercase();
    [
        "neue fenster",
        "neuem fenster",
        "neues fenster",
        "neuen fenster",
        "neuer tab",
        "neuem tab",
        "neuen tab",
        "neues tab",
        "new window",
        "new tab",
        "extern",
        "external",
        "other site",
        "andere seite",
        "anderen seite",
        "nouvelle fenêtre",
        "nouvel onglet",
        "nieuw venster",
        "nieuw tabblad",
        "nueva ventana",
        "ventana nueva",
        "nueva pestaña",
        "pestaña nueva",
        "nuova finestra",
        "nuova scheda",
        "nova janela",
        "novo separador",
        "nova aba",
        "nowe okno",
        "nowym oknie",
        "nowej karcie",
        "nové okno",
        "novém okně",
        "nytt fönster",
        "ny flik",
        "nyt vindue",
        "nytt vindu",
        "ny fane",
        "uuteen ikkunaan",
        "új ablak",
        "fereastră nouă",
        "yeni pencere",
        "yeni sekme",
        "новом окне",
        "новое окно",
        "новой вкладке",
        "новому вікні",
        "новій вкладці",
    ]
    .iter()
    .any(|words| said.contains(words))
}
