//! How hard a text is to read, by counts: Amstad's Flesch index for German, LIX and
//! the four Vienna formulas.

mod syllables;

pub use syllables::syllables;

use std::ops::Range;

/// What the formulas are made from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences.
    pub sentences: usize,
    /// Words; numbers count as words of one syllable.
    pub words: usize,
    /// Syllables of all words.
    pub syllables: usize,
    /// Words of one syllable.
    pub short: usize,
    /// Words of three syllables or more.
    pub many_syllables: usize,
    /// Words of more than six letters.
    pub long: usize,
}

impl Counts {
    /// Counts a text of whole sentences.
    pub fn of(sentences: &[&str]) -> Counts {
        let mut counts = Counts::default();
        for sentence in sentences {
            counts.add(sentence);
        }
        counts
    }

    /// Adds one sentence; what holds no word is none.
    pub fn add(&mut self, sentence: &str) {
        let before = self.words;
        for word in words(sentence) {
            let syllables = syllables(word);
            self.words += 1;
            self.syllables += syllables;
            self.short += usize::from(syllables == 1);
            self.many_syllables += usize::from(syllables >= 3);
            self.long += usize::from(word.chars().filter(|c| c.is_alphabetic()).count() > 6);
        }
        self.sentences += usize::from(self.words > before);
    }

    /// Mean words of a sentence.
    fn sentence_length(&self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }

    fn percent(&self, part: usize) -> f64 {
        part as f64 * 100.0 / self.words.max(1) as f64
    }

    /// Flesch's Reading Ease as Toni Amstad fitted it to German (1978): 60 to 70 is
    /// medium, 80 to 90 easy.
    pub fn amstad(&self) -> f64 {
        let per_word = self.syllables as f64 / self.words.max(1) as f64;
        180.0 - self.sentence_length() - 58.5 * per_word
    }

    /// Björnsson's LIX (1968): below 40 is easy, above 60 very hard. Needs no
    /// syllables, so it holds for other languages as well.
    pub fn lix(&self) -> f64 {
        self.sentence_length() + self.percent(self.long)
    }

    /// The Vienna formulas of Bamberger and Vanecek (1984), 1 to 4: about the year of
    /// school, from 4, very easy, to 15, very hard.
    pub fn vienna(&self) -> [f64; 4] {
        let many = self.percent(self.many_syllables);
        let length = self.sentence_length();
        let long = self.percent(self.long);
        let short = self.percent(self.short);
        [
            0.1935 * many + 0.1672 * length + 0.1297 * long - 0.0327 * short - 0.875,
            0.2007 * many + 0.1682 * length + 0.1373 * long - 2.779,
            0.2963 * many + 0.1905 * length - 1.1144,
            0.2744 * many + 0.2656 * length - 1.693,
        ]
    }
}

/// The words of a sentence. `E-Mail` and `Wohnungs-Genossenschaft` are one word.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\u{ad}' | '’' | '\''))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Where the sentences of a paragraph stand. A full stop ends one if a space and no
/// small letter follows, unless it stands behind a number, a single letter or a
/// common abbreviation.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        if !matches!(sign, '.' | '!' | '?' | ':' | '…') || !ends_sentence(text, at, sign, end) {
            continue;
        }
        push_trimmed(text, start..end, &mut found);
        start = end;
    }
    push_trimmed(text, start..text.len(), &mut found);
    found
}

fn push_trimmed(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let part = &text[range.clone()];
    let skipped = part.find(char::is_alphanumeric);
    if let Some(skipped) = skipped {
        found.push(range.start + skipped..range.start + part.trim_end().len());
    }
}

fn ends_sentence(text: &str, at: usize, sign: char, end: usize) -> bool {
    let after = text[end..].trim_start_matches(['“', '"', '»', '’', ')']);
    if !after.is_empty() && !after.starts_with(char::is_whitespace) {
        return false;
    }
    let next = after.trim_start().chars().next();
    if next.is_some_and(char::is_lowercase) {
        return false;
    }
    if sign != '.' {
        return true;
    }
    let word = text[..at]
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or("");
    let is_number = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    // A date is not over at its day: "am 1. März". A year ends a sentence.
    let is_ordinal = is_number && word.len() < 3 && next.is_some();
    !is_ordinal && word.chars().count() != 1 && !ABBREVIATIONS.contains(&word)
}

const ABBREVIATIONS: &[&str] = &[
    "Abs", "Art", "Dr", "Fr", "Hr", "Nr", "Prof", "St", "Str", "Tel", "bzw", "ca", "evtl", "ggf",
    "inkl", "max", "min", "usw", "vgl", "Mr", "Mrs", "Ms", "etc",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formulas_give_the_published_values() {
        let counts = Counts {
            sentences: 1,
            words: 14,
            syllables: 22,
            short: 6,
            many_syllables: 0,
            long: 4,
        };
        let near = |value: f64, wanted: f64| assert!((value - wanted).abs() < 0.005, "{value}");
        let [first, second, third, fourth] = counts.vienna();
        near(first, 3.77);
        near(second, 3.50);
        near(third, 1.55);
        near(fourth, 2.03);
        near(counts.amstad(), 74.07);
        near(counts.lix(), 42.57);
    }

    #[test]
    fn words_and_syllables_of_a_nursery_rhyme_are_counted() {
        let rhyme = "Alle meine Entchen schwimmen auf dem See, Köpfchen in das Wasser, \
                     Schwänzchen in die Höh.";
        let counts = Counts {
            sentences: 1,
            words: 15,
            syllables: 22,
            short: 8,
            many_syllables: 0,
            long: 4,
        };
        assert_eq!(Counts::of(&[rhyme]), counts);
    }

    #[test]
    fn a_text_without_words_gives_finite_values() {
        let counts = Counts::of(&["", "– …"]);
        assert_eq!(counts, Counts::default());
        assert!(counts.amstad().is_finite() && counts.lix() == 0.0);
    }

    #[test]
    fn sentences_end_where_readers_pause() {
        let split = |text: &'static str| -> Vec<&str> {
            sentences(text)
                .into_iter()
                .map(|range| &text[range])
                .collect()
        };
        assert_eq!(
            split(
                "Sie kommen am 1. März 2027. Dr. Muster hilft z. B. beim Antrag. Gut? „Ja.“ Bis 9.30 Uhr"
            ),
            [
                "Sie kommen am 1. März 2027.",
                "Dr. Muster hilft z. B. beim Antrag.",
                "Gut?",
                "Ja.",
                "Bis 9.30 Uhr"
            ]
        );
        assert_eq!(split("…"), [""; 0]);
    }
}
