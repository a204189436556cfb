//! Lists of the whole site, made only for pages that ask for them.

use std::collections::BTreeMap;

use diagnostic::MarkedText;

use super::Views;
use crate::view::{LetterView, LinkView, PartnerView, WayRowView, WordView};
use model::Facts;
use model::concern::Lane;
use model::kind::Kind;
use model::prose::Lang;
use resolve::index::EntryId;

/// The heading of words that begin with no letter.
const NO_LETTER: &str = "0–9";

impl Views<'_> {
    /// Links to all concerns, in the order of their weight.
    pub fn concern_links(&self) -> Vec<LinkView> {
        let concerns = self.concern_ids().into_iter();
        concerns.map(|id| self.link(id)).collect()
    }

    fn concern_ids(&self) -> Vec<EntryId> {
        let mut found: Vec<(i64, EntryId)> = self
            .visible()
            .filter(|(_, entry)| matches!(entry.facts, Facts::Concern(_)))
            .map(|(id, entry)| (entry.common.weight, id))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// Each concern with its contact and the partners on its way.
    pub fn way_sheet(&self) -> Vec<WayRowView> {
        let rows = self.concern_ids().into_iter().filter_map(|id| {
            let Facts::Concern(concern) = &self.entry(id).facts else {
                return None;
            };
            let ways = concern.ways.iter();
            let mut partners: Vec<EntryId> = ways
                .filter(|way| way.lane == Lane::Partner)
                .filter_map(|way| self.find(Kind::Organisation, &way.organisation))
                .collect();
            partners.dedup();
            Some(WayRowView {
                concern: self.link(id),
                contact: self
                    .find(Kind::Person, &concern.contact)
                    .and_then(|id| self.plate(id)),
                partners: partners
                    .into_iter()
                    .filter_map(|id| self.plate(id))
                    .collect(),
            })
        });
        rows.collect()
    }

    /// All partners but those for emergencies, in the order of their weight.
    pub fn partners(&self) -> Vec<PartnerView> {
        let mut found: Vec<(i64, EntryId)> = self
            .visible()
            .filter(|(_, entry)| matches!(&entry.facts, Facts::Organisation(o) if !o.emergency))
            .map(|(id, entry)| (entry.common.weight, id))
            .collect();
        found.sort_unstable();
        let ids = found.into_iter().map(|(_, id)| id);
        ids.filter_map(|id| {
            let entry = self.entry(id);
            let Facts::Organisation(organisation) = &entry.facts else {
                return None;
            };
            Some(PartnerView {
                plate: self.plate(id)?,
                services: self.proses(&organisation.services),
                area: self.optional_prose(&organisation.area),
                working_group: organisation.working_group,
                checked: entry
                    .common
                    .checked_on
                    .as_ref()
                    .map(|checked| self.words.date(checked.value)),
            })
        })
        .collect()
    }

    /// The words of this language from A to Z. A page that has no words in the
    /// language is not found by those of another one; where help can be found
    /// its title takes their place.
    pub fn word_index(&self) -> Vec<LetterView> {
        let mut words: BTreeMap<(String, String), (String, Vec<EntryId>)> = BTreeMap::new();
        for (id, entry) in self.visible() {
            if entry.text_in(self.lang).is_none() {
                continue;
            }
            let mut own: Vec<&str> = Vec::new();
            if let Some(prose) = &entry.common.words {
                let (texts, lang) = prose.get(self.lang);
                if lang == self.lang || self.lang == Lang::DEFAULT {
                    own.extend(texts.iter().map(|text| text.as_str()));
                }
            }
            // Nobody looks for a sentence under its article.
            if own.is_empty()
                && matches!(
                    entry.facts.kind(),
                    Some(Kind::Concern | Kind::Offer | Kind::Role)
                )
            {
                own.push(entry.common.title.get(self.lang).0.as_str());
            }
            for word in own {
                // In a trace, the same word has another mark in each file.
                let key = (sort_key(word), MarkedText::read(word).plain);
                let shown = || (word.to_owned(), Vec::new());
                let (_, pages) = words.entry(key).or_insert_with(shown);
                if !pages.contains(&id) {
                    pages.push(id);
                }
            }
        }
        let mut letters: Vec<LetterView> = Vec::new();
        for ((key, _), (word, pages)) in words {
            let letter = letter_of(&key);
            let view = WordView {
                word,
                links: pages.into_iter().map(|id| self.link(id)).collect(),
            };
            match letters.last_mut().filter(|last| last.letter == letter) {
                Some(last) => last.words.push(view),
                None => letters.push(LetterView {
                    id: format!("buchstabe-{}", letter.to_lowercase().replace('–', "-")),
                    letter,
                    words: vec![view],
                }),
            }
        }
        letters
    }
}

/// The key of DIN 5007-1, as in a dictionary: ä like a, ß like ss.
fn sort_key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => key.push('a'),
            'ö' => key.push('o'),
            'ü' => key.push('u'),
            'ß' => key.push_str("ss"),
            c if c.is_alphanumeric() || c == ' ' => key.push(c),
            _ => {}
        }
    }
    key
}

fn letter_of(key: &str) -> String {
    match key.chars().next() {
        Some(c) if c.is_alphabetic() => c.to_uppercase().collect(),
        _ => NO_LETTER.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{letter_of, sort_key};

    #[test]
    fn words_stand_as_in_a_dictionary() {
        let mut words = ["Zug", "Ärger", "Arzt", "„Öl“", "Ofen", "16 Stufen"];
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(words, ["16 Stufen", "Ärger", "Arzt", "Ofen", "„Öl“", "Zug"]);
        assert_eq!(letter_of(&sort_key("Ärger")), "A");
        assert_eq!(letter_of(&sort_key("16 Stufen")), "0–9");
    }
}
