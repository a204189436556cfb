//! A page as one tree in document order, whichever reader made it.
//!
//! [`Page::parse`] tries the strict reader, which takes balanced HTML in a
//! tenth of the time, and leaves what it refuses to html5ever, which reads any
//! page as browsers do. Elements keep their place in the source.

mod answer;
mod attributes;
mod element;
mod entities;
mod fault;
mod find;
mod lenient;
mod name_set;
mod page;
mod strict;
mod tag;
mod tree;

pub(crate) use answer::Slot;
pub(crate) use element::TextPosition;
pub use element::{Children, Descendants, Element, Node, Text};
pub use fault::{MAX_DEPTH, MarkupFault, MarkupFaultKind};
pub(crate) use page::Answer;
pub use page::Page;
pub use tag::Tag;
pub use tree::ElementIndex;

impl<'h> Page<'h> {
    /// Reads a page: strictly if it can be, else as a browser would.
    pub fn parse(html: &'h str) -> Page<'h> {
        match strict::read(html) {
            Ok(tree) => Page::new(html, tree, Vec::new()),
            Err(faults) => Page::parse_leniently(html).with_faults(faults),
        }
    }

    /// Reads a page with the strict reader alone; `None` where it refuses.
    pub fn parse_strictly(html: &'h str) -> Option<Page<'h>> {
        let tree = strict::read(html).ok()?;
        Some(Page::new(html, tree, Vec::new()))
    }

    /// Reads a page as browsers do.
    pub fn parse_leniently(html: &'h str) -> Page<'h> {
        let (tree, faults) = lenient::read(html);
        Page::new(html, tree, faults)
    }

    fn with_faults(mut self, faults: Vec<MarkupFault>) -> Page<'h> {
        let too_deep =
            |faults: &[MarkupFault]| faults.iter().any(|f| f.kind == MarkupFaultKind::TooDeep);
        if too_deep(&faults) {
            self.faults
                .retain(|fault| fault.kind != MarkupFaultKind::TooDeep);
        }
        self.faults.extend(faults);
        self
    }
}
