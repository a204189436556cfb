//! Rules as people say them, and rules as calendars say them.

use super::arbitrary::rules;
use super::*;
use jiff::civil::date;
use proptest::prelude::*;

fn said(rule: Rule) -> Result<Repeat, Fault> {
    Ok(Repeat::Said(rule))
}

#[test]
fn rules_are_read_as_people_say_them() {
    let tuesdays = |every| Rule::Weekly {
        every,
        days: vec![Weekday::Tuesday],
    };
    for text in ["weekly", "wöchentlich", "jede Woche", "every week"] {
        assert_eq!(parse(text), Ok(Repeat::Weeks(1)), "{text}");
    }
    for text in [
        "every 2 weeks",
        "alle zwei Wochen",
        "every other week",
        "jede 2. Woche",
    ] {
        assert_eq!(parse(text), Ok(Repeat::Weeks(2)), "{text}");
    }
    for text in ["every Tuesday", "dienstags", "jeden Dienstag", "Di"] {
        assert_eq!(parse(text), said(tuesdays(1)), "{text}");
    }
    assert_eq!(parse("alle 3 Wochen am Dienstag"), said(tuesdays(3)));
    for text in [
        "first Tuesday of the month",
        "every first Tuesday of the month",
        "jeden ersten Dienstag im Monat",
        "am 1. Dienstag des Monats",
        "monthly on the first Tuesday",
    ] {
        let rule = Rule::MonthlyWeekday {
            every: 1,
            weeks: vec![Week::First],
            weekday: Weekday::Tuesday,
        };
        assert_eq!(parse(text), said(rule), "{text}");
    }
    for text in [
        "am 15. des Monats",
        "15th of the month",
        "jeden 15. im Monat",
    ] {
        let day = MonthDay::Day(15);
        assert_eq!(
            parse(text),
            said(Rule::MonthlyDay { every: 1, day }),
            "{text}"
        );
    }
    for text in ["monthly", "jeden Monat", "monatlich"] {
        assert_eq!(parse(text), Ok(Repeat::Months(1)), "{text}");
    }
    assert_eq!(parse("every second month"), Ok(Repeat::Months(2)));
    assert_eq!(parse("jährlich"), said(Rule::Yearly));
}

#[test]
fn what_can_be_read_in_two_ways_is_refused() {
    for (text, rule) in [
        ("jeden zweiten Dienstag", "ambiguous-repeat"),
        ("am 31. des Monats", "day-not-in-each-month"),
        ("fifth Friday of the month", "fifth-weekday"),
    ] {
        let day = Fault::new("day-not-in-each-month").with("day", "31");
        let expected = if rule == "day-not-in-each-month" {
            day
        } else {
            Fault::new(rule)
        };
        assert_eq!(parse(text), Err(expected), "{text}");
    }
    for text in [
        "ab und zu",
        "",
        "alle Dienstag Wochen",
        "vierten und letzten Montag im Monat",
    ] {
        assert!(parse(text).is_err(), "{text}");
    }
}

#[test]
fn the_first_date_says_what_was_left_open() {
    let start = date(2027, 1, 12);
    let monthly = Repeat::Months(1)
        .from_start(start)
        .expect("a second Tuesday");
    assert_eq!(monthly.to_string(), "second Tuesday of the month");
    assert_eq!(Repeat::Months(1).from_start(date(2027, 1, 29)), None);
}

proptest! {
    #[test]
    fn what_is_printed_is_read_again(rule in rules()) {
        prop_assert_eq!(parse(&rule.to_string()), said(rule));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,30}") {
        let _ = parse(&text);
    }
}
