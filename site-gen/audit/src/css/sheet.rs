//! A style sheet as its rules, and a block as what it sets.

use super::custom::refers;
use super::media::Media;
use super::property::{Declaration, expand, without_important};
use super::selector::Selector;
use super::statement::{Statement, next_statement};

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
pub(super) const MAX_NESTING: usize = 16;

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
    each_line(body, |name, value| expand(name, value, &mut found));
    found
}

/// What a block or a `style` attribute sets, in its order.
pub(crate) fn settings(body: &str) -> Vec<Setting> {
    let mut found = Vec::new();
    each_line(body, |name, value| {
        if name.starts_with("--") {
            let (value, important) = without_important(value);
            found.push(Setting::Custom {
                name: name.to_owned(),
                value: value.to_owned(),
                important,
            });
        } else if refers(value) {
            found.push(Setting::Open {
                name: name.to_owned(),
                value: value.to_owned(),
            });
        } else {
            let mut declarations = Vec::new();
            expand(name, value, &mut declarations);
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
