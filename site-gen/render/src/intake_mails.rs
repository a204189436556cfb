//! Fills in each mail of the theme with specimens, as the Lambda does with
//! requests: a mistake is named where it stands, instead of keeping a mail back.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use diagnostic::{Diagnostic, Report, SourceFile, nearest};
use intake_form::mails::{Specimens, specimens};
use intake_form::render::Templates;

use super::component_calls::{self, expressions};
use super::theme::faults;

/// Holds each call of a component in a mail against the component.
pub fn check_calls(
    sources: &BTreeMap<String, SourceFile>,
    templates: &Templates,
    report: &mut Report,
) {
    let mails = sources
        .iter()
        .filter(|(name, _)| name.starts_with("mail/"))
        .map(|(name, source)| (name.clone(), source.clone()))
        .collect();
    component_calls::check(&mails, templates.tera(), report);
}

/// Fills in each template with each specimen, and reads the names in branches
/// besides: Tera takes an unknown one in a condition for „no“.
pub fn fill_in(sources: &BTreeMap<String, SourceFile>, templates: &Templates, report: &mut Report) {
    let mut found: Vec<Diagnostic> = Vec::new();
    for mail in specimens() {
        for name in mail.templates() {
            let Some(source) = sources.get(&format!("mail/{name}")) else {
                continue;
            };
            let unknown = unknown_names(source, &mail);
            // It would fail at the same names once more.
            if unknown.is_empty() {
                found.extend(failures(&name, &mail, sources, templates));
            }
            found.extend(unknown);
        }
    }
    // Views that differ fail alike, and so do mails in the frame they share.
    for (index, fault) in found.iter().enumerate() {
        if !found[..index].contains(fault) {
            report.push(fault.clone());
        }
    }
}

fn failures(
    name: &str,
    mail: &Specimens,
    sources: &BTreeMap<String, SourceFile>,
    templates: &Templates,
) -> Vec<Diagnostic> {
    let failed = mail
        .views
        .iter()
        .filter_map(|view| templates.mail(name, view).err());
    failed
        .map(|error| {
            let told = faults::diagnostic(sources, error.tera());
            let mut fault = Diagnostic::error("mail-broken");
            fault.place = told.place;
            fault.arguments = told.arguments;
            fault
        })
        .collect()
}

/// Names behind `mail.` that this mail does not have.
fn unknown_names(source: &SourceFile, mail: &Specimens) -> Vec<Diagnostic> {
    let known: BTreeSet<&str> = mail
        .views
        .iter()
        .filter_map(|view| view.as_map())
        .flat_map(|view| view.keys().filter_map(|name| name.as_str()))
        .collect();
    let all: Vec<&str> = known.iter().copied().collect();
    names(&source.text)
        .into_iter()
        .filter(|name| !known.contains(&source.text[name.clone()]))
        .map(|range| {
            let name = &source.text[range.clone()];
            let fault = Diagnostic::error("mail-name-unknown")
                .with("name", name)
                .with("known", all.join(", "));
            let fault = match nearest(name, all.iter().copied()) {
                Some(meant) => fault.with("nearest", meant),
                None => fault,
            };
            fault.at(source.place(range))
        })
        .collect()
}

/// Where the names stand that follow `mail.` in expressions.
fn names(template: &str) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    for expression in expressions(template) {
        let mut at = expression.start;
        while let Some(next) = template[at..expression.end].find("mail.") {
            let start = at + next + "mail.".len();
            let length = template[start..expression.end]
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            let end = length.map_or(expression.end, |length| start + length);
            let before = template[..at + next].chars().next_back();
            let is_variable = !before.is_some_and(|c| c.is_alphanumeric() || "_.".contains(c));
            if is_variable && end > start {
                names.push(start..end);
            }
            at = end;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_are_read_in_expressions_alone() {
        let template = "mail.a {# mail.b #}{{ mail.site }}{% if mail.by and x.mail.c %}mail.d";
        let read: Vec<&str> = names(template)
            .into_iter()
            .map(|range| &template[range])
            .collect();
        assert_eq!(read, ["site", "by"]);
    }
}
