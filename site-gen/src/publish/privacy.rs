//! A site that asks people for data says what becomes of them: gaps in that
//! keep it from going public.

use std::ops::Range;

use diagnostic::{Diagnostic, Report};

use super::notices::{Notice, refuse_untold};
use model::privacy::{DataProtection, PARTS};
use resolve::Resolved;

/// Reports what the notice does not say, if there is a form at all.
pub fn refuse_gaps(resolved: &Resolved, report: &mut Report) {
    if resolved.forms.iter().next().is_none() {
        return;
    }
    let settings = &resolved.site.settings;
    let Some(declared) = &settings.data_protection else {
        let fault = Diagnostic::error("privacy-gap").variant("table");
        report.push(fault.at(settings.source.whole()));
        return;
    };
    let at = |range: &Range<usize>| settings.source.place(range.clone());
    for key in missing_keys(declared) {
        let fault = Diagnostic::error("privacy-gap")
            .variant("key")
            .with("key", key);
        report.push(fault.at(at(&declared.head)));
    }
    for fault in forms_without_basis(resolved, Diagnostic::error) {
        report.push(fault);
    }
    let notice = Notice {
        rule: "privacy-gap",
        shortcode: "privacy",
        parts: &PARTS,
        key: "privacy",
        page: settings.privacy.as_ref(),
    };
    refuse_untold(&notice, resolved, report);
}

/// Warns of forms for which the grounds are missing, long before a site goes
/// public: whoever adds a form is still at it.
pub fn warn_of_forms_without_basis(resolved: &Resolved, report: &mut Report) {
    for fault in forms_without_basis(resolved, Diagnostic::warning) {
        report.push(fault);
    }
}

fn forms_without_basis(
    resolved: &Resolved,
    diagnostic: fn(&'static str) -> Diagnostic,
) -> Vec<Diagnostic> {
    let settings = &resolved.site.settings;
    let Some(declared) = &settings.data_protection else {
        return Vec::new();
    };
    // A slip in the name of a form has been told.
    let mut named = declared.forms.iter();
    if settings.is_unreadable("data_protection")
        || named.any(|it| !resolved.forms.has_file(&it.form.value.0))
    {
        return Vec::new();
    }
    let forms = resolved.forms.iter();
    forms
        .filter(|form| declared.basis(&form.name).is_none())
        .map(|form| {
            diagnostic("privacy-gap")
                .variant("basis")
                .with("form", &form.name)
                .at(settings.source.place(declared.head.clone()))
        })
        .collect()
}

fn missing_keys(declared: &DataProtection) -> Vec<&'static str> {
    [
        ("controller", declared.controller.is_some()),
        ("officer", declared.officer.is_some()),
        ("officer_email", declared.officer_email.is_some()),
        ("authority", declared.authority.is_some()),
        ("authority_website", declared.authority_website.is_some()),
        ("mailbox_days", declared.mailbox_days.is_some()),
        ("backup_days", declared.backup_days.is_some()),
        ("processor", !declared.processors.is_empty()),
    ]
    .into_iter()
    .filter(|(_, is_there)| !is_there)
    .map(|(key, _)| key)
    .collect()
}
