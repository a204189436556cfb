//! Languages: the tags that name them, and which text is in the language of which element.

mod detect;
mod words;

use crate::aria::Role;
use crate::html::{Element, Node};

pub(crate) use detect::other_language;

const LANGUAGES: &str = include_str!("../data/languages.txt");

/// Whether the first part of a language tag is a language of IANA's registry.
///
/// Codes of three letters are none where there is one of two (`deu`), as BCP 47
/// has it, and neither are grandfathered tags (`i-lux`).
pub(crate) fn is_known_language(tag: &str) -> bool {
    let primary = primary(tag);
    let mut lines = LANGUAGES.lines();
    let two = lines.next().unwrap_or("");
    let three = lines.next().unwrap_or("");
    match primary.len() {
        2 => is_among(&primary, two),
        3 => is_among(&primary, three),
        _ => false,
    }
}

/// The first part of a language tag, in lower case.
pub(crate) fn primary(tag: &str) -> String {
    tag.trim()
        .split('-')
        .next()
        .unwrap_or("")
        .to_ascii_lowercase()
}

/// Whether a sorted line of codes, each followed by a space, has this one.
fn is_among(code: &str, line: &str) -> bool {
    let width = code.len() + 1;
    let count = (line.len() + 1) / width;
    let at = |index: usize| {
        line.get(index * width..index * width + code.len())
            .unwrap_or("")
    };
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        match at(middle).cmp(code) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    false
}

/// The texts that are in the language an element names: text shown or read out and
/// text alternatives, without the parts that name a language of their own.
pub(crate) fn texts(element: Element<'_>) -> Vec<&str> {
    let mut texts: Vec<&str> = alternatives(element).into_iter().collect();
    let mut inside = element.descendants();
    while let Some(node) = inside.next() {
        match node {
            Node::Element(child) => {
                let names_language = child
                    .attr("lang")
                    .is_some_and(|lang| !lang.trim().is_empty());
                if names_language || !child.is_rendered() {
                    inside.skip_inside(child);
                    continue;
                }
                texts.extend(alternatives(child));
            }
            Node::Text(text) => {
                if text.parent().is_visible() && !text.value().trim().is_empty() {
                    texts.push(text.value());
                }
            }
        }
    }
    texts
}

/// Words that stand in no text of the page but are read out.
fn alternatives(element: Element<'_>) -> Option<&str> {
    let has_name = ["alt", "aria-label", "aria-labelledby", "title"]
        .iter()
        .any(|name| element.has(name));
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

/// Whether there is anything to read or hear in the language an element names.
pub(crate) fn speaks(element: Element<'_>) -> bool {
    element.is_rendered() && !texts(element).is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_known_language;

    #[test]
    fn languages_are_those_of_the_registry() {
        for tag in [
            "de",
            "EN-gb",
            "de-simple",
            "gsw",
            "aa",
            "zu",
            "aaa",
            "zzj",
            "en-US-GB",
        ] {
            assert!(is_known_language(tag), "{tag}");
        }
        for tag in [
            "", "deutsch", "eng", "deu", "em-US", "i-lux", "#!", "x-a", "d", "ü",
        ] {
            assert!(!is_known_language(tag), "{tag}");
        }
    }
}
