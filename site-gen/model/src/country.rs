//! Where a site's readers live: one time zone and one country.

use toml::de::DeValue;

use super::values::Text;
use toml_places::{Fault, FromToml};

/// The time zone of all dates, by its IANA name.
pub const TIME_ZONE: &str = "Europe/Berlin";

/// The country of all addresses (ISO 3166-1).
pub const COUNTRY: &str = "DE";

/// The value of `timezone`: the one zone that dates are computed in.
pub(super) struct TimeZoneName;

impl FromToml for TimeZoneName {
    fn from_toml(value: &DeValue<'_>) -> Result<TimeZoneName, Fault> {
        let text = Text::from_toml(value)?;
        match text.as_str() == TIME_ZONE {
            true => Ok(TimeZoneName),
            false => Err(Fault::unknown_value(text.as_str(), &[TIME_ZONE])),
        }
    }
}
