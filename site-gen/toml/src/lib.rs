//! Reads TOML so that one run names every mistake of a file, each with its place and
//! its remedy: front matter, `site.toml` and forms go through here alone.
//!
//! [`Keys`] takes a table's keys out one by one; what a value has to be, its type says
//! ([`FromToml`]). A line that cannot be read is told and taken out, and the rest is
//! read all the same ([`RecoveredToml`]).

mod characters;
mod fault;
mod from_toml;
mod keys;
mod readable;
mod sum;
mod synonyms;
mod syntax;
mod tables;
mod values;
mod when;

pub use characters::readable_text;
pub use fault::{Fault, unknown};
pub use from_toml::{FromToml, Located};
pub use keys::{Asked, Keys};
pub use readable::RecoveredToml;
pub use sum::{Cents, spoken_sum};
pub use tables::Named;
pub use values::{Count, Identifier, Text};
pub use when::{End, Span, When, parse_date, parse_time};

/// The sentences in German.
pub const MESSAGES_DE: &str = include_str!("../messages/de.ftl");
/// The sentences in English.
pub const MESSAGES_EN: &str = include_str!("../messages/en.ftl");
