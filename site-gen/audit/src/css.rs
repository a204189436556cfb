//! Style sheets, as far as rules ask about them: which declarations apply to
//! which elements under which media. Anything else is passed over as a browser
//! passes over what it does not know.

mod color;
mod color_notation;
mod color_space;
mod custom;
mod media;
mod property;
mod selector;
mod sheet;
mod statement;
mod tokens;
mod value;

pub(crate) use color::Color;
pub(crate) use color_notation::{ColorContext, parse_color_in};
pub(crate) use custom::CustomProperties;
pub(crate) use media::{Environment, Media};
pub(crate) use property::{Declaration, Property, expand};
pub(crate) use selector::{PseudoElement, Selector};
pub(crate) use sheet::{Setting, Sheet, StyleRule, declarations, settings};
pub use tokens::{Scheme, Tokens};
pub(crate) use value::{
    Length, keyword, parse_length, parse_number_or_length, split_top_level, words,
};
