//! What takes the keyboard's focus.

use crate::html::{Element, Page, Tag};

/// Whether the markup makes it focusable, shown or not.
pub(crate) fn can_take_focus(element: Element<'_>) -> bool {
    tab_index(element).is_some() || is_focusable_by_itself(element)
}

/// Whether it can take focus on the page as it is.
pub(crate) fn is_focusable(element: Element<'_>) -> bool {
    can_take_focus(element) && element.is_visible() && !element.is_inert()
}

/// Whether the tab key reaches it.
pub(crate) fn is_tabbable(element: Element<'_>) -> bool {
    is_focusable(element) && tab_index(element).is_none_or(|index| index >= 0)
}

/// Whether the tab key surely stops at it: a frame is no stop itself, only what it
/// shows may be.
pub(crate) fn is_stop(element: Element<'_>) -> bool {
    is_tabbable(element)
        && match element.tag() {
            Tag::Iframe => element.attr("srcdoc").is_some_and(holds_stop),
            _ => true,
        }
}

/// Whether a page inside a page has anything that the tab key reaches.
pub(crate) fn holds_stop(html: &str) -> bool {
    Page::parse(html).elements().any(is_tabbable)
}

/// The value of `tabindex`, if it is a number.
pub(crate) fn tab_index(element: Element<'_>) -> Option<i32> {
    let value = element.attr("tabindex")?.trim();
    let digits = value
        .char_indices()
        .take_while(|&(at, c)| c.is_ascii_digit() || (at == 0 && matches!(c, '-' | '+')))
        .count();
    value[..digits].parse().ok()
}

fn is_focusable_by_itself(element: Element<'_>) -> bool {
    match element.tag() {
        Tag::A | Tag::Area => element.has("href"),
        Tag::Button | Tag::Select | Tag::Textarea => !is_disabled(element),
        Tag::Input => {
            let is_hidden = element
                .attr("type")
                .is_some_and(|kind| kind.eq_ignore_ascii_case("hidden"));
            !is_hidden && !is_disabled(element)
        }
        Tag::Iframe => true,
        Tag::Summary => is_summary_of_details(element),
        Tag::Audio | Tag::Video => element.has("controls"),
        Tag::Foreign => element.name() == "a" && (element.has("href") || element.has("xlink:href")),
        _ => element
            .attr("contenteditable")
            .is_some_and(|value| !value.eq_ignore_ascii_case("false")),
    }
}

/// The first `summary` of a `details` opens it; any other is plain text.
pub(crate) fn is_summary_of_details(element: Element<'_>) -> bool {
    element.is(Tag::Summary)
        && element.parent().is_some_and(|parent| {
            parent.is(Tag::Details)
                && parent.child_elements().find(|child| child.is(Tag::Summary)) == Some(element)
        })
}

/// Whether a control is out of use, by itself or with its group.
pub(crate) fn is_disabled(element: Element<'_>) -> bool {
    match element.tag() {
        Tag::Button | Tag::Input | Tag::Select | Tag::Textarea | Tag::Fieldset => {
            element.has("disabled") || is_in_disabled_fieldset(element)
        }
        Tag::Option => {
            element.has("disabled")
                || element.ancestors().take(2).any(|around| {
                    matches!(around.tag(), Tag::Optgroup | Tag::Select) && around.has("disabled")
                })
        }
        Tag::Optgroup => element.has("disabled"),
        _ => false,
    }
}

fn is_in_disabled_fieldset(element: Element<'_>) -> bool {
    let mut inside = element;
    for around in element.ancestors() {
        if around.is(Tag::Fieldset) && around.has("disabled") {
            // What stands in the first legend stays in use.
            let legend = around.child_elements().find(|child| child.is(Tag::Legend));
            if legend != Some(inside) {
                return true;
            }
        }
        inside = around;
    }
    false
}
