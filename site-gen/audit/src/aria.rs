//! What elements are to assistive technology: their roles, given or implied, and
//! the attributes that roles take.

pub(crate) mod attributes;
mod implicit;
mod roles;

pub use roles::Role;

use crate::focus;
use crate::html::{Element, Page, Tag};
use implicit::implicit_role;

/// The roles of all elements of a page, in document order.
pub(crate) fn roles(page: &Page<'_>) -> Vec<Option<Role>> {
    let mut roles = Vec::with_capacity(page.elements().len());
    for element in page.elements() {
        let role = role(element, &roles);
        roles.push(role);
    }
    roles
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

/// The role that the `role` attribute gives: its first word that is one.
pub(crate) fn explicit_role(element: Element<'_>) -> Option<Role> {
    element
        .attr("role")?
        .split_ascii_whitespace()
        .find_map(Role::of)
}

/// Whether browsers overrule `role="none"` and `alt=""`: on what can take focus or
/// has an attribute that every role takes (ARIA 1.2, "presentational roles
/// conflict resolution").
pub(crate) fn is_exposed_all_the_same(element: Element<'_>) -> bool {
    // Those that ARIA 1.3 adds are prohibited on such elements instead.
    const TOO_NEW: &[&str] = &["braillelabel", "brailleroledescription", "description"];
    focus::can_take_focus(element)
        || element.attributes().any(|(name, _)| {
            name.strip_prefix("aria-").is_some_and(|name| {
                name != "hidden" && attributes::is_global(name) && !TOO_NEW.contains(&name)
            })
        })
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
