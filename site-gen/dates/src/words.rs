//! Dates as they are said: `Dienstag, 24. November 2026`.

use std::borrow::Cow;

use jiff::civil::{Date, Weekday};

use crate::found::dates;

/// Names of the days, in full first; both languages, in small letters.
const WEEKDAYS: [(&[&str], Weekday); 7] = [
    (&["montag", "mo", "monday", "mon"], Weekday::Monday),
    (&["dienstag", "di", "tuesday", "tue"], Weekday::Tuesday),
    (&["mittwoch", "mi", "wednesday", "wed"], Weekday::Wednesday),
    (&["donnerstag", "do", "thursday", "thu"], Weekday::Thursday),
    (&["freitag", "fr", "friday", "fri"], Weekday::Friday),
    (
        &["samstag", "sonnabend", "sa", "saturday", "sat"],
        Weekday::Saturday,
    ),
    (&["sonntag", "so", "sunday", "sun"], Weekday::Sunday),
];

/// The weekday of a German or English name, in full or short, with or
/// without a full stop, also as „dienstags“.
pub fn parse_weekday(name: &str) -> Option<Weekday> {
    let folded = name.trim_end_matches('.').to_lowercase();
    let find = |name: &str| {
        WEEKDAYS
            .iter()
            .find(|(names, _)| names.contains(&name))
            .map(|&(_, weekday)| weekday)
    };
    find(&folded).or_else(|| find(folded.strip_suffix('s')?))
}

/// A weekday beside a date of another day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongWeekday {
    /// As it is written.
    pub weekday: String,
    /// The date beside it, as it is written.
    pub date: String,
}

/// The text with the date at its beginning in digits, whatever follows it; a text
/// that begins with no such date stays as it is. A weekday that is not that date's
/// is a fault: one of the two is wrong, and nobody can tell which.
pub fn in_digits(text: &str) -> Result<Cow<'_, str>, WrongWeekday> {
    let text = text.trim();
    let (weekday, rest) = after_weekday(text);
    let found = dates(rest).into_iter().find(|date| date.range.start == 0);
    let Some(found) = found else {
        return Ok(Cow::Borrowed(text));
    };
    let iso = found.iso();
    if let Some((name, weekday)) = weekday
        && iso
            .parse::<Date>()
            .is_ok_and(|date| date.weekday() != weekday)
    {
        return Err(WrongWeekday {
            weekday: name.to_owned(),
            date: rest[found.range].to_owned(),
        });
    }
    Ok(Cow::Owned(format!("{iso}{}", &rest[found.range.end..])))
}

/// The weekday right before a date, and how it is written: `Montag, `, `Montag, den `.
pub fn weekday_before(text: &str) -> Option<(&str, Weekday)> {
    let blanks = [' ', '\u{a0}', '\n'];
    let text = text.trim_end_matches(blanks);
    let text = ["den", "dem", "der"]
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    let text = text.trim_end_matches([' ', '\u{a0}', '\n', ',']);
    let start = text.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let name = &text[start..];
    weekday_in_full(name).map(|weekday| (name, weekday))
}

/// The weekday that a name in full stands for: `Montag`, and no „Mo“ or „montags“.
fn weekday_in_full(name: &str) -> Option<Weekday> {
    let is_full = name.len() > 3 && name.starts_with(char::is_uppercase);
    let is_day = is_full && !name.ends_with(['.', 's']);
    parse_weekday(name).filter(|_| is_day)
}

/// Takes off a weekday, written in full, and what leads from it to the date.
fn after_weekday(text: &str) -> (Option<(&str, Weekday)>, &str) {
    let end = text.find([',', ' ']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let Some(weekday) = weekday_in_full(name) else {
        return (None, text);
    };
    let rest = rest.trim_start_matches([',', ' ']);
    (
        Some((name, weekday)),
        rest.strip_prefix("den ").unwrap_or(rest),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_is_found_before_its_date() {
        for (text, weekday) in [
            ("am Montag, ", Some(Weekday::Monday)),
            ("Am Sonnabend, den ", Some(Weekday::Saturday)),
            ("Dienstag, der ", Some(Weekday::Tuesday)),
            ("**Tuesday** ", None),
            ("Rosenmontag, ", None),
            ("montags ab ", None),
            ("von Montag bis ", None),
            ("", None),
        ] {
            assert_eq!(weekday_before(text).map(|(_, day)| day), weekday, "{text}");
        }
    }

    #[test]
    fn dates_are_read_as_they_are_said() {
        for (said, digits) in [
            ("24. November 2026", "2026-11-24"),
            ("Dienstag, 24. November 2026, 10 Uhr", "2026-11-24, 10 Uhr"),
            ("Dienstag, den 24.11.2026 um 10 Uhr", "2026-11-24 um 10 Uhr"),
            ("Sonnabend 1. Mai 2027", "2027-05-01"),
            ("Tuesday, 24 November 2026", "2026-11-24"),
            ("24.11.2026 10 Uhr", "2026-11-24 10 Uhr"),
            ("2026-11-24 10:00", "2026-11-24 10:00"),
            ("10 Uhr", "10 Uhr"),
            ("31. November 2026", "31. November 2026"),
            ("Dienstags", "Dienstags"),
            ("", ""),
        ] {
            let read = in_digits(said).expect("no wrong weekday");
            assert_eq!(read, digits, "{said}");
        }
        for wrong in ["Mittwoch, 24. November 2026", "Mittwoch, 24.11.2026"] {
            assert!(in_digits(wrong).is_err(), "{wrong}");
        }
    }
}
