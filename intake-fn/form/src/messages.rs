//! The sentences for mistakes in form definitions, as Fluent sources that the
//! program adds to its own; the id of a message is the name of its rule.

/// German.
pub const GERMAN: [&str; 2] = [include_str!("../messages/de.ftl"), toml_places::MESSAGES_DE];
/// English.
pub const ENGLISH: [&str; 2] = [include_str!("../messages/en.ftl"), toml_places::MESSAGES_EN];
