//! # label-not-in-name
//!
//! ## What it does
//! Finds links, buttons and their like whose `aria-label` does not contain the words that
//! are seen on them.
//!
//! ## Why it is bad
//! Who controls a computer by voice says what is written on the button, and nothing
//! happens. Who hears the page cannot follow someone who sees it.
//!
//! ## Example
//! Wrong:
//! ```html
//! <button aria-label="Senden">Abschicken</button>
//! ```
//! Right:
//! ```html
//! <button aria-label="Nach Datum suchen">Nach Datum suchen (TT.MM.JJJJ)</button>
//! ```
//!
//! ## References
//! WCAG 2.5.3; ACT 2ee8b8 and its "label in name algorithm".

use diagnostic::Severity;

use crate::aria::Role;
use crate::finding::{Check, Findings, Rule};
use crate::html::Page;
use crate::name::flatten;
use crate::sight::seen_text;
use unicode_normalization::UnicodeNormalization;

pub(crate) const RULE: Rule = Rule {
    name: "label-not-in-name",
    severity: Severity::Error,
    wcag: &["2.5.3"],
    act: &["2ee8b8"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated() {
        let is_named = element.has("aria-label") || element.has("aria-labelledby");
        if !is_named || !element.role().is_some_and(is_widget_with_text) || !element.is_exposed() {
            continue;
        }
        let name = element.accessible_name();
        let label = flatten(&seen_text(element));
        if !name.is_empty() && !is_symbol(&label) && !is_contained(&label, name) {
            findings
                .at_attribute(
                    element,
                    match element.has("aria-label") {
                        true => "aria-label",
                        false => "aria-labelledby",
                    },
                )
                .with("label", label)
                .with("name", name);
        }
    }
}

fn is_widget_with_text(role: Role) -> bool {
    (role.is_widget() && role.is_named_from_content() || role == Role::Searchbox)
        && !matches!(role, Role::Row | Role::Rowheader | Role::Columnheader)
}

/// A single letter stands for a picture: `x` for "close".
fn is_symbol(label: &str) -> bool {
    label
        .chars()
        .filter(|c| c.is_alphanumeric())
        .nth(1)
        .is_none()
}

/// Whether the words of the label stand in the name, one after the other.
fn is_contained(label: &str, name: &str) -> bool {
    // "E-Mail" may be said as one word or as two.
    [Hyphens::Part, Hyphens::Join].into_iter().any(|hyphens| {
        let (label, name) = (words(label, hyphens), words(name, hyphens));
        stand_in(&label, &name)
    })
}

fn stand_in(label: &[Word], name: &[Word]) -> bool {
    label.is_empty()
        || name.windows(label.len()).any(|part| {
            part.iter()
                .zip(label)
                .all(|(said, seen)| is_same(seen, said))
        })
}

/// What a hyphen inside a word does.
#[derive(Clone, Copy, PartialEq)]
enum Hyphens {
    Part,
    Join,
}

struct Word {
    letters: String,
    /// Written with a full stop, as `Str.` is.
    is_cut_short: bool,
}

fn is_same(seen: &Word, said: &Word) -> bool {
    seen.letters == said.letters || (seen.is_cut_short && said.letters.starts_with(&seen.letters))
}

/// Words of letters and digits; what stands in parentheses is left out, as people
/// do not say it.
fn words(text: &str, hyphens: Hyphens) -> Vec<Word> {
    let mut outside = String::with_capacity(text.len());
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let mut words = Vec::new();
    let mut letters = String::new();
    let folded: Vec<char> = outside
        .to_lowercase()
        .nfkd()
        .filter(|c| !is_mark(*c))
        .collect();
    for (at, c) in folded.iter().enumerate() {
        if c.is_alphanumeric() {
            letters.push(*c);
        } else if hyphens == Hyphens::Join && is_inner_hyphen(&folded, at) {
            continue;
        } else if !letters.is_empty() {
            let ends = folded.get(at + 1).is_none_or(|next| next.is_whitespace());
            words.push(Word {
                letters: std::mem::take(&mut letters),
                is_cut_short: *c == '.' && ends,
            });
        }
    }
    if !letters.is_empty() {
        words.push(Word {
            letters,
            is_cut_short: false,
        });
    }
    words
}

/// Whether a hyphen stands here, with a letter or digit on either side.
fn is_inner_hyphen(text: &[char], at: usize) -> bool {
    let is_letter = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(|c| c.is_alphanumeric());
    matches!(text[at], '-' | '\u{2010}' | '\u{2011}') && is_letter(at.checked_sub(1)) && is_letter(at.checked_add(1))
}

/// Accents as marks of their own, and soft hyphens.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}')
}
