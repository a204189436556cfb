//! Values of properties: lengths, colours, keywords.

use cssparser::color::{parse_hash_color, parse_named_color};
use cssparser::{Parser, Token};

/// A length, percentage or plain number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Length {
    Px(f32),
    Em(f32),
    Rem(f32),
    Percent(f32),
    Vw(f32),
    Vh(f32),
    /// The lesser side of the viewport, in hundredths.
    Vmin(f32),
    Vmax(f32),
    Number(f32),
}

/// A colour with channels from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Color {
    pub red: f32,
    pub green: f32,
    pub blue: f32,
    pub alpha: f32,
}

impl Color {
    pub const BLACK: Color = Color::gray(0.0);
    pub const WHITE: Color = Color::gray(1.0);
    pub const TRANSPARENT: Color = Color {
        alpha: 0.0,
        ..Color::BLACK
    };

    pub const fn gray(value: f32) -> Color {
        Color {
            red: value,
            green: value,
            blue: value,
            alpha: 1.0,
        }
    }

    pub fn from_bytes(red: u8, green: u8, blue: u8) -> Color {
        Color {
            red: f32::from(red) / 255.0,
            green: f32::from(green) / 255.0,
            blue: f32::from(blue) / 255.0,
            alpha: 1.0,
        }
    }

    /// This colour painted over another, which is opaque.
    pub fn over(self, under: Color) -> Color {
        let mix = |top: f32, bottom: f32| top * self.alpha + bottom * (1.0 - self.alpha);
        Color {
            red: mix(self.red, under.red),
            green: mix(self.green, under.green),
            blue: mix(self.blue, under.blue),
            alpha: 1.0,
        }
    }

    pub fn with_opacity(self, opacity: f32) -> Color {
        Color {
            alpha: self.alpha * opacity,
            ..self
        }
    }

    /// Relative luminance as WCAG 2 defines it.
    pub fn luminance(self) -> f32 {
        let linear = |channel: f32| match channel <= 0.04045 {
            true => channel / 12.92,
            false => ((channel + 0.055) / 1.055).powf(2.4),
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast of two opaque colours, from 1 to 21.
    pub fn contrast(self, other: Color) -> f32 {
        let (left, right) = (self.luminance(), other.luminance());
        (left.max(right) + 0.05) / (left.min(right) + 0.05)
    }

    /// As `#rrggbb`.
    pub fn hex(self) -> String {
        let byte = |channel: f32| (channel * 255.0).round().clamp(0.0, 255.0) as u8;
        format!(
            "#{:02x}{:02x}{:02x}",
            byte(self.red),
            byte(self.green),
            byte(self.blue)
        )
    }
}

/// The single word of a value, in lower case.
pub(crate) fn keyword(value: &str) -> Option<String> {
    let value = value.trim();
    let is_word = value.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-') && !value.is_empty();
    is_word.then(|| value.to_ascii_lowercase())
}

/// A single length; zero may go without a unit.
pub(crate) fn parse_length(value: &str) -> Option<Length> {
    let mut parser = Parser::new(value);
    let length = match *parser.next().ok()? {
        Token::Dimension {
            value, ref unit, ..
        } => match unit.to_ascii_lowercase().as_str() {
            "px" => Length::Px(value),
            "pt" => Length::Px(value * 4.0 / 3.0),
            "pc" => Length::Px(value * 16.0),
            "in" => Length::Px(value * 96.0),
            "cm" => Length::Px(value * 96.0 / 2.54),
            "mm" => Length::Px(value * 96.0 / 25.4),
            "q" => Length::Px(value * 96.0 / 101.6),
            "em" => Length::Em(value),
            "rem" | "lh" | "rlh" => Length::Rem(value),
            // About half an em in most faces.
            "ex" | "ch" => Length::Em(value / 2.0),
            "vw" | "vi" | "svw" | "lvw" | "dvw" => Length::Vw(value),
            "vh" | "vb" | "svh" | "lvh" | "dvh" => Length::Vh(value),
            "vmin" => Length::Vmin(value),
            "vmax" => Length::Vmax(value),
            _ => return None,
        },
        Token::Percentage { unit_value, .. } => Length::Percent(unit_value),
        Token::Number { value: 0.0, .. } => Length::Px(0.0),
        _ => return None,
    };
    parser.is_exhausted().then_some(length)
}

/// A plain number or a length, for `line-height` and `opacity`.
pub(crate) fn parse_number_or_length(value: &str) -> Option<Length> {
    match value.trim().parse::<f32>() {
        Ok(number) if number.is_finite() => Some(Length::Number(number)),
        _ => parse_length(value),
    }
}

/// A colour in a notation that needs no context: `currentcolor`, `color-mix()` and
/// the like give `None`.
pub(crate) fn parse_color(value: &str) -> Option<Color> {
    let mut parser = Parser::new(value);
    let color = match parser.next().ok()?.clone() {
        Token::Ident(name) if name.eq_ignore_ascii_case("transparent") => Color::TRANSPARENT,
        Token::Ident(name) => {
            let (red, green, blue) = parse_named_color(&name).ok().or_else(|| system(&name))?;
            Color::from_bytes(red, green, blue)
        }
        Token::Hash(hex) | Token::IDHash(hex) => {
            let (red, green, blue, alpha) = parse_hash_color(hex.as_bytes()).ok()?;
            Color {
                alpha,
                ..Color::from_bytes(red, green, blue)
            }
        }
        Token::Function(name) => {
            let numbers = parser
                .parse_nested_block(|inner| Ok::<_, cssparser::ParseError<()>>(components(inner)))
                .ok()??;
            from_function(&name.to_ascii_lowercase(), &numbers)?
        }
        _ => return None,
    };
    parser.is_exhausted().then_some(color)
}

/// The colours that a browser uses for its own parts, in its light scheme.
fn system(name: &str) -> Option<(u8, u8, u8)> {
    Some(match name.to_ascii_lowercase().as_str() {
        "canvas" | "field" | "buttonhighlight" => (255, 255, 255),
        "canvastext" | "fieldtext" | "buttontext" | "marktext" => (0, 0, 0),
        "linktext" => (0, 0, 238),
        "visitedtext" => (85, 26, 139),
        "buttonface" => (240, 240, 240),
        "graytext" => (109, 109, 109),
        "mark" => (255, 255, 0),
        _ => return None,
    })
}

/// A number in a colour function and whether it was a percentage.
#[derive(Clone, Copy)]
struct Component {
    value: f32,
    percent: bool,
}

fn components(parser: &mut Parser<'_>) -> Option<Vec<Component>> {
    let mut found = Vec::new();
    while let Ok(token) = parser.next() {
        let component = match *token {
            Token::Number { value, .. } => Component {
                value,
                percent: false,
            },
            Token::Percentage { unit_value, .. } => Component {
                value: unit_value,
                percent: true,
            },
            Token::Dimension {
                value, ref unit, ..
            } => {
                let degrees = match unit.to_ascii_lowercase().as_str() {
                    "deg" => 1.0,
                    "turn" => 360.0,
                    "rad" => 180.0 / std::f32::consts::PI,
                    "grad" => 0.9,
                    _ => return None,
                };
                Component {
                    value: value * degrees,
                    percent: false,
                }
            }
            Token::Comma | Token::Delim('/') => continue,
            _ => return None,
        };
        found.push(component);
    }
    Some(found)
}

fn from_function(name: &str, parts: &[Component]) -> Option<Color> {
    let (channels, alpha) = match parts {
        [a, b, c] => ([*a, *b, *c], 1.0),
        [a, b, c, alpha] => ([*a, *b, *c], alpha.value.clamp(0.0, 1.0)),
        _ => return None,
    };
    match name {
        "rgb" | "rgba" => {
            let unit = |part: Component| match part.percent {
                true => part.value.clamp(0.0, 1.0),
                false => (part.value / 255.0).clamp(0.0, 1.0),
            };
            Some(Color {
                red: unit(channels[0]),
                green: unit(channels[1]),
                blue: unit(channels[2]),
                alpha,
            })
        }
        "hsl" | "hsla" => {
            let [hue, saturation, lightness] = channels.map(|part| part.value);
            Some(Color {
                alpha,
                ..from_hsl(hue, saturation.clamp(0.0, 1.0), lightness.clamp(0.0, 1.0))
            })
        }
        _ => None,
    }
}

/// CSS Color 4, section 7.1.
fn from_hsl(hue: f32, saturation: f32, lightness: f32) -> Color {
    let hue = hue.rem_euclid(360.0);
    let channel = |offset: f32| {
        let position = (offset + hue / 30.0) % 12.0;
        let spread = saturation * lightness.min(1.0 - lightness);
        lightness - spread * (position - 3.0).min(9.0 - position).clamp(-1.0, 1.0)
    };
    Color {
        red: channel(0.0),
        green: channel(8.0),
        blue: channel(4.0),
        alpha: 1.0,
    }
}

/// Parts of a value between separators outside parentheses and strings.
pub(crate) fn split_top_level(value: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut rest = Some(value);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = find_top_level(text, |c| c == separator);
        let (part, after) = match end {
            Some(end) => (&text[..end], Some(&text[end + separator.len_utf8()..])),
            None => (text, None),
        };
        rest = after;
        Some(part)
    })
}

/// Words of a value; a function with its arguments is one.
pub(crate) fn words(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = value.trim();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = find_top_level(rest, char::is_whitespace).unwrap_or(rest.len());
        let word = &rest[..end];
        rest = rest[end..].trim_start();
        Some(word)
    })
}

fn find_top_level(text: &str, wanted: impl Fn(char) -> bool) -> Option<usize> {
    let mut depth = 0usize;
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, c) if depth == 0 && wanted(c) => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_in_every_common_notation() {
        for (text, hex) in [
            ("#ABC", "#aabbcc"),
            ("Red", "#ff0000"),
            ("rgb(255 0 0 / 50%)", "#ff0000"),
            ("rgba(0,128,0,.3)", "#008000"),
            ("hsl(120, 100%, 25%)", "#008000"),
            ("hsl(0.5turn 100% 50%)", "#00ffff"),
        ] {
            assert_eq!(
                parse_color(text).map(Color::hex).as_deref(),
                Some(hex),
                "{text}"
            );
        }
        for text in [
            "",
            "#12",
            "oklch(1 0 0)",
            "red blue",
            "rgb(1,2)",
            "currentcolor",
            "url(a)",
        ] {
            assert_eq!(parse_color(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let contrast = |a, b| {
            let color = |text| parse_color(text).expect("a colour of this test");
            (Color::contrast(color(a), color(b)) * 100.0).round() / 100.0
        };
        assert_eq!(contrast("#000", "#fff"), 21.0);
        assert_eq!(contrast("#777", "#fff"), 4.48);
        assert_eq!(contrast("#aaa", "#fff"), 2.32);
    }

    #[test]
    fn words_keep_functions_and_strings_together() {
        let found: Vec<&str> = words("a url(b c) 'd e' f").collect();
        assert_eq!(found, ["a", "url(b c)", "'d e'", "f"]);
        assert_eq!(
            split_top_level("a(b,c),d", ',').collect::<Vec<_>>(),
            ["a(b,c)", "d"]
        );
    }
}
