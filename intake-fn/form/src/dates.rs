//! Days as visitors write them.

use jiff::civil::Date;

/// Reads a day as content has it, and what visitors write besides: `12. März 27`,
/// `12/3/2027`; `months` are the names of the months in the language of the page,
/// January first.
///
/// A year of two digits is one of this century.
pub fn parse(text: &str, months: &[String]) -> Option<Date> {
    let text = text.trim();
    let in_digits = written_dates::in_digits(text).ok()?;
    if let Ok(date) = written_dates::parse_date(&in_digits) {
        return Some(date);
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '/' | '-' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    let &[first, second, third] = parts.as_slice() else {
        return None;
    };
    let (day, month, year) = if first.len() == 4 {
        (third, second, first)
    } else if number(first).is_none() {
        // „March 12, 2027“
        (second, first, third)
    } else {
        (first, second, third)
    };
    let month = number(month).or_else(|| month_named(month, months))?;
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        (2, year) => 2000 + year,
        _ => return None,
    };
    Date::new(
        year,
        i8::try_from(month).ok()?,
        i8::try_from(number(day)?).ok()?,
    )
    .ok()
}

fn number(text: &str) -> Option<i16> {
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

/// The number of a month by its name or at least three letters of it.
fn month_named(text: &str, months: &[String]) -> Option<i16> {
    let text = text.to_lowercase();
    let at = months
        .iter()
        .position(|month| text.chars().count() >= 3 && month.to_lowercase().starts_with(&text))?;
    i16::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::parse;
    use proptest::prelude::*;

    fn months() -> Vec<String> {
        [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ]
        .map(str::to_owned)
        .to_vec()
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let day = jiff::civil::date(2027, 3, 12);
        for text in [
            "12.3.2027",
            "12.03.27",
            "12. 3. 2027",
            "12. März 2027",
            "12 mär 27",
            "12/3/2027",
            "2027-03-12",
            "März 12, 2027",
            "Freitag, 12.3.2027",
            "Freitag, den 12. März 2027",
            "March 12, 2027",
        ] {
            assert_eq!(parse(text, &months()), Some(day), "{text}");
        }
        for text in [
            "",
            "morgen",
            "30.2.2027",
            "12.3.",
            "12.3.202",
            "0.0.0000",
            "12.13.2027",
            "12.3.2027 10",
            "Samstag, 12.3.2027",
        ] {
            assert_eq!(parse(text, &months()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_can_be_read(days in 0..60_000i32) {
            let date = jiff::civil::date(1950, 1, 1) + jiff::Span::new().days(days);
            prop_assert_eq!(parse(&date.strftime("%-d.%-m.%Y").to_string(), &months()), Some(date));
            prop_assert_eq!(parse(&date.to_string(), &months()), Some(date));
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,30}|[0-9./ -]{0,12}") {
            let _ = parse(&text, &months());
        }
    }
}
