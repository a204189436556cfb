//! What only several pages together can tell: whether links and anchors lead
//! anywhere.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

mod address;

use crate::anchor::{decoded, leads_anywhere};
use crate::finding::{Blame, Finding, Findings};
use crate::html::{ElementIndex, Page, Tag};
use crate::rules::{broken_anchor, broken_link};

use address::{candidates, resolve};

/// What a page offers to links and what it refers to.
#[derive(Debug, Clone, Default)]
pub struct Links<'h> {
    /// Ids and names of anchors, sorted.
    anchors: Vec<Cow<'h, str>>,
    references: Vec<Reference<'h>>,
}

/// One address that a page refers to.
#[derive(Debug, Clone)]
pub struct Reference<'h> {
    /// The element that refers.
    pub element: ElementIndex,
    /// The attribute that holds the address.
    pub attribute: &'static str,
    /// The address as written, character references replaced.
    pub target: Cow<'h, str>,
    /// Bytes of the start tag.
    start_tag: Range<usize>,
}

impl<'h> Links<'h> {
    /// Collects what a page offers and refers to. Borrows from the source, not
    /// from the tree, which can be dropped.
    pub fn of(page: &Page<'h>) -> Links<'h> {
        let mut links = Links::default();
        for element in page.elements() {
            let refers = referring_attributes(element.tag(), element.name());
            for (name, value) in page.raw_attributes(element) {
                if &**name == "id" || (&**name == "name" && element.is(Tag::A)) {
                    links.anchors.push(value.clone());
                } else if let Some(attribute) = refers.iter().find(|refers| *name == **refers) {
                    links.add(
                        element.index(),
                        attribute,
                        value.clone(),
                        element.start_tag(),
                    );
                }
            }
        }
        links.anchors.sort_unstable();
        links
    }

    fn add(
        &mut self,
        element: ElementIndex,
        attribute: &'static str,
        value: Cow<'h, str>,
        start_tag: Range<usize>,
    ) {
        let mut push = |target| {
            self.references.push(Reference {
                element,
                attribute,
                target,
                start_tag: start_tag.clone(),
            });
        };
        if attribute != "srcset" {
            return push(value);
        }
        match value {
            Cow::Borrowed(value) => candidates(value).for_each(|url| push(Cow::Borrowed(url))),
            Cow::Owned(value) => {
                candidates(&value).for_each(|url| push(Cow::Owned(url.to_owned())));
            }
        }
    }

    /// All addresses that the page refers to, in document order.
    pub fn references(&self) -> &[Reference<'h>] {
        &self.references
    }

    /// Whether the page has an anchor of this name.
    pub fn has_anchor(&self, name: &str) -> bool {
        self.anchors
            .binary_search_by(|anchor| (**anchor).cmp(name))
            .is_ok()
    }

    /// The links without their borrows, to outlive the page's source.
    pub fn into_owned(self) -> Links<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Links {
            anchors: self.anchors.into_iter().map(own).collect(),
            references: self
                .references
                .into_iter()
                .map(|reference| Reference {
                    element: reference.element,
                    attribute: reference.attribute,
                    target: own(reference.target),
                    start_tag: reference.start_tag,
                })
                .collect(),
        }
    }
}

/// Attributes of an element that hold the address of something the page needs.
/// The `action` of a form is not among them: a program answers there, no page.
fn referring_attributes(tag: Tag, name: &str) -> &'static [&'static str] {
    match tag {
        Tag::A | Tag::Area | Tag::Link => &["href"],
        Tag::Img | Tag::Source => &["src", "srcset"],
        Tag::Script | Tag::Iframe | Tag::Audio | Tag::Track | Tag::Embed | Tag::Input => &["src"],
        Tag::Video => &["src", "poster"],
        Tag::Object => &["data"],
        Tag::Foreign if matches!(name, "use" | "image" | "a") => &["href", "xlink:href"],
        _ => &[],
    }
}

/// All pages and files of a site.
#[derive(Debug, Default)]
pub struct Addresses<'s> {
    /// `https://example.org`, without a slash at its end: addresses that begin so
    /// are addresses of this site.
    base: &'s str,
    /// By address; `None` until the page's anchors are known.
    pages: HashMap<&'s str, Option<&'s Links<'s>>>,
    files: HashSet<&'s str>,
}

/// Where a reference leads.
enum Destination<'a> {
    Fine,
    /// Not an address of this site.
    Elsewhere,
    NoPage,
    /// There is such a page, but its address ends in a slash.
    NoSlash,
    NoAnchor(Cow<'a, str>),
    /// The page is there; its anchors are not known yet.
    Unknown,
}

impl<'s> Addresses<'s> {
    /// A site without pages; `base` is its address, such as `https://example.org`.
    pub fn new(base: &'s str) -> Addresses<'s> {
        Addresses {
            base: base.trim_end_matches('/'),
            ..Addresses::default()
        }
    }

    /// Adds a page by the path of its address, such as `/kontakt/` or `/404.html`.
    pub fn add_page(&mut self, path: &'s str, links: &'s Links<'s>) {
        self.pages.insert(path, Some(links));
    }

    /// Adds a page of which only the address is known so far.
    pub fn add_address(&mut self, path: &'s str) {
        self.pages.entry(path).or_insert(None);
    }

    /// Adds any other file by the path of its address.
    pub fn add_file(&mut self, path: &'s str) {
        self.files.insert(path);
    }

    /// The faults `broken-link` and `broken-anchor` of one page. Anchors on the
    /// page itself are left to the rule, which needs no site for them.
    pub fn check(&self, path: &str, links: &Links<'_>) -> Vec<Finding> {
        let mut findings = Findings::default();
        for reference in links.references() {
            let destination = self.follow(path, &reference.target);
            report(reference, destination, &mut findings);
        }
        findings.into_list()
    }

    /// The faults that the addresses of all pages show, before anchors are known;
    /// what is decided is taken away: a large site need not keep it.
    pub fn drain_decided(&self, path: &str, links: &mut Links<'_>) -> Vec<Finding> {
        let mut findings = Findings::default();
        links.references.retain(|reference| {
            let destination = self.follow(path, &reference.target);
            let is_open = matches!(destination, Destination::Unknown);
            report(reference, destination, &mut findings);
            is_open
        });
        links.references.shrink_to_fit();
        findings.into_list()
    }

    /// The path of a file of this site that an address on a page means.
    pub fn file_of(&self, from: &str, target: &str) -> Option<String> {
        let local = self.local(target.trim())?;
        let address = local.split(['?', '#']).next().unwrap_or("");
        (!address.is_empty()).then(|| resolve(from, decoded(address)).into_owned())
    }

    fn follow<'a>(&self, from: &str, target: &'a str) -> Destination<'a> {
        let target = target.trim();
        let Some(local) = self.local(target) else {
            return Destination::Elsewhere;
        };
        let (address, fragment) = match local.split_once('#') {
            Some((address, fragment)) => (address, Some(fragment)),
            None => (local, None),
        };
        let address = address.split_once('?').map_or(address, |(path, _)| path);
        if address.is_empty() {
            // The same page: see the rule `broken-anchor`.
            return Destination::Fine;
        }
        let path = resolve(from, decoded(address));
        let page = match self.pages.get(&*path) {
            Some(page) => page,
            None if self.files.contains(&*path) => return Destination::Fine,
            None => match path
                .strip_suffix("index.html")
                .and_then(|path| self.pages.get(path))
            {
                Some(page) => page,
                None if self.pages.contains_key(&*format!("{path}/")) => {
                    return Destination::NoSlash;
                }
                None => return Destination::NoPage,
            },
        };
        match (fragment, page) {
            (None, _) => Destination::Fine,
            (Some(_), None) => Destination::Unknown,
            (Some(fragment), Some(page))
                if !leads_anywhere(fragment, |name| page.has_anchor(name)) =>
            {
                Destination::NoAnchor(decoded(fragment))
            }
            (Some(_), Some(_)) => Destination::Fine,
        }
    }

    /// The address without this site's own name; `None` if it is another's.
    fn local<'a>(&self, target: &'a str) -> Option<&'a str> {
        if !self.base.is_empty()
            && let Some(rest) = target.strip_prefix(self.base)
            && (rest.is_empty() || rest.starts_with(['/', '#', '?']))
        {
            return Some(if rest.is_empty() { "/" } else { rest });
        }
        let scheme = target
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
            .count();
        let has_scheme = scheme > 0 && target.as_bytes().get(scheme) == Some(&b':');
        (!has_scheme && !target.starts_with("//")).then_some(target)
    }
}

/// Adds the fault of a reference, if it leads nowhere.
fn report(reference: &Reference<'_>, destination: Destination<'_>, findings: &mut Findings) {
    let (rule, variant, anchor) = match destination {
        Destination::Fine | Destination::Elsewhere | Destination::Unknown => return,
        Destination::NoPage => (&broken_link::RULE, None, None),
        Destination::NoSlash => (&broken_link::RULE, Some("without-slash"), None),
        Destination::NoAnchor(anchor) => (&broken_anchor::RULE, Some("other-page"), Some(anchor)),
    };
    findings.begin(rule);
    let finding = findings.add(Some(reference.element), reference.start_tag.clone());
    finding.blame = Blame::Attribute(reference.attribute.to_owned());
    finding.variant = variant;
    finding.with("target", &*reference.target);
    if let Some(anchor) = anchor {
        finding.with("anchor", anchor);
    }
}
