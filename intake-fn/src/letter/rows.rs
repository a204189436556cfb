//! Answers as staff read them: question, answer, and a link to tap where there
//! is something to call or to write to.

use intake_form::mails::Row;
use intake_form::submission::{Answer, Answers};
use intake_form::{Field, Form, Kind, SharedTexts};

/// The answers in the order of the form.
pub(super) fn rows(form: &Form, texts: &SharedTexts, answers: &Answers) -> Vec<Row> {
    form.fields
        .iter()
        .filter_map(|field| {
            let (lines, href) = shown(field, form, texts, answers.get(field.name.as_str())?);
            Some(Row {
                label: field.label.trim_end_matches('?').to_owned(),
                lines,
                href,
            })
        })
        .collect()
}

fn shown(
    field: &Field,
    form: &Form,
    texts: &SharedTexts,
    answer: &Answer,
) -> (Vec<String>, Option<String>) {
    let label = |id: &String| {
        let options = match &field.kind {
            Kind::Choice(options) | Kind::Several(options) => options.as_slice(),
            _ => &[],
        };
        let found = options.iter().find(|option| option.id == *id);
        found.map_or_else(|| id.clone(), |option| option.label.clone())
    };
    match answer {
        Answer::Text(text) => (text.lines().map(str::to_owned).collect(), None),
        Answer::Telephone { written, dial } => (vec![written.clone()], Some(format!("tel:{dial}"))),
        Answer::Email(address) => (vec![address.clone()], Some(format!("mailto:{address}"))),
        Answer::Choice(id) => (vec![label(id)], None),
        Answer::Several(ids) => (ids.iter().map(label).collect(), None),
        Answer::Date(date) => (vec![texts.calendar.day(*date)], None),
        Answer::YesNo(yes) => (vec![yes_or_no(texts, *yes)], None),
        Answer::Topic(id) => {
            let found = form.topic(id).map(|topic| topic.choice.label.clone());
            (vec![found.unwrap_or_else(|| id.clone())], None)
        }
    }
}

fn yes_or_no(texts: &SharedTexts, yes: bool) -> String {
    let word = if yes { &texts.form.yes } else { &texts.form.no };
    word.clone()
}

/// The answers of a form that is no longer there.
pub(super) fn rows_without_form(texts: &SharedTexts, answers: &Answers) -> Vec<Row> {
    answers
        .iter()
        .map(|(name, answer)| Row {
            label: name.to_owned(),
            lines: match answer {
                Answer::Text(text) => text.lines().map(str::to_owned).collect(),
                Answer::Telephone { written, .. } => vec![written.clone()],
                Answer::Email(id) | Answer::Choice(id) | Answer::Topic(id) => vec![id.clone()],
                Answer::Several(ids) => ids.clone(),
                Answer::Date(date) => vec![date.to_string()],
                Answer::YesNo(yes) => vec![yes_or_no(texts, *yes)],
            },
            href: None,
        })
        .collect()
}
