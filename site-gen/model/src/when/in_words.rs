//! Dates as they are said: `Dienstag, 24. November 2026`.

use std::borrow::Cow;

use jiff::civil::{Date, Weekday};
use page_audit::dates::dates;

use crate::keys::Fault;

const WEEKDAYS: [(&str, Weekday); 15] = [
    ("Montag", Weekday::Monday),
    ("Dienstag", Weekday::Tuesday),
    ("Mittwoch", Weekday::Wednesday),
    ("Donnerstag", Weekday::Thursday),
    ("Freitag", Weekday::Friday),
    ("Samstag", Weekday::Saturday),
    ("Sonnabend", Weekday::Saturday),
    ("Sonntag", Weekday::Sunday),
    ("Monday", Weekday::Monday),
    ("Tuesday", Weekday::Tuesday),
    ("Wednesday", Weekday::Wednesday),
    ("Thursday", Weekday::Thursday),
    ("Friday", Weekday::Friday),
    ("Saturday", Weekday::Saturday),
    ("Sunday", Weekday::Sunday),
];

/// The text with the date at its beginning in digits, whatever follows it; a text
/// that begins with no such date stays as it is. A weekday that is not that date's
/// is a fault: one of the two is wrong, and nobody can tell which.
pub(super) fn in_digits(text: &str) -> Result<Cow<'_, str>, Fault> {
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
        return Err(Fault::new("wrong-weekday")
            .with("weekday", name)
            .with("date", &rest[found.range]));
    }
    Ok(Cow::Owned(format!("{iso}{}", &rest[found.range.end..])))
}

/// Takes off a weekday and what leads from it to the date.
fn after_weekday(text: &str) -> (Option<(&'static str, Weekday)>, &str) {
    let found = WEEKDAYS.iter().find_map(|&(name, weekday)| {
        let rest = text.strip_prefix(name)?;
        Some(((name, weekday), rest.trim_start_matches([',', ' '])))
    });
    match found {
        Some((weekday, rest)) => (Some(weekday), rest.strip_prefix("den ").unwrap_or(rest)),
        None => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
