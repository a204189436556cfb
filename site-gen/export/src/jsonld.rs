//! Structured data of a page as JSON-LD in schema.org's vocabulary.

mod concern;
mod event;
mod place;

use serde::Serialize;
use serde_json::{Map, Value, json};

use model::hours::WeeklyHours;
use model::kind::Kind;
use model::offer::{Offer, Price};
use model::organisation::Organisation;
use model::person::Person;
use model::prose::Lang;
use model::values::Stem;
use model::{Entry, Facts};
use resolve::Resolved;
use resolve::index::EntryId;
use toml_places::Located;
use words::Words;

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    nodes: Vec<Node<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Node<'a> {
    Fact(Value),
    Breadcrumbs(BreadcrumbList<'a>),
}

/// The way to a page. Nearly every page has one, so it is no tree of values,
/// which would take five times as long to make and to write.
#[derive(Serialize)]
struct BreadcrumbList<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    trail: Vec<ListItem<'a>>,
}

#[derive(Serialize)]
struct ListItem<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    item: String,
    name: &'a str,
    position: usize,
}

/// The structured data of an entry's page, safe inside a script element.
pub fn of_page(resolved: &Resolved, words: &Words, lang: Lang, id: EntryId) -> String {
    let graph = Graph {
        resolved,
        words,
        lang,
    };
    let mut facts = vec![];
    let entry = resolved.entry(id);
    match &entry.facts {
        Facts::Home(_) => facts.extend(graph.publisher()),
        Facts::Offer(offer) => facts.push(graph.service(id, offer)),
        Facts::Event(event) => facts.extend(graph.events(id, event)),
        Facts::Person(person) => facts.push(graph.person(id, person)),
        Facts::Organisation(organisation) => {
            facts.push(graph.organisation(id, organisation));
        }
        Facts::Place(place) => facts.push(graph.place(id, place)),
        Facts::Concern(concern) => facts.push(graph.concern(id, concern)),
        Facts::Section | Facts::Page | Facts::Notice(_) | Facts::Milestone(_) | Facts::Role(_) => {}
    }
    let mut nodes: Vec<Node<'_>> = facts.into_iter().map(Node::Fact).collect();
    nodes.extend(graph.breadcrumbs(id, entry).map(Node::Breadcrumbs));
    if nodes.is_empty() {
        return String::new();
    }
    let document = Document {
        context: "https://schema.org",
        nodes,
    };
    let document = serde_json::to_string(&document).expect("text and numbers");
    // `</script>` inside a string would end the element.
    match document.contains('<') {
        true => document.replace('<', "\\u003c"),
        false => document,
    }
}

struct Graph<'a> {
    resolved: &'a Resolved,
    words: &'a Words,
    lang: Lang,
}

impl<'a> Graph<'a> {
    fn url(&self, id: EntryId) -> String {
        let base = self.resolved.site.settings.base_url.value.as_str();
        format!(
            "{base}{}",
            self.resolved.index.address_or_default(id, self.lang).0
        )
    }

    /// Name, address and description of an entry.
    fn node(&self, kind: &str, id: EntryId) -> Map<String, Value> {
        let common = &self.resolved.entry(id).common;
        let mut node = Map::new();
        node.insert("@type".into(), kind.into());
        node.insert("name".into(), common.title.get(self.lang).0.as_str().into());
        node.insert("url".into(), self.url(id).into());
        if let Some(description) = &common.description {
            let text = description.get(self.lang).0.as_str();
            node.insert("description".into(), text.into());
        }
        node
    }

    fn find(&self, kind: Kind, name: &Option<Located<Stem>>) -> Option<EntryId> {
        self.resolved.index.find(kind, &name.as_ref()?.value.0)
    }

    fn publisher(&self) -> Option<Value> {
        let name = &self.resolved.site.settings.publisher;
        let id = self.find(Kind::Organisation, name)?;
        let Facts::Organisation(organisation) = &self.resolved.entry(id).facts else {
            return None;
        };
        let mut node = self.organisation(id, organisation);
        let contact = self.find(Kind::Person, &self.resolved.site.settings.contact);
        if let Some(point) = contact.and_then(|id| self.contact_point(id)) {
            node["contactPoint"] = point;
        }
        Some(node)
    }

    fn organisation(&self, id: EntryId, organisation: &Organisation) -> Value {
        let mut node = self.node("Organization", id);
        insert(
            &mut node,
            "telephone",
            organisation.telephones.first().map(|t| t.value.dial()),
        );
        insert(
            &mut node,
            "email",
            organisation.email.as_ref().map(|e| e.value.address()),
        );
        insert(
            &mut node,
            "sameAs",
            organisation.website.as_ref().map(|w| w.value.as_str()),
        );
        insert(&mut node, "address", place::address(&organisation.address));
        Value::Object(node)
    }

    fn person(&self, id: EntryId, person: &Person) -> Value {
        let mut node = self.node("Person", id);
        insert(
            &mut node,
            "jobTitle",
            person
                .role
                .as_ref()
                .map(|role| role.get(self.lang).0.as_str()),
        );
        insert(&mut node, "contactPoint", self.contact_point(id));
        let works_for = self.find(Kind::Organisation, &person.organisation);
        insert(
            &mut node,
            "worksFor",
            works_for.map(|id| Value::Object(self.node("Organization", id))),
        );
        Value::Object(node)
    }

    fn contact_point(&self, id: EntryId) -> Option<Value> {
        let Facts::Person(person) = &self.resolved.entry(id).facts else {
            return None;
        };
        let mut node = Map::new();
        node.insert("@type".into(), "ContactPoint".into());
        node.insert("url".into(), self.url(id).into());
        insert(
            &mut node,
            "telephone",
            person.telephones.first().map(|t| t.value.dial()),
        );
        insert(
            &mut node,
            "email",
            person.email.as_ref().map(|e| e.value.address()),
        );
        if !person.office_hours.is_empty() {
            node.insert("hoursAvailable".into(), hours(&person.office_hours));
        }
        Some(Value::Object(node))
    }

    fn service(&self, id: EntryId, offer: &Offer) -> Value {
        let mut node = self.node("Service", id);
        let provider = self
            .find(Kind::Organisation, &offer.provider)
            .or_else(|| self.find(Kind::Organisation, &self.resolved.site.settings.publisher));
        insert(
            &mut node,
            "provider",
            provider.map(|id| Value::Object(self.node("Organization", id))),
        );
        insert(&mut node, "offers", price(&offer.price));
        let channel = self.find(Kind::Place, &offer.place).map(|place| {
            let mut channel = Map::new();
            channel.insert("@type".into(), "ServiceChannel".into());
            insert(&mut channel, "serviceLocation", self.location(place));
            Value::Object(channel)
        });
        insert(&mut node, "availableChannel", channel);
        if !offer.opening.is_empty() {
            node.insert("hoursAvailable".into(), hours(&offer.opening));
        }
        Value::Object(node)
    }

    fn breadcrumbs(&self, id: EntryId, entry: &Entry) -> Option<BreadcrumbList<'a>> {
        if matches!(entry.facts, Facts::Home(_)) {
            return None;
        }
        let index = &self.resolved.index;
        let section = match entry.facts {
            Facts::Section => None,
            _ => index.section(&entry.dir).filter(|id| index.is_visible(*id)),
        };
        let trail = index
            .section("")
            .into_iter()
            .chain(section)
            .chain([id])
            .enumerate()
            .map(|(position, id)| {
                let title = self.resolved.entry(id).common.title.get(self.lang).0;
                ListItem {
                    kind: "ListItem",
                    item: self.url(id),
                    name: title.as_str(),
                    position: position + 1,
                }
            })
            .collect();
        Some(BreadcrumbList {
            kind: "BreadcrumbList",
            trail,
        })
    }
}

fn insert(node: &mut Map<String, Value>, key: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        node.insert(key.to_owned(), value.into());
    }
}

fn price(price: &Price) -> Option<Value> {
    let cents = price.cost?.0;
    let sum = format!("{}.{:02}", cents / 100, cents % 100);
    Some(json!({ "@type": "Offer", "price": sum, "priceCurrency": "EUR" }))
}

fn hours(hours: &[Located<WeeklyHours>]) -> Value {
    hours
        .iter()
        .map(|hours| {
            let days: Vec<String> = hours
                .value
                .days
                .iter()
                .map(|day| format!("https://schema.org/{day:?}"))
                .collect();
            json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": days,
                "opens": hours.value.from.strftime("%H:%M").to_string(),
                "closes": hours.value.until.strftime("%H:%M").to_string(),
            })
        })
        .collect()
}
