//! The properties that rules ask about, and what shorthands stand for.

use super::color_notation::parse_color;
use super::value::{keyword, parse_length, parse_number_or_length, split_top_level, words};

/// A longhand property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)]
pub(crate) enum Property {
    AnimationIterations,
    BackgroundColor,
    BackgroundImage,
    Bottom,
    Clip,
    ClipPath,
    Color,
    ColorScheme,
    Content,
    Display,
    Filter,
    FontFamily,
    FontSize,
    FontStyle,
    FontWeight,
    Height,
    Left,
    LetterSpacing,
    LineHeight,
    MaxHeight,
    MaxWidth,
    MinHeight,
    Opacity,
    Outline,
    OverflowX,
    OverflowY,
    PaddingBottom,
    PaddingLeft,
    PaddingRight,
    PaddingTop,
    Position,
    Right,
    Rotate,
    TextAlign,
    TextDecoration,
    TextIndent,
    TextOverflow,
    TextShadow,
    TextTransform,
    Top,
    Transform,
    Visibility,
    WhiteSpace,
    Width,
    WordSpacing,
}

impl Property {
    /// How many there are.
    pub const COUNT: usize = Property::WordSpacing as usize + 1;

    fn of(name: &str) -> Option<Property> {
        use Property::*;
        Some(match name {
            "animation-iteration-count" => AnimationIterations,
            "background-color" => BackgroundColor,
            "background-image" => BackgroundImage,
            "bottom" => Bottom,
            "clip" => Clip,
            "clip-path" | "-webkit-clip-path" => ClipPath,
            "color" => Color,
            "color-scheme" => ColorScheme,
            "content" => Content,
            "display" => Display,
            "filter" => Filter,
            "font-family" => FontFamily,
            "font-size" => FontSize,
            "font-style" => FontStyle,
            "font-weight" => FontWeight,
            "height" | "block-size" => Height,
            "left" => Left,
            "letter-spacing" => LetterSpacing,
            "line-height" => LineHeight,
            "max-height" => MaxHeight,
            "max-width" => MaxWidth,
            "min-height" => MinHeight,
            "opacity" => Opacity,
            "outline" | "outline-style" | "outline-width" => Outline,
            "overflow-x" => OverflowX,
            "overflow-y" => OverflowY,
            "padding-bottom" => PaddingBottom,
            "padding-left" => PaddingLeft,
            "padding-right" => PaddingRight,
            "padding-top" => PaddingTop,
            "position" => Position,
            "right" => Right,
            "rotate" => Rotate,
            "text-align" => TextAlign,
            "text-decoration" | "text-decoration-line" => TextDecoration,
            "text-indent" => TextIndent,
            "text-overflow" => TextOverflow,
            "text-shadow" => TextShadow,
            "text-transform" => TextTransform,
            "top" => Top,
            "transform" | "-webkit-transform" => Transform,
            "visibility" => Visibility,
            "white-space" => WhiteSpace,
            "width" | "inline-size" => Width,
            "word-spacing" => WordSpacing,
            _ => return None,
        })
    }
}

/// A longhand with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Declaration {
    pub property: Property,
    pub value: String,
    pub important: bool,
}

/// Adds what a declaration sets of the properties above. A value that a browser
/// would refuse is refused here where a rule depends on it.
pub(crate) fn expand(name: &str, value: &str, into: &mut Vec<Declaration>) {
    let name = name.to_ascii_lowercase();
    let (value, important) = without_important(value);
    if value.is_empty() {
        return;
    }
    let mut push = |property: Property, value: &str| {
        into.push(Declaration {
            property,
            value: value.to_owned(),
            important,
        });
    };
    match name.as_str() {
        "background" => {
            push(Property::BackgroundImage, value);
            push(Property::BackgroundColor, background_color(value));
        }
        "overflow" => {
            let mut axes = words(value);
            let x = axes.next().unwrap_or("visible");
            push(Property::OverflowX, x);
            push(Property::OverflowY, axes.next().unwrap_or(x));
        }
        "font" => expand_font(value, push),
        "padding" => {
            use Property::{PaddingBottom, PaddingLeft, PaddingRight, PaddingTop};
            expand_sides(
                value,
                [PaddingTop, PaddingRight, PaddingBottom, PaddingLeft],
                push,
            );
        }
        "inset" => {
            use Property::{Bottom, Left, Right, Top};
            expand_sides(value, [Top, Right, Bottom, Left], push);
        }
        "animation" => {
            if words(value).any(|word| word.eq_ignore_ascii_case("infinite")) {
                push(Property::AnimationIterations, "infinite");
            }
        }
        _ => {
            if let Some(property) = Property::of(&name)
                && is_accepted(property, value)
            {
                push(property, value);
            }
        }
    }
}

/// A value, and whether `!important` stood behind it.
pub(super) fn without_important(value: &str) -> (&str, bool) {
    let Some((before, after)) = value.rsplit_once('!') else {
        return (value.trim(), false);
    };
    match after.trim().eq_ignore_ascii_case("important") {
        true => (before.trim(), true),
        false => (value.trim(), false),
    }
}

/// Refuses what no browser takes, so that an earlier declaration keeps its force.
fn is_accepted(property: Property, value: &str) -> bool {
    let is_function = value.contains('(');
    match property {
        Property::FontSize
        | Property::LetterSpacing
        | Property::WordSpacing
        | Property::Width
        | Property::Height => {
            is_function || parse_length(value).is_some() || keyword(value).is_some()
        }
        Property::LineHeight => {
            is_function || parse_number_or_length(value).is_some() || keyword(value).is_some()
        }
        Property::Color | Property::BackgroundColor => {
            is_function || parse_color(value).is_some() || keyword(value).is_some()
        }
        _ => true,
    }
}

/// The colour in a `background`: the last layer may end in one.
fn background_color(value: &str) -> &str {
    let last = split_top_level(value, ',').last().unwrap_or("");
    if keyword(last).is_some_and(|word| matches!(word.as_str(), "inherit" | "initial" | "unset")) {
        return last.trim();
    }
    words(last)
        .find(|word| parse_color(word).is_some() || is_color_function(word))
        .unwrap_or("transparent")
}

/// A colour in a notation that is not computed here.
fn is_color_function(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let is_gradient = lower.contains("gradient(");
    let is_picture = lower.starts_with("url(") || lower.starts_with("image");
    lower.ends_with(')') && !is_gradient && !is_picture && !lower.starts_with("calc(")
        || lower == "currentcolor"
}

fn expand_sides(value: &str, sides: [Property; 4], mut push: impl FnMut(Property, &str)) {
    let values: Vec<&str> = words(value).collect();
    let pick = |index: usize| match (values.len(), index) {
        (0, _) => "0",
        (1, _) => values[0],
        (2, index) => values[index % 2],
        (3, 3) => values[1],
        (_, index) => values[index],
    };
    for (index, side) in sides.into_iter().enumerate() {
        push(side, pick(index));
    }
}

/// `font: italic bold 1rem/1.5 Name, serif`.
fn expand_font(value: &str, mut push: impl FnMut(Property, &str)) {
    let mut weight = "normal";
    let mut style = "normal";
    let mut family_start = None;
    let mut offset = 0;
    for word in words(value) {
        let at = value[offset..]
            .find(word)
            .map_or(offset, |found| offset + found);
        offset = at + word.len();
        let (size, line_height) = word.split_once('/').unwrap_or((word, "normal"));
        let lower = size.to_ascii_lowercase();
        match lower.as_str() {
            "bold" | "bolder" | "lighter" => weight = word,
            "italic" | "oblique" => style = word,
            "normal" | "small-caps" => {}
            number if number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()) => {
                weight = word
            }
            _ => {
                push(Property::FontSize, size);
                push(Property::LineHeight, line_height);
                family_start = Some(offset);
                break;
            }
        }
    }
    // Without size and family it is no font.
    if let Some(start) = family_start {
        push(Property::FontWeight, weight);
        push(Property::FontStyle, style);
        push(Property::FontFamily, value[start..].trim());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(name: &str, value: &str) -> Vec<(Property, String)> {
        let mut found = Vec::new();
        expand(name, value, &mut found);
        found.into_iter().map(|d| (d.property, d.value)).collect()
    }

    #[test]
    fn shorthands_are_taken_apart() {
        let background = expanded("background", "black no-repeat -20px url('a b.jpg')");
        assert_eq!(
            background[1],
            (Property::BackgroundColor, "black".to_owned())
        );
        let font = expanded("font", "italic 700 18px/1.2 'Open Sans', serif");
        assert_eq!(font[0], (Property::FontSize, "18px".to_owned()));
        assert_eq!(font[1], (Property::LineHeight, "1.2".to_owned()));
        assert_eq!(
            font[4],
            (Property::FontFamily, "'Open Sans', serif".to_owned())
        );
        let padding = expanded("padding", "1px 2px 3px");
        assert_eq!(padding[3], (Property::PaddingLeft, "2px".to_owned()));
    }

    #[test]
    fn what_browsers_refuse_is_refused() {
        assert_eq!(expanded("color", "#12"), []);
        assert_eq!(expanded("font-size", "20"), []);
        assert_eq!(expanded("colour", "red"), []);
        let mut found = Vec::new();
        expand("color", "red ! IMPORTANT", &mut found);
        assert!(found[0].important && found[0].value == "red");
    }
}
