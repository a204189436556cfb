//! Room for what is worked out about a page, without knowing what that is.

use std::any::Any;
use std::cell::OnceCell;

/// A place for one kind of answer.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Slot {
    AnchorNames,
    Exposures,
    Labels,
    Names,
    Owners,
    Prose,
    Roles,
    Styles,
}

const SLOTS: usize = Slot::Styles as usize + 1;

/// The answers that a page keeps.
#[derive(Default)]
pub(super) struct Answers([OnceCell<Box<dyn Any>>; SLOTS]);

impl Answers {
    /// What is kept in a slot, worked out if it is empty.
    pub fn get<A: Any>(&self, slot: Slot, work_out: impl FnOnce() -> A) -> &A {
        self.0[slot as usize]
            .get_or_init(|| Box::new(work_out()))
            .downcast_ref()
            .expect("a slot holds one kind of answer")
    }
}
