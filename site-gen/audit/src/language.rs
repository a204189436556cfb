//! Languages: the tags that name them, and which text is in the language of which element.

use std::ops::ControlFlow;

mod detect;
mod tag;
mod words;

use crate::aria::Role;
use crate::html::{Element, Node, Tag};

pub(crate) use tag::{is_known_language, primary};

use detect::{LanguageProbe, other_language};

/// Hands over the texts that are in the language an element names, until `visit` has
/// enough: text shown or read out and text alternatives, without the parts that name a
/// language of their own.
fn each_text<'p>(
    element: Element<'p>,
    mut visit: impl FnMut(&'p str) -> ControlFlow<()>,
) -> ControlFlow<()> {
    if let Some(words) = alternative(element) {
        visit(words)?;
    }
    let mut inside = element.descendants();
    while let Some(node) = inside.next() {
        match node {
            Node::Element(child) => {
                // The title is read out first, though nobody sees it on the page.
                if matches!(child.tag(), Tag::Head | Tag::Title) {
                    continue;
                }
                let names_language = child
                    .attr("lang")
                    .is_some_and(|lang| !lang.trim().is_empty());
                if names_language || !child.is_rendered() {
                    inside.skip_inside(child);
                } else if let Some(words) = alternative(child) {
                    visit(words)?;
                }
            }
            Node::Text(text) => {
                let parent = text.parent();
                if (parent.is_visible() || parent.is(Tag::Title)) && text.is_said() {
                    visit(text.value())?;
                }
            }
        }
    }
    ControlFlow::Continue(())
}

/// Words that stand in no text of the page but are read out.
fn alternative(element: Element<'_>) -> Option<&str> {
    let has_name = element
        .attributes()
        .any(|(name, _)| matches!(name, "alt" | "aria-label" | "aria-labelledby" | "title"));
    let is_image = matches!(element.role(), Some(Role::Img | Role::Image));
    if !has_name || !element.is_exposed() {
        return None;
    }
    let words = match is_image {
        true => element.accessible_name(),
        false => element.attr("aria-label").or(element.attr("title"))?,
    };
    Some(words).filter(|words| !words.trim().is_empty())
}

/// The language that an element's text is most likely in, where it is clearly not the
/// one that its `lang` names.
pub(crate) fn contradiction(element: Element<'_>, lang: &str) -> Option<&'static str> {
    if let Some(mut probe) = LanguageProbe::of(lang) {
        let seen = each_text(element, |text| match probe.confirms(text) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        });
        if seen.is_break() {
            return None;
        }
    }
    let mut texts = Vec::new();
    let _ = each_text(element, |text| {
        texts.push(text);
        ControlFlow::Continue(())
    });
    other_language(&texts, lang)
}

/// Whether there is anything to read or hear in the language an element names.
pub(crate) fn speaks(element: Element<'_>) -> bool {
    element.is_rendered() && each_text(element, |_| ControlFlow::Break(())).is_break()
}
