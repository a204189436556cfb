//! A site that asks people for data says what becomes of them: gaps in that
//! keep it from going public.

use std::ops::Range;

use diagnostic::{Diagnostic, Report};

use crate::model::kind::Kind;
use crate::model::privacy::{DataProtection, PARTS};
use crate::resolve::Resolved;
use crate::resolve::markdown::{Body, Segment};

/// Reports what the notice does not say, if there is a form at all; `bodies`
/// are the texts of the pages, in their order.
pub fn refuse_gaps(resolved: &Resolved, bodies: &[Body], report: &mut Report) {
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
    for form in resolved.forms.iter() {
        if declared.basis(&form.name).is_none() {
            let fault = Diagnostic::error("privacy-gap")
                .variant("basis")
                .with("form", &form.name);
            report.push(fault.at(at(&declared.head)));
        }
    }
    refuse_untold(resolved, bodies, report);
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

/// Each language of the page that forms lead to has to show each part.
fn refuse_untold(resolved: &Resolved, bodies: &[Body], report: &mut Report) {
    let settings = &resolved.site.settings;
    let notice = settings
        .privacy
        .as_ref()
        .and_then(|name| resolved.index.find(Kind::Page, &name.value.0));
    let Some(notice) = notice else {
        let fault = Diagnostic::error("privacy-gap")
            .variant("key")
            .with("key", "privacy");
        report.push(fault.at(settings.source.whole()));
        return;
    };
    let pages = resolved.pages.iter().zip(bodies);
    for (page, body) in pages.filter(|(page, _)| page.entry == notice) {
        let Some(text) = resolved.entry(notice).text_in(page.lang) else {
            continue;
        };
        for part in PARTS {
            if !body.segments.iter().any(|it| shows(it, part)) {
                let fault = Diagnostic::error("privacy-gap")
                    .variant("part")
                    .with("part", part);
                report.push(fault.at(text.source.whole()));
            }
        }
    }
}

fn shows(segment: &Segment, part: &str) -> bool {
    match segment {
        Segment::Shortcode(call) => {
            call.name.0 == "privacy" && call.arguments.iter().any(|it| it.value == part)
        }
        Segment::Block(_, inner) => inner.iter().any(|it| shows(it, part)),
        _ => false,
    }
}
