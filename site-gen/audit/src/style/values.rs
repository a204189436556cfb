//! Computed values of the properties that rules ask about.

use crate::css::{Color, Length};

/// How an element is laid out, as far as rules care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Display {
    None,
    /// The element makes no box; its children stand in for it.
    Contents,
    Inline,
    InlineBlock,
    Block,
}

/// What lies behind an element's text, above its colour.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum BackgroundImage {
    None,
    /// The colours of a gradient.
    Gradient(Vec<Color>),
    /// A picture nobody looked at, or a notation that is not computed here.
    Unknown,
}

/// The height of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum LineHeight {
    Normal,
    /// Times the font size of whoever inherits it.
    Number(f32),
    Px(f32),
}

/// What happens to content that is larger than its box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Overflow {
    Visible,
    /// `hidden` and `clip`.
    Hidden,
    /// `auto` and `scroll`.
    Scroll,
}

/// How an element is placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    Static,
    Relative,
    /// `absolute` and `fixed`.
    Absolute,
}

/// A shadow of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Shadow {
    pub color: Option<Color>,
    pub x: f32,
    pub y: f32,
    pub blur: f32,
}

/// Computed values of one element. Lengths are in CSS pixels.
#[derive(Debug, Clone)]
pub(crate) struct Style {
    pub display: Display,
    pub is_visible: bool,
    /// `None` if the notation is not computed here.
    pub color: Option<Color>,
    pub background_color: Option<Color>,
    pub background_image: BackgroundImage,
    pub opacity: f32,
    /// What `filter: opacity()` leaves.
    pub filter_opacity: f32,
    /// Whether `color-scheme` asks for light on dark.
    pub is_dark: bool,
    pub font_size: f32,
    pub font_weight: u16,
    pub font_family: String,
    pub is_italic: bool,
    pub line_height: LineHeight,
    pub letter_spacing: f32,
    pub word_spacing: f32,
    pub is_uppercase: bool,
    pub is_justified: bool,
    pub text_indent: f32,
    pub text_shadow: Vec<Shadow>,
    pub text_overflow_clips: bool,
    pub wraps: bool,
    /// Whether lines end where the source ends them, as in `pre`.
    pub keeps_lines: bool,
    pub position: Position,
    pub left: Option<f32>,
    pub top: Option<f32>,
    pub right: Option<f32>,
    pub bottom: Option<f32>,
    pub overflow_x: Overflow,
    pub overflow_y: Overflow,
    /// Relative to the box around it, so left as written.
    pub width: Option<Length>,
    pub height: Option<Length>,
    pub max_width: Option<Length>,
    pub max_height: Option<Length>,
    pub min_height: Option<Length>,
    /// Top, right, bottom, left.
    pub padding: [f32; 4],
    /// Whether `clip` or `clip-path` leaves nothing to see.
    pub is_clipped_away: bool,
    /// Clockwise, in degrees, if the element is turned.
    pub rotation: Option<f32>,
    pub has_outline: bool,
}

impl Style {
    /// The height of a line of this element's text.
    pub fn line_height_px(&self) -> f32 {
        match self.line_height {
            LineHeight::Normal => self.font_size * 1.15,
            LineHeight::Number(factor) => self.font_size * factor,
            LineHeight::Px(px) => px,
        }
    }

    /// Large text in the sense of WCAG 1.4.3: 18 pt, or 14 pt and bold.
    pub fn is_large_text(&self) -> bool {
        self.font_size >= 23.99 || (self.font_size >= 18.6 && self.font_weight >= 700)
    }

    /// Whether the box is so small or so far out that nothing of it is seen.
    pub fn is_out_of_sight(&self) -> bool {
        const FAR: f32 = -500.0;
        let far = |side: Option<f32>| side.is_some_and(|distance| distance <= FAR);
        let is_moved = self.position != Position::Static;
        let moved_away =
            is_moved && (far(self.left) || far(self.top) || far(self.right) || far(self.bottom));
        let tiny = |size: Option<Length>| matches!(size, Some(Length::Px(px)) if px <= 1.0);
        let shrunk = self.overflow_x == Overflow::Hidden
            && self.overflow_y == Overflow::Hidden
            && (tiny(self.width) || tiny(self.height));
        moved_away
            || shrunk
            || self.is_clipped_away
            || self.group_opacity() == 0.0
            || self.text_indent <= FAR
            || (self.text_indent >= -FAR && self.overflow_x == Overflow::Hidden)
    }

    /// How much of the element and of all inside is left over what lies behind.
    pub fn group_opacity(&self) -> f32 {
        self.opacity * self.filter_opacity
    }

    /// Whether text in this face is read as pictures.
    pub fn is_icon_font(&self) -> bool {
        let family = self.font_family.to_ascii_lowercase();
        ["icon", "awesome", "glyph", "symbols"]
            .iter()
            .any(|part| family.contains(part))
    }
}
