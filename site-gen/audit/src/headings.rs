//! Headings and their levels.

use crate::aria::Role;
use crate::html::{Element, Page};

/// All headings, in document order.
pub(crate) fn headings<'p>(page: &'p Page<'p>) -> impl Iterator<Item = Element<'p>> {
    page.elements()
        .filter(|element| element.has_role(Role::Heading))
}

/// The level of a heading, if it is a number.
pub(crate) fn level(heading: Element<'_>) -> Option<u8> {
    match heading.attr("aria-level") {
        Some(level) => level.trim().parse().ok(),
        None => heading.tag().heading_level().or(Some(2)),
    }
}
