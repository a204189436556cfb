//! What has become wrong only because time has passed.

use diagnostic::{Diagnostic, Report};
use jiff::ToSpan;
use jiff::civil::Date;

use super::Resolved;
use super::index::entries;
use model::Facts;

/// Reports it, as warnings: no passing day stops a build.
pub fn warn(resolved: &Resolved, report: &mut Report) {
    let a_year_ago = resolved.today.saturating_sub(1.year());
    warn_of_statement(resolved, a_year_ago, report);
    for (id, entry) in entries(&resolved.site) {
        if !resolved.index.is_visible(id) {
            continue;
        }
        let source = &entry.text.source;
        if let Some(checked) = &entry.common.checked_on
            && checked.value < a_year_ago
        {
            report.push(
                Diagnostic::warning("facts-not-checked")
                    .with("date", checked.value.strftime("%d.%m.%Y").to_string())
                    .at(source.place(checked.range.clone())),
            );
        }
        match &entry.facts {
            Facts::Notice(notice) if notice.until < resolved.today => {
                report.push(
                    Diagnostic::warning("notice-expired")
                        .with("date", notice.until.strftime("%d.%m.%Y").to_string())
                        .at(source.whole()),
                );
            }
            _ => {}
        }
    }
}

/// The accessibility statement is looked through once a year (Implementing Decision
/// (EU) 2018/1523 Art. 5), and a barrier is gone by its day.
fn warn_of_statement(resolved: &Resolved, a_year_ago: Date, report: &mut Report) {
    let settings = &resolved.site.settings;
    let Some(declared) = &settings.accessibility else {
        return;
    };
    let words = |date: Date| date.strftime("%d.%m.%Y").to_string();
    if let Some(made) = &declared.date
        && made.value < a_year_ago
    {
        report.push(
            Diagnostic::warning("statement-outdated")
                .variant("date")
                .with("date", words(made.value))
                .at(settings.source.place(made.range.clone())),
        );
    }
    for barrier in &declared.barriers {
        if let Some(until) = barrier.until.filter(|until| *until < resolved.today) {
            report.push(
                Diagnostic::warning("statement-outdated")
                    .variant("barrier")
                    .with("date", words(until))
                    .at(settings.source.place(barrier.head.clone())),
            );
        }
    }
}
