//! Characters that a text writes as numbers: `&#16;` stands in no file, but would on
//! the page.

use std::borrow::Cow;

use pulldown_cmark::{CowStr, Event, Tag};
use toml_places::readable_text;

/// The event with words that can stand on a page.
pub(super) fn readable(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(text) => Event::Text(words(text)),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: words(dest_url),
            title: words(title),
            id,
        }),
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Image {
            link_type,
            dest_url: words(dest_url),
            title: words(title),
            id,
        }),
        event => event,
    }
}

fn words(text: CowStr<'_>) -> CowStr<'_> {
    match readable_text(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(readable) => readable.into(),
    }
}
