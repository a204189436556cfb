//! The syllables of a German word, as in slow and clear speech: `Fa-mi-li-e`,
//! `Na-ti-on`. Counted by vowels; a table holds what spelling does not show.

/// How many syllables a word has; at least 1. Numbers count as 1.
pub fn syllables(word: &str) -> usize {
    let parts = word.split(['-', '\u{ad}']).filter(|part| !part.is_empty());
    parts.map(of_part).sum::<usize>().max(1)
}

fn of_part(part: &str) -> usize {
    let mut spelled = part.to_lowercase();
    for (written, spoken) in SPOKEN {
        spelled = match written.strip_prefix('^') {
            Some(start) => match spelled.strip_prefix(start) {
                Some(rest) => format!("{spoken}{rest}"),
                None => continue,
            },
            None if spelled.contains(written) => spelled.replace(written, spoken),
            None => continue,
        };
    }
    let letters: Vec<char> = spelled.chars().collect();
    let mut count = 0;
    let mut at = 0;
    while at < letters.len() {
        if !is_vowel(&letters, at) {
            at += 1;
            continue;
        }
        count += 1;
        let is_pair = letters
            .get(at + 1)
            .is_some_and(|&next| TOGETHER.contains(&(letters[at], next)));
        at += if is_pair { 2 } else { 1 };
    }
    count.max(1)
}

fn is_vowel(letters: &[char], at: usize) -> bool {
    match letters[at] {
        // `qu` is a consonant, and so is the first sound of `Yoga`.
        'u' => at == 0 || letters[at - 1] != 'q',
        'y' => at > 0 || !letters.get(1).is_some_and(|&next| "aeiou".contains(next)),
        letter => "aeioäöüàáâèéêëîïôû".contains(letter),
    }
}

/// Two vowels that are one sound.
const TOGETHER: &[(char, char)] = &[
    ('a', 'a'),
    ('a', 'i'),
    ('a', 'u'),
    ('a', 'y'),
    ('ä', 'u'),
    ('e', 'e'),
    ('e', 'i'),
    ('e', 'u'),
    ('e', 'y'),
    ('i', 'e'),
    ('o', 'i'),
    ('o', 'o'),
    ('o', 'u'),
    ('o', 'y'),
];

/// Spellings, `^` at the start of a word alone, and how they are counted: a dot
/// parts two vowels, and vowels that nobody hears are left out.
const SPOKEN: &[(&str, &str)] = &[
    ("^been", "be·en"),
    ("^beei", "be·ei"),
    ("^beerd", "be·erd"),
    ("^beinh", "be·inh"),
    ("^beirr", "be·irr"),
    ("^beur", "be·ur"),
    ("^geei", "ge·ei"),
    ("^geeh", "ge·eh"),
    ("^geer", "ge·er"),
    ("^geend", "ge·end"),
    ("^geimpf", "ge·impf"),
    ("^geirr", "ge·irr"),
    ("^geurt", "ge·urt"),
    ("seum", "se·um"),
    ("leum", "le·um"),
    ("läum", "lä·um"),
    ("familie", "famili·e"),
    ("ferie", "feri·e"),
    ("linie", "lini·e"),
    ("italie", "itali·e"),
    ("spanie", "spani·e"),
    ("^asie", "asi·e"),
    ("belgie", "belgi·e"),
    ("^indie", "indi·e"),
    ("australie", "australi·e"),
    ("brasilie", "brasili·e"),
    ("medien", "medi·en"),
    ("materie", "materi·e"),
    ("^serie", "seri·e"),
    ("prämie", "prämi·e"),
    ("petersilie", "petersili·e"),
    ("immobilie", "immobili·e"),
    ("^studie", "studi·e"),
    ("komödie", "komödi·e"),
    ("lilie", "lili·e"),
    ("aktie", "akti·e"),
    ("patient", "pati·ent"),
    ("klient", "kli·ent"),
    ("orient", "ori·ent"),
    ("hygien", "hygi·en"),
    ("barrier", "barri·er"),
    ("bakterie", "bakteri·e"),
    ("naiv", "na·iv"),
    ("mosaik", "mosa·ik"),
    ("protein", "prote·in"),
    ("ukrain", "ukra·in"),
    ("ideen", "ide·en"),
    ("kooper", "ko·oper"),
    ("koord", "ko·ord"),
    ("zoolog", "zo·olog"),
    ("online", "onlin"),
    ("website", "websit"),
    ("homepage", "hompag"),
    ("service", "servic"),
    ("software", "softwar"),
    ("hardware", "hardwar"),
    ("smartphone", "smartphon"),
    ("management", "managment"),
    ("team", "tem"),
    ("pfui", "pfu"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Counted by hand: each hyphen parts two syllables.
    const COUNTED: &str = include_str!("syllables.txt");

    #[test]
    fn words_counted_by_hand_are_counted_alike() {
        let words: Vec<&str> = COUNTED.split_whitespace().collect();
        assert!(words.len() >= 500, "{}", words.len());
        let wrong: Vec<&&str> = words
            .iter()
            .filter(|word| syllables(&word.replace('-', "")) != word.split('-').count())
            .collect();
        assert!(wrong.len() * 50 <= words.len(), "{wrong:?}");
    }

    #[test]
    fn what_is_no_word_counts_as_one() {
        for text in ["", "2027", "-", "pst", "WG"] {
            assert_eq!(syllables(text), 1, "{text}");
        }
        assert_eq!(syllables("Wohnungs-Genossenschaft"), 6);
    }
}
