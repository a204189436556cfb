//! The monthly report as a letter.

use intake_form::mails::SubjectLine;
use intake_form::render::TemplateError;
use jiff::civil::Date;

use super::Letter;
use super::compose::About;
use crate::case::Case;
use crate::report;

/// The report on the month before `day`.
pub(super) fn letter(about: &About<'_>, day: Date) -> Result<Letter, TemplateError> {
    let bundle = &about.app.bundle;
    let language = bundle.default_language();
    let month = day.first_of_month().yesterday().unwrap_or(day);
    let name = &language.texts.calendar.months[usize::from(month.month().unsigned_abs()) - 1];
    let month = format!("{name} {}", month.year());
    let label = |case: &Case| {
        let form = bundle.form(&case.form, &language.entry.code);
        let topic = case.topic.as_deref().and_then(|id| form?.topic(id));
        match (topic, form) {
            (Some(topic), _) => topic.choice.label.clone(),
            (None, Some(form)) => form.title.clone(),
            (None, None) => case.form.clone(),
        }
    };
    let view = report::report(&bundle.manifest.site, &month, &about.material.month, label);
    let to = (String::new(), bundle.manifest.report_email.clone());
    let subject = SubjectLine {
        month: Some(&month),
        ..about.subject_line()
    };
    about.letter("report", &view, to, &subject)
}
