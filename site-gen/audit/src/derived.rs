//! What is worked out about a page only when a rule asks, and then once.

use std::cell::OnceCell;

use crate::aria::{self, Role};
use crate::css::Environment;
use crate::exposure::{self, Exposure};
use crate::html::{Element, ElementIndex, Page, Tag, Text, TextPosition};
use crate::labels::Labels;
use crate::name::Names;
use crate::prose;
use crate::style::Styles;

/// Answers kept for a page.
#[derive(Default)]
pub(crate) struct Derived {
    styles: OnceCell<Option<Box<Styles>>>,
    roles: OnceCell<Vec<Option<Role>>>,
    exposures: OnceCell<Vec<Exposure>>,
    labels: OnceCell<Labels>,
    names: OnceCell<Names>,
    /// Runs of prose, and what signs they have.
    prose: OnceCell<Vec<(TextPosition, u8)>>,
    /// Ids that `aria-owns` names, sorted, each with the element that names it.
    owners: OnceCell<Vec<(Box<str>, ElementIndex)>>,
    /// Names of anchors as they were given before ids could be linked to, sorted.
    anchor_names: OnceCell<Vec<Box<str>>>,
}

impl Page<'_> {
    /// The computed styles on a desktop screen; `None` if the page has no style of
    /// its own.
    pub(crate) fn styles(&self) -> Option<&Styles> {
        self.derived()
            .styles
            .get_or_init(|| Styles::of(self, Environment::DESKTOP).map(Box::new))
            .as_deref()
    }

    pub(crate) fn labels(&self) -> &Labels {
        self.derived().labels.get_or_init(|| Labels::of(self))
    }

    pub(crate) fn names(&self) -> &Names {
        self.derived().names.get_or_init(|| Names::of(self))
    }

    /// Text of the page that is shown and meant to be read as it runs: neither code
    /// nor what stands in fields and drawings.
    pub(crate) fn prose(&self) -> impl Iterator<Item = Text<'_>> {
        self.prose_with(0)
    }

    /// Prose that has all of these [`prose`] signs.
    pub(crate) fn prose_with(&self, signs: u8) -> impl Iterator<Item = Text<'_>> {
        let prose = self.derived().prose.get_or_init(|| prose::prose(self));
        prose
            .iter()
            .filter(move |(_, found)| found & signs == signs)
            .map(|&(position, _)| Text::at(self, position))
    }

    /// The element that takes the one with this id as its own by `aria-owns`.
    pub(crate) fn owner_of(&self, id: &str) -> Option<Element<'_>> {
        let owners = self.derived().owners.get_or_init(|| {
            let mut owners: Vec<(Box<str>, ElementIndex)> = Vec::new();
            for element in self.elements_with("aria-owns") {
                let ids = element
                    .attr("aria-owns")
                    .unwrap_or("")
                    .split_ascii_whitespace();
                owners.extend(ids.map(|id| (id.into(), element.index())));
            }
            owners.sort();
            owners
        });
        let found = owners.partition_point(|(owned, _)| **owned < *id);
        let (owned, owner) = owners.get(found)?;
        (**owned == *id).then(|| self.element(*owner)).flatten()
    }

    /// Whether an `a` bears this name, so that a link can lead to it.
    pub(crate) fn has_named_anchor(&self, name: &str) -> bool {
        let names = self.derived().anchor_names.get_or_init(|| {
            let mut names: Vec<Box<str>> = self
                .elements_named(Tag::A)
                .filter_map(|anchor| anchor.attr("name"))
                .map(Box::from)
                .collect();
            names.sort();
            names
        });
        names.binary_search_by(|known| (**known).cmp(name)).is_ok()
    }

    /// Elements whose role is one of those meant, in document order.
    pub(crate) fn elements_with_role(
        &self,
        is_meant: impl Fn(Role) -> bool,
    ) -> impl Iterator<Item = Element<'_>> {
        let roles = (0..).zip(self.roles());
        roles
            .filter(move |(_, role)| role.is_some_and(&is_meant))
            .filter_map(|(index, _)| self.element(ElementIndex(index)))
    }

    fn roles(&self) -> &[Option<Role>] {
        self.derived().roles.get_or_init(|| aria::roles(self))
    }

    fn exposures(&self) -> &[Exposure] {
        self.derived()
            .exposures
            .get_or_init(|| exposure::exposures(self))
    }
}

impl<'p> Element<'p> {
    /// What the element is to assistive technology, given by `role` or implied.
    pub fn role(self) -> Option<Role> {
        self.page().roles()[self.index().0 as usize]
    }

    /// Whether it has this role.
    pub fn has_role(self, role: Role) -> bool {
        self.role() == Some(role)
    }

    /// Whether assistive technology is told of it.
    pub fn is_exposed(self) -> bool {
        self.exposure().is_exposed()
    }

    /// Whether it makes a box: neither `display: none` nor `hidden`, nor anything
    /// around it.
    pub fn is_rendered(self) -> bool {
        self.exposure().is_rendered()
    }

    /// Whether it is rendered and not `visibility: hidden`.
    pub fn is_visible(self) -> bool {
        self.exposure().is_visible()
    }

    /// Whether it, or an element around it, is `inert`.
    pub fn is_inert(self) -> bool {
        self.exposure().is_inert()
    }

    /// Whether it, or an element around it, is `aria-hidden`.
    pub fn is_aria_hidden(self) -> bool {
        self.exposure().is_aria_hidden()
    }

    /// The accessible name; empty if it has none.
    pub fn accessible_name(self) -> &'p str {
        self.page().names().get(self)
    }

    fn exposure(self) -> Exposure {
        self.page().exposures()[self.index().0 as usize]
    }
}
