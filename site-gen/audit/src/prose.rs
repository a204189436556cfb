//! The running text of a page, with signs that tell rules which of it to look at.

use crate::html::{Answer, Page, Slot, Tag, Text, TextPosition};

/// A `0` or a `+`, with which telephone numbers begin.
pub(crate) const NUMBERS: u8 = 1;
/// `19` or `20`, with which years begin.
pub(crate) const YEARS: u8 = 1 << 1;
/// Two capitals side by side.
pub(crate) const CAPITALS: u8 = 1 << 2;

/// Runs of prose in document order, and what signs they have.
struct Prose(Vec<(TextPosition, u8)>);

impl Answer for Prose {
    const SLOT: Slot = Slot::Prose;

    fn of(page: &Page<'_>) -> Prose {
        let mut prose = Vec::with_capacity(page.elements().len());
        let texts = page.texts().filter(|&text| is_prose(text));
        prose.extend(texts.map(|text| (text.position(), signs(text.value().as_bytes()))));
        Prose(prose)
    }
}

impl Page<'_> {
    /// Text of the page that is shown and meant to be read as it runs: neither code
    /// nor what stands in fields and drawings.
    pub(crate) fn prose(&self) -> impl Iterator<Item = Text<'_>> {
        self.prose_with(0)
    }

    /// Prose that has all of these signs.
    pub(crate) fn prose_with(&self, signs: u8) -> impl Iterator<Item = Text<'_>> {
        let Prose(prose) = self.answer();
        prose
            .iter()
            .filter(move |(_, found)| found & signs == signs)
            .map(|&(position, _)| Text::at(self, position))
    }
}

fn is_prose(text: Text<'_>) -> bool {
    let parent = text.parent();
    let is_code = matches!(
        parent.tag(),
        Tag::Code
            | Tag::Foreign
            | Tag::Kbd
            | Tag::Option
            | Tag::Pre
            | Tag::Samp
            | Tag::Script
            | Tag::Style
            | Tag::Textarea
            | Tag::Title
    );
    !is_code && parent.is_visible() && text.is_said()
}

/// Without branches, so that the processor compares sixteen bytes at a time.
fn signs(bytes: &[u8]) -> u8 {
    let [first, rest @ ..] = bytes else { return 0 };
    let mut numbers = number_sign(*first);
    let (mut years, mut capitals) = (0, 0);
    // Slices of one length: the compiler need not ask at each byte where they end.
    let before = &bytes[..rest.len()];
    for at in 0..rest.len() {
        let (before, byte) = (before[at], rest[at]);
        numbers |= number_sign(byte);
        years |= u8::from(before == b'1') & u8::from(byte == b'9');
        years |= u8::from(before == b'2') & u8::from(byte == b'0');
        capitals |= u8::from(before.is_ascii_uppercase()) & u8::from(byte.is_ascii_uppercase());
    }
    (numbers * NUMBERS) | (years * YEARS) | (capitals * CAPITALS)
}

fn number_sign(byte: u8) -> u8 {
    u8::from(byte == b'0') | u8::from(byte == b'+')
}
