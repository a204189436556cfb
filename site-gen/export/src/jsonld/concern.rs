//! A concern is a Service of the cooperative: what it is, and each channel to
//! somebody who helps.

use serde_json::{Map, Value};

use super::{Graph, insert, price};
use model::concern::Concern;
use model::kind::Kind;
use resolve::form_pages;
use resolve::index::EntryId;

impl Graph<'_> {
    /// A concern.
    pub(super) fn concern(&self, id: EntryId, concern: &Concern) -> Value {
        let mut node = self.node("Service", id);
        let publisher = &self.resolved.site.settings.publisher;
        let provider = self.find(Kind::Organisation, publisher);
        insert(
            &mut node,
            "provider",
            provider.map(|id| Value::Object(self.node("Organization", id))),
        );
        insert(&mut node, "offers", price(&concern.price));
        let telephone = self
            .find(Kind::Person, &concern.contact)
            .and_then(|id| self.contact_point(id))
            .map(|point| channel("servicePhone", point));
        let base = self.resolved.site.settings.base_url.value.as_str();
        let form = concern.form.as_ref().and_then(|form| {
            form_pages::chosen_page(self.resolved, form.value.as_str(), self.lang)
        });
        let form = form.map(|page| channel("serviceUrl", format!("{base}{}", page.url).into()));
        let channels: Vec<Value> = telephone.into_iter().chain(form).collect();
        if !channels.is_empty() {
            node.insert("availableChannel".into(), channels.into());
        }
        Value::Object(node)
    }
}

fn channel(key: &str, value: Value) -> Value {
    let mut channel = Map::new();
    channel.insert("@type".into(), "ServiceChannel".into());
    channel.insert(key.to_owned(), value);
    Value::Object(channel)
}
