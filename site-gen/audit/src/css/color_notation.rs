//! How colours are written (CSS Color 4 and 5).

use cssparser::color::{parse_hash_color, parse_named_color};
use cssparser::{Parser, Token};

use super::color::Color;
use super::color_space::{Space, fix_up, from_space, to_space};
use super::value::{split_top_level, words};

/// What a colour may refer to.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ColorContext {
    /// What `currentcolor` stands for, if that is known.
    pub current: Option<Color>,
    /// Whether the element is shown light on dark.
    pub is_dark: bool,
}

/// A colour that needs no element: `currentcolor` and what is worked out from other
/// colours' parts give `None`; `light-dark()` is light.
pub(crate) fn parse_color(value: &str) -> Option<Color> {
    parse_color_in(value, ColorContext::default())
}

/// A colour on an element; `None` for a notation that is not computed here.
pub(crate) fn parse_color_in(value: &str, context: ColorContext) -> Option<Color> {
    let value = value.trim();
    if let Some((name, arguments)) = function(value) {
        return match name.as_str() {
            "light-dark" => {
                let mut schemes = split_top_level(arguments, ',');
                let (light, dark) = (schemes.next()?, schemes.next()?);
                parse_color_in(if context.is_dark { dark } else { light }, context)
            }
            "color-mix" => mixed(arguments, context),
            name => from_function(name, arguments),
        };
    }
    let mut parser = Parser::new(value);
    let color = match parser.next().ok()?.clone() {
        Token::Ident(name) if name.eq_ignore_ascii_case("transparent") => Color::TRANSPARENT,
        Token::Ident(name) if name.eq_ignore_ascii_case("currentcolor") => context.current?,
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
        _ => return None,
    };
    parser.is_exhausted().then_some(color)
}

/// The name of a function, in lower case, and what stands between its parentheses.
fn function(value: &str) -> Option<(String, &str)> {
    let (name, rest) = value.split_once('(')?;
    let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let arguments = rest.strip_suffix(')')?;
    is_name.then(|| (name.to_ascii_lowercase(), arguments))
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

impl Component {
    /// The value, where 100 % stands for `whole`.
    fn of(self, whole: f32) -> f32 {
        match self.percent {
            true => self.value * whole,
            false => self.value,
        }
    }
}

/// The numbers of a colour function; a missing one (`none`) is 0.
fn components(arguments: &str) -> Option<Vec<Component>> {
    let mut parser = Parser::new(arguments);
    let mut found = Vec::new();
    while let Ok(token) = parser.next() {
        let (value, percent) = match *token {
            Token::Number { value, .. } => (value, false),
            Token::Percentage { unit_value, .. } => (unit_value, true),
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
                (value * degrees, false)
            }
            Token::Ident(ref word) if word.eq_ignore_ascii_case("none") => (0.0, false),
            Token::Comma | Token::Delim('/') => continue,
            _ => return None,
        };
        found.push(Component { value, percent });
    }
    Some(found)
}

fn from_function(name: &str, arguments: &str) -> Option<Color> {
    let arguments = arguments.trim();
    let (space, arguments) = match name {
        "color" => {
            let (space, numbers) = arguments.split_once(char::is_whitespace)?;
            (Space::of_color_function(space)?, numbers)
        }
        "rgb" | "rgba" => (Space::Srgb, arguments),
        "hsl" | "hsla" => (Space::Hsl, arguments),
        name => (Space::of_name(name)?, arguments),
    };
    let parts = components(arguments)?;
    let (channels, alpha) = match parts[..] {
        [a, b, c] => ([a, b, c], 1.0),
        [a, b, c, alpha] => ([a, b, c], alpha.value.clamp(0.0, 1.0)),
        _ => return None,
    };
    let [a, b, c] = channels;
    let coordinates = match (name, space) {
        ("rgb" | "rgba", _) => channels.map(|part| match part.percent {
            true => part.value,
            false => part.value / 255.0,
        }),
        // Without a sign of percent a number stands for as many of a hundred.
        (_, Space::Hsl | Space::Hwb) => {
            let part = |part: Component| match part.percent {
                true => part.value,
                false => part.value / 100.0,
            };
            [a.value, part(b).clamp(0.0, 1.0), part(c).clamp(0.0, 1.0)]
        }
        (_, Space::Lab) => [a.of(100.0).clamp(0.0, 100.0), b.of(125.0), c.of(125.0)],
        (_, Space::Lch) => [a.of(100.0).clamp(0.0, 100.0), b.of(150.0).max(0.0), c.value],
        (_, Space::Oklab) => [a.of(1.0).clamp(0.0, 1.0), b.of(0.4), c.of(0.4)],
        (_, Space::Oklch) => [a.of(1.0).clamp(0.0, 1.0), b.of(0.4).max(0.0), c.value],
        _ => channels.map(|part| part.value),
    };
    Some(shown(space, coordinates, alpha))
}

/// A colour of any space as a screen of sRGB shows it: what lies beyond is cut off, as
/// browsers do.
fn shown(space: Space, coordinates: [f32; 3], alpha: f32) -> Color {
    let [red, green, blue] = from_space(space, coordinates).map(|channel| channel.clamp(0.0, 1.0));
    Color {
        red,
        green,
        blue,
        alpha,
    }
}

/// `color-mix(in space, colour part, colour part)` (CSS Color 5, section 3).
fn mixed(arguments: &str, context: ColorContext) -> Option<Color> {
    let mut parts = split_top_level(arguments, ',').map(str::trim).peekable();
    let method = match parts.peek()?.strip_prefix("in ") {
        Some(_) => parts.next()?.strip_prefix("in ")?,
        None => "oklab",
    };
    let mut method = method.split_ascii_whitespace();
    let space = Space::of_mix(&method.next()?.to_ascii_lowercase())?;
    let way = method.next().map(str::to_ascii_lowercase);
    let (first, first_part) = ingredient(parts.next()?, context)?;
    let (second, second_part) = ingredient(parts.next()?, context)?;
    if parts.next().is_some() {
        return None;
    }
    let (first_part, second_part) = match (first_part, second_part) {
        (None, None) => (0.5, 0.5),
        (Some(first), None) => (first, 1.0 - first),
        (None, Some(second)) => (1.0 - second, second),
        (Some(first), Some(second)) => (first, second),
    };
    let sum = first_part + second_part;
    if sum <= 0.0 {
        return None;
    }
    let share = second_part / sum;
    let channels = |color: Color| to_space(space, [color.red, color.green, color.blue]);
    let (from, to) = fix_up(space, channels(first), channels(second), way.as_deref());
    let alpha = first.alpha * (1.0 - share) + second.alpha * share;
    let mut coordinates = [0.0; 3];
    for (index, coordinate) in coordinates.iter_mut().enumerate() {
        let is_hue = space.hue() == Some(index);
        // What lets more through counts less, but for its hue.
        let (from_weight, to_weight) = match is_hue || alpha <= 0.0 {
            true => (1.0 - share, share),
            false => (
                first.alpha * (1.0 - share) / alpha,
                second.alpha * share / alpha,
            ),
        };
        *coordinate = from[index] * from_weight + to[index] * to_weight;
    }
    Some(shown(space, coordinates, alpha * sum.min(1.0)))
}

/// A colour to be mixed, and its part of the whole.
fn ingredient(text: &str, context: ColorContext) -> Option<(Color, Option<f32>)> {
    let mut color = None;
    let mut part = None;
    for word in words(text) {
        match word
            .strip_suffix('%')
            .and_then(|number| number.parse().ok())
        {
            Some(percent) => part = Some(f32::clamp(percent, 0.0, 100.0) / 100.0),
            None => color = Some(parse_color_in(word, context)?),
        }
    }
    Some((color?, part))
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
        for text in ["", "#12", "red blue", "rgb(1,2)", "currentcolor", "url(a)"] {
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

    /// Values that Chromium computes, drawn on a canvas.
    #[test]
    fn colours_of_all_spaces_are_those_of_browsers() {
        for (text, hex) in [
            ("oklch(0.85 0.03 250)", "#c0d0e1"),
            ("oklch(62.8% 0.2577 29.23)", "#ff0000"),
            ("oklch(0.7 0.3 140)", "#00c500"),
            ("oklab(59.69% 0.1007 0.1191)", "#c65d07"),
            ("lab(75% 0 0)", "#b9b9b9"),
            ("lab(29.69% 44.888 -29.04)", "#762074"),
            ("lch(29.69% 45.553% 327.1)", "#810081"),
            ("hwb(120 0% 49.8%)", "#008000"),
            ("hsl(0 0 70)", "#b3b3b3"),
            ("color(srgb .7 .7 .7)", "#b3b3b3"),
            ("color(srgb-linear .5 .5 .5)", "#bcbcbc"),
            ("color(display-p3 .5 .4 .3)", "#846549"),
            ("color(xyz 0.25 0.25 0.25)", "#958683"),
            ("color(xyz-d50 0.25 0.25 0.25)", "#8b8798"),
            ("color-mix(in srgb, #000 20%, #fff)", "#cccccc"),
            ("color-mix(in srgb, red, blue)", "#800080"),
            ("color-mix(in oklab, black, white)", "#636363"),
            ("color-mix(in lab, red, blue)", "#c10088"),
            ("color-mix(in oklch, red, blue)", "#ba00c2"),
            ("color-mix(in lch, gray, blue)", "#6e4fc0"),
            ("color-mix(in hwb, red, blue)", "#ff00ff"),
            ("color-mix(in hsl, red, lime)", "#ffff00"),
            ("color-mix(in hsl longer hue, red, lime)", "#0000ff"),
            ("color-mix(in xyz, red, lime)", "#bcbc00"),
            ("color-mix(in srgb, 30% red, transparent)", "#ff0000"),
            ("light-dark(#aaa, #fff)", "#aaaaaa"),
        ] {
            let color = parse_color(text).expect(text);
            let expected = parse_color(hex).expect(hex);
            let off = [
                color.red - expected.red,
                color.green - expected.green,
                color.blue - expected.blue,
            ];
            // Rounding may fall to either side.
            assert!(
                off.iter().all(|off| off.abs() < 1.01 / 255.0),
                "{text}: {}",
                color.hex()
            );
        }
        let faint = parse_color("color-mix(in srgb, red 20%, blue 20%)").expect("a colour");
        assert!((faint.alpha - 0.4).abs() < 0.001);
        let unknown = [
            "oklch(from red l c h)",
            "color(a98-rgb 1 0 0)",
            "oklch(calc(1) 0 0)",
        ];
        for text in unknown {
            assert_eq!(parse_color(text), None, "{text}");
        }
    }
}
