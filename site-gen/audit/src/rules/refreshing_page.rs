//! # refreshing-page
//!
//! ## What it does
//! Finds pages that load again, or another page, by themselves after some time.
//!
//! ## Why it is bad
//! Who reads slowly, or has a page read out, is thrown back to its start or taken
//! elsewhere in the middle of a sentence.
//!
//! ## Example
//! Wrong:
//! ```html
//! <meta http-equiv="refresh" content="30">
//! ```
//! Right:
//! ```html
//! <meta http-equiv="refresh" content="0; URL='/'">
//! ```
//!
//! ## References
//! WCAG 2.2.1 (up to twenty hours), 2.2.4 and 3.2.5 (any time); ACT bc659a, bisz58.

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "refreshing-page",
    severity: Severity::Error,
    wcag: &["2.2.1", "2.2.4", "3.2.5"],
    act: &["bc659a", "bisz58"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    // Only the first that a browser understands has an effect.
    let first = page
        .elements_named(Tag::Meta)
        .filter(|meta| {
            meta.attr("http-equiv")
                .is_some_and(|name| name.trim().eq_ignore_ascii_case("refresh"))
        })
        .find_map(|meta| Some((meta, delay(meta.attr("content")?)?)));
    let Some((meta, seconds)) = first.filter(|&(_, seconds)| seconds > 0) else {
        return;
    };
    let finding = findings.at(meta);
    finding.with("seconds", seconds.to_string());
    if seconds > TWENTY_HOURS {
        finding.wcag = &["2.2.4", "3.2.5"];
        finding.act = &["bisz58"];
    }
}

/// WCAG 2.2.1 lets pass what gives readers this much time.
const TWENTY_HOURS: u32 = 72_000;

/// The seconds, as the HTML standard reads them ("shared declarative refresh
/// steps"); `None` if a browser does nothing.
fn delay(content: &str) -> Option<u32> {
    let content = content.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 && !content.starts_with('.') {
        return None;
    }
    let after = content[digits..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let is_ended = after.is_empty() || after.starts_with([';', ',', ' ', '\t', '\n', '\r', '\x0c']);
    let seconds = match digits {
        0 => 0,
        _ => content[..digits].parse().unwrap_or(u32::MAX),
    };
    is_ended.then_some(seconds)
}
