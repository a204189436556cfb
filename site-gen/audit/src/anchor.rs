//! Places on a page that links lead to, and how a fragment names them.

use std::borrow::Cow;

use crate::html::{Answer, Page, Slot, Tag};

/// Names of anchors as they were given before ids could be linked to, sorted.
struct AnchorNames(Vec<Box<str>>);

impl Answer for AnchorNames {
    const SLOT: Slot = Slot::AnchorNames;

    fn of(page: &Page<'_>) -> AnchorNames {
        let mut names: Vec<Box<str>> = page
            .elements_named(Tag::A)
            .filter_map(|anchor| anchor.attr("name"))
            .map(Box::from)
            .collect();
        names.sort();
        AnchorNames(names)
    }
}

/// Whether the page has what a fragment names; the empty one and `top` are its start.
pub(crate) fn has_anchor(page: &Page<'_>, fragment: &str) -> bool {
    leads_anywhere(fragment, |name| {
        page.element_by_id(name).is_some() || has_named_anchor(page, name)
    })
}

/// Whether an `a` bears this name, so that a link can lead to it.
fn has_named_anchor(page: &Page<'_>, name: &str) -> bool {
    let AnchorNames(names) = page.answer();
    names.binary_search_by(|known| (**known).cmp(name)).is_ok()
}

/// Whether a page has what a fragment names; the empty one and `top` are its start.
pub(crate) fn leads_anywhere(fragment: &str, has: impl Fn(&str) -> bool) -> bool {
    // `:~:` begins words for the browser to search, not an anchor.
    let fragment = fragment
        .split_once(":~:")
        .map_or(fragment, |(name, _)| name);
    fragment.is_empty()
        // A route that a script of the page follows.
        || fragment.starts_with(['/', '!'])
        || fragment.eq_ignore_ascii_case("top")
        || has(fragment)
        || has(&decoded(fragment))
}

/// Replaces `%C3%BC` and the like; what does not give UTF-8 stays as it is.
pub(crate) fn decoded(address: &str) -> Cow<'_, str> {
    if !address.contains('%') {
        return Cow::Borrowed(address);
    }
    let bytes = address.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = address
            .get(at + 1..at + 3)
            .filter(|_| bytes[at] == b'%')
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        out.push(escaped.unwrap_or(bytes[at]));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).map_or(Cow::Borrowed(address), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_escapes_stay_as_they_are() {
        assert_eq!(decoded("a%C3%BCb"), "aüb");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%zz%ü"), "%zz%ü");
    }
}
