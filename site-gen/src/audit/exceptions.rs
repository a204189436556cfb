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

/// What is told of each exception, and the number of pages it applies to.
#[derive(Default)]
pub struct Applied {
    /// One for each exception, in their order.
    pub told: Vec<Diagnostic>,
    /// Pages of each exception, in their order.
    pub pages: Vec<usize>,
}

/// Takes declared faults out of the findings, and tells of each exception. After
/// its day an exception hides nothing any more, but what it was for stays a
/// warning: no site may go down because a day has passed.
pub fn apply(
    settings: &Settings,
    today: Date,
    found: &mut [(&RenderedPage, Vec<Finding>)],
) -> Applied {
    let mut all = Applied::default();
    for exception in &settings.exceptions {
        let is_over = exception.until < today;
        let mut pages = 0;
        for (page, findings) in found.iter_mut() {
            if !exception.covers(&page.url) {
                continue;
            }
            pages += usize::from(bear(exception, today, findings));
        }
        let place = settings.source.place(exception.range.clone());
        all.told.push(told(exception, is_over, pages).at(place));
        all.pages.push(pages);
    }
    all
}

/// Takes what an exception is for out of a page's findings, or makes a warning of it
/// after its day; whether there was anything.
fn bear(exception: &Exception, today: Date, findings: &mut Vec<Finding>) -> bool {
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

/// The same for one page, when what it declares has been told.
pub fn apply_again(settings: &Settings, today: Date, url: &str, findings: &mut Vec<Finding>) {
    let of_page = settings.exceptions.iter().filter(|it| it.covers(url));
    of_page.for_each(|exception| {
        bear(exception, today, findings);
    });
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
