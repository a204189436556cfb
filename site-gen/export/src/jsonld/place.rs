//! A place with its address and what is known of access.

use serde_json::{Map, Value, json};

use super::{Graph, insert};
use model::Facts;
use model::place::{Address, Known, Place};
use resolve::index::EntryId;

impl Graph<'_> {
    /// The place of an entry, if it is one.
    pub(super) fn location(&self, id: EntryId) -> Option<Value> {
        match &self.resolved.entry(id).facts {
            Facts::Place(place) => Some(self.place(id, place)),
            _ => None,
        }
    }

    /// A place.
    pub(super) fn place(&self, id: EntryId, place: &Place) -> Value {
        let mut node = self.node("Place", id);
        insert(&mut node, "address", address(&place.address));
        let position = place.position.map(|(latitude, longitude)| {
            json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude })
        });
        insert(&mut node, "geo", position);
        let features: Vec<Value> = [
            ("step-free", place.step_free),
            ("lift", place.lift),
            ("toilet", place.accessible_toilet),
            ("hearing-loop", place.hearing_loop),
            ("parking", place.parking),
        ]
        .into_iter()
        .filter(|(_, fact)| *fact != Known::Unknown)
        .map(|(name, fact)| {
            json!({
                "@type": "LocationFeatureSpecification",
                "name": self.words.say(&format!("access-{name}")),
                "value": fact == Known::Yes,
            })
        })
        .collect();
        if !features.is_empty() {
            node.insert("amenityFeature".into(), features.into());
        }
        Value::Object(node)
    }
}

/// A postal address, if it names a street.
pub(super) fn address(address: &Address) -> Option<Value> {
    let street = address.street.as_ref()?;
    let mut node = Map::new();
    node.insert("@type".into(), "PostalAddress".into());
    node.insert("streetAddress".into(), street.value.as_str().into());
    insert(
        &mut node,
        "postalCode",
        address.postal_code.as_ref().map(|p| p.value.as_str()),
    );
    insert(
        &mut node,
        "addressLocality",
        address.city.as_ref().map(|c| c.value.as_str()),
    );
    node.insert("addressCountry".into(), model::country::COUNTRY.into());
    Some(Value::Object(node))
}
