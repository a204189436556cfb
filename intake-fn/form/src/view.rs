//! What the theme's templates see: every text resolved, nothing to look up.

mod answer;
mod context;
mod form;

pub use answer::{CallView, ConfirmationView, RefusalView, call};
pub use context::{EventContext, Link, PageContext, PageLink};
pub use form::{Chosen, ErrorSummary, FieldView, FormView, OptionView, Trap};

pub use crate::kind::Widget;
