//! What machines read of the finished site: languages, addresses, the sitemap,
//! feeds and structured data, each held against the pages themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use page_audit::{Element, Page, Tag};
use serde_json::Value;

use crate::published::publish;
use crate::xml::Xml;
use crate::{files, text};

/// The published site, built once for all tests here.
static SITE: LazyLock<Built> = LazyLock::new(Built::new);

/// Where the site without samples says that it lives.
const BASE: &str = "https://www.kurze-wege.de";

struct Built {
    /// Pages by address, redirects left out.
    pages: BTreeMap<String, String>,
    /// All other text files by path.
    texts: BTreeMap<String, String>,
}

impl Built {
    fn new() -> Built {
        let site = publish();
        let mut built = Built {
            pages: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        for (path, bytes) in files(&site.path().join("dist/public")) {
            let path = path.to_string_lossy().into_owned();
            match Path::new(&path).extension().and_then(|it| it.to_str()) {
                Some("html") => {
                    let page = text(&bytes);
                    let is_moved = page.contains("http-equiv=\"refresh\"");
                    if !is_moved && path != "404.html" {
                        let address = format!("/{}", path.trim_end_matches("index.html"));
                        built.pages.insert(address, page);
                    }
                }
                Some("xml") => {
                    built.texts.insert(path, text(&bytes));
                }
                _ => {}
            }
        }
        assert!(built.pages.len() > 100, "{} pages", built.pages.len());
        built
    }

    fn parsed(&self) -> impl Iterator<Item = (&str, Page<'_>)> {
        let pages = self.pages.iter();
        pages.map(|(address, html)| (address.as_str(), Page::parse(html)))
    }
}

/// `link` elements of a relation, as language and address.
fn links<'p>(page: &'p Page<'_>, relation: &str) -> Vec<(Option<&'p str>, &'p str)> {
    page.elements_named(Tag::Link)
        .filter(|link| link.attr("rel") == Some(relation) && !link.has("type"))
        .map(|link| (link.attr("hreflang"), link.attr("href").unwrap_or("")))
        .collect()
}

fn language<'p>(page: &'p Page<'_>) -> &'p str {
    page.root().and_then(|root| root.attr("lang")).unwrap_or("")
}

/// The address of a page of the site, without its origin and fragment.
fn on_the_site(href: &str) -> Option<&str> {
    let path = href.strip_prefix(BASE).unwrap_or(href);
    let path = path.split('#').next().unwrap_or("");
    path.starts_with('/').then_some(path)
}

#[test]
fn the_canonical_address_of_each_page_is_its_own() {
    for (address, page) in SITE.parsed() {
        let own = format!("{BASE}{address}");
        assert_eq!(
            links(&page, "canonical"),
            [(None, own.as_str())],
            "{address}"
        );
    }
}

#[test]
fn languages_of_a_page_name_each_other_and_themselves() {
    let mut translated = 0;
    for (address, page) in SITE.parsed() {
        let alternates = links(&page, "alternate");
        let own = format!("{BASE}{address}");
        let lang = language(&page);
        assert!(
            alternates.contains(&(Some(lang), &own)),
            "{address} does not name itself: {alternates:?}"
        );
        let default: Vec<&str> = alternates
            .iter()
            .filter(|(tag, _)| *tag == Some("x-default"))
            .map(|(_, href)| *href)
            .collect();
        let german = alternates.iter().find(|(tag, _)| *tag == Some("de"));
        let first = german.map_or(own.as_str(), |(_, href)| href);
        assert_eq!(default, [first], "{address}");
        for (tag, href) in &alternates {
            let twin = on_the_site(href).and_then(|path| SITE.pages.get(path));
            let twin = twin.unwrap_or_else(|| panic!("{address} names {href}"));
            let twin = Page::parse(twin);
            assert_eq!(links(&twin, "alternate"), alternates, "{address} → {href}");
            assert!(
                *tag == Some("x-default") || *tag == Some(language(&twin)),
                "{href}"
            );
        }
        translated += usize::from(alternates.len() > 2);
    }
    assert!(translated >= 15, "{translated} pages in several languages");
}

/// A speaking program takes groups of digits with plain spaces between them for one
/// number: "dreiundzwanzigtausend".
#[test]
fn groups_of_a_telephone_number_are_parted_for_the_ear() {
    let mut heard = 0;
    for (address, page) in SITE.parsed() {
        for link in page.elements_named(Tag::A) {
            let Some(dial) = link.attr("href").and_then(|href| href.strip_prefix("tel:")) else {
                continue;
            };
            // On the telephone door other words stand around the number.
            let mut parts = link.descendant_elements();
            let shown = parts.find(|it| it.name() == "bdi").unwrap_or(link);
            let shown = shown.text_content();
            let shown = shown.trim_matches('\n');
            assert!(!shown.contains(' '), "{address}: {shown}");
            let copied = intake_form::Telephone::parse(shown, None);
            let copied = copied.unwrap_or_else(|error| panic!("{address}: {shown}: {error:?}"));
            assert_eq!(copied.dial(), dial, "{address}");
            let groups = shown.split('\u{a0}').count();
            let breaks = link
                .descendant_elements()
                .filter(|it| it.name() == "wbr")
                .count();
            assert_eq!(breaks + 1, groups, "{address}: {shown}");
            heard += usize::from(groups > 1);
        }
    }
    assert!(heard > 500, "{heard} numbers in groups");
}

#[test]
fn a_link_into_another_language_says_so() {
    let mut told = 0;
    let mut silent = BTreeSet::new();
    for (address, page) in SITE.parsed() {
        for link in page.elements_named(Tag::A) {
            let path = link.attr("href").and_then(on_the_site);
            let Some((path, target)) = path.and_then(|path| SITE.pages.get_key_value(path)) else {
                continue;
            };
            let target = Page::parse(target);
            let (lang, tag) = (language(&target), link.attr("hreflang"));
            if lang == language(&page) {
                let is_true = tag.is_none_or(|tag| tag == lang);
                assert!(is_true, "{address} → {path}: {tag:?}");
                continue;
            }
            match tag == Some(lang) && says_its_language(link) {
                true => told += 1,
                false => {
                    silent.insert(format!("{address} → {path}, hreflang {tag:?}"));
                }
            }
        }
    }
    assert!(told > 50, "{told} links say their language");
    assert!(silent.is_empty(), "links that do not say so: {silent:#?}");
}

/// Either a language's own name is the link, or words beside it name the language;
/// for all links of a table, the sentence before it does.
fn says_its_language(link: Element<'_>) -> bool {
    let is_switch = |around: Element<'_>| around.attr("class") == Some("languages");
    let mut around = link.ancestors();
    let table = around.find(|around| around.is(Tag::Table));
    let sentence = table.and_then(|table| table.previous_sibling());
    let beside = [link.parent(), sentence].into_iter().flatten();
    let words: String = beside.map(Element::text_content).collect();
    let words = words.to_lowercase();
    let names = [
        "deutsch",
        "german",
        "schwerer sprache",
        "leichter sprache",
        "englisch",
    ];
    link.ancestors().any(is_switch) || names.iter().any(|name| words.contains(name))
}

#[test]
fn the_sitemap_lists_exactly_the_pages_to_be_found() {
    let is_open = |page: &Page<'_>| {
        !page
            .elements_named(Tag::Meta)
            .any(|meta| meta.attr("name") == Some("robots"))
    };
    let open: BTreeSet<String> = SITE
        .parsed()
        .filter(|(_, page)| is_open(page))
        .map(|(address, _)| format!("{BASE}{address}"))
        .collect();
    let sitemap = &SITE.texts["sitemap.xml"];
    let listed = Xml::read(sitemap).texts("loc");
    let unique: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(listed.len(), unique.len(), "each page stands there once");
    let missing: Vec<_> = open.difference(&unique).collect();
    let too_many: Vec<_> = unique.difference(&open).collect();
    assert!(
        missing.is_empty() && too_many.is_empty(),
        "missing: {missing:#?}, too many: {too_many:#?}"
    );
}

#[test]
fn feeds_have_what_the_standard_demands() {
    let feeds = SITE
        .texts
        .iter()
        .filter(|(path, _)| path.ends_with("feed.xml"));
    let mut count = 0;
    for (path, xml) in feeds {
        let root = Xml::read(xml);
        assert_eq!(root.name, "feed", "{path}");
        let namespace = root.attributes.get("xmlns").map(String::as_str);
        assert_eq!(namespace, Some("http://www.w3.org/2005/Atom"), "{path}");
        check_feed_element(&root, path);
        let own = root.only("link").attributes["href"].clone();
        assert_eq!(own, format!("{BASE}/{path}"));
        let has_author = root.children.iter().any(|it| it.name == "author");
        let mut ids = BTreeSet::new();
        for entry in root.children.iter().filter(|it| it.name == "entry") {
            check_feed_element(entry, path);
            assert!(has_author, "{path}: an entry without an author");
            assert!(
                ids.insert(entry.only("id").text.clone()),
                "{path}: an id twice"
            );
            let page = on_the_site(&entry.only("link").attributes["href"]);
            assert!(
                page.is_some_and(|page| SITE.pages.contains_key(page)),
                "{path}"
            );
        }
        assert!(!ids.is_empty() || path != "feed.xml", "nothing in {path}");
        count += 1;
    }
    assert_eq!(count, 3, "one feed a language");
}

/// RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and moment of the last change.
fn check_feed_element(element: &Xml, path: &str) {
    assert!(element.only("id").text.starts_with(BASE), "{path}");
    assert!(!element.only("title").text.trim().is_empty(), "{path}");
    let updated = &element.only("updated").text;
    assert!(
        updated.parse::<jiff::Timestamp>().is_ok(),
        "{path}: {updated}"
    );
}

/// What schema.org knows of the types in use.
static VOCABULARY: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("schema-org.json")).expect("the file is JSON")
});

#[test]
fn structured_data_speaks_the_vocabulary_of_schema_org() {
    let mut types: BTreeSet<String> = BTreeSet::new();
    for (address, page) in SITE.parsed() {
        for script in page.elements_named(Tag::Script) {
            if script.attr("type") != Some("application/ld+json") {
                continue;
            }
            let parsed = serde_json::from_str(&script.text_content());
            let data: Value = parsed.unwrap_or_else(|error| panic!("{address}: {error}"));
            assert_eq!(data["@context"], "https://schema.org", "{address}");
            let nodes = data["@graph"].as_array().expect("a graph of nodes");
            assert!(!nodes.is_empty(), "{address}");
            for node in nodes {
                check_node(node, address, &mut types);
            }
        }
    }
    for wanted in [
        "Organization",
        "ContactPoint",
        "Event",
        "Place",
        "Service",
        "BreadcrumbList",
    ] {
        assert!(types.contains(wanted), "no page has a {wanted}");
    }
}

fn check_node(node: &Value, address: &str, types: &mut BTreeSet<String>) {
    let kind = node["@type"].as_str();
    let kind = kind.unwrap_or_else(|| panic!("{address}: a node without a type: {node}"));
    types.insert(kind.to_owned());
    for (property, value) in node.as_object().expect("a node is an object") {
        if property == "@type" {
            continue;
        }
        assert!(
            has_property(kind, property),
            "{address}: schema.org's {kind} has no {property}"
        );
        for value in value.as_array().unwrap_or(&vec![value.clone()]) {
            match value {
                Value::Object(_) => check_node(value, address, types),
                Value::String(text) => check_member(text, address),
                Value::Null => panic!("{address}: {kind} has an empty {property}"),
                _ => {}
            }
        }
    }
}

fn has_property(kind: &str, property: &str) -> bool {
    let known = &VOCABULARY["types"][kind];
    let own = known["has"]
        .as_array()
        .unwrap_or_else(|| panic!("{kind} is not in schema-org.json"));
    own.iter().any(|it| it == property)
        || known["is"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|above| has_property(above.as_str().unwrap_or(""), property))
}

/// An address below schema.org names one of its values, such as a weekday.
fn check_member(text: &str, address: &str) {
    let Some(member) = text.strip_prefix("https://schema.org/") else {
        return;
    };
    let members = VOCABULARY["members"].as_object().expect("lists of values");
    let mut all = members.values().filter_map(Value::as_array).flatten();
    assert!(all.any(|it| it == member), "{address}: {text}");
}
