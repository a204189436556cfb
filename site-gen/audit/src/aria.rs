//! What elements are to assistive technology: their roles, given or implied, and
//! the attributes that roles take.

pub(crate) mod attributes;
mod explicit;
mod implicit;
mod ownership;
mod roles;

pub(crate) use explicit::explicit_role;
pub(crate) use ownership::{is_transparent, owner};
pub use roles::Role;

use crate::html::{Answer, Element, ElementIndex, Page, Slot, Tag};
use explicit::is_exposed_all_the_same;
use implicit::implicit_role;

/// The roles of all elements of a page, in document order.
struct Roles(Vec<Option<Role>>);

impl Answer for Roles {
    const SLOT: Slot = Slot::Roles;

    fn of(page: &Page<'_>) -> Roles {
        let mut roles = Vec::with_capacity(page.elements().len());
        for element in page.elements() {
            let role = role(element, &roles);
            roles.push(role);
        }
        Roles(roles)
    }
}

fn role(element: Element<'_>, above: &[Option<Role>]) -> Option<Role> {
    match explicit_role(element) {
        Some(role) if role.is_presentational() && is_exposed_all_the_same(element) => {
            implicit_role(element, above)
        }
        Some(role) => Some(role),
        None => implicit_role(element, above),
    }
}

impl Page<'_> {
    /// Elements whose role is one of those meant, in document order.
    pub(crate) fn elements_with_role(
        &self,
        is_meant: impl Fn(Role) -> bool,
    ) -> impl Iterator<Item = Element<'_>> {
        let Roles(roles) = self.answer();
        (0..)
            .zip(roles)
            .filter(move |(_, role)| role.is_some_and(&is_meant))
            .filter_map(|(index, _)| self.element(ElementIndex(index)))
    }
}

impl Element<'_> {
    /// What the element is to assistive technology, given by `role` or implied.
    pub fn role(self) -> Option<Role> {
        let Roles(roles) = self.page().answer();
        roles[self.index().0 as usize]
    }

    /// Whether it has this role.
    pub fn has_role(self, role: Role) -> bool {
        self.role() == Some(role)
    }
}

/// Whether an attribute is set that ARIA gives the element by itself, as `checked`
/// does for a checkbox.
pub(crate) fn is_native(element: Element<'_>, attribute: &str) -> bool {
    match (element.tag(), attribute) {
        (Tag::Input, "checked") => true,
        (Tag::Input | Tag::Meter | Tag::Progress, "valuenow") => true,
        (Tag::Input | Tag::Select, "expanded" | "controls") => true,
        (Tag::Option, "selected") => true,
        (tag, "level") => tag.heading_level().is_some(),
        _ => false,
    }
}
