//! How hard the texts are to read: limits of `site.toml`, and the rules of Easy
//! Language; and days in them that are wrong. All of it is advice, never an error: a program cannot judge a text,
//! and it never certifies Easy Language.

mod days;
mod easy;
mod prose;

use diagnostic::{Diagnostic, Report};
use page_audit::readability::{Counts, words};

use model::kind::Kind;
use model::prose::Lang;
use model::reading::{Measure, ReadingLimit};
use model::{Entry, EntryText, Site};
use prose::Sentence;

/// Shorter texts say too little about their author's style.
const LEAST_WORDS: usize = 60;

/// Sentences that a warning shows.
const SHOWN: usize = 3;

/// Words of a sentence that are shown.
const SHOWN_WORDS: usize = 8;

/// Reports texts that miss a limit, breaches of Easy Language's rules, and wrong days.
pub fn check(site: &Site, report: &mut Report) {
    for entry in &site.entries {
        for lang in site.settings.langs() {
            if let Some(text) = entry.text_in(lang) {
                days::check(&text.source, text.body.clone(), report);
                check_text(site, entry, lang, text, report);
            }
        }
    }
}

fn check_text(site: &Site, entry: &Entry, lang: Lang, text: &EntryText, report: &mut Report) {
    let limits: Vec<&ReadingLimit> = site
        .settings
        .reading_limits
        .iter()
        .filter(|limit| limit.lang == lang && applies(limit, entry.facts.kind()))
        .collect();
    let is_easy = site.settings.language(lang).code == "ls";
    if limits.is_empty() && !is_easy {
        return;
    }
    let sentences = prose::sentences(&text.source, text.body.clone());
    if is_easy {
        easy::check(&text.source, &sentences, report);
    }
    // Addresses, names and keywords in lists are no sentences.
    let sentences: Vec<Sentence> = sentences.into_iter().filter(Sentence::is_whole).collect();
    let mut counts = Counts::default();
    for sentence in &sentences {
        counts.add(&sentence.text);
    }
    if counts.words < LEAST_WORDS {
        return;
    }
    for limit in limits {
        let value = limit.measure.of(&counts);
        if limit.is_missed_by(value) {
            report.push(hard_to_read(text, &sentences, limit, value));
        }
    }
}

/// A limit for a kind stands for its entries alone, one without for all.
fn applies(limit: &ReadingLimit, kind: Option<Kind>) -> bool {
    limit.kind.is_none() || limit.kind == kind
}

fn hard_to_read(
    text: &EntryText,
    sentences: &[Sentence],
    limit: &ReadingLimit,
    value: f64,
) -> Diagnostic {
    let hardest = hardest(sentences, limit.measure);
    let shown: Vec<String> = hardest
        .iter()
        .map(|sentence| {
            let line = text.source.place(sentence.range.clone()).line;
            format!("{line} („{}“)", beginning(&sentence.text))
        })
        .collect();
    let place = hardest.first().map_or_else(
        || text.source.whole(),
        |sentence| text.source.place(sentence.range.clone()),
    );
    Diagnostic::warning("hard-to-read")
        .variant(limit.measure.name())
        .with("value", format!("{value:.0}"))
        .with("limit", limit.bound.to_string())
        .with("sentences", shown.join(", "))
        .at(place)
}

/// The sentences that weigh most on the measure, the hardest first.
fn hardest(sentences: &[Sentence], measure: Measure) -> Vec<&Sentence> {
    let mut weighed: Vec<(f64, &Sentence)> = sentences
        .iter()
        // A word or two are a label, not a sentence to mend.
        .filter(|sentence| words(&sentence.text).count() > 3)
        .map(|sentence| (measure.hardness(&Counts::of(&[&sentence.text])), sentence))
        .collect();
    weighed.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    weighed
        .into_iter()
        .take(SHOWN)
        .map(|(_, sentence)| sentence)
        .collect()
}

fn beginning(sentence: &str) -> String {
    let mut shown: Vec<&str> = sentence.split_whitespace().collect();
    let is_cut = shown.len() > SHOWN_WORDS;
    shown.truncate(SHOWN_WORDS);
    let dots = if is_cut { " …" } else { "" };
    format!("{}{dots}", shown.join(" "))
}
