//! # unexplained-abbreviation
//!
//! ## What it does
//! Finds abbreviations in capitals that the page explains nowhere.
//!
//! ## Why it is bad
//! Who does not know them is lost, and screen readers try to speak them as words.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p>Der MDK kommt am Dienstag, der MDK prüft.</p>
//! ```
//! Right:
//! ```html
//! <p>Die Arbeiterwohlfahrt (AWO) hilft. Die AWO berät.
//! ```
//!
//! ## References
//! WCAG 3.1.4 (level AAA). Each is reported once a page; those that everybody knows are
//! left out.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::prose::CAPITALS;
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
            if !is_known(name) && !seen.contains(&name) && seen.len() < MOST {
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

/// What is known by its letters better than by its words.
const KNOWN: &[&str] = &[
    "ADAC", "AG", "AM", "AOK", "ARD", "ASB", "AWO", "BIC", "BKK", "BMW", "BRD", "CD", "CDU", "CO",
    "CSU", "CT", "DAK", "DB", "DDR", "DE", "DG", "DHL", "DIN", "DRK", "DVD", "EC", "EDV", "EG",
    "EKG", "EN", "EU", "EUR", "EV", "FAQ", "FC", "FDP", "GB", "GPS", "HNO", "HTML", "IBAN", "ICE",
    "ID", "IKK", "ISBN", "ISO", "IT", "KB", "KG", "KWH", "LED", "LKW", "MB", "MDR", "MP", "MRT",
    "NDR", "NRW", "OG", "OHG", "OK", "PC", "PDF", "PIN", "PKW", "PLZ", "PM", "PS", "QR", "RTL",
    "SMS", "SOS", "SPD", "SV", "SWR", "TK", "TSV", "TV", "TÜV", "UG", "UK", "UKW", "UN", "URL",
    "US", "USA", "USB", "UTC", "VW", "WC", "WDR", "WG", "WLAN", "WWW", "ZDF", "ZIP",
];

/// Words that people raise their voice with, and the days of a week.
const SHOUTED: &[&str] = &[
    "AB", "ALLE", "ALT", "AUCH", "AUF", "AUS", "BIS", "DER", "DIE", "DAS", "EIN", "EINE", "FÜR",
    "GRATIS", "HIER", "IHR", "IM", "IN", "IST", "JA", "JETZT", "KEIN", "KEINE", "MIT", "NEIN",
    "NEU", "NICHT", "NIE", "NUR", "ODER", "OHNE", "SEHR", "SIE", "UND", "VON", "VOR", "WIR", "ZU",
    "ZUM", "ZUR", "MO", "DI", "MI", "DO", "FR", "SA", "SO",
];

fn is_known(name: &str) -> bool {
    KNOWN.contains(&name) || SHOUTED.contains(&name) || is_roman(name) || is_word(name)
}

/// Chapters, centuries, kings.
fn is_roman(name: &str) -> bool {
    name.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Whether it can be spoken, as a name in capitals can: a third of its letters are
/// vowels.
fn is_word(name: &str) -> bool {
    let letters = name.chars().count();
    let vowels = name.chars().filter(|c| "AEIOUYÄÖÜ".contains(*c)).count();
    letters >= 5 && vowels * 3 >= letters
}

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
