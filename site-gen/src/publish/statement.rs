//! A public site says how far it is accessible: gaps in that keep it from going
//! public.

use std::ops::Range;

use diagnostic::{Diagnostic, Report};

use super::notices::{Notice, refuse_untold};
use model::accessibility::{Accessibility, Barrier, PARTS};
use model::settings::Settings;
use resolve::Resolved;

const RULE: &str = "accessibility-gap";

/// Reports what the statement does not say.
pub fn refuse_gaps(resolved: &Resolved, report: &mut Report) {
    let settings = &resolved.site.settings;
    let Some(declared) = &settings.accessibility else {
        let fault = Diagnostic::error("accessibility-gap").variant("table");
        report.push(fault.at(settings.source.whole()));
        return;
    };
    let mut refuse = |variant, key, range: &Range<usize>| {
        let fault = Diagnostic::error(RULE).variant(variant).with("key", key);
        report.push(fault.at(settings.source.place(range.clone())));
    };
    for key in missing_keys(declared, settings) {
        refuse("key", key, &declared.head);
    }
    if !declared.voluntary && declared.arbitration.is_none() && declared.surveillance.is_none() {
        refuse("office", "arbitration", &declared.head);
    }
    let exceptions = settings.exceptions.iter().map(|it| &it.barrier);
    for barrier in declared.barriers.iter().chain(exceptions) {
        for key in untold(barrier) {
            refuse("barrier", key, &barrier.head);
        }
    }
    let notice = Notice {
        rule: RULE,
        shortcode: "statement",
        parts: &PARTS,
        key: "page",
        page: declared.page.as_ref(),
    };
    refuse_untold(&notice, resolved, report);
}

fn missing_keys(declared: &Accessibility, settings: &Settings) -> Vec<&'static str> {
    let has_contact = declared.contact.is_some() || settings.contact.is_some();
    [
        ("date", declared.date.is_some()),
        ("email", declared.email.is_some()),
        ("contact", has_contact),
    ]
    .into_iter()
    .filter(|(_, is_there)| !is_there)
    .map(|(key, _)| key)
    .collect()
}

/// What readers have to be told of each barrier besides the reason.
fn untold(barrier: &Barrier) -> impl Iterator<Item = &'static str> {
    [
        ("what", barrier.what.is_some()),
        ("alternative", barrier.alternative.is_some()),
    ]
    .into_iter()
    .filter(|(_, is_there)| !is_there)
    .map(|(key, _)| key)
}
