//! One question of a form: what it asks, which answers it takes and what it
//! says to an answer that it cannot take.

use std::fmt;

use diagnostic::{Diagnostic, nearest};

use crate::fault::{AnswerFault, error_texts};
use crate::kind::Kind;
use crate::placeholder::fill;
use crate::read::{Located, Mistakes, Table};
use crate::texts::SharedTexts;

/// The name an answer is submitted under: lowercase letters and `-`.
///
/// It becomes an HTML `name`, an `id` and a stored attribute, so anything
/// needing escape in one of the three is refused here, once.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldName(String);

/// The field that a person leaves empty; no definition may use its name.
pub const TRAP: &str = "homepage";

impl FieldName {
    /// Reads a name; `None` if it holds anything but `a`–`z` and single `-`, or is
    /// the name of the trap. Ids of parts of a field are its name, `--` and more.
    pub fn parse(raw: &str) -> Option<FieldName> {
        let fits = raw.starts_with(|c: char| c.is_ascii_lowercase())
            && raw.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
            && !raw.contains("--")
            && raw != TRAP;
        fits.then(|| FieldName(raw.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name its answer is sent under.
    pub name: FieldName,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// The question in words.
    pub label: String,
    /// What helps to answer it.
    pub hint: Option<String>,
    /// A heading above the question, where a new part of the form begins.
    pub heading: Option<String>,
    /// Whether it has to be answered.
    pub requirement: Requirement,
    /// The `autocomplete` token of HTML.
    pub autocomplete: Option<&'static str>,
    /// What to say to a fault; holds each fault that this field can have.
    pub(crate) errors: Vec<(AnswerFault, String)>,
}

/// Whether a field has to be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requirement {
    /// Never.
    Optional,
    /// Always.
    Required,
    /// Unless the condition holds.
    Unless(Condition),
    /// If the condition holds.
    When(Condition),
}

/// What another field's answer is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The other field.
    pub field: FieldName,
    /// Any of these options; empty: any answer at all.
    pub is: Vec<String>,
}

/// Tokens of HTML's `autocomplete` that forms here may ask for.
const AUTOCOMPLETE: [&str; 8] = [
    "name",
    "tel",
    "email",
    "street-address",
    "postal-code",
    "address-level2",
    "organization",
    "off",
];

impl Field {
    /// The faults that an answer to this field can have.
    pub fn possible_faults(&self) -> Vec<AnswerFault> {
        let mut faults = Vec::new();
        if self.requirement != Requirement::Optional {
            faults.push(AnswerFault::Missing);
        }
        faults.extend(self.kind.faults());
        faults
    }

    /// What to say to a fault.
    pub fn error(&self, fault: AnswerFault) -> &str {
        self.errors
            .iter()
            .find(|(known, _)| *known == fault)
            .map(|(_, text)| text.as_str())
            .expect("parsing asks for a text for each possible fault")
    }

    /// Reads one `[[field]]`.
    pub(crate) fn parse(
        mut table: Table<'_>,
        shared: &SharedTexts,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Field> {
        let name = table.required_name("name", mistakes);
        let label = table.required_text("label", mistakes);
        let kind = Kind::parse(&mut table, mistakes);
        let hint = table.text("hint", mistakes);
        let heading = table.text("heading", mistakes);
        let requirement = parse_requirement(&mut table, mistakes);
        let autocomplete = parse_autocomplete(&mut table, kind.as_ref(), mistakes);
        let own = error_texts(&mut table, mistakes);
        let range = table.range();
        match kind {
            Some(_) => table.finish(mistakes),
            None => table.finish_slips(mistakes),
        }
        let name = name.and_then(|name| parse_name(&name, mistakes));
        let mut field = Field {
            name: name?,
            kind: kind?,
            label: label?.value,
            hint: hint.map(|hint| hint.value),
            heading: heading.map(|heading| heading.value),
            requirement: requirement?,
            autocomplete,
            errors: Vec::new(),
        };
        field.resolve_errors(&own, shared, range, mistakes);
        Some(field)
    }

    /// Chooses a text for each possible fault: the field's own, or the shared one.
    pub(crate) fn resolve_errors(
        &mut self,
        own: &[(String, String)],
        shared: &SharedTexts,
        range: std::ops::Range<usize>,
        mistakes: &mut Mistakes<'_>,
    ) {
        let lengths = self.kind.length().map_or_else(Default::default, |length| {
            (length.least.to_string(), length.most.to_string())
        });
        self.errors.clear();
        for fault in self.possible_faults() {
            let text = own
                .iter()
                .chain(&shared.errors)
                .find(|(key, _)| key == fault.key());
            let Some((_, text)) = text else {
                if shared.errors_are_known {
                    mistakes.add(
                        range.clone(),
                        Diagnostic::error("form-error-text-missing").with("key", fault.key()),
                    );
                }
                self.errors.push((fault, fault.key().to_owned()));
                continue;
            };
            let values = [
                ("label", &*self.label),
                ("min", &lengths.0),
                ("max", &lengths.1),
            ];
            self.errors.push((fault, fill(text, &values)));
        }
    }
}

fn parse_name(name: &Located<String>, mistakes: &mut Mistakes<'_>) -> Option<FieldName> {
    let parsed = FieldName::parse(&name.value);
    if parsed.is_none() {
        mistakes.add(
            name.range.clone(),
            Diagnostic::error("form-name-invalid").with("name", name.value.clone()),
        );
    }
    parsed
}

fn parse_requirement(table: &mut Table<'_>, mistakes: &mut Mistakes<'_>) -> Option<Requirement> {
    let required = table.bool("required", mistakes);
    let unless = parse_condition(table, "required_unless", mistakes);
    let when = parse_condition(table, "required_when", mistakes);
    let given = [required.is_some(), unless.is_some(), when.is_some()];
    if given.into_iter().filter(|&given| given).count() > 1 {
        mistakes.add(table.range(), Diagnostic::error("form-requirement-twice"));
        return None;
    }
    Some(match (required, unless, when) {
        (Some(required), ..) if required.value => Requirement::Required,
        (_, Some(condition), _) => Requirement::Unless(condition?),
        (.., Some(condition)) => Requirement::When(condition?),
        _ => Requirement::Optional,
    })
}

/// `"email"`, or `{ field = "reach", is = ["call"] }`. The outer option says
/// whether the key is there, the inner one whether it can be read.
fn parse_condition(
    table: &mut Table<'_>,
    key: &'static str,
    mistakes: &mut Mistakes<'_>,
) -> Option<Option<Condition>> {
    Some(match table.name_or_table(key, mistakes)? {
        Ok(name) => parse_name(&name, mistakes).map(|field| Condition {
            field,
            is: Vec::new(),
        }),
        Err(mut inner) => {
            let field = inner.required_name("field", mistakes);
            let is = inner.names("is", mistakes).unwrap_or_default();
            inner.finish(mistakes);
            field
                .and_then(|field| parse_name(&field, mistakes))
                .map(|field| Condition {
                    field,
                    is: is.into_iter().map(|option| option.value).collect(),
                })
        }
    })
}

fn parse_autocomplete(
    table: &mut Table<'_>,
    kind: Option<&Kind>,
    mistakes: &mut Mistakes<'_>,
) -> Option<&'static str> {
    let Some(token) = table.name("autocomplete", mistakes) else {
        return kind?.autocomplete();
    };
    let known = AUTOCOMPLETE.into_iter().find(|known| *known == token.value);
    if known.is_none() {
        let diagnostic = Diagnostic::error("form-autocomplete-unknown")
            .with("token", token.value.clone())
            .with("known", AUTOCOMPLETE.join(", "));
        mistakes.add(
            token.range,
            match nearest(&token.value, AUTOCOMPLETE) {
                Some(name) => diagnostic.with("nearest", name),
                None => diagnostic,
            },
        );
    }
    known
}
