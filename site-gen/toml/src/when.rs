//! Dates and times as front matter holds them, and as people type them.

use std::borrow::Cow;

use jiff::civil::{Date, DateTime, Time};
use toml::de::DeValue;

use written_dates::DateError;

use crate::fault::Fault;
use crate::from_toml::FromToml;

/// A moment of an event: a day, or a day with a time (Europe/Berlin, local).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The whole day.
    Day(Date),
    /// A time on a day.
    At(DateTime),
}

impl When {
    /// The day.
    pub fn date(self) -> Date {
        match self {
            When::Day(date) => date,
            When::At(moment) => moment.date(),
        }
    }

    /// Whether it is the midnight with which a day ends that something began on or
    /// went on through.
    pub fn is_end_of_day_after(self, start: When) -> bool {
        match self {
            When::At(end) => end.time() == Time::midnight() && end.date() > start.date(),
            When::Day(_) => false,
        }
    }
}

/// An event's end: a time on the day of its start, or a moment of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// A time on the day on which it starts.
    Time(Time),
    /// A day or a moment.
    When(When),
}

/// Beginning and end of an event in one breath: `24.11.2026 10-11 Uhr`.
pub struct Span {
    day: Option<Date>,
    from: Time,
    until: Time,
}

impl Span {
    /// Reads it with or without a day.
    pub fn parse(text: &str) -> Option<Span> {
        let text = &*in_digits(text).ok()?;
        let (first, rest) = text.split_once([' ', 'T']).unwrap_or((text, ""));
        let (day, times) = match parse_date(first) {
            Ok(day) => (Some(day), rest.trim_start_matches([',', ' '])),
            Err(_) => (None, text),
        };
        let times = ["von ", "um "]
            .iter()
            .find_map(|word| times.strip_prefix(word))
            .unwrap_or(times);
        let (from, until) = times
            .split_once(" bis ")
            .or_else(|| times.split_once(['-', '–']))?;
        Some(Span {
            day,
            from: parse_time(from).ok()?,
            until: parse_time(until).ok()?,
        })
    }

    /// The two lines to write instead.
    pub fn fault(&self) -> Fault {
        let time = |time: Time| time.strftime("%H:%M").to_string();
        let fault = Fault::new("start-with-end")
            .with("from", time(self.from))
            .with("until", time(self.until));
        match self.day {
            Some(day) => fault.with("day", day.to_string()),
            None => fault.variant("without-day"),
        }
    }
}

impl FromToml for Date {
    fn from_toml(value: &DeValue<'_>) -> Result<Date, Fault> {
        match value {
            DeValue::Datetime(moment) => match (moment.date, moment.time) {
                (Some(date), None) => date_of(date),
                _ => Err(Fault::wrong_type("date", value)),
            },
            DeValue::String(text) => parse_date(&in_digits(text)?),
            _ => Err(Fault::wrong_type("date", value)),
        }
    }
}

impl FromToml for When {
    fn from_toml(value: &DeValue<'_>) -> Result<When, Fault> {
        match value {
            DeValue::Datetime(moment) if moment.offset.is_none() => {
                match (moment.date, moment.time) {
                    (Some(date), None) => date_of(date).map(When::Day),
                    (Some(date), Some(time)) => {
                        Ok(When::At(date_of(date)?.to_datetime(time_of(time)?)))
                    }
                    _ => Err(Fault::wrong_type("moment", value)),
                }
            }
            DeValue::String(text) => {
                parse_when(&in_digits(text)?).map_err(|fault| match Span::parse(text) {
                    Some(span) => span.fault(),
                    None => fault,
                })
            }
            _ => Err(Fault::wrong_type("moment", value)),
        }
    }
}

impl FromToml for End {
    fn from_toml(value: &DeValue<'_>) -> Result<End, Fault> {
        match value {
            DeValue::Datetime(moment) if moment.date.is_none() && moment.offset.is_none() => {
                match moment.time {
                    Some(time) => time_of(time).map(End::Time),
                    None => Err(Fault::wrong_type("moment", value)),
                }
            }
            // `9.30` and `10` are numbers to TOML and times to people.
            DeValue::Integer(_) | DeValue::Float(_) => {
                let typed = match value {
                    DeValue::Integer(number) => number.as_str(),
                    DeValue::Float(number) => number.as_str(),
                    _ => "",
                };
                match parse_time(typed) {
                    Ok(time) => Err(Fault::new("german-time")
                        .with("value", typed)
                        .with("remedy", time.strftime("%H:%M").to_string())),
                    Err(_) => Err(Fault::wrong_type("moment", value)),
                }
            }
            DeValue::String(text)
                if !text.contains('-') && text.matches('.').count() < 2 || text.contains("Uhr") =>
            {
                match parse_time(text) {
                    Ok(time) => Ok(End::Time(time)),
                    Err(_) if is_midnight(text) => Ok(End::Time(Time::midnight())),
                    Err(fault) => parse_when(&in_digits(text)?)
                        .map(End::When)
                        .map_err(|_| Span::parse(text).map_or(fault, |span| span.fault())),
                }
            }
            _ => When::from_toml(value).map(End::When),
        }
    }
}

/// Whether it is the hour at which a day ends: `24:00`, `24 Uhr`.
fn is_midnight(text: &str) -> bool {
    let digits = text.trim().trim_end_matches("Uhr").trim_end();
    matches!(digits, "24" | "24:00" | "24.00")
}

/// The text with a date at its beginning in digits.
fn in_digits(text: &str) -> Result<Cow<'_, str>, Fault> {
    written_dates::in_digits(text).map_err(|wrong| {
        Fault::new("wrong-weekday")
            .with("weekday", wrong.weekday)
            .with("date", wrong.date)
    })
}

/// Reads `2027-03-12` and `12.03.2027` (also `12.3.2027`).
pub fn parse_date(text: &str) -> Result<Date, Fault> {
    written_dates::parse_date(text).map_err(|error| {
        let text = text.trim().trim_end_matches(',');
        let fault = Fault::new("invalid-date").with("value", text);
        match error {
            DateError::Unreadable => fault.variant("unreadable"),
            DateError::NoSuchMonth => fault,
            DateError::NoSuchDay(last) => fault.with("nearest", last.to_string()),
        }
    })
}

/// Reads `10:00`, `10.30 Uhr`, `10 Uhr`.
pub fn parse_time(text: &str) -> Result<Time, Fault> {
    written_dates::parse_time(text).ok_or_else(|| Fault::new("invalid-time").with("value", text))
}

/// Reads `12.01.2027 10 Uhr`, `2027-01-12 10:00`, `12.01.2027`.
fn parse_when(text: &str) -> Result<When, Fault> {
    let text = text.trim();
    let split = text.find([' ', 'T']).unwrap_or(text.len());
    let date = parse_date(&text[..split])?;
    let rest = text[split..].trim_start_matches(['T', ',', ' ']);
    let rest = rest.strip_prefix("um ").unwrap_or(rest);
    if rest.is_empty() {
        return Ok(When::Day(date));
    }
    Ok(When::At(date.to_datetime(parse_time(rest)?)))
}

fn date_of(date: toml::value::Date) -> Result<Date, Fault> {
    parse_date(&date.to_string())
}

fn time_of(time: toml::value::Time) -> Result<Time, Fault> {
    let (hour, minute) = (time.hour.cast_signed(), time.minute.cast_signed());
    let second = time.second.unwrap_or(0).cast_signed();
    Time::new(hour, minute, second, 0)
        .map_err(|_| Fault::new("invalid-time").with("value", time.to_string()))
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
        assert!(parse_date("30.02.2027").is_err());
        assert!(parse_date("12.03.27").is_err());
        assert!(parse_date("März").is_err());
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        assert_eq!(parse_time("10 Uhr"), Ok(time(10, 0, 0, 0)));
        assert_eq!(parse_time("10.30 Uhr"), Ok(time(10, 30, 0, 0)));
        assert_eq!(parse_time("9:05"), Ok(time(9, 5, 0, 0)));
        assert!(parse_time("25:00").is_err());
        assert!(parse_time("zehn").is_err());
    }

    #[test]
    fn a_start_with_its_end_is_told_from_a_moment() {
        let read = |text| {
            let span = Span::parse(text)?;
            Some((span.day, span.from, span.until))
        };
        let day = Some(date(2027, 3, 12));
        let times = (time(19, 0, 0, 0), time(20, 30, 0, 0));
        for text in [
            "19:00-20:30 Uhr",
            "19 Uhr bis 20.30 Uhr",
            "von 19 bis 20:30",
        ] {
            assert_eq!(read(text), Some((None, times.0, times.1)), "{text}");
        }
        for text in [
            "12.03.2027 19–20.30 Uhr",
            "2027-03-12, von 19 bis 20.30 Uhr",
        ] {
            assert_eq!(read(text), Some((day, times.0, times.1)), "{text}");
        }
        for text in ["2027-03-12", "12.03.2027 19 Uhr", "19 Uhr", "-", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_moment_may_lack_its_time() {
        assert_eq!(parse_when("12.01.2027"), Ok(When::Day(date(2027, 1, 12))));
        assert_eq!(
            parse_when("12.01.2027 um 10.30 Uhr"),
            Ok(When::At(date(2027, 1, 12).at(10, 30, 0, 0)))
        );
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
            prop_assert_eq!(parse_time(&expected.to_string()), Ok(expected));
            prop_assert_eq!(parse_time(&format!("{hour}.{minute:02} Uhr")), Ok(expected));
        }

        #[test]
        fn a_moment_that_is_printed_is_read_again(
            (year, month, day) in (1000i16..=9999, 1i8..=12, 1i8..=28),
            (hour, minute) in (0i8..24, 0i8..60),
        ) {
            let moment = date(year, month, day).at(hour, minute, 0, 0);
            prop_assert_eq!(parse_when(&moment.to_string()), Ok(When::At(moment)));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "([0-9.:TUhr -]|.){0,30}") {
            let _ = (parse_date(&text), parse_time(&text), parse_when(&text));
        }
    }
}
