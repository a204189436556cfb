//! The monthly report as a letter.

use intake_form::mails::SubjectLine;
use intake_form::render::TemplateError;
use jiff::civil::Date;

use super::context::LetterContext;
use crate::case::Case;
use crate::mail::Letter;
use crate::report;

/// The report on the month before `day`.
pub(super) fn letter(context: &LetterContext<'_>, day: Date) -> Result<Letter, TemplateError> {
    let bundle = &context.app.bundle;
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
    let view = report::report(&bundle.manifest.site, &month, &context.facts.month, label);
    let to = (String::new(), bundle.manifest.report_email.clone());
    let subject = SubjectLine {
        month: Some(&month),
        ..context.subject_line()
    };
    context.letter("report", &view, to, &subject)
}
