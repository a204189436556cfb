//! What can be read from one TOML value.

use std::ops::Range;

use diagnostic::Marker;
use toml::de::DeValue;

use crate::fault::Fault;

/// A value and the bytes of its file where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Byte range in the file.
    pub range: Range<usize>,
}

/// A type that can be read from one TOML value.
pub trait FromToml: Sized {
    /// Parses the value or says what is wrong with it.
    fn from_toml(value: &DeValue<'_>) -> Result<Self, Fault>;

    /// Marks the words that readers see, if it holds some.
    fn mark(&mut self, marker: &Marker<'_>) {
        let _ = marker;
    }
}
