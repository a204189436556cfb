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
    let mut opacity = 1.0;
    for around in std::iter::once(element).chain(element.ancestors()) {
        opacity *= styles.get(around).opacity;
    }
    let text = style.color?.with_opacity(opacity);
    if text.alpha == 0.0 {
        return None;
    }
    let backgrounds = backgrounds(element, styles)?;
    let best = candidates(style, &backgrounds)
        .into_iter()
        .map(|behind| {
            let text = text.over(behind);
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

/// The colours behind an element's text, as they come out over all that is below.
fn backgrounds(element: Element<'_>, styles: &Styles) -> Option<Vec<Color>> {
    let mut layers: Vec<Vec<Color>> = Vec::new();
    for part in std::iter::once(element).chain(element.ancestors()) {
        let style = styles.get(part);
        match &style.background_image {
            BackgroundImage::None => {}
            BackgroundImage::Unknown => return None,
            BackgroundImage::Gradient(colors) => {
                let is_opaque = colors.iter().all(|color| color.alpha >= 1.0);
                layers.push(colors.clone());
                if is_opaque {
                    break;
                }
            }
        }
        let color = style.background_color?.with_opacity(style.opacity);
        if color.alpha > 0.0 {
            layers.push(vec![color]);
        }
        if color.alpha >= 1.0 {
            break;
        }
    }
    let mut behind = vec![Color::WHITE];
    for layer in layers.iter().rev() {
        behind = layer
            .iter()
            .flat_map(|top| behind.iter().map(|under| top.over(*under)))
            .collect();
        // Many gradients over each other: the extremes decide.
        behind.sort_by(|left, right| left.luminance().total_cmp(&right.luminance()));
        if behind.len() > 2 {
            behind = vec![behind[0], behind[behind.len() - 1]];
        }
    }
    Some(behind)
}

/// The grounds on which the letters' edges stand: shadows may lie between.
fn candidates(style: &Style, backgrounds: &[Color]) -> Vec<Color> {
    let shadows: Vec<Color> = style
        .text_shadow
        .iter()
        .filter_map(|shadow| shadow.color)
        .flat_map(|color| backgrounds.iter().map(move |under| color.over(*under)))
        .collect();
    if shadows.is_empty() {
        return backgrounds.to_vec();
    }
    match surrounds(&style.text_shadow) {
        true => shadows,
        false => shadows
            .into_iter()
            .chain(backgrounds.iter().copied())
            .collect(),
    }
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
