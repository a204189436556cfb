//! What is kept, in one DynamoDB table.
//!
//! | pk | sk | what |
//! |---|---|---|
//! | `ONCE#fingerprint#bucket` | `once` | which receipt equal answers of these ten minutes got |
//! | `REQUEST#receipt` | `request` | the request with its answers |
//! | `REQUEST#receipt` | `mail#kind`, `mail#kind#number` | a mail about it and where its delivery stands |
//! | `REQUEST#receipt` | `case` | who has taken it over and when; no personal data |
//! | `REQUEST#receipt` | `event#number#what` | each change of the case |
//! | `EVENT#event#date` | `time#receipt` | who registered, in order |
//! | `RATE#address hash#hour` | `rate` | requests of one address |
//! | `ALARM#name#date` | `mail#alarm`, `mail#report` | an alarm that no request raised; the monthly report |
//! | `DELETED` | receipt | a request that was deleted by hand |
//!
//! A mail or a case that is due stands in the sparse index `due`, a case in
//! the index `month`, too. `expires_at` (seconds)
//! is DynamoDB's time to live; DynamoDB deletes late, so readers filter. A
//! request gets it only once its mail to staff was sent: what was never
//! delivered never expires.

mod accept;
mod admin;
mod cases;
mod client;
mod delivery;
mod due;
mod error;
mod item;
mod record;
mod requests;
pub mod table;
mod transaction;

pub use accept::{Accepted, NewRequest};
pub use cases::{Change, Month};
pub use client::Store;
pub use delivery::{Claim, Finish};
pub use due::Due;
pub use error::StoreError;
pub use record::{Participant, RequestContent, StoredRequest};
