//! What the intake says in mails and to staff: the build shows that the theme has
//! every template and every word of it, because the Lambda could tell nobody.

use diagnostic::{Diagnostic, Place, Report, SourceFile};
use intake_form::render::Templates;
use intake_form::words::{MAILS, NAMED};

use crate::export::intake::templates;
use crate::load::ThemeSources;

/// Reports what a theme that shows forms lacks for the mails about them.
pub fn check(theme: &ThemeSources, report: &mut Report) {
    let kinds = MAILS
        .iter()
        .flat_map(|mail| ["txt", "html"].map(|end| format!("{mail}.{end}")));
    for name in kinds.chain(["subject.txt".to_owned()]) {
        if !theme.mails.contains_key(&name) {
            let fault = Diagnostic::error("mail-missing").with("name", format!("mail/{name}"));
            report.push(fault.at(Place::file(format!("{}/mail/{name}", theme.folder))));
        }
    }
    let sources: Vec<(String, String)> = templates(theme).collect();
    let named = sources
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    match Templates::new(named) {
        Ok(templates) => check_words(theme, &templates, report),
        Err(error) => {
            let fault = Diagnostic::error("template-error").with("detail", error.to_string());
            report.push(fault.at(Place::file(format!("{}/mail", theme.folder))));
        }
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
