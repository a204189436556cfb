//! What the texts of a site take from its theme: words around them, and ids that
//! are taken.

use std::collections::HashSet;

/// All of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FromTheme {
    /// Words, per language of the site.
    pub words: Vec<TextWords>,
    /// Ids of the theme's own elements.
    pub ids: TakenIds,
}

/// Words that stand around texts, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextWords {
    /// What is said of a link into another language.
    pub other_language: String,
    /// Heading above all footnotes.
    pub footnotes: String,
    /// What a footnote is called, before its number.
    pub footnote: String,
    /// What leads back into the text, before the number.
    pub footnote_back: String,
}

/// Ids that no heading of a text may have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenIds {
    whole: HashSet<String>,
    /// What stands before a number.
    numbered: HashSet<String>,
}

impl TakenIds {
    /// Takes the ids that a template writes: `id="menu"`, `id="group-{{ number }}"`.
    pub fn add_template(&mut self, template: &str) {
        for (at, start) in template.match_indices(" id=\"") {
            let rest = &template[at + start.len()..];
            let Some(id) = rest.split('"').next() else {
                continue;
            };
            match id.split_once("{{") {
                Some(("", _)) => {}
                Some((before, rest)) if rest.ends_with("}}") => {
                    self.numbered.insert(before.to_owned());
                }
                _ if id.contains('{') => {}
                _ => {
                    self.whole.insert(id.to_owned());
                }
            }
        }
    }

    /// Whether an id is taken.
    pub fn contains(&self, id: &str) -> bool {
        let before_number = id.trim_end_matches(|c: char| c.is_ascii_digit());
        self.whole.contains(id)
            || (before_number.len() < id.len() && self.numbered.contains(before_number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_templates_are_taken() {
        let mut ids = TakenIds::default();
        ids.add_template(
            r#"<a id="menu"><p id="group-{{ n }}"><i id="{{ id }}"><b data-id="b" id="x{% if y %}y{% endif %}">"#,
        );
        for taken in ["menu", "group-1", "group-12"] {
            assert!(ids.contains(taken), "{taken}");
        }
        for free in ["group-", "group-a", "b", "x", "1", ""] {
            assert!(!ids.contains(free), "{free}");
        }
    }
}
