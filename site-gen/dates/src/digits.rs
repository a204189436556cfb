//! Days and times in digits: `2027-03-12`, `12.03.2027`, `10.30 Uhr`.

use jiff::civil::{Date, Time};

/// Why a text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// It is not three numbers, or its year lacks a century.
    Unreadable,
    /// The calendar has no such month.
    NoSuchMonth,
    /// The month has no such day; this is its last one.
    NoSuchDay(Date),
}

/// Reads `2027-03-12` and `12.03.2027` (also `12.3.2027`).
pub fn parse_date(text: &str) -> Result<Date, DateError> {
    let text = text.trim().trim_end_matches(',');
    let parts: Vec<&str> = text.split(['.', '-']).map(str::trim).collect();
    let [first, second, third] = parts[..] else {
        return Err(DateError::Unreadable);
    };
    let number = |part: &str| part.parse::<i16>().map_err(|_| DateError::Unreadable);
    let (year, month, day) = if text.contains('.') {
        (number(third)?, number(second)?, number(first)?)
    } else {
        (number(first)?, number(second)?, number(third)?)
    };
    // „27“ could be any century; a date has to name its year in full.
    if year < 1000 {
        return Err(DateError::Unreadable);
    }
    let small = |value: i16| i8::try_from(value).map_err(|_| DateError::NoSuchMonth);
    let (month, day) = (small(month)?, small(day)?);
    Date::new(year, month, day).map_err(|_| match Date::new(year, month, 1) {
        Ok(first) => DateError::NoSuchDay(first.last_of_month()),
        Err(_) => DateError::NoSuchMonth,
    })
}

/// Reads `10:00`, `10.30 Uhr`, `10 Uhr`.
pub fn parse_time(text: &str) -> Option<Time> {
    let trimmed = text.trim();
    let digits = trimmed
        .strip_suffix("Uhr")
        .or_else(|| trimmed.strip_suffix('h'))
        .unwrap_or(trimmed)
        .trim();
    let mut parts = digits.split([':', '.']);
    let mut number = |missing: Option<i8>| match parts.next() {
        Some(part) => part.parse::<i8>().ok(),
        None => missing,
    };
    let (hour, minute) = (number(None)?, number(Some(0))?);
    let second = number(Some(0))?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        assert_eq!(parse_date("12.03.2027"), Ok(date(2027, 3, 12)));
        assert_eq!(parse_date("2.3.2027"), Ok(date(2027, 3, 2)));
        assert_eq!(parse_date("2027-03-12"), Ok(date(2027, 3, 12)));
        assert_eq!(
            parse_date("30.02.2027"),
            Err(DateError::NoSuchDay(date(2027, 2, 28)))
        );
        assert_eq!(parse_date("1.13.2027"), Err(DateError::NoSuchMonth));
        assert_eq!(parse_date("12.03.27"), Err(DateError::Unreadable));
        assert_eq!(parse_date("März"), Err(DateError::Unreadable));
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        assert_eq!(parse_time("10 Uhr"), Some(time(10, 0, 0, 0)));
        assert_eq!(parse_time("10.30 Uhr"), Some(time(10, 30, 0, 0)));
        assert_eq!(parse_time("9:05"), Some(time(9, 5, 0, 0)));
        assert_eq!(parse_time("25:00"), None);
        assert_eq!(parse_time("zehn"), None);
    }

    proptest! {
        #[test]
        fn a_date_reads_alike_in_both_notations(year in 1000i16..=9999, month in 1i8..=12, day in 1i8..=28) {
            let expected = date(year, month, day);
            prop_assert_eq!(parse_date(&expected.to_string()), Ok(expected));
            prop_assert_eq!(parse_date(&format!("{day:02}.{month}.{year}")), Ok(expected));
        }

        #[test]
        fn a_time_reads_alike_in_both_notations(hour in 0i8..24, minute in 0i8..60) {
            let expected = time(hour, minute, 0, 0);
            prop_assert_eq!(parse_time(&expected.to_string()), Some(expected));
            prop_assert_eq!(parse_time(&format!("{hour}.{minute:02} Uhr")), Some(expected));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "([0-9.:TUhr -]|.){0,30}") {
            let _ = (parse_date(&text), parse_time(&text));
        }
    }
}
