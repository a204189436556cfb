//! Faults that `site.toml` declares as known: until their day they are listed
//! and stop nothing.

use diagnostic::{Diagnostic, Severity};
use jiff::civil::Date;
use page_audit::Finding;

use model::exception::Exception;
use model::settings::Settings;
use render::RenderedPage;

/// What is told of an exception that applies to nothing.
pub const UNNEEDED: &str = "exception-unneeded";

/// Takes declared faults out of the findings, and tells of each exception. After
/// its day an exception hides nothing any more, but what it was for stays a
/// warning: no site may go down because a day has passed.
pub fn apply(
    settings: &Settings,
    today: Date,
    found: &mut [(&RenderedPage, Vec<Finding>)],
) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    for exception in &settings.exceptions {
        let is_over = exception.until < today;
        let mut pages = 0;
        for (page, findings) in found.iter_mut() {
            if !exception.covers(&page.url) {
                continue;
            }
            pages += usize::from(suppress(exception, today, findings));
        }
        let place = settings.source.place(exception.range.clone());
        all.push(told(exception, is_over, pages).at(place));
    }
    all
}

/// The number of pages that each exception applies to, in their order.
pub fn pages<'p>(
    settings: &Settings,
    found: impl Iterator<Item = (&'p RenderedPage, &'p Vec<Finding>)> + Clone,
) -> Vec<usize> {
    let counted = |exception: &Exception| {
        let pages = found.clone().filter(|(page, findings)| {
            exception.covers(&page.url) && findings.iter().any(|it| it.rule == exception.rule)
        });
        pages.count()
    };
    settings.exceptions.iter().map(counted).collect()
}

/// Takes what an exception is for out of a page's findings, or makes a warning of it
/// after its day; whether there was anything.
fn suppress(exception: &Exception, today: Date, findings: &mut Vec<Finding>) -> bool {
    let is_meant = |finding: &Finding| finding.rule == exception.rule;
    let applies = findings.iter().any(is_meant);
    match exception.until < today {
        true => findings
            .iter_mut()
            .filter(|finding| is_meant(finding))
            .for_each(|finding| finding.severity = Severity::Warning),
        false => findings.retain(|finding| !is_meant(finding)),
    }
    applies
}

fn told(exception: &Exception, is_over: bool, pages: usize) -> Diagnostic {
    if pages == 0 {
        return Diagnostic::warning(UNNEEDED).with("rule", exception.rule);
    }
    let diagnostic = match is_over {
        true => Diagnostic::warning("exception-over"),
        false => Diagnostic::warning("exception-declared"),
    };
    diagnostic
        .with("rule", exception.rule)
        .with("until", exception.until.strftime("%d.%m.%Y").to_string())
        .with("reason", exception.barrier.reason.default_value().as_str())
        .with("pages", pages.to_string())
}
