//! The name that assistive technology reads out for an element (Accessible Name
//! and Description Computation 1.2, with the additions of HTML-AAM).

use crate::html::{Element, Node, Tag};

/// The accessible name; empty if there is none.
pub fn accessible_name(element: Element<'_>) -> String {
    let mut text = String::new();
    compute(element, Context::default(), &mut text);
    flatten(&text)
}

#[derive(Clone, Copy, Default)]
struct Context {
    /// Reached through `aria-labelledby`: it is not followed a second time.
    referenced: bool,
    /// Part of the content that names another element.
    content: bool,
    depth: u8,
}

/// Labels that name each other in circles end here.
const MAX_REFERENCES: u8 = 32;

fn compute(element: Element<'_>, context: Context, into: &mut String) {
    if context.depth > MAX_REFERENCES || (!context.referenced && is_hidden(element)) {
        return;
    }
    let length = into.len();
    if !context.referenced && labelled_by(element, context, into) {
        return;
    }
    if let Some(label) = element
        .attr("aria-label")
        .filter(|label| !label.trim().is_empty())
    {
        push_words(into, label);
        return;
    }
    if host_language(element, into) {
        return;
    }
    if context.referenced || context.content || named_from_content(element) {
        from_content(element, context, into);
    }
    if into.len() == length
        && let Some(title) = element.attr("title")
    {
        push_words(into, title);
    }
}

fn labelled_by(element: Element<'_>, context: Context, into: &mut String) -> bool {
    let Some(ids) = element.attr("aria-labelledby") else {
        return false;
    };
    let length = into.len();
    for id in ids.split_ascii_whitespace() {
        if let Some(label) = element.page().element_by_id(id) {
            let context = Context {
                referenced: true,
                content: true,
                depth: context.depth + 1,
            };
            into.push(' ');
            compute(label, context, into);
            into.push(' ');
        }
    }
    if into[length..].trim().is_empty() {
        into.truncate(length);
        return false;
    }
    true
}

fn host_language(element: Element<'_>, into: &mut String) -> bool {
    let text = match element.tag() {
        Tag::Img | Tag::Area => element.attr("alt"),
        Tag::Input
            if element
                .attr("type")
                .is_some_and(|t| t.eq_ignore_ascii_case("image")) =>
        {
            element.attr("alt").filter(|alt| !alt.is_empty())
        }
        Tag::Svg => {
            let title = element
                .child_elements()
                .find(|child| child.name() == "title");
            return title.is_some_and(|title| {
                let text = title.text_content();
                push_words(into, &text);
                !text.trim().is_empty()
            });
        }
        _ => None,
    };
    match text {
        Some(text) => {
            into.push_str(text);
            true
        }
        None => false,
    }
}

fn named_from_content(element: Element<'_>) -> bool {
    match element.attr("role") {
        Some(role) => matches!(role, "link" | "button" | "heading"),
        None => {
            element.tag().heading_level().is_some()
                || matches!(element.tag(), Tag::A | Tag::Button | Tag::Summary)
        }
    }
}

fn from_content(element: Element<'_>, context: Context, into: &mut String) {
    for child in element.children() {
        match child {
            Node::Text(text, _) => into.push_str(text),
            Node::Element(child) => {
                let context = Context {
                    referenced: false,
                    content: true,
                    depth: context.depth,
                };
                let block = !is_inline(child.tag());
                if block {
                    into.push(' ');
                }
                compute(child, context, into);
                if block {
                    into.push(' ');
                }
            }
        }
    }
}

fn is_inline(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::A
            | Tag::Abbr
            | Tag::B
            | Tag::Bdi
            | Tag::Bdo
            | Tag::Cite
            | Tag::Code
            | Tag::Data
            | Tag::Del
            | Tag::Dfn
            | Tag::Em
            | Tag::Font
            | Tag::I
            | Tag::Img
            | Tag::Ins
            | Tag::Kbd
            | Tag::Label
            | Tag::Mark
            | Tag::Q
            | Tag::S
            | Tag::Samp
            | Tag::Small
            | Tag::Span
            | Tag::Strong
            | Tag::Sub
            | Tag::Sup
            | Tag::Svg
            | Tag::Time
            | Tag::U
            | Tag::Var
            | Tag::Wbr
    )
}

/// Whether the element or one around it is hidden from everybody or from
/// assistive technology.
pub(crate) fn is_hidden(element: Element<'_>) -> bool {
    std::iter::once(element)
        .chain(element.ancestors())
        .any(|element| {
            element.has("hidden")
                || element.attr("aria-hidden") == Some("true")
                || matches!(
                    element.tag(),
                    Tag::Head | Tag::Script | Tag::Style | Tag::Template | Tag::Datalist
                )
        })
}

fn push_words(into: &mut String, text: &str) {
    into.push(' ');
    into.push_str(text);
    into.push(' ');
}

fn flatten(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
