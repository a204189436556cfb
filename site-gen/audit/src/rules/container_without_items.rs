//! # container-without-items
//!
//! ## What it does
//! Finds elements whose `role` promises items that are not there: a `list` without a
//! `listitem`, a `tablist` without a `tab`.
//!
//! ## Why it is bad
//! A screen reader announces a list, and then nothing that belongs to one.
//!
//! ## References
//! WCAG 1.3.1; ACT bc4a75; WAI-ARIA 1.2, section 5.2.6 "required owned elements".

use diagnostic::Severity;

use crate::aria::{Role, explicit_role};
use crate::finding::Findings;
use crate::html::{Element, Page, Tag};
use crate::rules::role_outside_parent::is_transparent;
use crate::rules::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "container-without-items",
    severity: Severity::Error,
    wcag: &["1.3.1"],
    act: &["bc4a75"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated() {
        let Some(role) = explicit_role(element).filter(|&role| element.has_role(role)) else {
            continue;
        };
        let needed = role.required_owned();
        if needed.is_empty() || !element.is_exposed() || is_busy(element) {
            continue;
        }
        if !holds_any(element, needed) && !is_empty_native_list(element, role) {
            let names: Vec<&str> = needed.iter().map(|role| role.name()).collect();
            findings
                .at_attribute(element, "role")
                .with("role", role.name())
                .with("needed", names.join(", "));
        }
    }
}

/// What is still being filled may be empty; so may what stands inside it.
fn is_busy(element: Element<'_>) -> bool {
    std::iter::once(element)
        .chain(element.ancestors())
        .any(|around| around.attr("aria-busy") == Some("true"))
}

/// Whether one of the needed roles is there, perhaps inside a group: those stand
/// between a menu, tree or list and its items, row groups between a table and its
/// rows.
fn holds_any(element: Element<'_>, needed: &[Role]) -> bool {
    let mut open = owned(element);
    // A group that `aria-owns` itself would otherwise never end.
    let mut steps = MOST_STEPS;
    while let Some(item) = open.pop() {
        steps -= 1;
        match item.role() {
            Some(role) if needed.contains(&role) => return true,
            _ if steps == 0 => return true,
            Some(Role::Group) if !needed.contains(&Role::Row) => open.extend(owned(item)),
            Some(Role::Rowgroup) if needed.contains(&Role::Row) => open.extend(owned(item)),
            _ => {}
        }
    }
    false
}

/// After as many elements without a match nothing is said.
const MOST_STEPS: usize = 10_000;

/// `role="list"` on a list brings back what Safari takes away with the bullets.
fn is_empty_native_list(element: Element<'_>, role: Role) -> bool {
    role == Role::List && matches!(element.tag(), Tag::Ul | Tag::Ol | Tag::Menu)
}

/// The nearest elements inside that say anything, and those that `aria-owns` names.
fn owned(element: Element<'_>) -> Vec<Element<'_>> {
    let mut owned = Vec::new();
    let mut inside = element.descendants();
    while let Some(node) = inside.next() {
        let Some(child) = node.element() else {
            continue;
        };
        if !child.is_exposed() {
            inside.skip_inside(child);
        } else if !is_transparent(child) {
            owned.push(child);
            inside.skip_inside(child);
        }
    }
    let named = element
        .attr("aria-owns")
        .unwrap_or("")
        .split_ascii_whitespace();
    owned.extend(named.filter_map(|id| element.page().element_by_id(id)));
    owned
}
