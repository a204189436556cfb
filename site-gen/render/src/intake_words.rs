//! What the intake says in mails and to staff: the build shows that the theme has
//! every template and every word of it, because the Lambda could tell nobody.

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Place, Report, SourceFile};
use intake_form::mails::specimens;
use intake_form::render::Templates;
use intake_form::words::NAMED;

use super::intake_mails;
use super::theme::faults;
use export::intake::templates;
use model::sources::ThemeSources;

/// Reports what a theme that shows forms lacks for the mails about them.
pub fn check(theme: &ThemeSources, report: &mut Report) {
    for name in specimens().iter().flat_map(|mail| mail.templates()) {
        if !theme.mails.contains_key(&name) {
            let fault = Diagnostic::error("mail-missing").with("name", format!("mail/{name}"));
            report.push(fault.at(Place::file(format!("{}/mail/{name}", theme.folder))));
        }
    }
    let sources: BTreeMap<String, SourceFile> = templates(theme)
        .map(|(name, source)| (name, source.clone()))
        .collect();
    let named = sources
        .iter()
        .map(|(name, source)| (name.as_str(), &*source.text));
    match Templates::new(named) {
        Ok(templates) => {
            let errors_before = report.errors();
            check_words(theme, &templates, report);
            intake_mails::check_calls(&sources, &templates, report);
            // A mistake that is told already would be told once more.
            if report.errors() == errors_before {
                intake_mails::fill_in(&sources, &templates, report);
            }
        }
        Err(error) => faults::report_broken(&sources, error.tera(), report),
    }
}

fn check_words(theme: &ThemeSources, templates: &Templates, report: &mut Report) {
    for (component, names) in NAMED {
        if !templates.has(component) {
            let fault = Diagnostic::error("component-missing").with("name", component);
            report.push(fault.at(Place::file(format!("{}/mail", theme.folder))));
            continue;
        }
        for name in names {
            if templates
                .words(component, name)
                .is_ok_and(|words| !words.is_empty())
            {
                continue;
            }
            let fault = Diagnostic::error("words-missing")
                .with("component", component)
                .with("name", *name);
            report.push(fault.at(place_of(theme, component)));
        }
    }
}

/// Where a component begins.
fn place_of(theme: &ThemeSources, component: &str) -> Place {
    let start = format!("component {component}(");
    let sources = theme
        .mails
        .values()
        .chain(theme.templates.iter().map(|(_, source)| source));
    let found = sources.into_iter().find_map(|source: &SourceFile| {
        let at = source.text.find(&start)?;
        let name = at + "component ".len();
        Some(source.place(name..name + component.len()))
    });
    found.unwrap_or_else(|| Place::file(format!("{}/mail", theme.folder)))
}
