//! Asterisks, underscores and tildes around words: a blank inside them, or a letter
//! right behind them, and they emphasise nothing.

use std::ops::Range;

use super::Unread;

/// A run of one sign, and what stands around it.
#[derive(Debug, Clone)]
struct Run {
    sign: char,
    range: Range<usize>,
    before: Option<char>,
    after: Option<char>,
}

/// Runs in pairs, as they were meant, and those that stand alone.
pub(super) fn unread(words: &str) -> Vec<Unread> {
    let mut found = Vec::new();
    let mut runs = runs(words).into_iter().peekable();
    while let Some(run) = runs.next() {
        let next = runs.next_if(|next| {
            next.sign == run.sign && next.range.len() == run.range.len() && may_end(next, &run)
        });
        let is_told = match (run.range.len(), &next) {
            (1, next) => next.is_some() && may_begin(&run),
            (_, Some(next)) => {
                !is_blank(run.after) || (!is_word(run.before) && !is_blank(next.before))
            }
            // Behind a word it is the mark of a note.
            (_, None) => is_word(run.after),
        };
        if is_told {
            let end = next.map_or_else(|| end_of_word(words, run.range.end), |next| next.range.end);
            found.push(Unread {
                what: "emphasis",
                range: run.range.start..end,
            });
        }
    }
    found
}

fn runs(words: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(next) = words[at..].find(['*', '_', '~']) {
        let start = at + next;
        let sign = words[start..].chars().next().expect("found");
        let rest = words[start..].trim_start_matches(sign);
        at = words.len() - rest.len();
        let run = Run {
            sign,
            range: start..at,
            before: words[..start].chars().next_back(),
            after: rest.chars().next(),
        };
        let is_mark = match sign {
            '*' => run.range.len() <= 3,
            _ => run.range.len() == 2,
        };
        // Inside a word or a number it is a power, or part of a name.
        let is_inside = is_word(run.before) && is_word(run.after);
        if is_mark && !(is_inside && run.range.len() > 1) {
            runs.push(run);
        }
    }
    runs
}

/// Whether a run stands at the beginning of a word.
fn may_begin(run: &Run) -> bool {
    let is_free = run
        .before
        .is_none_or(|c| c.is_whitespace() || "(„\"".contains(c));
    is_free && run.after.is_some_and(char::is_alphabetic)
}

/// One asterisk alone also stands for a note or for all genders, so that one that
/// ends something has to be out of place: behind a blank, or right before a letter.
fn may_end(run: &Run, begin: &Run) -> bool {
    if begin.range.len() > 1 {
        return true;
    }
    let behind_blank = run.before.is_some_and(char::is_whitespace)
        && run.after.is_none_or(|c| !c.is_alphanumeric());
    let before_letter = run.before.is_some_and(|c| ":.!?,;".contains(c))
        && run.after.is_some_and(char::is_alphabetic);
    behind_blank || before_letter
}

fn is_word(beside: Option<char>) -> bool {
    beside.is_some_and(char::is_alphanumeric)
}

fn is_blank(beside: Option<char>) -> bool {
    beside.is_none_or(char::is_whitespace)
}

fn end_of_word(words: &str, from: usize) -> usize {
    let end = words[from..].find(char::is_whitespace);
    end.map_or(words.len(), |end| from + end)
}
