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
            && !is_date(&text[at..end])
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
    let mut words = before.rsplit(char::is_whitespace);
    let mut word = || {
        let word = words.next().unwrap_or("");
        word.trim_end_matches(['.', ':']).to_lowercase()
    };
    let (word, word_before) = (word(), word());
    const ENDINGS: &[&str] = &[
        "nummer", "number", "nr", "zeichen", "konto", "account", "iban", "isbn", "issn", "code", "paket",
        "zähler", "artikel", "modell", "model", "serial", "plz",
    ];
    const WHOLE: &[&str] = &["no", "art", "teil", "part", "typ", "type", "id", "zip", "sku", "ref", "seite"];
    const CALLS: &[&str] = &["tel", "ruf", "mobil", "handy", "fax", "durchwahl", "hotline", "phone"];
    let is_number =
        ENDINGS.iter().any(|ending| word.ends_with(ending)) || WHOLE.contains(&word.as_str());
    let calls = |word: &str| CALLS.iter().any(|call| word.contains(call));
    is_number && !calls(&word) && !(calls(&word_before))
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
    let is_international = text.starts_with('+') || has_exit_code(text.as_bytes());
    let has_code =
        is_international || text.as_bytes().get(1).is_some_and(|&second| second != b'0');
    let is_grouped = text.contains([' ', '/', '-']);
    let least = match (has_exit_code(text.as_bytes()), is_grouped) {
        (true, true) => 10,
        (true, false) => 12,
        (false, _) => 7,
    };
    // Five digits with a zero are a postal code; eight without a gap a number of any kind.
    (least..=16).contains(&digits)
        && has_code
        && (is_grouped || is_international || digits >= 10)
        && (is_international || !is_code_with_hyphens(text))
}

/// Whether it begins with the `00` that leads out of a country, and a code of one.
fn has_exit_code(bytes: &[u8]) -> bool {
    matches!(bytes, [b'0', b'0', b'1'..=b'9', b'0'..=b'9' | b' ', ..])
}

/// Postal codes as in `02138-1234`, and numbers of parts and books: their first group is
/// shorter than any area code, and hyphens alone part them.
fn is_code_with_hyphens(text: &str) -> bool {
    if text.contains([' ', '/', '(']) {
        return false;
    }
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    let are_pairs = groups.iter().all(|&digits| digits == 2);
    matches!(groups[..], [5, 4]) || (!are_pairs && matches!(groups[..], [1 | 2, _, _, ..]))
}

/// Whether it begins with a date, as in `01/02/2027` or `01-02-2027 10:00`.
fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let [d1, d2, first, m1, m2, second, y1, y2, y3, y4, rest @ ..] = bytes else {
        return false;
    };
    let number = |digits: &[u8]| {
        let all_digits = digits.iter().all(u8::is_ascii_digit);
        let value = |sum: u32, digit: &u8| sum * 10 + u32::from(digit.wrapping_sub(b'0'));
        all_digits.then(|| digits.iter().fold(0, value))
    };
    let parts = (number(&[*d1, *d2]), number(&[*m1, *m2]), number(&[*y1, *y2, *y3, *y4]));
    let (Some(day), Some(month), Some(year)) = parts else {
        return false;
    };
    let ends = !rest.first().is_some_and(u8::is_ascii_digit);
    first == second
        && matches!(first, b'/' | b'-' | b' ')
        && (1..=31).contains(&day.max(month))
        && (1..=12).contains(&day.min(month))
        && (1900..2200).contains(&year)
        && ends
}
