//! Text without the characters that no reader sees and some programs refuse:
//! U+0010 alone makes a whole feed unreadable (XML 1.0, 2.2).

use std::borrow::Cow;

use toml::de::{DeTable, DeValue};

/// What an old Windows code page has at U+0080 to U+009F, which Unicode keeps for
/// controls; browsers read them so, too (HTML, "numeric character reference end state").
const WINDOWS: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', //
    '\0', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The text as its author sees it. What a word processor means by a control stays: a
/// line or page break is a blank, its unbreakable hyphen one that breaks. All others go.
pub fn readable_text(text: &str) -> Cow<'_, str> {
    match text.find(is_unreadable) {
        None => Cow::Borrowed(text),
        Some(first) => {
            let (before, rest) = text.split_at(first);
            let rest = rest.chars().filter_map(readable);
            Cow::Owned(before.chars().chain(rest).collect())
        }
    }
}

/// The table with all its texts so: a file may write a control out, `"\u0010"`.
pub fn readable_texts(mut table: DeTable<'_>) -> DeTable<'_> {
    for (_, value) in table.iter_mut() {
        make_readable(value.get_mut());
    }
    table
}

fn make_readable(value: &mut DeValue<'_>) {
    match value {
        DeValue::String(text) => {
            if let Cow::Owned(readable) = readable_text(text) {
                *text = Cow::Owned(readable);
            }
        }
        DeValue::Array(items) => items
            .iter_mut()
            .for_each(|item| make_readable(item.get_mut())),
        DeValue::Table(table) => {
            for (_, value) in table.iter_mut() {
                make_readable(value.get_mut());
            }
        }
        _ => {}
    }
}

/// Controls other than tab and line ends, and what Unicode says is no character.
fn is_unreadable(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | ' '..='~' => false,
        '\u{fdd0}'..='\u{fdef}' => true,
        _ => c.is_control() || u32::from(c) & 0xFFFE == 0xFFFE,
    }
}

fn readable(c: char) -> Option<char> {
    match c {
        '\u{b}' | '\u{c}' => Some(' '),
        '\u{1e}' => Some('-'),
        '\u{80}'..='\u{9f}' => {
            let meant = WINDOWS[u32::from(c) as usize - 0x80];
            (meant != '\0').then_some(meant)
        }
        _ => (!is_unreadable(c)).then_some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_word_processor_leaves_behind_is_read_as_it_was_meant() {
        for (pasted, meant) in [
            ("Kopiert:\u{10} mit Zeichen", "Kopiert: mit Zeichen"),
            ("Zeile\u{b}Zeile", "Zeile Zeile"),
            (
                "Haus\u{1f}meister, E\u{1e}Mail\u{7f}",
                "Hausmeister, E-Mail",
            ),
            ("\u{84}Hof\u{93} 9\u{96}12 Uhr\u{81}", "„Hof“ 9–12 Uhr"),
            ("a\u{fffe}b\u{1ffff}c\u{fdd0}", "abc"),
        ] {
            assert_eq!(readable_text(pasted), meant);
        }
    }

    #[test]
    fn all_else_stays() {
        let text = "Grüße,\tÄ\u{ad}\u{200b}\u{a0}\u{fffd} 👋🏽\r\n\u{f0000}";
        assert!(matches!(readable_text(text), Cow::Borrowed(same) if same == text));
    }

    proptest! {
        #[test]
        fn what_is_read_can_stand_in_xml(text in any::<String>()) {
            // XML 1.0, production 2.
            let is_xml = |c: char| matches!(
                c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..
            );
            let once = readable_text(&text);
            prop_assert!(once.chars().all(is_xml));
            prop_assert_eq!(readable_text(&once), &*once);
        }
    }
}
