//! Dates and times as people write them where TOML wants them otherwise.

use diagnostic::Diagnostic;

use crate::when::{self, Span};

/// What is wrong with `12.03.2027 10 Uhr`, `2027-02-30`, `10 Uhr`, `10-11 Uhr`.
pub fn fault(key: &str, value: &str) -> Option<Diagnostic> {
    if matches!(key, "start" | "end")
        && let Some(span) = Span::parse(value)
    {
        return Some(span.fault().into_diagnostic(key));
    }
    let date = value.split([' ', 'T', ',']).next().unwrap_or("");
    let time = value[date.len()..].trim_start_matches(['T', ',', ' ']);
    if date.split(['.', '-']).count() == 3 && date.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(match when::parse_date(date) {
            Err(fault) => fault.into_diagnostic(key),
            Ok(day) if time.is_empty() => Diagnostic::error("german-date")
                .with("value", value)
                .with("remedy", day.to_string()),
            Ok(day) => match when::parse_time(time.trim_start_matches("um ")) {
                Err(fault) => fault.into_diagnostic(key),
                Ok(time) => Diagnostic::error("german-date")
                    .with("value", value)
                    .with("remedy", format!("{day} {}", time.strftime("%H:%M"))),
            },
        });
    }
    let time = when::parse_time(value).ok()?;
    let fault = Diagnostic::error("german-time").with("value", value);
    Some(fault.with("remedy", time.strftime("%H:%M").to_string()))
}
