//! # broken-link
//!
//! ## What it does
//! Finds links, pictures and other references to a page or file of the same site
//! that does not exist.
//!
//! ## Why it is bad
//! The reader is sent to an error page, or sees nothing where a picture should be.
//!
//! ## Example
//! Wrong:
//! ```html
//! <a href="/gibt-es-nicht/">x</a>
//! ```
//! Right:
//! ```html
//! <a href="/b/">b</a>
//! ```
//!
//! ## References
//! No criterion of WCAG, but the page does not do what it says. Checked by
//! [`crate::site::Site`], which knows all pages.

use diagnostic::Severity;

use crate::finding::{Check, Rule};


pub(crate) const RULE: Rule = Rule {
    name: "broken-link",
    severity: Severity::Error,
    wcag: &[],
    act: &[],
    check: Check::Site,
};
