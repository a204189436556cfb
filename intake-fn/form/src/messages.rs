//! The sentences for mistakes in form definitions, as Fluent sources that the
//! program adds to its own; the id of a message is the name of its rule.

/// German.
pub const GERMAN: &str = include_str!("../messages/de.ftl");
/// English.
pub const ENGLISH: &str = include_str!("../messages/en.ftl");
