//! What holds an element in the accessibility tree.

use super::attributes;
use super::roles::Role;
use crate::html::{Answer, Element, ElementIndex, Page, Slot};

/// Ids that `aria-owns` names, sorted, each with the element that names it.
struct Owners(Vec<(Box<str>, ElementIndex)>);

impl Answer for Owners {
    const SLOT: Slot = Slot::Owners;

    fn of(page: &Page<'_>) -> Owners {
        let mut owners: Vec<(Box<str>, ElementIndex)> = Vec::new();
        for element in page.elements_with("aria-owns") {
            let ids = element.attr("aria-owns").unwrap_or("");
            let ids = ids.split_ascii_whitespace();
            owners.extend(ids.map(|id| (id.into(), element.index())));
        }
        owners.sort();
        Owners(owners)
    }
}

/// What holds the element in the accessibility tree: what names it in `aria-owns`,
/// else the nearest element around it that says anything.
pub(crate) fn owner(element: Element<'_>) -> Option<Element<'_>> {
    if let Some(owner) = element.id().and_then(|id| owner_of(element.page(), id)) {
        return Some(owner);
    }
    element.ancestors().find(|&around| !is_transparent(around))
}

/// The element that takes the one with this id as its own by `aria-owns`.
fn owner_of<'p>(page: &'p Page<'p>, id: &str) -> Option<Element<'p>> {
    let Owners(owners) = page.answer();
    let found = owners.partition_point(|(owned, _)| **owned < *id);
    let (owned, owner) = owners.get(found)?;
    (**owned == *id).then(|| page.element(*owner)).flatten()
}

/// Whether assistive technology is told nothing of the element itself, only of
/// what stands inside.
pub(crate) fn is_transparent(element: Element<'_>) -> bool {
    match element.role() {
        Some(role) if role.is_presentational() => true,
        Some(Role::Generic) | None => !element.attributes().any(|(name, _)| {
            name.strip_prefix("aria-")
                .is_some_and(attributes::is_global)
        }),
        Some(_) => false,
    }
}
