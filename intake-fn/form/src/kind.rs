//! Which kind of answer a field takes, with the keys of that kind.

use diagnostic::{Diagnostic, nearest};
use serde::Serialize;

use crate::fault::AnswerFault;
use crate::read::{Mistakes, Table};
use crate::texts::SharedTexts;

/// The kind of a field's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Text(Length),
    /// Several lines.
    LongText(Length),
    /// A telephone number; the area code is for numbers written without one.
    Telephone {
        /// With its leading `0`.
        area_code: Option<String>,
    },
    /// An e-mail address.
    Email,
    /// One of several options.
    Choice(Vec<Choice>),
    /// Any number of options.
    Several(Vec<Choice>),
    /// A day.
    Date {
        /// Refuses days before the day of sending.
        refuse_past: bool,
    },
    /// Yes or no.
    YesNo,
    /// One of the form's topics; a page of a topic answers it.
    Topic,
}

/// The components that show fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Widget {
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// Radio buttons.
    Radio,
    /// Checkboxes.
    Checkbox,
}

/// How long a text may be, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// At least; 0 if any text will do.
    pub least: u32,
    /// At most.
    pub most: u32,
}

/// An option of a choice, or a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent and stored.
    pub id: String,
    /// What is read.
    pub label: String,
    /// What helps to choose.
    pub hint: Option<String>,
}

/// The values of `type`.
const TYPES: [&str; 9] = [
    "text",
    "long-text",
    "telephone",
    "email",
    "choice",
    "choices",
    "date",
    "yes-no",
    "topic",
];

/// Keys that some kinds have, besides `type` and `option`.
pub(crate) const KEYS: [&str; 4] = ["min_length", "max_length", "area_code", "refuse_past"];

/// Most characters that any field may allow: the body of a request is limited.
const MOST_CHARACTERS: u32 = 5_000;

impl Kind {
    /// Reads `type` and the keys that go with it; keys of another kind stay in the
    /// table and are reported as unknown.
    pub(crate) fn parse(table: &mut Table<'_>, mistakes: &mut Mistakes<'_>) -> Option<Kind> {
        let kind = table.required_name("type", mistakes)?;
        match &*kind.value {
            "text" => Some(Kind::Text(length(table, 200, mistakes))),
            "long-text" => Some(Kind::LongText(length(table, 2_000, mistakes))),
            "telephone" => Some(Kind::Telephone {
                area_code: area_code(table, mistakes),
            }),
            "email" => Some(Kind::Email),
            "choice" => Some(Kind::Choice(options(table, mistakes))),
            "choices" => Some(Kind::Several(options(table, mistakes))),
            "date" => Some(Kind::Date {
                refuse_past: table
                    .bool("refuse_past", mistakes)
                    .is_some_and(|refuse| refuse.value),
            }),
            "yes-no" => Some(Kind::YesNo),
            "topic" => Some(Kind::Topic),
            unknown => {
                let diagnostic = Diagnostic::error("form-type-unknown")
                    .with("type", unknown)
                    .with("known", TYPES.join(", "));
                mistakes.add(
                    kind.range,
                    match nearest(unknown, TYPES) {
                        Some(name) => diagnostic.with("nearest", name),
                        None => diagnostic,
                    },
                );
                None
            }
        }
    }

    /// The faults that an answer can have, if there is one.
    pub(crate) fn faults(&self) -> Vec<AnswerFault> {
        match self {
            Kind::Text(length) | Kind::LongText(length) if length.least > 0 => {
                vec![AnswerFault::TooLong, AnswerFault::TooShort]
            }
            Kind::Text(_) | Kind::LongText(_) => vec![AnswerFault::TooLong],
            Kind::Date { refuse_past: true } => vec![AnswerFault::Invalid, AnswerFault::Past],
            Kind::Telephone { .. } | Kind::Email | Kind::Date { .. } => vec![AnswerFault::Invalid],
            Kind::Choice(_) | Kind::Several(_) | Kind::YesNo | Kind::Topic => {
                vec![AnswerFault::NotOffered]
            }
        }
    }

    /// How long its text may be.
    pub(crate) fn length(&self) -> Option<Length> {
        match self {
            Kind::Text(length) | Kind::LongText(length) => Some(*length),
            _ => None,
        }
    }

    /// The `autocomplete` token of a field that names none.
    pub(crate) fn autocomplete(&self) -> Option<&'static str> {
        match self {
            Kind::Telephone { .. } => Some("tel"),
            Kind::Email => Some("email"),
            _ => None,
        }
    }

    /// The component that shows it, with `type` and `inputmode` of its inputs.
    pub(crate) fn widget(&self) -> (Widget, &'static str, Option<&'static str>) {
        match self {
            Kind::Text(_) => (Widget::Line, "text", None),
            Kind::LongText(_) => (Widget::Lines, "text", None),
            Kind::Telephone { .. } => (Widget::Line, "tel", None),
            Kind::Email => (Widget::Line, "email", None),
            // A date picker is hard to use on an old telephone; a written day is not.
            Kind::Date { .. } => (Widget::Line, "text", None),
            Kind::Choice(_) | Kind::YesNo | Kind::Topic => (Widget::Radio, "radio", None),
            Kind::Several(_) => (Widget::Checkbox, "checkbox", None),
        }
    }

    /// What it offers to choose from; the topics are the form's.
    pub(crate) fn options<'a>(
        &self,
        topics: impl Iterator<Item = &'a Choice>,
        shared: &SharedTexts,
    ) -> Vec<Choice> {
        let choice = |id: &str, label: &str| Choice {
            id: id.to_owned(),
            label: label.to_owned(),
            hint: None,
        };
        match self {
            Kind::Choice(options) | Kind::Several(options) => options.clone(),
            Kind::YesNo => vec![
                choice("yes", &shared.form.yes),
                choice("no", &shared.form.no),
            ],
            Kind::Topic => topics.cloned().collect(),
            _ => Vec::new(),
        }
    }
}

fn length(table: &mut Table<'_>, usual: u32, mistakes: &mut Mistakes<'_>) -> Length {
    let least = table.number("min_length", 1..=MOST_CHARACTERS, mistakes);
    let most = table.number("max_length", 1..=MOST_CHARACTERS, mistakes);
    let length = Length {
        least: least.unwrap_or(0),
        most: most.unwrap_or(usual),
    };
    if length.least > length.most {
        mistakes.add(table.range(), Diagnostic::error("form-lengths-crossed"));
    }
    length
}

fn area_code(table: &mut Table<'_>, mistakes: &mut Mistakes<'_>) -> Option<String> {
    let code = table.name("area_code", mistakes)?;
    let fits = (3..=6).contains(&code.value.len())
        && code.value.starts_with('0')
        && code.value.bytes().all(|b| b.is_ascii_digit());
    if !fits {
        mistakes.add(
            code.range,
            Diagnostic::error("form-area-code-invalid").with("code", code.value),
        );
        return None;
    }
    Some(code.value)
}

/// The `[[field.option]]` tables: at least two, each id once.
fn options(table: &mut Table<'_>, mistakes: &mut Mistakes<'_>) -> Vec<Choice> {
    let tables = table.tables("option", mistakes);
    let options = choices(tables, |_, _| (), mistakes)
        .into_iter()
        .map(|(choice, ())| choice)
        .collect::<Vec<_>>();
    if options.len() < 2 {
        mistakes.add(table.range(), Diagnostic::error("form-options-too-few"));
    }
    options
}

/// Reads tables with `id`, `label` and `hint`, and what else `more` takes.
pub(crate) fn choices<T>(
    tables: Vec<Table<'_>>,
    more: impl Fn(&mut Table<'_>, &mut Mistakes<'_>) -> T,
    mistakes: &mut Mistakes<'_>,
) -> Vec<(Choice, T)> {
    let mut choices: Vec<(Choice, T)> = Vec::new();
    for mut table in tables {
        let id = table.required_name("id", mistakes);
        let label = table.required_text("label", mistakes);
        let hint = table.text("hint", mistakes);
        let rest = more(&mut table, mistakes);
        table.finish(mistakes);
        let (Some(id), Some(label)) = (id, label) else {
            continue;
        };
        let fits = id
            .value
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !fits {
            mistakes.add(
                id.range,
                Diagnostic::error("form-name-invalid").with("name", id.value),
            );
            continue;
        }
        if choices.iter().any(|(choice, _)| choice.id == id.value) {
            mistakes.add(
                id.range,
                Diagnostic::error("form-name-repeated").with("name", id.value),
            );
            continue;
        }
        let choice = Choice {
            id: id.value,
            label: label.value,
            hint: hint.map(|hint| hint.value),
        };
        choices.push((choice, rest));
    }
    choices
}
