//! Mistakes in the markup itself.

/// Elements nested deeper than this are not read: a browser gives up as well
/// (Chromium at 512), and reading on would take time without bound.
pub const MAX_DEPTH: usize = 256;

/// A mistake in the markup itself; the tree is what a browser makes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkupFault {
    /// What is wrong.
    pub kind: MarkupFaultKind,
    /// Name of the tag.
    pub name: String,
    /// First byte of the tag in the source.
    pub offset: usize,
}

/// What is wrong in the markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkupFaultKind {
    /// An element whose end tag is missing, though HTML asks for one.
    LeftOpen,
    /// An end tag without an open element of its name.
    StrayEndTag,
    /// Elements nested deeper than [`MAX_DEPTH`]; the rest was not read.
    TooDeep,
}
