//! A page: its source, its tree, and room for what is worked out about it.

use std::any::Any;
use std::cell::OnceCell;

use super::answer::{Answers, Slot};
use super::fault::MarkupFault;
use super::tree::Tree;

/// Something worked out about a whole page, only when somebody asks and then once. Its
/// type stands in a later phase, in whose file stands how it is worked out.
pub(crate) trait Answer: Any + Sized {
    /// Where it is kept: no two kinds share a slot.
    const SLOT: Slot;

    /// Works it out.
    fn of(page: &Page<'_>) -> Self;
}

/// One page.
pub struct Page<'h> {
    pub(super) source: &'h str,
    pub(super) tree: Tree<'h>,
    pub(super) faults: Vec<MarkupFault>,
    /// Elements that have an id, sorted by it and then by their order.
    pub(super) by_id: OnceCell<Vec<u32>>,
    /// Elements that a start tag spells out, sorted by its place.
    pub(super) by_offset: OnceCell<Vec<u32>>,
    /// What later phases work out.
    pub(super) answers: Answers,
}

impl<'h> Page<'h> {
    pub(super) fn new(source: &'h str, tree: Tree<'h>, faults: Vec<MarkupFault>) -> Page<'h> {
        Page {
            source,
            tree,
            faults,
            by_id: OnceCell::new(),
            by_offset: OnceCell::new(),
            answers: Answers::default(),
        }
    }

    /// The text the page was read from.
    pub fn source(&self) -> &'h str {
        self.source
    }

    /// Mistakes in the markup, in the order of the source.
    pub fn faults(&self) -> &[MarkupFault] {
        &self.faults
    }

    /// The answer of this kind, worked out if nobody asked before.
    pub(crate) fn answer<A: Answer>(&self) -> &A {
        self.answers.get(A::SLOT, || A::of(self))
    }
}
