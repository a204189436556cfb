//! Days and times as people write them, in German and English: the one reader for
//! content, forms, the intake and the audit.

mod digits;
mod found;
mod words;

pub use digits::{DateError, parse_date, parse_time};
pub use found::{FoundDate, dates, impossible};
pub use words::{WrongWeekday, in_digits, parse_weekday, weekday_before};
