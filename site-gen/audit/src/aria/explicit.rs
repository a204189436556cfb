//! Roles that the `role` attribute gives, and when browsers overrule it.

use super::attributes;
use super::roles::Role;
use crate::focus;
use crate::html::Element;

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
