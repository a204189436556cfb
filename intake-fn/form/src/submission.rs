//! What a browser sent, cleaned, and what of it counts as answers.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::dates;
use crate::definition::Form;
use crate::email::Email;
use crate::fault::AnswerFault;
use crate::field::{Condition, Field, FieldName, Requirement, TRAP};
use crate::kind::Kind;
use crate::telephone::Telephone;

/// Most bytes of a form's body; the largest form of the site needs a tenth.
pub const MOST_BYTES: usize = 64 * 1024;
/// Most name–value pairs of a form's body.
pub const MOST_PAIRS: usize = 200;

/// What was entered into the fields of one form, free of control characters
/// and in Unicode's composed form (NFC). Names the form does not have are gone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Submission {
    entered: BTreeMap<String, Vec<String>>,
    /// Something stands in the field that people leave empty.
    pub trapped: bool,
}

/// Why a body is no submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecodeError {
    /// More than [`MOST_BYTES`].
    TooLong,
    /// More than [`MOST_PAIRS`].
    TooManyFields,
}

/// What a page has already decided, and the day.
#[derive(Debug, Clone, Copy)]
pub struct ValidationContext<'a> {
    /// The topic of the page; its field is not shown.
    pub topic: Option<&'a str>,
    /// The day of sending, in the cooperative's time zone.
    pub today: Date,
    /// Names of the months in the language of the page.
    pub months: &'a [String],
}

/// An answer that was checked and brought into one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// One line or several.
    Text(String),
    /// A telephone number.
    Telephone {
        /// As the sender wrote it.
        written: String,
        /// International form.
        dial: String,
    },
    /// An e-mail address in ASCII.
    Email(String),
    /// The id of an option.
    Choice(String),
    /// Ids of options, in the form's order.
    Several(Vec<String>),
    /// A day.
    Date(Date),
    /// Yes or no.
    YesNo(bool),
    /// The id of a topic.
    Topic(String),
}

/// The answers of a form by field, in the form's order; what was left empty is
/// not there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(Vec<(String, Answer)>);

impl Submission {
    /// Decodes `application/x-www-form-urlencoded` as browsers send it (WHATWG
    /// URL Standard, 5.1). Bytes that are no UTF-8 become U+FFFD: a request is
    /// never turned away for its encoding.
    pub fn decode(form: &Form, body: &[u8]) -> Result<Submission, DecodeError> {
        if body.len() > MOST_BYTES {
            return Err(DecodeError::TooLong);
        }
        let pairs = || body.split(|&b| b == b'&').filter(|pair| !pair.is_empty());
        if pairs().count() > MOST_PAIRS {
            return Err(DecodeError::TooManyFields);
        }
        let mut submission = Submission::default();
        for pair in pairs() {
            let (name, value) = match pair.iter().position(|&b| b == b'=') {
                Some(at) => (&pair[..at], &pair[at + 1..]),
                None => (pair, &[][..]),
            };
            let name = percent_decoded(name);
            let value = percent_decoded(value);
            if name == TRAP {
                submission.trapped |= !value.trim().is_empty();
            } else if let Some(field) = form.field(&name) {
                let value = match field.kind {
                    Kind::LongText(_) => cleaned_lines(&value),
                    _ => cleaned_line(&value),
                };
                if !value.is_empty() {
                    submission.entered.entry(name).or_default().push(value);
                }
            }
        }
        Ok(submission)
    }

    /// What was entered into a field: nothing, one value, or several options.
    pub fn entered(&self, field: &FieldName) -> &[String] {
        self.entered.get(field.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The answers, or each field that is at fault with its first fault.
    pub fn check(
        &self,
        form: &Form,
        at: ValidationContext<'_>,
    ) -> Result<Answers, Vec<(FieldName, AnswerFault)>> {
        let mut answers = Vec::new();
        let mut faults = Vec::new();
        for field in &form.fields {
            match self.check_field(field, form, at) {
                Ok(Some(answer)) => answers.push((field.name.as_str().to_owned(), answer)),
                Ok(None) => {}
                Err(fault) => faults.push((field.name.clone(), fault)),
            }
        }
        if faults.is_empty() {
            Ok(Answers(answers))
        } else {
            Err(faults)
        }
    }

    fn check_field(
        &self,
        field: &Field,
        form: &Form,
        at: ValidationContext<'_>,
    ) -> Result<Option<Answer>, AnswerFault> {
        if let (Kind::Topic, Some(topic)) = (&field.kind, at.topic) {
            return Ok(Some(Answer::Topic(topic.to_owned())));
        }
        let entered = self.entered(&field.name);
        let Some(first) = entered.first() else {
            return if self.is_required(field, at) {
                Err(AnswerFault::Missing)
            } else {
                Ok(None)
            };
        };
        let answer = match &field.kind {
            Kind::Text(length) | Kind::LongText(length) => {
                let characters = first.chars().count();
                if characters < length.least as usize {
                    return Err(AnswerFault::TooShort);
                }
                if characters > length.most as usize {
                    return Err(AnswerFault::TooLong);
                }
                Answer::Text(first.clone())
            }
            Kind::Telephone { area_code } => {
                let number = Telephone::parse(first, area_code.as_deref())
                    .map_err(|_| AnswerFault::Invalid)?;
                Answer::Telephone {
                    dial: number.dial().to_owned(),
                    written: number.written,
                }
            }
            Kind::Email => {
                let email = Email::meant_by(first).map_err(|_| AnswerFault::Invalid)?;
                Answer::Email(email.address().to_owned())
            }
            Kind::Choice(options) => {
                Answer::Choice(offered(first, options.iter().map(|option| &option.id))?)
            }
            Kind::Several(options) => {
                for id in entered {
                    offered(id, options.iter().map(|option| &option.id))?;
                }
                let chosen = options.iter().filter(|option| entered.contains(&option.id));
                Answer::Several(chosen.map(|option| option.id.clone()).collect())
            }
            Kind::Date { refuse_past } => {
                let date = dates::parse(first, at.months).ok_or(AnswerFault::Invalid)?;
                if *refuse_past && date < at.today {
                    return Err(AnswerFault::Past);
                }
                Answer::Date(date)
            }
            Kind::YesNo => match first.as_str() {
                "yes" => Answer::YesNo(true),
                "no" => Answer::YesNo(false),
                _ => return Err(AnswerFault::NotOffered),
            },
            Kind::Topic => Answer::Topic(offered(
                first,
                form.topics.iter().map(|topic| &topic.choice.id),
            )?),
        };
        Ok(Some(answer))
    }

    fn is_required(&self, field: &Field, at: ValidationContext<'_>) -> bool {
        match &field.requirement {
            Requirement::Optional => false,
            Requirement::Required => true,
            Requirement::Unless(condition) => !self.holds(condition, at),
            Requirement::When(condition) => self.holds(condition, at),
        }
    }

    fn holds(&self, condition: &Condition, at: ValidationContext<'_>) -> bool {
        let entered = self.entered(&condition.field);
        if condition.is.is_empty() {
            return !entered.is_empty();
        }
        let topic = at.topic.filter(|_| entered.is_empty());
        entered
            .iter()
            .map(String::as_str)
            .chain(topic)
            .any(|value| condition.is.iter().any(|wanted| wanted == value))
    }
}

impl Answers {
    /// The answer to a field.
    pub fn get(&self, field: &str) -> Option<&Answer> {
        self.0
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, answer)| answer)
    }

    /// The answers in the form's order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(name, answer)| (name.as_str(), answer))
    }

    /// The topic, from its field or from the page.
    pub fn topic(&self) -> Option<&str> {
        self.0.iter().find_map(|(_, answer)| match answer {
            Answer::Topic(id) => Some(id.as_str()),
            _ => None,
        })
    }

    /// The first e-mail address.
    pub fn email(&self) -> Option<&str> {
        self.0.iter().find_map(|(_, answer)| match answer {
            Answer::Email(address) => Some(address.as_str()),
            _ => None,
        })
    }

    /// One text for equal answers, whatever the spelling of a number: what a
    /// double submit is recognised by. Never shown, never stored in the clear.
    pub fn fingerprint_text(&self) -> String {
        let mut text = String::new();
        for (name, answer) in &self.0 {
            // Separators that cleaning has removed from every answer.
            text.push_str(name);
            text.push('\u{1f}');
            match answer {
                Answer::Text(value)
                | Answer::Email(value)
                | Answer::Choice(value)
                | Answer::Topic(value) => {
                    text.push_str(value);
                }
                Answer::Telephone { dial, .. } => text.push_str(dial),
                Answer::Several(ids) => text.push_str(&ids.join(",")),
                Answer::Date(date) => text.push_str(&date.to_string()),
                Answer::YesNo(yes) => text.push_str(if *yes { "yes" } else { "no" }),
            }
            text.push('\u{1e}');
        }
        text
    }
}

fn offered<'a>(
    id: &str,
    mut known: impl Iterator<Item = &'a String>,
) -> Result<String, AnswerFault> {
    known
        .find(|known| *known == id)
        .cloned()
        .ok_or(AnswerFault::NotOffered)
}

fn percent_decoded(bytes: &[u8]) -> String {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |index: usize| bytes.get(index).and_then(|&b| char::from(b).to_digit(16));
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
                continue;
            }
            (b'+', ..) => decoded.push(b' '),
            (byte, ..) => decoded.push(byte),
        }
        at += 1;
    }
    String::from_utf8(decoded)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// One line: every run of blanks and line breaks is one blank.
fn cleaned_line(text: &str) -> String {
    let visible: String = text
        .nfc()
        .map(|c| if is_line_end(c) || c == '\t' { ' ' } else { c })
        .filter(|&c| !is_invisible(c))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several lines, ended by `\n`, at most one empty line between them.
fn cleaned_lines(text: &str) -> String {
    let unified: String = text
        .replace("\r\n", "\n")
        .nfc()
        .map(|c| if is_line_end(c) { '\n' } else { c })
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|&c| c == '\n' || !is_invisible(c))
        .collect();
    let mut lines: Vec<&str> = unified.lines().map(str::trim_end).collect();
    lines.dedup_by(|later, earlier| later.is_empty() && earlier.is_empty());
    lines.join("\n").trim().to_owned()
}

fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Control characters, and marks that turn the direction of what follows: in a
/// mail they could make a text look like something else.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
