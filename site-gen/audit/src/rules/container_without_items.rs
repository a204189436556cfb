//! # container-without-items
//!
//! ## What it does
//! Finds elements whose `role` promises items of certain roles and that hold something
//! else: a `list` with text alone, a `tablist` with a button between its tabs. One that
//! holds nothing at all is a warning.
//!
//! ## Why it is bad
//! A screen reader announces a list of three, and nobody hears what else stands there.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div role="list"><span>kein Punkt</span></div>
//! ```
//! Right:
//! ```html
//! <div role="list"><div><span role="listitem">x</span></div></div>
//! ```
//!
//! ## References
//! WCAG 1.3.1; ACT bc4a75: "only owns elements with a semantic role from the required
//! owned element list", which is true of an empty one; WAI-ARIA 1.2, section 5.2.6.

use diagnostic::Severity;

use crate::aria::{Role, explicit_role};
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};
use crate::aria::is_transparent;

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
        let owned = owned_by(element, needed);
        if let Some(stranger) = owned.stranger.filter(|_| !admits_others(role)) {
            findings
                .at(stranger)
                .variant("stranger")
                .with("role", role.name())
                .with("found", stranger.role().map_or("", Role::name))
                .with("needed", names(needed));
        } else if !owned.any && !is_empty_native_list(element, role) {
            let finding = findings.at_attribute(element, "role");
            finding
                .with("role", role.name())
                .with("needed", names(needed));
            // An empty list is announced as one: no failure, but of no use.
            if is_empty(element) {
                finding.severity = Severity::Warning;
                finding.act = &[];
            }
        }
    }
}

/// ARIA 1.3 asks nothing more of what stands beside radio buttons, and bc4a75 leaves
/// out the roles for publishing.
fn admits_others(role: Role) -> bool {
    role == Role::Radiogroup || role.name().starts_with("doc-")
}

fn names(roles: &[Role]) -> String {
    let names: Vec<&str> = roles.iter().map(|role| role.name()).collect();
    names.join(", ")
}

fn is_empty(element: Element<'_>) -> bool {
    !element.has_text() && !element.descendant_elements().any(Element::is_exposed)
}

/// What is still being filled may be empty; so may what stands inside it.
fn is_busy(element: Element<'_>) -> bool {
    std::iter::once(element)
        .chain(element.ancestors())
        .any(|around| around.attr("aria-busy") == Some("true"))
}

/// What a container owns.
#[derive(Default)]
struct Owned<'p> {
    /// Whether one of the needed roles is there.
    any: bool,
    /// The first element of another role.
    stranger: Option<Element<'p>>,
}

/// Looks at what an element owns, and into groups: those stand between a menu, tree or
/// list and its items, row groups between a table and its rows.
fn owned_by<'p>(element: Element<'p>, needed: &[Role]) -> Owned<'p> {
    let mut found = Owned::default();
    let mut open = owned(element);
    // A group that `aria-owns` itself would otherwise never end.
    for _ in 0..MOST_STEPS {
        let Some(item) = open.pop() else { break };
        match item.role() {
            Some(role) if needed.contains(&role) => found.any = true,
            Some(Role::Group) if !needed.contains(&Role::Row) => open.extend(owned(item)),
            Some(Role::Rowgroup) if needed.contains(&Role::Row) => open.extend(owned(item)),
            // ARIA 1.3 lets these stand among the items.
            None | Some(Role::Separator | Role::Caption | Role::Generic) => {}
            Some(_) => found.stranger = Some(item),
        }
    }
    found
}

/// After as many elements nothing more is looked at.
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
