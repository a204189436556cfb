//! How much room text needs: an estimate from its length and size. No face is
//! measured, so whoever asks leaves a margin.

use crate::css::Length;
use crate::html::{Element, Node, Tag};
use crate::style::{Display, Style, Styles};

/// Mean width of a letter, in parts of its size.
const LETTER: f32 = 0.45;

/// Room that browsers leave around a page.
const BODY_MARGIN: f32 = 16.0;

/// Width of one line of text.
pub(crate) fn text_width(text: &str, style: &Style) -> f32 {
    let letters = text
        .split_whitespace()
        .map(|word| word.chars().count() + 1)
        .sum::<usize>();
    let advance = style.font_size * LETTER + style.letter_spacing;
    letters.saturating_sub(1) as f32 * advance
}

/// Width of the widest line of an element's text that does not break by itself.
pub(crate) fn unbroken_width(element: Element<'_>, style: &Style) -> f32 {
    let text = element.text_content();
    match style.keeps_lines {
        true => text
            .lines()
            .map(|line| text_width(line, style))
            .fold(0.0, f32::max),
        false => text_width(&text, style),
    }
}

/// The width and height that a picture or film says it has, in pixels.
pub(crate) fn picture_size(element: Element<'_>) -> (Option<f32>, Option<f32>) {
    let is_picture = matches!(
        element.tag(),
        Tag::Canvas | Tag::Embed | Tag::Iframe | Tag::Img | Tag::Object | Tag::Svg | Tag::Video
    );
    let size = |name: &str| {
        let written = element.attr(name).filter(|_| is_picture)?;
        written.trim().trim_end_matches("px").parse().ok()
    };
    (size("width"), size("height"))
}

/// The width that an element's content has.
pub(crate) fn content_width(element: Element<'_>, styles: &Styles) -> f32 {
    let mut chain: Vec<Element<'_>> = element.ancestors().collect();
    chain.reverse();
    chain.push(element);
    let mut width = styles.environment().width - BODY_MARGIN;
    for part in chain {
        let style = styles.get(part);
        if style.display != Display::Inline {
            width = inner_width(style, width);
        }
    }
    width
}

fn inner_width(style: &Style, around: f32) -> f32 {
    let resolve = |length: Option<Length>| match length {
        Some(Length::Px(px)) => Some(px),
        Some(Length::Percent(part)) => Some(part * around),
        _ => None,
    };
    let width = resolve(style.width).unwrap_or(around - style.padding[1] - style.padding[3]);
    match resolve(style.max_width) {
        Some(limit) => width.min(limit),
        None => width,
    }
    .max(1.0)
}

/// The height of an element's box, if its style sets it.
pub(crate) fn fixed_height(style: &Style) -> Option<f32> {
    [style.height, style.max_height]
        .into_iter()
        .flatten()
        .find_map(|length| match length {
            Length::Px(px) => Some(px),
            _ => None,
        })
}

/// The height that an element's content needs at a width.
pub(crate) fn content_height(element: Element<'_>, styles: &Styles, width: f32) -> f32 {
    let mut estimate = Estimate::default();
    estimate.add(element, styles, width);
    estimate.height
}

#[derive(Default)]
struct Estimate {
    height: f32,
    /// Width of the text that is not yet broken into lines.
    line: f32,
}

impl Estimate {
    fn add(&mut self, element: Element<'_>, styles: &Styles, width: f32) {
        let style = styles.get(element);
        for child in element.children() {
            match child {
                Node::Text(text) if text.is_said() => {
                    self.add_text(text.value(), style);
                }
                Node::Text(_) => {}
                Node::Element(child) if child.is_rendered() => {
                    self.add_element(child, style, styles, width)
                }
                Node::Element(_) => {}
            }
        }
        self.end_line(style, width);
    }

    fn add_text(&mut self, text: &str, style: &Style) {
        let space = style.font_size * LETTER;
        if style.keeps_lines {
            let whole_lines = text.trim_end().matches('\n').count();
            self.height += whole_lines as f32 * style.line_height_px();
            self.line += text
                .lines()
                .last()
                .map_or(0.0, |line| text_width(line, style))
                + space;
        } else {
            self.line += text_width(text, style) + space;
        }
    }

    fn add_element(&mut self, child: Element<'_>, around: &Style, styles: &Styles, width: f32) {
        let style = styles.get(child);
        if child.is(Tag::Br) {
            // Even an empty line takes its height.
            self.line = self.line.max(1.0);
            return self.end_line(around, width);
        }
        match style.display {
            Display::None => {}
            Display::Inline | Display::Contents => {
                let mut inner = Estimate::default();
                std::mem::swap(&mut inner.line, &mut self.line);
                inner.add_inline(child, styles, width);
                self.height += inner.height;
                self.line = inner.line;
            }
            Display::InlineBlock => self.line += text_width(&child.text_content(), style),
            Display::Block => {
                self.end_line(around, width);
                let inner = inner_width(style, width);
                let content = match fixed_height(style) {
                    Some(height) => height,
                    None => content_height(child, styles, inner),
                };
                self.height += content + style.padding[0] + style.padding[2] + margin(child, style);
            }
        }
    }

    fn add_inline(&mut self, element: Element<'_>, styles: &Styles, width: f32) {
        let style = styles.get(element);
        for child in element.children() {
            match child {
                Node::Text(text) if text.is_said() => {
                    self.add_text(text.value(), style);
                }
                Node::Element(child) if child.is_rendered() => {
                    self.add_element(child, style, styles, width)
                }
                _ => {}
            }
        }
    }

    fn end_line(&mut self, style: &Style, width: f32) {
        if self.line > 0.0 {
            let lines = match style.wraps {
                true => (self.line / width).ceil(),
                false => 1.0,
            };
            self.height += lines * style.line_height_px();
            self.line = 0.0;
        }
    }
}

/// Room that browsers leave between blocks, halved where two meet.
fn margin(element: Element<'_>, style: &Style) -> f32 {
    match element.tag() {
        Tag::P | Tag::Ul | Tag::Ol | Tag::Dl | Tag::Blockquote | Tag::Figure | Tag::Pre => {
            style.font_size
        }
        tag if tag.heading_level().is_some() => style.font_size * 0.75,
        _ => 0.0,
    }
}
