//! What a reader sees: text that is neither hidden nor moved, cut or faded away.

use crate::html::{Element, Node, Tag};
use crate::style::{Display, default_display};

/// Whether the element's text is on the screen.
pub(crate) fn is_seen(element: Element<'_>) -> bool {
    if !element.is_visible() {
        return false;
    }
    let Some(styles) = element.page().styles() else {
        return true;
    };
    !styles.get(element).is_out_of_sight()
        && !element
            .ancestors()
            .any(|around| styles.get(around).is_out_of_sight())
}

/// The text that is seen inside an element, with a space wherever one is seen:
/// between blocks, and in place of other white space.
pub(crate) fn seen_text(element: Element<'_>) -> String {
    let mut text = String::new();
    if is_seen(element) {
        collect(element, &mut text);
    }
    text
}

fn collect(element: Element<'_>, into: &mut String) {
    let styles = element.page().styles();
    for child in element.children() {
        match child {
            Node::Text(text) => {
                // Faces of symbols draw pictures in place of words.
                let is_drawn = styles.is_some_and(|styles| styles.get(element).is_icon_font());
                if element.is_visible() && !is_drawn {
                    into.push_str(text.value());
                }
            }
            Node::Element(child) => {
                let is_away = styles.is_some_and(|styles| styles.get(child).is_out_of_sight());
                if !child.is_rendered() || is_away || child.is_foreign() {
                    continue;
                }
                let stands_apart = stands_apart(child);
                if stands_apart {
                    into.push(' ');
                }
                collect(child, into);
                if stands_apart {
                    into.push(' ');
                }
            }
        }
    }
}

/// Whether what stands inside is set apart from the text around.
pub(crate) fn stands_apart(element: Element<'_>) -> bool {
    if element.is(Tag::Br) {
        return true;
    }
    let display = match element.page().styles() {
        Some(styles) => styles.get(element).display,
        None => default_display(element),
    };
    !matches!(display, Display::Inline | Display::Contents)
}
