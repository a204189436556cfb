//! Declared values to computed ones.

use super::values::{BackgroundImage, Display, LineHeight, Overflow, Position, Shadow, Style};
use crate::css::{
    Color, ColorContext, Declaration, Environment, Length, Property, keyword, parse_color_in,
    parse_length, parse_number_or_length, split_top_level, words,
};

/// A declaration that won, and whether it stands in the `style` attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Winner {
    pub declaration: Declaration,
    pub is_inline: bool,
}

/// What relative values are relative to.
struct Bases<'a> {
    parent: &'a Style,
    root_size: f32,
    environment: Environment,
}

impl Style {
    /// Applies the winning declarations over the defaults.
    pub(super) fn apply(
        &mut self,
        winners: &[Option<Winner>],
        parent: &Style,
        root_size: f32,
        environment: Environment,
    ) {
        let context = Bases {
            parent,
            root_size,
            environment,
        };
        // Everything in `em` is relative to the element's own size, and other colours may be
        // made of its own.
        let first = [Property::FontSize, Property::ColorScheme, Property::Color];
        let first = first
            .iter()
            .filter_map(|&property| winners[property as usize].as_ref());
        for winner in first.chain(winners.iter().flatten()) {
            let declaration = &winner.declaration;
            self.set(declaration.property, &declaration.value, &context);
        }
    }

    fn set(&mut self, property: Property, value: &str, context: &Bases<'_>) {
        let word = keyword(value);
        match word.as_deref() {
            Some("inherit") => return self.copy(property, context.parent),
            Some("unset") if is_inherited(property) => return self.copy(property, context.parent),
            Some("initial" | "unset") => return self.copy(property, &Style::initial()),
            Some("revert" | "revert-layer") => return,
            _ => {}
        }
        let word = word.as_deref().unwrap_or("");
        match property {
            Property::FontSize => {
                self.font_size = context.font_size(value, word).unwrap_or(self.font_size)
            }
            Property::Color => self.color = self.parse_color(value, context.parent.color),
            Property::BackgroundColor => {
                self.background_color = self.parse_color(value, self.color);
            }
            Property::BackgroundImage => self.background_image = self.background_image_of(value),
            Property::Display => self.display = display(value),
            Property::Visibility => self.is_visible = !matches!(word, "hidden" | "collapse"),
            Property::Opacity => self.opacity = opacity(value),
            Property::Filter => self.filter_opacity = filter_opacity(value),
            Property::ColorScheme => self.is_dark = is_dark(value),
            Property::FontWeight => self.font_weight = weight(value, context.parent.font_weight),
            Property::FontFamily => self.font_family = value.to_owned(),
            Property::FontStyle => self.is_italic = value.starts_with(['i', 'o', 'I', 'O']),
            Property::LineHeight => self.line_height = self.line_height_of(value, context),
            Property::TextTransform => self.is_uppercase = word == "uppercase",
            Property::TextAlign => self.is_justified = word == "justify",
            Property::TextShadow => self.text_shadow = self.shadows(value, context),
            Property::TextOverflow => self.text_overflow_clips = word == "clip",
            Property::WhiteSpace => {
                self.wraps = !matches!(word, "nowrap" | "pre");
                self.keeps_lines = word.starts_with("pre") || word == "break-spaces";
            }
            Property::Outline => self.has_outline = !matches!(value.trim(), "none" | "0" | "0px"),
            _ => self.set_box(property, value, word, context),
        }
    }

    fn set_box(&mut self, property: Property, value: &str, word: &str, context: &Bases<'_>) {
        let length = parse_length(value);
        let px = length.and_then(|length| self.px(length, context));
        match property {
            Property::LetterSpacing => self.letter_spacing = px.unwrap_or(0.0),
            Property::WordSpacing => self.word_spacing = px.unwrap_or(0.0),
            Property::TextIndent => self.text_indent = indent(length, px),
            Property::Position => {
                self.position = match word {
                    "absolute" | "fixed" => Position::Absolute,
                    "relative" | "sticky" => Position::Relative,
                    _ => Position::Static,
                };
            }
            Property::Left => self.left = px,
            Property::Top => self.top = px,
            Property::Right => self.right = px,
            Property::Bottom => self.bottom = px,
            Property::OverflowX => self.overflow_x = overflow(word),
            Property::OverflowY => self.overflow_y = overflow(word),
            Property::Width => self.width = self.fixed(length, context),
            Property::Height => self.height = self.fixed(length, context),
            Property::MaxWidth => self.max_width = self.fixed(length, context),
            Property::MaxHeight => self.max_height = self.fixed(length, context),
            Property::MinHeight => self.min_height = self.fixed(length, context),
            Property::PaddingTop => self.padding[0] = px.unwrap_or(0.0),
            Property::PaddingRight => self.padding[1] = px.unwrap_or(0.0),
            Property::PaddingBottom => self.padding[2] = px.unwrap_or(0.0),
            Property::PaddingLeft => self.padding[3] = px.unwrap_or(0.0),
            Property::Clip | Property::ClipPath => self.is_clipped_away |= clips_all(value),
            Property::Transform | Property::Rotate => {
                if let Some(angle) = rotation(value) {
                    self.rotation = Some(angle);
                }
            }
            _ => {}
        }
    }

    fn copy(&mut self, property: Property, from: &Style) {
        match property {
            Property::FontSize => self.font_size = from.font_size,
            Property::Color => self.color = from.color,
            Property::BackgroundColor => self.background_color = from.background_color,
            Property::BackgroundImage => self.background_image = from.background_image.clone(),
            Property::Display => self.display = from.display,
            Property::Visibility => self.is_visible = from.is_visible,
            Property::Opacity => self.opacity = from.opacity,
            Property::Filter => self.filter_opacity = from.filter_opacity,
            Property::ColorScheme => self.is_dark = from.is_dark,
            Property::FontWeight => self.font_weight = from.font_weight,
            Property::FontFamily => self.font_family = from.font_family.clone(),
            Property::FontStyle => self.is_italic = from.is_italic,
            Property::LineHeight => self.line_height = from.line_height,
            Property::LetterSpacing => self.letter_spacing = from.letter_spacing,
            Property::WordSpacing => self.word_spacing = from.word_spacing,
            Property::TextIndent => self.text_indent = from.text_indent,
            Property::TextTransform => self.is_uppercase = from.is_uppercase,
            Property::TextAlign => self.is_justified = from.is_justified,
            Property::TextShadow => self.text_shadow = from.text_shadow.clone(),
            Property::WhiteSpace => {
                self.wraps = from.wraps;
                self.keeps_lines = from.keeps_lines;
            }
            Property::Position => self.position = from.position,
            Property::OverflowX => self.overflow_x = from.overflow_x,
            Property::OverflowY => self.overflow_y = from.overflow_y,
            Property::Width => self.width = from.width,
            Property::Height => self.height = from.height,
            Property::Transform | Property::Rotate => self.rotation = from.rotation,
            _ => {}
        }
    }

    fn parse_color(&self, value: &str, current: Option<Color>) -> Option<Color> {
        let is_dark = self.is_dark;
        parse_color_in(value, ColorContext { current, is_dark })
    }

    /// The colours of gradients; anything else is not looked at.
    fn background_image_of(&self, value: &str) -> BackgroundImage {
        let mut colors = Vec::new();
        for word in split_top_level(value, ',').flat_map(words) {
            let lower = word.to_ascii_lowercase();
            let Some(start) = lower.find("gradient(") else {
                if lower.starts_with("url(") || lower.starts_with("image") || lower.contains("var(")
                {
                    return BackgroundImage::Unknown;
                }
                continue;
            };
            let inside = word[start + "gradient(".len()..].trim_end_matches(')');
            for stop in split_top_level(inside, ',') {
                let Some(first) = words(stop).next() else {
                    continue;
                };
                match self.parse_color(first, self.color) {
                    Some(color) => colors.push(color),
                    None if first.contains('(') => return BackgroundImage::Unknown,
                    None => {}
                }
            }
        }
        match colors.is_empty() {
            true => BackgroundImage::None,
            false => BackgroundImage::Gradient(colors),
        }
    }

    fn line_height_of(&self, value: &str, context: &Bases<'_>) -> LineHeight {
        match parse_number_or_length(value) {
            Some(Length::Number(factor)) => LineHeight::Number(factor),
            Some(Length::Percent(part)) => LineHeight::Px(self.font_size * part),
            Some(length) => self
                .px(length, context)
                .map_or(LineHeight::Normal, LineHeight::Px),
            None => LineHeight::Normal,
        }
    }

    /// A length in pixels; `None` if it depends on the box around.
    fn px(&self, length: Length, context: &Bases<'_>) -> Option<f32> {
        let Environment { width, height } = context.environment;
        Some(match length {
            Length::Px(px) => px,
            Length::Em(em) => em * self.font_size,
            Length::Rem(rem) => rem * context.root_size,
            Length::Vw(part) => part * width / 100.0,
            Length::Vh(part) => part * height / 100.0,
            Length::Vmin(part) => part * width.min(height) / 100.0,
            Length::Vmax(part) => part * width.max(height) / 100.0,
            Length::Percent(_) | Length::Number(_) => return None,
        })
    }

    /// In pixels where that is known, else as it is.
    fn fixed(&self, length: Option<Length>, context: &Bases<'_>) -> Option<Length> {
        let length = length?;
        Some(self.px(length, context).map_or(length, Length::Px))
    }

    fn shadows(&self, value: &str, context: &Bases<'_>) -> Vec<Shadow> {
        if value.trim().eq_ignore_ascii_case("none") {
            return Vec::new();
        }
        split_top_level(value, ',')
            .map(|shadow| {
                let mut color = self.color;
                let mut numbers = [0.0; 3];
                let mut found = 0;
                for word in words(shadow) {
                    match parse_length(word).and_then(|length| self.px(length, context)) {
                        Some(px) if found < 3 => {
                            numbers[found] = px;
                            found += 1;
                        }
                        _ => color = self.parse_color(word, self.color),
                    }
                }
                let [x, y, blur] = numbers;
                Shadow { color, x, y, blur }
            })
            .collect()
    }
}

impl Bases<'_> {
    fn font_size(&self, value: &str, word: &str) -> Option<f32> {
        let parent = self.parent.font_size;
        Some(match word {
            "xx-small" => 9.0,
            "x-small" => 10.0,
            "small" => 13.0,
            "medium" => 16.0,
            "large" => 18.0,
            "x-large" => 24.0,
            "xx-large" => 32.0,
            "xxx-large" => 48.0,
            "smaller" => parent / 1.2,
            "larger" => parent * 1.2,
            _ => match parse_length(value)? {
                Length::Em(em) => em * parent,
                Length::Percent(part) => part * parent,
                length => self.parent.px(length, self)?,
            },
        })
    }
}

fn is_inherited(property: Property) -> bool {
    matches!(
        property,
        Property::Color
            | Property::ColorScheme
            | Property::FontFamily
            | Property::FontSize
            | Property::FontStyle
            | Property::FontWeight
            | Property::LetterSpacing
            | Property::LineHeight
            | Property::TextAlign
            | Property::TextIndent
            | Property::TextShadow
            | Property::TextTransform
            | Property::Visibility
            | Property::WhiteSpace
            | Property::WordSpacing
    )
}

fn display(value: &str) -> Display {
    let value = value.trim().to_ascii_lowercase();
    match value.as_str() {
        "none" => Display::None,
        "contents" => Display::Contents,
        "inline" => Display::Inline,
        _ if value.starts_with("inline") => Display::InlineBlock,
        _ => Display::Block,
    }
}

/// An indent of the whole width moves the text out of its box, however wide that is.
fn indent(length: Option<Length>, px: Option<f32>) -> f32 {
    match length {
        Some(Length::Percent(part)) if part.abs() >= 1.0 => f32::INFINITY.copysign(part),
        _ => px.unwrap_or(0.0),
    }
}

fn overflow(word: &str) -> Overflow {
    match word {
        "hidden" | "clip" => Overflow::Hidden,
        "auto" | "scroll" | "overlay" => Overflow::Scroll,
        _ => Overflow::Visible,
    }
}

fn opacity(value: &str) -> f32 {
    match parse_number_or_length(value) {
        Some(Length::Number(part) | Length::Percent(part) | Length::Px(part)) => {
            part.clamp(0.0, 1.0)
        }
        _ => 1.0,
    }
}

fn weight(value: &str, parent: u16) -> u16 {
    match value.trim().to_ascii_lowercase().as_str() {
        "normal" => 400,
        "bold" => 700,
        "bolder" => match parent {
            ..350 => 400,
            350..550 => 700,
            _ => 900,
        },
        "lighter" => match parent {
            ..550 => 100,
            550..750 => 400,
            _ => 700,
        },
        number => number.parse().unwrap_or(parent),
    }
}

/// What `filter` leaves of the element; other filters are taken to change nothing.
fn filter_opacity(value: &str) -> f32 {
    let parts = words(value).filter_map(|word| {
        let lower = word.to_ascii_lowercase();
        let amount = lower.strip_prefix("opacity(")?.strip_suffix(')')?.trim();
        Some(if amount.is_empty() {
            1.0
        } else {
            opacity(amount)
        })
    });
    parts.product()
}

/// Whether a `color-scheme` leaves no choice but dark; who has both is shown light.
fn is_dark(value: &str) -> bool {
    let has = |scheme: &str| words(value).any(|word| word.eq_ignore_ascii_case(scheme));
    has("dark") && !has("light")
}

/// `clip: rect(0 0 0 0)` and `clip-path: inset(50%)`, as used to hide text from
/// eyes alone.
fn clips_all(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let arguments = |name: &str| {
        let inside = lower.strip_prefix(name)?.strip_suffix(')')?;
        Some(inside.replace(',', " "))
    };
    if let Some(sides) = arguments("rect(") {
        let zero = |side: &str| matches!(parse_length(side), Some(Length::Px(px)) if px <= 1.0);
        return sides.split_whitespace().all(zero);
    }
    if let Some(sides) = arguments("inset(") {
        let half =
            |side: &str| matches!(parse_length(side), Some(Length::Percent(part)) if part >= 0.5);
        return sides.split_whitespace().all(half);
    }
    lower.starts_with("circle(0") || lower.starts_with("polygon(0 0, 0 0")
}

/// The angle of `rotate()`, `rotateZ()`, `rotate3d()` about the eye's axis, or of
/// a matrix; also of the property `rotate`.
fn rotation(value: &str) -> Option<f32> {
    let mut total: Option<f32> = None;
    for word in words(value) {
        let lower = word.to_ascii_lowercase();
        let Some((name, arguments)) = lower.strip_suffix(')').and_then(|f| f.split_once('('))
        else {
            if let Some(angle) = degrees(&lower) {
                *total.get_or_insert(0.0) += angle;
            }
            continue;
        };
        let parts: Vec<&str> = arguments.split(',').map(str::trim).collect();
        let number = |index: usize| parts.get(index).and_then(|part| part.parse::<f32>().ok());
        let angle = match name {
            "rotate" | "rotatez" if parts.len() == 1 => degrees(parts[0]),
            "rotate3d" if number(0) == Some(0.0) && number(1) == Some(0.0) => {
                parts.get(3).and_then(|part| degrees(part))
            }
            "matrix" | "matrix3d" => match (number(0), number(1)) {
                (Some(a), Some(b)) => Some(b.atan2(a).to_degrees()),
                _ => None,
            },
            _ => None,
        };
        if let Some(angle) = angle {
            *total.get_or_insert(0.0) += angle;
        }
    }
    total
}

fn degrees(angle: &str) -> Option<f32> {
    let units = [
        ("deg", 1.0),
        ("grad", 0.9),
        ("rad", 180.0 / std::f32::consts::PI),
        ("turn", 360.0),
    ];
    units.iter().find_map(|(unit, factor)| {
        let number: f32 = angle.strip_suffix(unit)?.trim().parse().ok()?;
        Some(number * factor)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rotations_are_read_in_every_notation() {
        for (value, angle) in [
            ("rotate(90deg)", 90.0),
            ("translate(1px, 2px) rotateZ(0.25turn)", 90.0),
            ("rotate(1.5708rad)", 90.0),
            ("matrix(0, 1, -1, 0, 0, 0)", 90.0),
            ("rotate3d(0, 0, 1, -90deg)", -90.0),
            ("45deg", 45.0),
        ] {
            let found = rotation(value).expect("an angle");
            assert!((found - angle).abs() < 0.1, "{value}: {found}");
        }
        for value in [
            "none",
            "scale(2)",
            "rotateX(90deg)",
            "rotateZ(0, 0, 1, 270deg)",
        ] {
            assert_eq!(rotation(value), None, "{value}");
        }
    }

    #[test]
    fn text_hidden_from_eyes_is_recognised() {
        assert!(clips_all("rect(0 0 0 0)") && clips_all("rect(1px, 1px, 1px, 1px)"));
        assert!(clips_all("inset(50%)"));
        assert!(
            !clips_all("auto") && !clips_all("inset(10px)") && !clips_all("rect(0, 9px, 9px, 0)")
        );
    }
}
