//! What a public site must not hold: telephone numbers and addresses that are
//! visibly samples; and what its privacy notice and its accessibility statement must
//! not lack.

mod notices;
mod privacy;
mod statement;

use diagnostic::{Diagnostic, Report, SourceFile};

use intake_form::Telephone;
use model::sources::Sources;
use resolve::Resolved;

pub use privacy::warn_of_forms_without_basis;

/// Hosts that RFC 2606 keeps free for examples.
const SAMPLE_HOSTS: [&str; 3] = ["example.org", "example.com", "example.net"];

/// Names of streets that stand for any street.
const SAMPLE_STREETS: [&str; 4] = ["Musterstr", "Musterweg", "Musterplatz", "Beispielstr"];

/// Reports what the texts that the law asks for do not say.
pub fn refuse_gaps(resolved: &Resolved, report: &mut Report) {
    privacy::refuse_gaps(resolved, report);
    statement::refuse_gaps(resolved, report);
}

/// Reports each sample with its place, in `site.toml` and all entries.
pub fn refuse_samples(settings: &SourceFile, sources: &Sources, report: &mut Report) {
    let texts = sources.entries.iter().map(|entry| &entry.file);
    for source in std::iter::once(settings).chain(texts) {
        for (what, range) in samples(&source.text) {
            report.push(
                Diagnostic::error("sample-data")
                    .variant(what)
                    .with("value", &source.text[range.clone()])
                    .at(source.place(range)),
            );
        }
    }
}

fn samples(text: &str) -> Vec<(&'static str, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    for host in SAMPLE_HOSTS {
        found.extend(
            text.match_indices(host)
                .map(|(at, host)| ("address", word_around(text, at..at + host.len()))),
        );
    }
    for street in SAMPLE_STREETS {
        found.extend(
            text.match_indices(street)
                .map(|(at, street)| ("street", word_around(text, at..at + street.len()))),
        );
    }
    found.extend(telephone_numbers(text).map(|range| ("telephone", range)));
    found.sort_by_key(|(_, range)| range.start);
    found.dedup_by(|next, first| next.1.start < first.1.end);
    found
}

/// The word, address or mail address around a range.
fn word_around(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let outside =
        |c: char| c.is_whitespace() || matches!(c, '"' | '(' | ')' | '[' | ']' | '<' | '>');
    let start = text[..range.start].rfind(outside).map_or(0, |at| {
        at + text[at..].chars().next().map_or(0, char::len_utf8)
    });
    let end = text[range.end..]
        .find(outside)
        .map_or(text.len(), |at| range.end + at);
    start..end
}

/// Sample numbers in a text, however they are grouped.
fn telephone_numbers(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let grouping = |c: char| matches!(c, ' ' | '/' | '-' | '(' | ')');
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find(|c: char| c == '+' || c.is_ascii_digit())?;
            let length = text[start + 1..]
                .find(|c: char| !c.is_ascii_digit() && !grouping(c))
                .unwrap_or(text.len() - start - 1);
            let raw = text[start..=start + length].trim_end_matches(grouping);
            at = start + raw.len().max(1);
            if Telephone::parse(raw, None).is_ok_and(|number| number.is_sample()) {
                return Some(start..start + raw.len());
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        samples(text)
            .into_iter()
            .map(|(_, range)| &text[range])
            .collect()
    }

    #[test]
    fn samples_are_found_wherever_they_stand() {
        let text = "telephone = \"030 23125 401\"\nemail = \"a@example.org\"\n\n[Anruf](tel:+493023125401), Musterstraße 12, 0800 1110111, https://www.example.org/x";
        assert_eq!(
            found(text),
            [
                "030 23125 401",
                "a@example.org",
                "+493023125401",
                "Musterstraße",
                "https://www.example.org/x"
            ]
        );
    }

    #[test]
    fn dates_and_prices_are_no_numbers() {
        assert!(found("2027-01-12 10:00, 131 Euro, 04720 Döbeln").is_empty());
    }
}
