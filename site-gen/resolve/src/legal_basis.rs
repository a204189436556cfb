//! `[[data_protection.form]]` of `site.toml` beside the forms that there are: a
//! slip in a name would leave a form without its grounds.

use std::collections::BTreeSet;

use diagnostic::{Diagnostic, Report};

use super::Resolved;
use super::form_pages::unknown_form;

/// Each entry names a form that exists, and no two name the same.
pub fn check(resolved: &Resolved, report: &mut Report) {
    let settings = &resolved.site.settings;
    let Some(declared) = &settings.data_protection else {
        return;
    };
    let known: Vec<String> = resolved.forms.iter().map(|it| it.name.clone()).collect();
    let mut named = BTreeSet::new();
    for entry in &declared.forms {
        let name = &entry.form.value.0;
        // A form with mistakes of its own is there all the same.
        let fault = if !resolved.forms.has_file(name) {
            unknown_form(name, &known)
        } else if !named.insert(name) {
            Diagnostic::error("legal-basis-repeated").with("form", name)
        } else {
            continue;
        };
        report.push(fault.at(settings.source.place(entry.form.range.clone())));
    }
}
