//! A place with its address and what is known of access.

use diagnostic::Report;
use toml::de::DeValue;

use super::prose::{Prose, TranslationKeys};
use super::values::{Count, Degrees, Text};
use toml_places::{Fault, FromToml, Keys, Located};

/// Facts of a place.
#[derive(Debug, Clone)]
pub struct Place {
    /// Postal address.
    pub address: Address,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    /// No step on the way in.
    pub step_free: Known,
    /// There is a lift.
    pub lift: Known,
    /// There is a toilet for wheelchair users.
    pub accessible_toilet: Known,
    /// There is a hearing loop.
    pub hearing_loop: Known,
    /// There is a place to park.
    pub parking: Known,
    /// Width of the narrowest door in centimetres.
    pub door_width_cm: Option<u16>,
    /// More on access.
    pub access_note: Option<Prose>,
    /// Next stop and lines.
    pub transit: Option<Prose>,
}

/// A postal address.
#[derive(Debug, Clone, Default)]
pub struct Address {
    /// Street and number.
    pub street: Option<Located<Text>>,
    /// Postal code.
    pub postal_code: Option<Located<Text>>,
    /// City.
    pub city: Option<Located<Text>>,
}

/// A fact that may be unknown; saying so is honest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Nobody has looked.
    Unknown,
}

impl FromToml for Known {
    fn from_toml(value: &DeValue<'_>) -> Result<Known, Fault> {
        match value {
            DeValue::Boolean(true) => Ok(Known::Yes),
            DeValue::Boolean(false) => Ok(Known::No),
            DeValue::String(text) => match text.trim().to_lowercase().as_str() {
                "yes" | "ja" => Ok(Known::Yes),
                "no" | "nein" => Ok(Known::No),
                "unknown" | "unbekannt" => Ok(Known::Unknown),
                _ => Err(Fault::unknown_value(text, &["true", "false", "unknown"])),
            },
            _ => Err(Fault::wrong_type("known", value)),
        }
    }
}

impl Address {
    /// Takes `street`, `postal_code` and `city`.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Address {
        Address {
            street: keys.optional("street", report),
            postal_code: keys.optional("postal_code", report),
            city: keys.optional("city", report),
        }
    }

    /// The address as on a letter, line by line.
    pub fn lines(&self) -> Vec<String> {
        let text =
            |part: &Option<Located<Text>>| part.as_ref().map(|text| text.value.as_str().to_owned());
        let city: Vec<String> = [text(&self.postal_code), text(&self.city)]
            .into_iter()
            .flatten()
            .collect();
        text(&self.street)
            .into_iter()
            .chain((!city.is_empty()).then(|| city.join(" ")))
            .collect()
    }
}

impl Place {
    /// Takes the keys of a place.
    pub fn parse(keys: &mut Keys<'_>, report: &mut Report) -> Place {
        let address = Address::parse(keys, report);
        let position = position(keys, report);
        let mut known = |key| {
            keys.optional(key, report)
                .map_or(Known::Unknown, |fact| fact.value)
        };
        let step_free = known("step_free");
        let lift = known("lift");
        let accessible_toilet = known("accessible_toilet");
        let hearing_loop = known("hearing_loop");
        let parking = known("parking");
        Place {
            address,
            position,
            step_free,
            lift,
            accessible_toilet,
            hearing_loop,
            parking,
            door_width_cm: keys
                .optional::<Count>("door_width_cm", report)
                .map(|width| width.value.0),
            access_note: Prose::optional(keys, "access_note", report),
            transit: Prose::optional(keys, "transit", report),
        }
    }

    /// Takes the prose of a translation.
    pub fn translate(&mut self, keys: &mut TranslationKeys<'_, '_>, report: &mut Report) {
        keys.prose("access_note", &mut self.access_note, report);
        keys.prose("transit", &mut self.transit, report);
    }
}

/// Latitude and longitude: both or neither.
fn position(keys: &mut Keys<'_>, report: &mut Report) -> Option<(f64, f64)> {
    if !keys.has("latitude") && !keys.has("longitude") {
        return None;
    }
    let latitude = keys.required::<Degrees>("latitude", report);
    let longitude = keys.required::<Degrees>("longitude", report);
    Some((latitude?.value.0, longitude?.value.0))
}
