//! Colours that a style sheet declares for the whole page as custom properties.

use std::collections::BTreeMap;

use super::color::Color;
use super::color_notation::parse_color;
use super::sheet::MAX_NESTING;
use super::statement::{Statement, next_statement};
use super::value::split_top_level;

/// References deeper than this are taken for a circle.
const MAX_REFERENCES: usize = 16;

/// How a page is shown: each may have colours of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// On a screen, dark on light.
    Light,
    /// On a screen, light on dark.
    Dark,
    /// On paper.
    Print,
}

impl Scheme {
    /// All of them.
    pub const ALL: [Scheme; 3] = [Scheme::Light, Scheme::Dark, Scheme::Print];

    /// The name in English, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
            Scheme::Print => "print",
        }
    }

    /// Whether a media query list holds in this scheme for every reader: what
    /// asks for a size or a wish does not.
    fn holds(self, query: &str) -> bool {
        let query = query.to_ascii_lowercase();
        split_top_level(&query, ',').any(|query| {
            query.split(" and ").all(|condition| {
                let condition: String = condition.split_whitespace().collect();
                match condition.as_str() {
                    "all" => true,
                    "screen" => self != Scheme::Print,
                    "print" => self == Scheme::Print,
                    "(prefers-color-scheme:light)" => self != Scheme::Dark,
                    "(prefers-color-scheme:dark)" => self == Scheme::Dark,
                    _ => false,
                }
            })
        })
    }
}

/// The custom properties of the root element in one scheme, without `--`.
#[derive(Debug, Clone, Default)]
pub struct Tokens(BTreeMap<String, String>);

impl Tokens {
    /// Reads a style sheet; a later declaration wins.
    pub fn of(css: &str, scheme: Scheme) -> Tokens {
        let mut tokens = Tokens::default();
        tokens.read(css, scheme, 0);
        tokens
    }

    /// All names, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The contrast of a text with its ground, from 1 to 21 (WCAG 2.2, "contrast
    /// ratio"); `None` if either is no colour or the ground lets something through.
    pub fn contrast(&self, text: &str, ground: &str) -> Option<f32> {
        let ground = self.color(ground).filter(|color| color.alpha >= 1.0)?;
        Some(self.color(text)?.over(ground).contrast(ground))
    }

    /// A style sheet with values in place of references to these properties; one that
    /// leads to no value is left as it is.
    pub fn put_into(&self, css: &str) -> String {
        const REFERENCE: &str = "var(--";
        let mut put = String::with_capacity(css.len());
        let mut rest = css;
        while let Some(at) = rest.find(REFERENCE) {
            let (before, reference) = rest.split_at(at);
            put.push_str(before);
            let length = reference.find(')').map_or(reference.len(), |end| end + 1);
            let value = self.value(&reference[..length]);
            match value.filter(|value| !value.contains(REFERENCE)) {
                Some(value) => {
                    put.push_str(value);
                    rest = &reference[length..];
                }
                None => {
                    put.push_str(REFERENCE);
                    rest = &reference[REFERENCE.len()..];
                }
            }
        }
        put.push_str(rest);
        put
    }

    fn color(&self, name: &str) -> Option<Color> {
        parse_color(self.value(self.0.get(name)?)?)
    }

    /// What a value stands for, if it is nothing but a reference.
    fn value<'v>(&'v self, mut value: &'v str) -> Option<&'v str> {
        for _ in 0..MAX_REFERENCES {
            let Some(inner) = value.strip_prefix("var(--") else {
                return Some(value);
            };
            let (name, fallback) = match inner.strip_suffix(')')?.split_once(',') {
                Some((name, fallback)) => (name, Some(fallback.trim())),
                None => (inner.strip_suffix(')')?, None),
            };
            value = self.0.get(name.trim()).map(String::as_str).or(fallback)?;
        }
        None
    }

    fn read(&mut self, css: &str, scheme: Scheme, depth: usize) {
        let mut rest = css;
        while let Some((statement, after)) = next_statement(rest) {
            rest = after;
            let Statement::Block { prelude, body } = statement else {
                continue;
            };
            let applies = match prelude.strip_prefix("@media") {
                Some(query) => scheme.holds(query),
                None => prelude.starts_with("@layer") || prelude.starts_with("@supports ("),
            };
            if applies && depth < MAX_NESTING {
                self.read(body, scheme, depth + 1);
            } else if split_top_level(prelude, ',').any(|part| is_root(part.trim())) {
                self.declare(body);
            }
        }
    }

    fn declare(&mut self, body: &str) {
        let mut rest = body;
        while let Some((statement, after)) = next_statement(rest) {
            rest = after;
            let Statement::Plain(text) = statement else {
                continue;
            };
            let declaration = text.trim().strip_prefix("--");
            if let Some((name, value)) = declaration.and_then(|text| text.split_once(':')) {
                let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
                self.0.insert(name, value);
            }
        }
    }
}

fn is_root(selector: &str) -> bool {
    selector == ":root" || selector.eq_ignore_ascii_case("html")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = ":root { --ink: #767676; --paper: white; --link: var(--ink); --veil: #0008; --size: 3rem; --loop: var(--loop) }
        @media (prefers-color-scheme: dark) { :root { --ink: #fff; --paper: #000 } }
        @media print { html { --ink: #000 } }
        @media (prefers-contrast: more) { :root { --ink: #111 } }
        .card { --paper: red }";

    #[test]
    fn contrast_is_that_of_the_standard() {
        let ratio = |text: &str, ground: &str| {
            let css = format!(":root {{ --text: {text}; --ground: {ground} }}");
            let ratio = Tokens::of(&css, Scheme::Light).contrast("text", "ground");
            format!("{:.2}", ratio.expect("two colours"))
        };
        assert_eq!(ratio("#767676", "#fff"), "4.54");
        assert_eq!(ratio("#777", "#fff"), "4.48");
        assert_eq!(ratio("#595959", "#fff"), "7.00");
        assert_eq!(ratio("#949494", "white"), "3.03");
        assert_eq!(ratio("#000", "#fff"), "21.00");
        assert_eq!(ratio("#f00", "#fff"), "4.00");
        assert_eq!(ratio("#fff", "#fff"), "1.00");
    }

    #[test]
    fn each_scheme_has_its_own_colours() {
        let ratio = |scheme| Tokens::of(CSS, scheme).contrast("link", "paper");
        let shown = Scheme::ALL.map(|scheme| format!("{:.2}", ratio(scheme).expect("colours")));
        assert_eq!(shown, ["4.54", "21.00", "21.00"]);
    }

    #[test]
    fn what_is_no_colour_has_no_contrast() {
        let tokens = Tokens::of(CSS, Scheme::Light);
        assert_eq!(tokens.contrast("size", "paper"), None);
        assert_eq!(tokens.contrast("loop", "paper"), None);
        let css = "a { color: var(--link); width: calc(var(--size) + var(--loop)) } b{color:var(";
        let put = "a { color: #767676; width: calc(3rem + var(--loop)) } b{color:var(";
        assert_eq!(tokens.put_into(css), put);
        assert_eq!(tokens.contrast("ink", "veil"), None);
        assert!(tokens.contrast("veil", "paper").is_some());
        assert_eq!(tokens.contrast("ink", "missing"), None);
    }
}
