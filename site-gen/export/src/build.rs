//! `build.json`: the day for which the site was built, for whoever watches that
//! it is built anew each day. The intake's bundle holds the same day.

use jiff::civil::Date;

/// Address of the file.
pub const ADDRESS: &str = "/build.json";

/// The file.
pub fn json(today: Date) -> String {
    format!("{{ \"built_on\": \"{today}\" }}\n")
}
