//! Rules of Easy Language that a program can check (DIN SPEC 33429, BITV 2.0 annex
//! 2). Each is a variant of one warning.

use diagnostic::{Diagnostic, Report, SourceFile};
use page_audit::readability::words;

use super::prose::Sentence;

/// Words of a sentence; more are hard to keep in mind.
const MOST_WORDS: usize = 12;

/// Letters of a word without a hyphen or a dot in it.
const MOST_LETTERS: usize = 16;

/// Reports each breach at its sentence.
pub fn check(source: &SourceFile, sentences: &[Sentence], report: &mut Report) {
    for sentence in sentences {
        for (variant, words) in breaches(sentence) {
            report.push(
                Diagnostic::warning("easy-language")
                    .variant(variant)
                    .with("words", words)
                    .at(source.place(sentence.range.clone())),
            );
        }
    }
}

fn breaches(sentence: &Sentence) -> Vec<(&'static str, String)> {
    let text = sentence.text.as_str();
    let all: Vec<&str> = words(text).collect();
    let mut found = Vec::new();
    if all.len() > MOST_WORDS {
        found.push(("long-sentence", all.len().to_string()));
    }
    if sentence.follows_on_line {
        found.push(("sentence-on-line", text.to_owned()));
    }
    let mut add = |variant, word: Option<String>| found.extend(word.map(|word| (variant, word)));
    add(
        "long-word",
        all.iter()
            .find(|word| is_long(word))
            .map(|word| (*word).to_owned()),
    );
    add("subjunctive", among(&all, SUBJUNCTIVES));
    add("number-word", among(&all, NUMBER_WORDS));
    add("abbreviation", abbreviation(text));
    add("genitive", genitive(&all));
    add("passive", passive(&all));
    add(
        "time",
        text.split_whitespace()
            .find(|word| is_padded_time(word))
            .map(str::to_owned),
    );
    add(
        "date",
        text.split_whitespace()
            .find(|word| is_bare_date(word))
            .map(str::to_owned),
    );
    found
}

fn among(all: &[&str], list: &[&str]) -> Option<String> {
    let word = all
        .iter()
        .find(|word| list.contains(&word.to_lowercase().as_str()))?;
    Some((*word).to_owned())
}

fn is_long(word: &str) -> bool {
    let parts = word.split(['-', '·', '\u{ad}']);
    parts
        .map(|part| part.chars().filter(|c| c.is_alphabetic()).count())
        .any(|letters| letters > MOST_LETTERS)
}

const SUBJUNCTIVES: &[&str] = &[
    "würde", "würden", "hätte", "hätten", "wäre", "wären", "könnte", "könnten", "müsste",
    "müssten", "dürfte", "dürften",
];

const NUMBER_WORDS: &[&str] = &[
    "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "zwanzig", "dreißig", "hundert", "tausend",
];

fn abbreviation(text: &str) -> Option<String> {
    const ABBREVIATIONS: &[&str] = &[
        "z. B.", "z.B.", "d. h.", "d.h.", "u. a.", "usw.", "bzw.", "ca.", "evtl.", "ggf.", "inkl.",
        "Nr.", "Tel.", "Str.",
    ];
    let found = ABBREVIATIONS.iter().find(|short| {
        text.match_indices(**short)
            .any(|(at, _)| !text[..at].ends_with(char::is_alphabetic))
    })?;
    Some((*found).to_owned())
}

/// "des Hauses", "eines Menschen" is missed, but nothing else is taken for one.
fn genitive(all: &[&str]) -> Option<String> {
    const ARTICLES: &[&str] = &[
        "des", "eines", "meines", "ihres", "seines", "unseres", "dieses",
    ];
    all.windows(2).find_map(|pair| {
        let is_noun = pair[1].starts_with(char::is_uppercase) && pair[1].ends_with('s');
        (ARTICLES.contains(&pair[0].to_lowercase().as_str()) && is_noun)
            .then(|| format!("{} {}", pair[0], pair[1]))
    })
}

/// A form of `werden` with a participle at the end: "wird … geholt".
fn passive(all: &[&str]) -> Option<String> {
    const FORMS: &[&str] = &["wird", "werden", "wurde", "wurden"];
    let (last, before) = all.split_last()?;
    let is_participle = last.starts_with("ge")
        && last.chars().count() > 5
        && (last.ends_with('t') || last.ends_with("en"))
        && !NO_PARTICIPLES.contains(last);
    let form = before
        .iter()
        .find(|word| FORMS.contains(&word.to_lowercase().as_str()))?;
    is_participle.then(|| format!("{form} … {last}"))
}

/// Infinitives and adjectives that look like participles: "wird gehen".
const NO_PARTICIPLES: &[&str] = &[
    "geben",
    "gehen",
    "gehören",
    "gelten",
    "genießen",
    "gewinnen",
    "geschehen",
    "genesen",
];

fn is_padded_time(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    let Some((hour, minute)) = word.split_once([':', '.']) else {
        return false;
    };
    hour.len() == 2
        && hour.starts_with('0')
        && minute.len() == 2
        && [hour, minute]
            .iter()
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()))
}

fn is_bare_date(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = word.split('.').collect();
    parts.len() == 3
        && matches!(parts[2].len(), 2 | 4)
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variants(text: &str) -> Vec<&'static str> {
        let sentence = Sentence {
            text: text.to_owned(),
            range: 0..text.len(),
            follows_on_line: false,
        };
        breaches(&sentence)
            .into_iter()
            .map(|(variant, _)| variant)
            .collect()
    }

    #[test]
    fn each_rule_finds_its_breach_and_lets_the_near_miss_pass() {
        for (variant, breach, near) in [
            (
                "long-sentence",
                "Frau Muster kommt am Montag und am Dienstag und am Mittwoch zu Ihnen nach Hause.",
                "Frau Muster kommt am Montag zu Ihnen nach Hause.",
            ),
            (
                "long-word",
                "Die Wohnungsgenossenschaft hilft.",
                "Die Wohnungs-Genossenschaft hilft.",
            ),
            ("subjunctive", "Das wäre gut.", "Das war gut."),
            ("number-word", "Es kommen drei Leute.", "Es kommen 3 Leute."),
            (
                "abbreviation",
                "Sie fragen z. B. den Arzt.",
                "Sie fragen zum Beispiel den Arzt.",
            ),
            (
                "genitive",
                "Das ist die Tür des Hauses.",
                "Das ist die Tür von dem Haus.",
            ),
            (
                "passive",
                "Sie werden morgen geholt.",
                "Sie werden morgen gehen.",
            ),
            (
                "time",
                "Wir öffnen um 09:00 Uhr.",
                "Wir öffnen um 9:00 Uhr.",
            ),
            (
                "date",
                "Das Fest ist am 01.03.2027.",
                "Das Fest ist am 1. März 2027.",
            ),
        ] {
            assert_eq!(variants(breach), [variant], "{breach}");
            assert_eq!(variants(near), [""; 0], "{near}");
        }
    }
}
