//! Style sheets, as far as rules ask about them: which declarations apply to
//! which elements under which media. Anything else is passed over as a browser
//! passes over what it does not know.

mod custom;
mod media;
mod property;
mod selector;
mod tokens;
mod value;

pub(crate) use custom::CustomProperties;
pub(crate) use media::{Environment, Media};
pub(crate) use property::{Declaration, Property, expand};
pub(crate) use selector::{PseudoElement, Selector};
pub use tokens::{Scheme, Tokens};
pub(crate) use value::{
    Color, Length, keyword, parse_color, parse_length, parse_number_or_length, split_top_level,
    words,
};

/// One rule of a sheet.
#[derive(Debug)]
pub(crate) struct StyleRule {
    pub selectors: Vec<Selector>,
    pub settings: Vec<Setting>,
    /// Conditions that all have to hold, as numbers into [`Sheet::media`].
    pub media: Vec<usize>,
}

/// What one line of a block sets.
#[derive(Debug, Clone)]
pub(crate) enum Setting {
    /// A property with a value that is known.
    Plain(Declaration),
    /// A custom property, such as `--ink`.
    Custom {
        name: String,
        value: String,
        important: bool,
    },
    /// A property whose value refers to custom ones: what it sets, only the element tells.
    Open { name: String, value: String },
}

/// A parsed style sheet.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub rules: Vec<StyleRule>,
    pub media: Vec<Media>,
}

/// At-rules nested deeper are passed over.
const MAX_NESTING: usize = 16;

impl Sheet {
    /// Adds the rules of a source.
    pub fn add(&mut self, css: &str) {
        self.add_rules(css, &[]);
    }

    fn add_rules(&mut self, css: &str, media: &[usize]) {
        let mut rest = css;
        while let Some((statement, after)) = next_statement(rest) {
            rest = after;
            let Statement::Block { prelude, body } = statement else {
                continue;
            };
            match prelude.strip_prefix('@') {
                Some(at_rule) => self.add_at_rule(at_rule, body, media),
                None => self.add_style_rule(prelude, body, media),
            }
        }
    }

    fn add_at_rule(&mut self, at_rule: &str, body: &str, media: &[usize]) {
        let end = at_rule
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .unwrap_or(at_rule.len());
        let (name, condition) = at_rule.split_at(end);
        if media.len() >= MAX_NESTING {
            return;
        }
        let mut inner = media.to_vec();
        match name.to_ascii_lowercase().as_str() {
            "media" => {
                inner.push(self.media.len());
                self.media.push(Media::parse(condition));
                self.add_rules(body, &inner);
            }
            // What a browser of today supports is not ours to know: taken as met.
            "supports" if !condition.trim_start().starts_with("not") => {
                self.add_rules(body, &inner);
            }
            "layer" => self.add_rules(body, &inner),
            _ => {}
        }
    }

    fn add_style_rule(&mut self, prelude: &str, body: &str, media: &[usize]) {
        let Some(selectors) = Selector::parse_list(prelude) else {
            return;
        };
        self.rules.push(StyleRule {
            selectors,
            settings: settings(body),
            media: media.to_vec(),
        });
    }
}

/// The declarations of a block or a `style` attribute, references to custom
/// properties left as they are.
pub(crate) fn declarations(body: &str) -> Vec<Declaration> {
    let mut found = Vec::new();
    each_line(body, |name, value| {
        property::expand(name, value, &mut found)
    });
    found
}

/// What a block or a `style` attribute sets, in its order.
pub(crate) fn settings(body: &str) -> Vec<Setting> {
    let mut found = Vec::new();
    each_line(body, |name, value| {
        if name.starts_with("--") {
            let (value, important) = property::without_important(value);
            found.push(Setting::Custom {
                name: name.to_owned(),
                value: value.to_owned(),
                important,
            });
        } else if custom::refers(value) {
            found.push(Setting::Open {
                name: name.to_owned(),
                value: value.to_owned(),
            });
        } else {
            let mut declarations = Vec::new();
            property::expand(name, value, &mut declarations);
            found.extend(declarations.into_iter().map(Setting::Plain));
        }
    });
    found
}

fn each_line(body: &str, mut visit: impl FnMut(&str, &str)) {
    let mut rest = body;
    while let Some((statement, after)) = next_statement(rest) {
        rest = after;
        if let Statement::Plain(text) = statement
            && let Some((name, value)) = text.split_once(':')
        {
            visit(name.trim(), value.trim());
        }
    }
}

enum Statement<'c> {
    /// Up to a semicolon or the end.
    Plain(&'c str),
    /// With a block in braces.
    Block { prelude: &'c str, body: &'c str },
}

/// Takes the next statement off a source: braces, brackets, strings, comments
/// and escapes are kept whole.
fn next_statement(css: &str) -> Option<(Statement<'_>, &str)> {
    let css = skip_space_and_comments(css);
    if css.is_empty() {
        return None;
    }
    match scan(css, b"{;}") {
        None => Some((Statement::Plain(css), "")),
        Some(end) if css.as_bytes()[end] == b'{' => {
            let body_start = end + 1;
            let body_end = closing_brace(css, body_start);
            let statement = Statement::Block {
                prelude: css[..end].trim(),
                body: &css[body_start..body_end],
            };
            Some((statement, css.get(body_end + 1..).unwrap_or("")))
        }
        Some(end) => Some((Statement::Plain(&css[..end]), &css[end + 1..])),
    }
}

fn skip_space_and_comments(css: &str) -> &str {
    let mut rest = css;
    loop {
        rest = rest.trim_start();
        // HTML comment marks are white space to CSS.
        if let Some(after) = rest.strip_prefix("<!--").or(rest.strip_prefix("-->")) {
            rest = after;
        } else if let Some(after) = rest.strip_prefix("/*") {
            rest = after.find("*/").map_or("", |end| &after[end + 2..]);
        } else {
            return rest;
        }
    }
}

/// The first of `wanted` outside strings, comments, parentheses and brackets.
fn scan(css: &str, wanted: &[u8]) -> Option<usize> {
    let bytes = css.as_bytes();
    let mut depth = 0usize;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            quote @ (b'"' | b'\'') => at = end_of_string(bytes, at + 1, quote),
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at = css[at + 2..]
                    .find("*/")
                    .map_or(bytes.len(), |end| at + 2 + end + 1);
            }
            byte if depth == 0 && wanted.contains(&byte) => return Some(at),
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    None
}

fn end_of_string(bytes: &[u8], mut at: usize, quote: u8) -> usize {
    while at < bytes.len() && bytes[at] != quote && bytes[at] != b'\n' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at
}

/// The brace that closes a block whose content begins at `start`; the end of the
/// source closes everything.
fn closing_brace(css: &str, start: usize) -> usize {
    let mut depth = 0usize;
    let mut at = start;
    while let Some(distance) = css.get(at..).and_then(|rest| scan(rest, b"{}")) {
        at += distance;
        match css.as_bytes()[at] {
            b'{' => depth += 1,
            _ if depth == 0 => return at,
            _ => depth -= 1,
        }
        at += 1;
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_found_among_whatever_stands_around_them() {
        let mut sheet = Sheet::default();
        sheet.add(
            "@charset 'utf-8'; /* a { } */ p { color: red; background: url('}') }\n\
             @media print { p, a:not(.b) { display: none !important } }\n\
             @font-face { font-family: x } ?? { color: red } div { color: blue",
        );
        assert_eq!(sheet.rules.len(), 3);
        assert_eq!(sheet.rules[1].media, [0]);
        assert_eq!(sheet.rules[1].selectors.len(), 2);
        let first = |rule: usize| match &sheet.rules[rule].settings[0] {
            Setting::Plain(declaration) => declaration,
            other => panic!("{other:?}"),
        };
        assert!(first(1).important);
        assert_eq!(first(2).value, "blue");
    }

    #[test]
    fn broken_sheets_end_somewhere() {
        for css in [
            "{", "}", "a{", "a{b", "a{b:", "@media", "@media{", "'", "a{'", "/*", "\\", "a{\\",
            "a{b:\\",
        ] {
            let mut sheet = Sheet::default();
            sheet.add(css);
            declarations(css);
        }
    }
}
