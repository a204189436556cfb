//! # phone-not-linked
//!
//! ## What it does
//! Finds telephone numbers that are no links.
//!
//! ## Why it is bad
//! Who reads on a telephone has to remember the number and type it: with trembling
//! fingers or a poor memory that is where it ends.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p>Rufen Sie an: 030 23125 401.</p>
//! ```
//! Right:
//! ```html
//! <p>Tel. <a href="tel:+493023125401">030 23125 401</a></p>
//! ```
//!
//! ## References
//! Beyond WCAG.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::prose::NUMBERS;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "phone-not-linked",
    severity: Severity::Warning,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for text in page.prose_with(NUMBERS) {
        let value = text.value();
        if is_linked(text.parent()) {
            continue;
        }
        for number in numbers(value) {
            let shown = &value[number.clone()];
            findings
                .at_words(text, number.clone())
                .with("number", shown);
        }
    }
}

fn is_linked(element: Element<'_>) -> bool {
    std::iter::once(element)
        .chain(element.ancestors())
        .any(|around| {
            matches!(
                around.tag(),
                Tag::A | Tag::Button | Tag::Label | Tag::Del | Tag::S
            )
        })
}

/// Telephone numbers as people write them: a zero or a country code, seven digits or
/// more, with spaces, slashes, hyphens and parentheses between.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let starts = matches!(bytes[at], b'0' | b'+') && (at == 0 || !is_joined(bytes[at - 1]));
        if !starts {
            at += 1;
            continue;
        }
        let end = end_of_number(bytes, at);
        if is_phone_number(&text[at..end])
            && !goes_on(&bytes[end..])
            && !is_number_of_something(&text[..at])
        {
            found.push(at..end);
        }
        at = end.max(at + 1);
    }
    found
}

/// Whether the word before says that this is the number of a customer, an account or
/// a parcel.
fn is_number_of_something(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || c == ':');
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let word = word.trim_end_matches('.').to_lowercase();
    let is_number = ["nummer", "nr", "zeichen", "konto", "iban", "isbn", "code", "paket", "zähler"]
        .iter()
        .any(|ending| word.ends_with(ending));
    let calls = ["tel", "ruf", "mobil", "handy", "fax", "durchwahl", "hotline"];
    is_number && !calls.iter().any(|call| word.contains(call))
}

/// Whether a digit before or after it belongs to something else, such as a date.
fn is_joined(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'.' | b',' | b':' | b'-' | b'/' | b'%' | b'_')
        || !byte.is_ascii()
}

/// Whether more digits or letters follow; a full stop may end the sentence.
fn goes_on(after: &[u8]) -> bool {
    match after {
        [b'.' | b',' | b':' | b'-', next, ..] => next.is_ascii_alphanumeric(),
        [first, ..] => first.is_ascii_alphanumeric(),
        [] => false,
    }
}

fn end_of_number(bytes: &[u8], start: usize) -> usize {
    let mut end = start + 1;
    let mut at = start + 1;
    while at < bytes.len() && matches!(bytes[at], b'0'..=b'9' | b' ' | b'/' | b'-' | b'(' | b')') {
        if bytes[at].is_ascii_digit() {
            end = at + 1;
        }
        at += 1;
    }
    end
}

fn is_phone_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let has_code =
        text.starts_with('+') || text.as_bytes().get(1).is_some_and(|&second| second != b'0');
    let is_grouped = text.contains([' ', '/', '-']);
    // Five digits with a zero are a postal code; eight without a gap a number of any kind.
    (7..=16).contains(&digits) && has_code && (is_grouped || text.starts_with('+') || digits >= 10)
}
