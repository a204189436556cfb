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

fn signs(bytes: &[u8]) -> u8 {
    let mut signs = 0;
    let mut before = 0u8;
    for &byte in bytes {
        match byte {
            b'A'..=b'Z' if before.is_ascii_uppercase() => signs |= CAPITALS,
            b'0' => {
                signs |= NUMBERS;
                if before == b'2' {
                    signs |= YEARS;
                }
            }
            b'9' if before == b'1' => signs |= YEARS,
            b'+' => signs |= NUMBERS,
            _ => {}
        }
        before = byte;
    }
    signs
}
