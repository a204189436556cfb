//! How large a style sheet makes links and controls, at least.
//!
//! A box that nobody lays out has no size of its own, but a sheet promises one: by
//! `min-height`, by `height`, or by the line of text with the padding around it.
//! What comes from the boxes around, such as stretching, is left out, so a target
//! may be larger than this, and never smaller as long as boxes include their border.

use crate::css::{Environment, Length, Scheme, Tokens};
use crate::focus;
use crate::html::{Element, Page};
use crate::style::{Display, Style, Styles};

/// A telephone held upright, and a desktop.
const SCREENS: [Environment; 2] = [Environment::TELEPHONE, Environment::DESKTOP];

/// What stands before each sample.
const FENCE: &str = "data-sample";

/// The least height in CSS pixels of the target in each sample: the last thing in it
/// that takes focus; `None` if there is none. `samples` are HTML as pages have it.
pub fn least_heights(samples: &[&str], css: &str) -> Vec<Option<f32>> {
    let css = Tokens::of(css, Scheme::Light).put_into(css);
    // What ends the element early is no style either.
    let css = css.replace("</", "");
    let bodies: String = samples
        .iter()
        .map(|sample| format!("<div {FENCE}>{sample}</div>"))
        .collect();
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><title>x</title><style>{css}</style></head><body>{bodies}</body></html>"
    );
    let page = Page::parse(&html);
    let styles: Vec<Styles> = SCREENS
        .into_iter()
        .filter_map(|screen| Styles::of(&page, screen))
        .collect();
    let fences = page.elements().filter(|element| element.has(FENCE));
    fences.map(|fence| least_height(fence, &styles)).collect()
}

fn least_height(fence: Element<'_>, styles: &[Styles]) -> Option<f32> {
    let target = fence
        .descendant_elements()
        .filter(|&element| focus::is_focusable(element))
        .last()?;
    let heights = styles.iter().map(|styles| height(styles.get(target)));
    heights.reduce(f32::min)
}

fn height(style: &Style) -> f32 {
    let px = |length: Option<Length>| match length {
        Some(Length::Px(px)) => px,
        _ => 0.0,
    };
    let [top, _, bottom, _] = style.padding;
    let padding = top + bottom;
    if style.display == Display::Inline {
        // The line does not grow, but the padding takes the finger.
        return style.font_size + padding;
    }
    let fixed = px(style.height);
    let content = match fixed > 0.0 {
        true => fixed,
        false => style.line_height_px() + padding,
    };
    content.max(px(style.min_height))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = ":root { --gap: .5rem; --high: var(--gap) }
        a { padding: var(--high) 0; line-height: 1.5 }
        .block a { display: block }
        .tall a { display: inline-flex; min-height: 3rem }
        @media (min-width: 40em) { .tall a { min-height: 2.5rem } }
        .flat a { display: block; height: 20px }
        input { display: none }";

    #[test]
    fn the_least_height_is_what_the_sheet_promises() {
        let samples = [
            "<p>Text <a href=\"#\">x</a></p>",
            "<p class=\"block\"><a href=\"#\">x</a></p>",
            "<p class=\"tall\"><a href=\"#\">x</a></p>",
            "<p class=\"flat\"><a href=\"#\">x</a></p>",
            "<p>kein Ziel</p>",
        ];
        let heights = [Some(32.0), Some(40.0), Some(40.0), Some(20.0), None];
        assert_eq!(least_heights(&samples, CSS), heights);
        assert!(least_heights(&[], CSS).is_empty());
    }
}
