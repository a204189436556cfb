//! # zoom-disabled
//!
//! ## What it does
//! Finds pages that forbid a telephone to enlarge them, or allow less than twice the size.
//!
//! ## Why it is bad
//! Who sees badly cannot spread two fingers to read.
//!
//! ## Example
//! Wrong:
//! ```html
//! <meta name="viewport" content="width=device-width, user-scalable=no">
//! ```
//! Right:
//! ```html
//! <meta name="viewport" content="width=device-width, initial-scale=1">
//! ```
//!
//! ## References
//! WCAG 1.4.4; ACT b4f0c3. Values are read as browsers read them (CSS Device Adaptation).

use diagnostic::Severity;

use crate::finding::{Check, Findings, Rule};
use crate::html::{Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "zoom-disabled",
    severity: Severity::Error,
    wcag: &["1.4.4"],
    act: &["b4f0c3"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for meta in page.elements_named(Tag::Meta) {
        let is_viewport = meta
            .attr("name")
            .is_some_and(|name| name.trim().eq_ignore_ascii_case("viewport"));
        if is_viewport && forbids_zoom(meta.attr("content").unwrap_or("")) {
            findings.at_attribute(meta, "content");
        }
    }
}

fn forbids_zoom(content: &str) -> bool {
    let lower = content.to_ascii_lowercase();
    lower.split([',', ';']).any(|pair| {
        let Some((name, value)) = pair.split_once('=') else {
            return false;
        };
        let value = value.trim();
        match name.trim() {
            "user-scalable" => !is_scalable(value),
            "maximum-scale" => scale(value).is_some_and(|scale| scale < 2.0),
            _ => false,
        }
    })
}

fn is_scalable(value: &str) -> bool {
    match value {
        "yes" | "device-width" | "device-height" => true,
        _ => leading_number(value).is_some_and(|number| number.abs() >= 1.0),
    }
}

/// `None` if a browser takes the value for no limit.
fn scale(value: &str) -> Option<f32> {
    match value {
        "yes" => Some(1.0),
        "device-width" | "device-height" => Some(10.0),
        // What is no number counts as the least there is.
        _ => Some(leading_number(value).unwrap_or(0.1)).filter(|scale| *scale >= 0.0),
    }
}

fn leading_number(value: &str) -> Option<f32> {
    let end = value
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-' | '+'))
        .unwrap_or(value.len());
    value[..end].parse().ok()
}
