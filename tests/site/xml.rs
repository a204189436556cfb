//! XML as a tree, for tests that read what the build wrote.

use std::collections::BTreeMap;

use quick_xml::events::Event;

/// An element of XML with its own text.
#[derive(Debug, Default)]
pub struct Xml {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
    pub children: Vec<Xml>,
}

impl Xml {
    /// The root element; panics where the text is not well-formed.
    pub fn read(xml: &str) -> Xml {
        let mut reader = quick_xml::Reader::from_str(xml);
        let mut open = vec![Xml::default()];
        loop {
            match reader.read_event().expect("well-formed XML") {
                Event::Start(start) => open.push(Xml::of(&start)),
                Event::Empty(start) => {
                    let element = Xml::of(&start);
                    open.last_mut().expect("a root").children.push(element);
                }
                Event::End(_) => {
                    let element = open.pop().expect("a start before its end");
                    open.last_mut().expect("a root").children.push(element);
                }
                Event::Text(text) => {
                    open.last_mut().expect("a root").text.push_str(&text);
                }
                Event::GeneralRef(reference) => {
                    let text = quick_xml::escape::unescape(&format!("&{};", &*reference))
                        .expect("a known entity")
                        .into_owned();
                    open.last_mut().expect("a root").text.push_str(&text);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let document = open.pop().expect("the document");
        assert!(open.is_empty(), "an element is left open");
        let mut roots = document.children.into_iter();
        let root = roots.next().expect("a root element");
        assert!(roots.next().is_none(), "one root element");
        root
    }

    fn of(start: &quick_xml::events::BytesStart<'_>) -> Xml {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.expect("a well-formed attribute");
            let value = quick_xml::escape::unescape(&attribute.value).expect("known entities");
            (attribute.key.as_ref().to_owned(), value.into_owned())
        });
        Xml {
            attributes: attributes.collect(),
            name: start.name().as_ref().to_owned(),
            ..Xml::default()
        }
    }

    /// The only child of a name.
    pub fn only(&self, name: &str) -> &Xml {
        let mut found = self.children.iter().filter(|it| it.name == name);
        let first = found.next();
        let first = first.unwrap_or_else(|| panic!("{} without {name}", self.name));
        assert!(
            found.next().is_none(),
            "{} with more than one {name}",
            self.name
        );
        first
    }

    /// Texts of all elements of a name below this one, in their order.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let own = (self.name == name).then(|| self.text.clone());
        let below = self.children.iter().flat_map(|child| child.texts(name));
        own.into_iter().chain(below).collect()
    }
}
