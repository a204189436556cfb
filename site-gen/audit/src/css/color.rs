//! Colours as a screen shows them: mixed and compared (WCAG 2).

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

    /// This colour painted over another that may let something through itself.
    pub fn layered_over(self, under: Color) -> Color {
        let below = under.alpha * (1.0 - self.alpha);
        let alpha = self.alpha + below;
        if alpha <= 0.0 {
            return Color::TRANSPARENT;
        }
        let mix = |top: f32, bottom: f32| (top * self.alpha + bottom * below) / alpha;
        Color {
            red: mix(self.red, under.red),
            green: mix(self.green, under.green),
            blue: mix(self.blue, under.blue),
            alpha,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lets_through_is_layered_as_groups_are() {
        let half_white = Color::WHITE.with_opacity(0.5);
        let both = Color::BLACK.with_opacity(0.5).layered_over(half_white);
        assert!((both.alpha - 0.75).abs() < 0.001 && (both.red - 1.0 / 3.0).abs() < 0.001);
    }
}
