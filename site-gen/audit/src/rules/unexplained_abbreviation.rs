//! # unexplained-abbreviation
//!
//! ## What it does
//! Finds abbreviations in capitals that the page explains nowhere.
//!
//! ## Why it is bad
//! Who does not know them is lost, and screen readers try to speak them as words.
//!
//! ## References
//! WCAG 3.1.4 (level AAA). Each is reported once a page; those that everybody knows are
//! left out.

use diagnostic::Severity;

use crate::finding::Findings;
use crate::html::{Page, Tag};
use crate::prose::CAPITALS;
use crate::rules::{Check, Rule};
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "unexplained-abbreviation",
    severity: Severity::Warning,
    wcag: &["3.1.4"],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let mut seen: Vec<&str> = Vec::new();
    for text in page.prose_with(CAPITALS) {
        let value = text.value();
        let parent = text.parent();
        if parent.is(Tag::Abbr) || parent.is_inside(&[Tag::Abbr]) || shouts(value) {
            continue;
        }
        for word in abbreviations(value) {
            let name = &value[word.clone()];
            if !KNOWN.contains(&name) && !seen.contains(&name) && seen.len() < MOST {
                seen.push(name);
                if !is_explained(page, name) {
                    findings.at_words(text, word).with("name", name);
                }
            }
        }
    }
}

/// More different ones than this are no text to be read.
const MOST: usize = 50;

const KNOWN: &[&str] = &[
    "AG", "AM", "CD", "CO", "DE", "DIN", "DVD", "EC", "EDV", "EG", "EN", "EU", "EUR", "FAQ", "GB",
    "HTML", "IBAN", "ID", "ISO", "IT", "KB", "LED", "MB", "MP", "NRW", "OK", "PC", "PDF", "PIN",
    "PLZ", "PM", "QR", "SMS", "SOS", "TÜV", "TV", "UK", "UKW", "UN", "URL", "US", "USA", "USB",
    "UTC", "WC", "WG", "WLAN", "WWW", "ZIP", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI",
    "XII", "BIC", "DDR", "BRD", "ICE", "PKW", "LKW", "ADAC", "ARD", "ZDF",
];

/// Two to six capitals with no letter or digit on either side.
fn abbreviations(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = &text[at..];
            let start = at + rest.find(char::is_alphanumeric)?;
            let length = text[start..]
                .find(|c: char| !c.is_alphanumeric())
                .unwrap_or(text.len() - start);
            at = start + length;
            let word = &text[start..at];
            let count = word.chars().count();
            // "E-Mail", "T-Shirt", "AWO-Treff": the parts of a compound stand for themselves.
            let is_capital = word.chars().all(|c| c.is_alphabetic() && c.is_uppercase());
            // "GOV.UK" is an address.
            let is_address = joins(&text[at..], '.') || text[..start].ends_with('.') && start > 1;
            // "plan-v3-FINAL.pdf" is the name of a file.
            let is_address = is_address || text[..start].ends_with(['-', '_', '/']);
            // Grades such as "AA" stand for nothing.
            let mut letters = word.chars();
            let first = letters.next();
            let is_grade = letters.all(|c| Some(c) == first);
            if is_capital && (2..=6).contains(&count) && !is_address && !is_grade {
                return Some(start..at);
            }
        }
    })
}

fn joins(after: &str, sign: char) -> bool {
    after.strip_prefix(sign).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// In a text all in capitals every word looks like one.
fn shouts(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

/// Explained by an `abbr`, or by words in parentheses before or after it.
fn is_explained(page: &Page<'_>, name: &str) -> bool {
    let by_element = page.elements_named(Tag::Abbr).any(|abbr| {
        abbr.attr("title")
            .is_some_and(|title| !title.trim().is_empty())
            && abbr.text_content().contains(name)
    });
    by_element
        || page.prose().any(|text| {
            let value = text.value();
            value.match_indices(name).any(|(at, _)| {
                let before = value[..at].trim_end();
                // A number may follow the name: "WCAG 2.2 (…)".
                let after = value[at + name.len()..]
                    .trim_start_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || c == '.');
                before.ends_with('(')
                    || after.starts_with('(')
                    || after.starts_with("= ")
                    || after.starts_with(": ")
            })
        })
}
