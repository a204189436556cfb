//! Dates in running text: day, month and year, in words or digits, as German and
//! English write them.

use std::ops::Range;

/// A date and where it stands in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// Bytes of the text.
    pub range: Range<usize>,
    year: u16,
    month: u8,
    day: u8,
}

impl FoundDate {
    /// As `datetime` has it: `2027-03-12`.
    pub fn iso(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days of the calendar with their year, from 1900 to 2099: `12. März 2027`,
/// `12.03.2027`, `12. 3. 2027`, `12 March 2027`, `March 12, 2027`.
pub fn dates(text: &str) -> Vec<FoundDate> {
    let mut found = Vec::new();
    each_written(text, |date| {
        if date.day > 0 && date.day <= days_of(date.month, date.year) {
            found.push(date);
        }
    });
    found
}

/// What is written like a day and is none, for its month is shorter: `31. November 2026`.
pub fn impossible(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    each_written(text, |date| {
        let days = days_of(date.month, date.year);
        if days > 0 && date.day > days && date.day <= 31 {
            found.push(date.range);
        }
    });
    found
}

/// Whatever is written like a day of the calendar, whether there is one or not.
fn each_written(text: &str, mut see: impl FnMut(FoundDate)) {
    let mut from = 0;
    while let Some(at) = next_year(text, from) {
        from = at + 4;
        let year = text[at..from].parse().unwrap_or(0);
        if let Some((start, month, day)) = day_and_month(&text[..at]) {
            let range = start..from;
            see(FoundDate {
                range,
                year,
                month,
                day,
            });
        }
    }
}

/// Where the next `19..` or `20..` begins that is no part of a longer number.
fn next_year(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let firsts = memchr::memchr2_iter(b'1', b'2', &bytes[from..]);
    firsts.map(|first| from + first).find(|&at| {
        matches!(bytes.get(at..at + 2), Some(b"19" | b"20"))
            && is_digit(at + 2)
            && is_digit(at + 3)
            && !is_digit(at + 4)
            && (at == 0 || !is_digit(at - 1))
    })
}

const SPACES: &[char] = &[' ', '\u{a0}', '\u{202f}'];

const MONTHS: &[(&str, u8)] = &[
    ("Januar", 1),
    ("Jänner", 1),
    ("Februar", 2),
    ("März", 3),
    ("April", 4),
    ("Mai", 5),
    ("Juni", 6),
    ("Juli", 7),
    ("August", 8),
    ("September", 9),
    ("Oktober", 10),
    ("November", 11),
    ("Dezember", 12),
    ("January", 1),
    ("February", 2),
    ("March", 3),
    ("May", 5),
    ("June", 6),
    ("July", 7),
    ("October", 10),
    ("December", 12),
];

/// Where day and month begin that stand right before a year, and which they are.
fn day_and_month(before: &str) -> Option<(usize, u8, u8)> {
    let head = before.trim_end_matches(SPACES);
    if let Some(head) = head.strip_suffix('.') {
        // 12.03. or 12. 3.
        let (rest, month) = number_at_end(head)?;
        let rest = rest.trim_end_matches(SPACES).strip_suffix('.')?;
        let (rest, day) = number_at_end(rest)?;
        return Some((rest.len(), month, day)).filter(|_| !continues_a_number(rest));
    }
    if let Some(head) = head.strip_suffix(',') {
        // March 12,
        let (rest, day) = number_at_end(head)?;
        let (rest, month) = month_at_end(rest.trim_end_matches(SPACES))?;
        return Some((rest.len(), month, day));
    }
    let (rest, month) = month_at_end(head)?;
    let rest = rest.trim_end_matches(SPACES);
    let rest = rest.strip_suffix('.').unwrap_or(rest);
    let (rest, day) = number_at_end(rest)?;
    Some((rest.len(), month, day)).filter(|_| !continues_a_number(rest))
}

/// `4.` before `12.03.2027` makes it the number of a file or a version.
fn continues_a_number(before: &str) -> bool {
    let rest = before.strip_suffix(['.', '-']);
    rest.is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()))
}

/// A number of one or two digits at the end, and what stands before it.
fn number_at_end(text: &str) -> Option<(&str, u8)> {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &text[rest.len()..];
    match digits.len() {
        1 | 2 => Some((rest, digits.parse().ok()?)),
        _ => None,
    }
}

fn month_at_end(text: &str) -> Option<(&str, u8)> {
    MONTHS.iter().find_map(|(name, month)| {
        let rest = text.strip_suffix(name)?;
        Some((rest, *month))
    })
}

fn days_of(month: u8, year: u16) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        let dates = dates(text).into_iter();
        dates
            .map(|date| (&text[date.range.clone()], date.iso()))
            .collect()
    }

    #[test]
    fn dates_are_found_however_they_are_written() {
        for (text, words, iso) in [
            ("am 12. März 2027 im Hof", "12. März 2027", "2027-03-12"),
            ("12.03.2027", "12.03.2027", "2027-03-12"),
            ("am 1. 3. 2027.", "1. 3. 2027", "2027-03-01"),
            (
                "1.\u{a0}Mai\u{a0}1999",
                "1.\u{a0}Mai\u{a0}1999",
                "1999-05-01",
            ),
            ("on 29 February 2028,", "29 February 2028", "2028-02-29"),
            ("July 4, 2027", "July 4, 2027", "2027-07-04"),
            ("12./13. März 2027", "13. März 2027", "2027-03-13"),
        ] {
            assert_eq!(found(text), [(words, iso.to_owned())], "{text}");
        }
        assert_eq!(found("vom 1.2.2027 bis 3.4.2028").len(), 2);
    }

    #[test]
    fn a_day_that_its_month_does_not_have_is_found() {
        let text = "am 31. November 2026, 29.02.2027, 30. 11. 2026, 32.13.2026, 45. Mai 2027";
        let words = impossible(text).into_iter().map(|range| &text[range]);
        let words: Vec<&str> = words.collect();
        assert_eq!(words, ["31. November 2026", "29.02.2027"]);
    }

    #[test]
    fn what_only_looks_like_a_date_is_none() {
        for text in [
            "seit 2019",
            "für 2000 Euro",
            "Nr. 12.2027",
            "30. Februar 2027",
            "12.13.2027",
            "0.3.2027",
            "Version 4.12.03.2027",
            "12.03.20271",
            "März 2027",
            "im Mai 2027",
            "112. März 2027",
            "Raum 12, 2027 Plätze",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
