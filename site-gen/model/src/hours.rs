//! Opening and office hours, written as people write them on a door:
//! `Dienstag 9–12 Uhr`, `Mo-Fr 14:00-18:00`, `Di und Do 9 bis 12 Uhr`.

use jiff::civil::{Time, Weekday};
use toml::de::DeValue;

use super::values::Text;
use toml_places::{Fault, FromToml};
use written_dates::{parse_time, parse_weekday};

/// Hours that hold on some days of each week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeeklyHours {
    /// The days, Monday first, each once.
    pub days: Vec<Weekday>,
    /// From.
    pub from: Time,
    /// Until; later than `from`.
    pub until: Time,
}

impl FromToml for WeeklyHours {
    fn from_toml(value: &DeValue<'_>) -> Result<WeeklyHours, Fault> {
        let text = Text::from_toml(value)?;
        parse(text.as_str()).ok_or_else(|| Fault::new("invalid-hours").with("value", text.as_str()))
    }
}

fn parse(text: &str) -> Option<WeeklyHours> {
    let spaced = text.replace(['-', '–', '—'], " - ").replace(',', " , ");
    let first_digit = spaced.find(|c: char| c.is_ascii_digit())?;
    let (days, times) = spaced.split_at(first_digit);
    let days = parse_days(days)?;
    let times = times.trim().trim_end_matches("Uhr").replace(" bis ", " - ");
    let (from, until) = times.split_once(" - ")?;
    let (from, until) = (parse_time(from)?, parse_time(until)?);
    (from < until).then_some(WeeklyHours { days, from, until })
}

fn parse_days(text: &str) -> Option<Vec<Weekday>> {
    let mut days: Vec<Weekday> = Vec::new();
    let mut range_from = None;
    for word in text.split_whitespace() {
        match word {
            "-" | "bis" | "to" => range_from = Some(*days.last()?),
            "und" | "and" | "&" | "," | "von" | ":" => {}
            _ => {
                let day = parse_weekday(word.trim_end_matches(':'))?;
                match range_from.take() {
                    Some(first) => {
                        let mut next = first.next();
                        while next != day {
                            days.push(next);
                            next = next.next();
                        }
                        days.push(day);
                    }
                    None => days.push(day),
                }
            }
        }
    }
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    (!days.is_empty() && range_from.is_none()).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time;

    #[test]
    fn hours_are_read_as_on_a_door() {
        let nine_to_twelve = |days: &[Weekday]| {
            Some(WeeklyHours {
                days: days.to_vec(),
                from: time(9, 0, 0, 0),
                until: time(12, 0, 0, 0),
            })
        };
        let tuesday_thursday = [Weekday::Tuesday, Weekday::Thursday];
        for (text, days) in [
            ("Dienstag 9:00-12:00", &tuesday_thursday[..1]),
            ("dienstags 9 bis 12 Uhr", &tuesday_thursday[..1]),
            ("Di und Do 9–12 Uhr", &tuesday_thursday[..]),
            ("Di., Do.: 9.00 Uhr – 12.00 Uhr", &tuesday_thursday[..]),
        ] {
            assert_eq!(parse(text), nine_to_twelve(days), "{text}");
        }
        let all = parse("Mo-Fr 9-12").expect("a range of days");
        assert_eq!(all.days.len(), 5);
    }

    #[test]
    fn hours_without_days_or_end_are_refused() {
        for text in [
            "9-12",
            "Dienstag",
            "Dienstag 12-9",
            "Dinstag 9-12",
            "Mo- 9-12",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
