//! Tells whether a text is in the language it is said to be in.
//!
//! Common words decide first: they are quick to look up and right even for a short
//! sentence. Only a longer text without them is left to whatlang, which counts
//! letter triples. In doubt the text is taken to be what it is said to be.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use super::tag::primary;
use super::words::COMMON_WORDS;

/// Words that are looked at; the first ones of a page tell as much as all.
const SAMPLE: usize = 120;

/// Common words of a language, a fifth of all, that show at a glance that it is the one.
const ENOUGH: usize = 8;

/// Letters from which counting triples is to be trusted.
const LONG_TEXT: usize = 300;

/// The language that a text is most likely in, where it is clearly not the one that
/// `tag` names; as a code of two letters.
pub(super) fn other_language(texts: &[&str], tag: &str) -> Option<&'static str> {
    let declared = primary(tag);
    let known = COMMON_WORDS.iter().position(|(code, _)| *code == declared);
    let words: Vec<String> = words(texts).take(SAMPLE).collect();
    if words.is_empty() {
        return None;
    }
    if let Some(script) = foreign_script(&words, tag, &declared) {
        return Some(script);
    }
    let table = table();
    let known_words = words
        .iter()
        .filter_map(|word| table.get_key_value(word.as_str()));
    let mut known_words: Vec<(&str, u32)> =
        known_words.map(|(word, mask)| (*word, *mask)).collect();
    let masks: Vec<u32> = known_words.iter().map(|(_, mask)| *mask).collect();
    known_words.sort_unstable();
    known_words.dedup();
    // One word said twice proves nothing: it may be a name.
    let distinct: Vec<u32> = known_words.iter().map(|(_, mask)| *mask).collect();
    if let Some(language) = known {
        let own = masks
            .iter()
            .filter(|mask| *mask & (1 << language) != 0)
            .count();
        if own * 10 >= words.len() && own >= 3 {
            return most_common(&masks, &distinct, language, words.len());
        }
        if let Some(other) = most_common(&masks, &distinct, language, words.len()) {
            return Some(other);
        }
    }
    by_triples(texts, &declared)
}

/// Reads on until it is plain that a text is in the language of its tag.
pub(super) struct LanguageProbe {
    language: usize,
    seen: usize,
    common: usize,
}

impl LanguageProbe {
    /// `None` for a language whose common words are not known here.
    pub fn of(tag: &str) -> Option<LanguageProbe> {
        let declared = primary(tag);
        let language = COMMON_WORDS
            .iter()
            .position(|(code, _)| *code == declared)?;
        Some(LanguageProbe {
            language,
            seen: 0,
            common: 0,
        })
    }

    /// Whether the text so far, with this one, is plainly in the language.
    pub fn confirms(&mut self, text: &str) -> bool {
        let table = table();
        each_word(text, |word| {
            self.seen += 1;
            let mask = table.get(word).copied().unwrap_or(0);
            self.common += usize::from(mask & (1 << self.language) != 0);
        });
        self.common >= ENOUGH && self.common * 5 >= self.seen
    }
}

/// Another language whose common words clearly outnumber those of the declared one.
fn most_common(
    masks: &[u32],
    distinct: &[u32],
    declared: usize,
    words: usize,
) -> Option<&'static str> {
    COMMON_WORDS
        .iter()
        .enumerate()
        .filter(|&(language, (code, _))| {
            language != declared && !are_alike(code, COMMON_WORDS[declared].0)
        })
        .filter_map(|(language, (code, _))| {
            let has = |mask: u32, language: usize| mask & (1 << language) != 0;
            let only = |masks: &[u32], one: usize, not: usize| {
                masks
                    .iter()
                    .filter(|&&mask| has(mask, one) && !has(mask, not))
                    .count()
            };
            let (theirs, ours) = (
                only(masks, language, declared),
                only(masks, declared, language),
            );
            let is_clear =
                only(distinct, language, declared) >= 2 && theirs > 3 * ours && theirs * 5 >= words;
            is_clear.then_some((theirs, *code))
        })
        .max()
        .map(|(_, code)| code)
}

/// Letters of a script that the language is not written in.
fn foreign_script(words: &[String], tag: &str, declared: &str) -> Option<&'static str> {
    let mut latin = 0;
    let mut others: HashMap<&'static str, usize> = HashMap::new();
    for letter in words.iter().flat_map(|word| word.chars()) {
        match script(letter) {
            Some(language) => *others.entry(language).or_default() += 1,
            None => latin += 1,
        }
    }
    let (language, count) = others
        .into_iter()
        .max_by_key(|&(language, count)| (count, language))?;
    let is_latin = COMMON_WORDS.iter().any(|(code, _)| *code == declared) && !tag.contains('-');
    (is_latin && count >= 20 && count > 2 * latin).then_some(language)
}

/// The best known language of a letter's script; `None` for Latin and whatever is
/// not told apart here.
fn script(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{0370}'..='\u{03ff}' => "el",
        '\u{0400}'..='\u{052f}' => "ru",
        '\u{0590}'..='\u{05ff}' => "he",
        '\u{0600}'..='\u{06ff}' => "ar",
        '\u{0900}'..='\u{097f}' => "hi",
        '\u{0e00}'..='\u{0e7f}' => "th",
        '\u{3040}'..='\u{30ff}' => "ja",
        '\u{4e00}'..='\u{9fff}' => "zh",
        '\u{ac00}'..='\u{d7af}' => "ko",
        _ => return None,
    })
}

fn by_triples(texts: &[&str], declared: &str) -> Option<&'static str> {
    let text = texts.join(" ");
    if text
        .chars()
        .filter(|c| c.is_alphabetic())
        .take(LONG_TEXT)
        .count()
        < LONG_TEXT
    {
        return None;
    }
    let is_supported = CODES.iter().any(|(_, code)| *code == declared);
    let found = whatlang::detect(&text)?;
    let code = CODES
        .iter()
        .find(|(three, _)| *three == found.lang().code())
        .map(|(_, two)| *two)?;
    let is_sure = found.is_reliable() && found.confidence() > 0.95;
    (is_supported && is_sure && code != declared && !are_alike(code, declared)).then_some(code)
}

/// Languages whose words and triples are too much alike to hold one against another.
fn are_alike(left: &str, right: &str) -> bool {
    const FAMILIES: &[&[&str]] = &[
        &["da", "nb", "nn", "no", "sv"],
        &["cs", "sk"],
        &["hr", "sr", "bs", "sl"],
        &["es", "pt", "gl", "ca"],
        &["nl", "af"],
        &["ru", "uk", "be", "bg", "mk"],
    ];
    FAMILIES
        .iter()
        .any(|family| family.contains(&left) && family.contains(&right))
}

/// whatlang's codes of three letters and those of two that pages use. Latin is left
/// out: it stands for text that is yet to be written.
const CODES: &[(&str, &str)] = &[
    ("afr", "af"),
    ("ara", "ar"),
    ("bel", "be"),
    ("bul", "bg"),
    ("cat", "ca"),
    ("ces", "cs"),
    ("dan", "da"),
    ("deu", "de"),
    ("ell", "el"),
    ("eng", "en"),
    ("epo", "eo"),
    ("spa", "es"),
    ("est", "et"),
    ("pes", "fa"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("heb", "he"),
    ("hin", "hi"),
    ("hrv", "hr"),
    ("hun", "hu"),
    ("ind", "id"),
    ("ita", "it"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("lat", "la"),
    ("lit", "lt"),
    ("lav", "lv"),
    ("mkd", "mk"),
    ("nob", "nb"),
    ("nld", "nl"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rus", "ru"),
    ("slk", "sk"),
    ("slv", "sl"),
    ("srp", "sr"),
    ("swe", "sv"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("vie", "vi"),
    ("cmn", "zh"),
];

fn words<'t>(texts: &'t [&'t str]) -> impl Iterator<Item = String> + 't {
    texts
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphabetic()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Hands over the [`words`] of a text one by one, in lower case.
fn each_word(text: &str, mut visit: impl FnMut(&str)) {
    let mut lower = String::with_capacity(32);
    let mut start = 0;
    let is_between = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
    for run in text.as_bytes().split(is_between) {
        let word = &text[start..start + run.len()];
        start += run.len() + 1;
        if word.is_empty() {
            continue;
        }
        if word.is_ascii() {
            lower.clear();
            lower.push_str(word);
            lower.make_ascii_lowercase();
            visit(&lower);
        } else {
            words(&[word]).for_each(|word| visit(&word));
        }
    }
}

/// Common words and the languages that have them, one bit each.
fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table::default();
        for (language, (_, words)) in COMMON_WORDS.iter().enumerate() {
            for word in words.split_ascii_whitespace() {
                *table.entry(word).or_insert(0) |= 1 << language;
            }
        }
        table
    })
}

type Table = HashMap<&'static str, u32, BuildHasherDefault<Fnv>>;

/// A hash for short words (FNV-1a): looking them up is most of the work here, and
/// nobody chooses the words of the table to slow it down.
#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::other_language;

    #[test]
    fn a_sentence_in_another_language_is_recognised() {
        for (text, tag, expected) in [
            (
                "Wir üben eine Stunde lang, und Sie brauchen nichts.",
                "en",
                Some("de"),
            ),
            ("Hij ging met de kippen op stok", "en", Some("nl")),
            ("Bonne année !", "nl", Some("fr")),
            ("Добро пожаловать в наш дом, мы рады вам", "de", Some("ru")),
            (
                "The Dutch word gelukkig has no equivalent in English.",
                "en",
                None,
            ),
            ("Paul put dire comment on tape", "fr", None),
            ("Paul put dire comment on tape", "en", None),
            ("Katrin Muster, Telefon 030 23125 401", "en", None),
            ("Willkommen im Café Central", "de-simple", None),
            ("Guten Tag, wir sind für Sie da.", "tlh", None),
            ("", "de", None),
        ] {
            assert_eq!(other_language(&[text], tag), expected, "{text} as {tag}");
        }
    }

    #[test]
    fn a_long_text_needs_no_common_words() {
        let polish = "Zapraszamy wszystkich mieszkańców osiedla na wspólne śniadanie w każdą środę \
            rano, podczas którego można porozmawiać przy kawie, poznać sąsiadów i zapytać pracownika \
            socjalnego o pomoc w sprawach urzędowych, mieszkaniowych albo zdrowotnych. Spotkania są \
            bezpłatne, a wejście do budynku nie ma schodów, więc łatwo dojechać wózkiem.";
        assert_eq!(other_language(&[polish], "pl"), None);
        assert_eq!(other_language(&[polish], "de"), Some("pl"));
    }
}
