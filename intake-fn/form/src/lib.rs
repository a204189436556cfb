//! Forms: defined once in content, shown by the site and by the Lambda alike.
//!
//! [`Form::parse`] reads a definition and reports every mistake in it.
//! [`submission`] decodes what a browser sends and checks it; [`view`] turns a
//! form and what was sent into texts for the theme's templates, which
//! [`render`] fills in. [`bundle`] is what the generator packs for the Lambda.
//! Nothing here reads a file, a clock or the network.

mod answer;
pub mod bundle;
pub mod case;
mod dates;
mod definition;
mod email;
mod fault;
mod field;
pub mod headers;
mod kind;
pub mod mails;
pub mod messages;
pub mod opened;
mod placeholder;
mod read;
mod receipt;
pub mod render;
mod specimen;
pub mod submission;
mod telephone;
mod texts;
pub mod view;
mod web_address;
pub mod words;

pub use definition::{Contact, Form, MOST_RETENTION_DAYS, Pages, Topic};
pub use email::{Email, EmailError};
pub use fault::AnswerFault;
pub use field::{Condition, Field, FieldName, Requirement, TRAP};
pub use kind::{Choice, Kind, Length};
pub use placeholder::fill;
pub use receipt::{Receipt, ReceiptError};
pub use telephone::{Telephone, TelephoneError};
pub use texts::{Calendar, ConfirmationTexts, FormTexts, PageText, Refusal, SharedTexts};
pub use web_address::{WebAddress, with_scheme};
