//! Media queries.

use super::value::{Length, parse_length, split_top_level};

/// What a page is shown on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Environment {
    /// Width of the viewport in CSS pixels.
    pub width: f32,
    /// Height of the viewport in CSS pixels.
    pub height: f32,
}

impl Environment {
    /// A desktop browser, the size that ACT rules assume.
    pub const DESKTOP: Environment = Environment {
        width: 1280.0,
        height: 1024.0,
    };
    /// The same, zoomed to 200 %.
    pub const ZOOMED: Environment = Environment {
        width: 640.0,
        height: 512.0,
    };
    /// A small telephone held upright.
    pub const TELEPHONE: Environment = Environment {
        width: 320.0,
        height: 640.0,
    };
    /// A screen as wide as a desktop that is held upright.
    pub const PORTRAIT: Environment = Environment {
        width: 1280.0,
        height: 1600.0,
    };
}

/// A media query list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Media {
    /// One of these must hold.
    queries: Vec<Query>,
}

#[derive(Debug, Clone, PartialEq)]
struct Query {
    negated: bool,
    /// All of these must hold.
    conditions: Vec<Condition>,
}

#[derive(Debug, Clone, PartialEq)]
enum Condition {
    Always,
    Never,
    Portrait,
    Landscape,
    AtLeast(Side, f32),
    AtMost(Side, f32),
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Side {
    Width,
    Height,
}

impl Media {
    pub fn parse(text: &str) -> Media {
        let text = text.to_ascii_lowercase();
        Media {
            queries: split_top_level(&text, ',').map(parse_query).collect(),
        }
    }

    pub fn matches(&self, environment: Environment) -> bool {
        self.queries.iter().any(|query| {
            let holds = query
                .conditions
                .iter()
                .all(|condition| condition.holds(environment));
            holds != query.negated
        })
    }
}

impl Condition {
    fn holds(&self, environment: Environment) -> bool {
        let extent = |side: &Side| match side {
            Side::Width => environment.width,
            Side::Height => environment.height,
        };
        match self {
            Condition::Always => true,
            Condition::Never => false,
            Condition::Portrait => environment.height >= environment.width,
            Condition::Landscape => environment.width > environment.height,
            Condition::AtLeast(side, limit) => extent(side) >= *limit,
            Condition::AtMost(side, limit) => extent(side) <= *limit,
        }
    }
}

fn parse_query(text: &str) -> Query {
    let text = text.trim();
    let (negated, text) = match text.strip_prefix("not ") {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix("only ").unwrap_or(text)),
    };
    Query {
        negated,
        conditions: text.split(" and ").map(parse_condition).collect(),
    }
}

fn parse_condition(text: &str) -> Condition {
    let text = text.trim();
    let Some(feature) = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    else {
        return match text {
            "all" | "screen" | "" => Condition::Always,
            _ => Condition::Never,
        };
    };
    match feature.split_once(':') {
        Some((name, value)) => parse_feature(name.trim(), value.trim()),
        None => parse_range(feature.trim()),
    }
}

fn parse_feature(name: &str, value: &str) -> Condition {
    match (name, value) {
        ("orientation", "portrait") => Condition::Portrait,
        ("orientation", "landscape") => Condition::Landscape,
        ("prefers-color-scheme", "light")
        | ("prefers-reduced-motion" | "prefers-contrast", "no-preference")
        | ("hover" | "any-hover", "hover")
        | ("pointer" | "any-pointer", "fine") => Condition::Always,
        _ => {
            let Some(limit) = pixels(value) else {
                return Condition::Never;
            };
            match name {
                "min-width" | "min-device-width" => Condition::AtLeast(Side::Width, limit),
                "max-width" | "max-device-width" => Condition::AtMost(Side::Width, limit),
                "min-height" | "min-device-height" => Condition::AtLeast(Side::Height, limit),
                "max-height" | "max-device-height" => Condition::AtMost(Side::Height, limit),
                _ => Condition::Never,
            }
        }
    }
}

/// `width >= 40em`; other ranges are taken as not met.
fn parse_range(feature: &str) -> Condition {
    let Some(at) = feature.find(['<', '>']) else {
        return match feature {
            "hover" | "pointer" | "color" | "width" | "height" => Condition::Always,
            _ => Condition::Never,
        };
    };
    let side = match feature[..at].trim() {
        "width" => Side::Width,
        "height" => Side::Height,
        _ => return Condition::Never,
    };
    let value = feature[at + 1..].trim_start_matches('=').trim();
    match (feature.as_bytes()[at], pixels(value)) {
        (b'>', Some(limit)) => Condition::AtLeast(side, limit),
        (b'<', Some(limit)) => Condition::AtMost(side, limit),
        _ => Condition::Never,
    }
}

/// A length in a media query: relative units count in the browser's own size.
fn pixels(value: &str) -> Option<f32> {
    match parse_length(value)? {
        Length::Px(px) => Some(px),
        Length::Em(em) | Length::Rem(em) => Some(em * 16.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_held_against_the_screen() {
        for (query, desktop, zoomed) in [
            ("screen and (max-width: 640px)", false, true),
            ("print", false, false),
            ("not print", true, true),
            ("(min-width: 60em)", true, false),
            ("(width >= 800px), print", true, false),
            ("(orientation: landscape)", true, true),
            ("(prefers-color-scheme: dark)", false, false),
        ] {
            let media = Media::parse(query);
            assert_eq!(media.matches(Environment::DESKTOP), desktop, "{query}");
            assert_eq!(media.matches(Environment::ZOOMED), zoomed, "{query}");
        }
        assert!(!Media::parse("(orientation: landscape)").matches(Environment::PORTRAIT));
    }
}
