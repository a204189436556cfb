//! What can be wrong with an answer, and the texts that say so.

use diagnostic::{Diagnostic, nearest};

use crate::placeholder::placeholders;
use crate::read::{Mistakes, Table};

/// What can be wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AnswerFault {
    /// There is none, and there has to be one.
    Missing,
    /// Fewer characters than asked for.
    TooShort,
    /// More characters than there is room for.
    TooLong,
    /// No telephone number, e-mail address or day.
    Invalid,
    /// An option that the form does not offer.
    NotOffered,
    /// A day that is over.
    Past,
}

impl AnswerFault {
    /// Every fault with its key in `[errors]`.
    pub const ALL: [(AnswerFault, &'static str); 6] = [
        (AnswerFault::Missing, "missing"),
        (AnswerFault::TooShort, "too_short"),
        (AnswerFault::TooLong, "too_long"),
        (AnswerFault::Invalid, "invalid"),
        (AnswerFault::NotOffered, "not_offered"),
        (AnswerFault::Past, "past"),
    ];

    /// Its key in `[errors]`.
    pub(crate) fn key(self) -> &'static str {
        AnswerFault::ALL
            .iter()
            .find(|(fault, _)| *fault == self)
            .map(|(_, key)| *key)
            .expect("every fault has a key")
    }
}

/// The texts of `[errors]` by fault; other keys and unknown `{marks}` are
/// reported.
pub(crate) fn error_texts(
    table: &mut Table<'_>,
    mistakes: &mut Mistakes<'_>,
) -> Vec<(String, String)> {
    let Some(errors) = table.table("errors", mistakes) else {
        return Vec::new();
    };
    let known: Vec<&str> = AnswerFault::ALL.iter().map(|(_, key)| *key).collect();
    let mut texts = Vec::new();
    for (key, text) in errors.into_texts(mistakes) {
        for mark in placeholders(&text.value).filter(|mark| !["label", "min", "max"].contains(mark))
        {
            mistakes.add(
                text.range.clone(),
                Diagnostic::error("form-mark-unknown")
                    .with("mark", mark)
                    .with("known", "{label}, {min}, {max}"),
            );
        }
        if known.contains(&&*key.value) {
            texts.push((key.value, text.value));
            continue;
        }
        let meant = nearest(&key.value, known.iter().copied());
        let unknown = toml_places::unknown(&key.value, &known, meant);
        mistakes.add(key.range, unknown);
    }
    texts
}
