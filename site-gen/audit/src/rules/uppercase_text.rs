//! # uppercase-text
//!
//! ## What it does
//! Finds words and sentences in capitals, typed so or made so by the page's own style.
//!
//! ## Why it is bad
//! Capitals all have the same outline: readers with poor sight or dyslexia have to spell.
//! Some screen readers spell them, too.
//!
//! ## Example
//! Wrong:
//! ```html
//! <p>BITTE NICHT FÜTTERN oder wecken</p>
//! ```
//! Right:
//! ```html
//! <p>Bitte nicht füttern oder wecken</p>
//! ```
//!
//! ## References
//! Beyond WCAG; British Dyslexia Association style guide, Leichte Sprache.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};
use crate::prose::CAPITALS;

pub(crate) const RULE: Rule = Rule {
    name: "uppercase-text",
    severity: Severity::Warning,
    wcag: &[],
    act: &[],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    let styles = page.styles();
    let signs = match styles {
        Some(_) => 0,
        None => CAPITALS,
    };
    for text in page.prose_with(signs) {
        let parent = text.parent();
        let is_styled = styles.is_some_and(|styles| styles.get(parent).is_uppercase);
        let words = text.value().trim();
        if is_styled && words.chars().filter(|&c| has_case(c)).count() >= LONG {
            findings.at_text(parent).variant("styled");
        } else if let Some(run) = shouted(words)
            && !parent.is_inside(&[Tag::Abbr])
            && !parent.is(Tag::Abbr)
        {
            let start = text.value().find(run).unwrap_or(0);
            findings
                .at_words(text, start..start + run.len())
                .with("text", run);
        }
    }
}

/// Whether a letter is written small or large: those of many scripts have one form.
fn has_case(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase()
}

/// Letters from which a styled text is more than a short mark.
const LONG: usize = 20;

/// Three words or more in capitals, one after the other.
fn shouted(text: &str) -> Option<&str> {
    let mut start = None;
    let run = |start: Option<usize>, end| start.map_or("", |start| &text[start..end]);
    let (mut letters, mut end) = (0, 0);
    for word in text.split_whitespace() {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let size = word.chars().filter(|&c| has_case(c)).count();
        let is_capital = !word.chars().any(char::is_lowercase) && size > 0;
        if is_capital {
            start.get_or_insert(at);
            (letters, end) = (letters + size, at + word.len());
        } else {
            if is_shouted(run(start, end), letters) {
                break;
            }
            (start, letters) = (None, 0);
        }
    }
    let run = run(start, end);
    is_shouted(run, letters).then_some(run)
}

/// "AOK, DAK, TK und IKK" names several, and raises no voice.
fn is_shouted(run: &str, letters: usize) -> bool {
    let words = || run.split_whitespace();
    let in_list = || words().filter(|word| word.ends_with(',')).count();
    letters >= 12 && words().count() >= 3 && in_list() * 2 < words().count()
}
