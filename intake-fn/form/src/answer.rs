//! An answer that a form takes: checked by the kind of its field, kept, and told
//! apart from others.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::dates;
use crate::definition::Form;
use crate::email::Email;
use crate::fault::AnswerFault;
use crate::kind::Kind;
use crate::telephone::Telephone;

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

impl Answer {
    /// What was entered into a field of this kind; nothing entered is no answer.
    pub(crate) fn check(
        kind: &Kind,
        entered: &[String],
        form: &Form,
        at: ValidationContext<'_>,
    ) -> Result<Answer, AnswerFault> {
        let first = entered.first().ok_or(AnswerFault::Missing)?;
        Ok(match kind {
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
        })
    }

    /// One text for equal answers, whatever the spelling of a number.
    fn push_fingerprint(&self, text: &mut String) {
        match self {
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
    }
}

impl Answers {
    /// Answers by field, in the form's order.
    pub(crate) fn new(answers: Vec<(String, Answer)>) -> Answers {
        Answers(answers)
    }

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
            answer.push_fingerprint(&mut text);
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
