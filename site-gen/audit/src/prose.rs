//! The running text of a page, with signs that tell rules which of it to look at.

use crate::html::{Page, Tag, Text, TextPosition};

/// A `0` or a `+`, with which telephone numbers begin.
pub(crate) const NUMBERS: u8 = 1;
/// `19` or `20`, with which years begin.
pub(crate) const YEARS: u8 = 1 << 1;
/// Two capitals side by side.
pub(crate) const CAPITALS: u8 = 1 << 2;

/// All text that is shown and meant to be read as it runs.
pub(crate) fn prose(page: &Page<'_>) -> Vec<(TextPosition, u8)> {
    page.texts()
        .filter(|&text| is_prose(text))
        .map(|text| (text.position(), signs(text.value().as_bytes())))
        .collect()
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
    let mut signs = 0;
    for &byte in bytes {
        signs |= NUMBERS * u8::from((byte == b'0') | (byte == b'+'));
    }
    for (&before, &byte) in bytes.iter().zip(bytes.iter().skip(1)) {
        let is_year = ((before == b'1') & (byte == b'9')) | ((before == b'2') & (byte == b'0'));
        let are_capitals = before.is_ascii_uppercase() & byte.is_ascii_uppercase();
        signs |= (YEARS * u8::from(is_year)) | (CAPITALS * u8::from(are_capitals));
    }
    signs
}
