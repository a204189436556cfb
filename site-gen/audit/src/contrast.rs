//! The contrast of text with what lies behind it.

use crate::css::Color;
use crate::html::Element;
use crate::style::{BackgroundImage, Shadow, Style, Styles};

/// What text is painted in and on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Paint {
    pub text: Color,
    /// The colour behind it that gives the best contrast.
    pub behind: Color,
    pub ratio: f32,
}

/// The highest contrast that an element's text can have; `None` where that depends on
/// a picture or on a colour that is not computed here, and where nothing is seen.
pub(crate) fn best_contrast(element: Element<'_>, styles: &Styles) -> Option<Paint> {
    let style = styles.get(element);
    let text = style.color?;
    if text.alpha == 0.0 {
        return None;
    }
    let mut layers: Vec<Layers> = edges(style)
        .into_iter()
        .map(|behind| Layers {
            text: text.layered_over(behind),
            behind,
        })
        .collect();
    for part in std::iter::once(element).chain(element.ancestors()) {
        let style = styles.get(part);
        paint_ground(style, &mut layers)?;
        let opacity = style.group_opacity();
        if opacity < 1.0 {
            layers.iter_mut().for_each(|layers| layers.fade(opacity));
        }
    }
    if styles.has_dark_canvas() && !are_opaque(&layers) {
        return None;
    }
    let best = layers
        .into_iter()
        .map(|layers| {
            let Layers { text, behind } = layers.over(Color::WHITE);
            Paint {
                text,
                behind,
                ratio: text.contrast(behind),
            }
        })
        .max_by(|left, right| left.ratio.total_cmp(&right.ratio))?;
    // Text in the colour of its ground is not there to be seen.
    (best.ratio > 1.001).then_some(best)
}

/// What is painted so far, from the inside out, where a letter stands and beside it.
#[derive(Clone, Copy)]
struct Layers {
    text: Color,
    behind: Color,
}

impl Layers {
    fn over(self, ground: Color) -> Layers {
        Layers {
            text: self.text.layered_over(ground),
            behind: self.behind.layered_over(ground),
        }
    }

    /// An element fades with all inside as one picture, before it lies on what is behind.
    fn fade(&mut self, opacity: f32) {
        self.text = self.text.with_opacity(opacity);
        self.behind = self.behind.with_opacity(opacity);
    }
}

fn are_opaque(layers: &[Layers]) -> bool {
    layers.iter().all(|layers| layers.behind.alpha >= 1.0)
}

/// Puts an element's own ground under what is painted; `None` if that would be seen and
/// is not computed here.
fn paint_ground(style: &Style, layers: &mut Vec<Layers>) -> Option<()> {
    if are_opaque(layers) {
        return Some(());
    }
    match &style.background_image {
        BackgroundImage::None => {}
        BackgroundImage::Unknown => return None,
        BackgroundImage::Gradient(colors) => put_under(colors, layers),
    }
    if !are_opaque(layers) {
        let color = style.background_color?;
        if color.alpha > 0.0 {
            put_under(&[color], layers);
        }
    }
    Some(())
}

/// Puts a ground that may be any of these colours under what is painted.
fn put_under(grounds: &[Color], layers: &mut Vec<Layers>) {
    *layers = layers
        .iter()
        .flat_map(|layers| grounds.iter().map(|&ground| layers.over(ground)))
        .collect();
    // Many gradients over each other: the extremes decide.
    if layers.len() > MOST_LAYERS {
        let luminance = |layers: &Layers| layers.behind.over(Color::WHITE).luminance();
        layers.sort_by(|left, right| luminance(left).total_cmp(&luminance(right)));
        layers.drain(1..layers.len() - 1);
    }
}

const MOST_LAYERS: usize = 8;

/// What lies at the edges of the letters, above the element's own ground: nothing, or
/// their shadows.
fn edges(style: &Style) -> Vec<Color> {
    let shadows = style.text_shadow.iter().filter_map(|shadow| shadow.color);
    let mut edges: Vec<Color> = shadows.collect();
    if edges.is_empty() || !surrounds(&style.text_shadow) {
        edges.push(Color::TRANSPARENT);
    }
    edges
}

/// Whether shadows lie on all sides of the letters.
fn surrounds(shadows: &[Shadow]) -> bool {
    let is_halo = |shadow: &Shadow| shadow.x == 0.0 && shadow.y == 0.0 && shadow.blur > 0.0;
    let lies = |x: f32, y: f32| {
        shadows.iter().any(|shadow| {
            shadow.x * x >= 0.0 && shadow.y * y >= 0.0 && (shadow.x != 0.0 || shadow.y != 0.0)
        })
    };
    shadows.iter().any(is_halo)
        || (lies(1.0, 1.0) && lies(-1.0, 1.0) && lies(1.0, -1.0) && lies(-1.0, -1.0))
}
