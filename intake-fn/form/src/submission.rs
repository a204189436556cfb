//! What a browser sent, cleaned, and what of it counts as answers.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::definition::Form;
use crate::fault::AnswerFault;
use crate::field::{Condition, Field, FieldName, Requirement, TRAP};
use crate::kind::Kind;

pub use crate::answer::{Answer, Answers, ValidationContext};

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
            Ok(Answers::new(answers))
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
        if entered.is_empty() {
            return match self.is_required(field, at) {
                true => Err(AnswerFault::Missing),
                false => Ok(None),
            };
        }
        Answer::check(&field.kind, entered, form, at).map(Some)
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
