//! Text whose contrast is less than somebody asks for.

use std::collections::HashSet;

use crate::contrast::best_contrast;
use crate::finding::Findings;
use crate::focus;
use crate::html::{Element, ElementIndex, Page};
use crate::sight::{is_seen, seen_text};

/// The contrast that text must have.
#[derive(Clone, Copy)]
pub(crate) struct Minimum {
    pub large: f32,
    pub other: f32,
}

/// Blames every element with text of its own whose contrast is less.
pub(crate) fn report_below(page: &Page<'_>, findings: &mut Findings, minimum: Minimum) {
    let Some(styles) = page.styles() else {
        return;
    };
    let mut exempt: Option<Exempt> = None;
    for element in page.elements().filter(|element| !element.is_foreign()) {
        let has_words = element
            .children()
            .any(|node| node.text().is_some_and(|text| has_letters(text.value())));
        let style = styles.get(element);
        let is_shown = is_seen(element) && style.font_size >= 1.0;
        if !has_words || !is_shown || element.is_aria_hidden() || style.is_icon_font() {
            continue;
        }
        let needed = match style.is_large_text() {
            true => minimum.large,
            false => minimum.other,
        };
        let Some(paint) = best_contrast(element, styles).filter(|paint| paint.ratio < needed)
        else {
            continue;
        };
        if is_symbol(element) {
            continue;
        }
        if exempt
            .get_or_insert_with(|| Exempt::of(page))
            .covers(element)
        {
            continue;
        }
        findings
            .at_text(element)
            // Never rounded up to what would be enough.
            .with(
                "ratio",
                format!("{:.2}", (paint.ratio * 100.0).floor() / 100.0),
            )
            .with("needed", needed.to_string())
            .with("text", paint.text.hex())
            .with("behind", paint.behind.hex());
    }
}

/// Words in a human language: lines and dots are none.
fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Whether a lone letter stands for a picture, as `x` for "close": its control has
/// another name.
fn is_symbol(element: Element<'_>) -> bool {
    let is_named = |element: &Element<'_>| {
        ["aria-label", "aria-labelledby", "title"]
            .iter()
            .any(|name| element.attr(name).is_some_and(has_letters))
    };
    let control = std::iter::once(element)
        .chain(element.ancestors())
        .take(DEEPEST_SYMBOL)
        .find(is_named);
    control.is_some_and(|control| {
        let seen = seen_text(control);
        let mut letters = seen.chars().filter(|c| c.is_alphanumeric());
        let first = letters.next();
        first.is_some_and(char::is_alphabetic) && letters.next().is_none()
    })
}

/// How deep a symbol stands inside its control at most.
const DEEPEST_SYMBOL: usize = 4;

/// What is out of use, and the words that name it, may be pale.
struct Exempt {
    labels: HashSet<ElementIndex>,
}

impl Exempt {
    fn of(page: &Page<'_>) -> Exempt {
        let mut labels = HashSet::new();
        for element in page.elements().filter(|&element| is_out_of_use(element)) {
            labels.extend(page.labels().of_control(element).map(Element::index));
            let ids = element.attr("aria-labelledby").unwrap_or("");
            labels.extend(
                ids.split_ascii_whitespace()
                    .filter_map(|id| page.element_by_id(id))
                    .map(Element::index),
            );
        }
        Exempt { labels }
    }

    fn covers(&self, element: Element<'_>) -> bool {
        std::iter::once(element)
            .chain(element.ancestors())
            .any(|around| is_out_of_use(around) || self.labels.contains(&around.index()))
    }
}

fn is_out_of_use(element: Element<'_>) -> bool {
    focus::is_disabled(element) || element.attr("aria-disabled") == Some("true")
}
