//! # role-outside-parent
//!
//! ## What it does
//! Finds elements whose `role` makes sense only inside another role: a `listitem` outside a
//! `list`, a `tab` outside a `tablist`.
//!
//! ## Why it is bad
//! Assistive technology cannot say "item 2 of 5", or takes the element for plain text.
//!
//! ## Example
//! Wrong:
//! ```html
//! <div role="listitem">allein</div>
//! ```
//! Right:
//! ```html
//! <div role="list"><div><span role="none"><span role="listitem">x</span></span></div></div>
//! ```
//!
//! ## References
//! WCAG 1.3.1; ACT ff89c9; WAI-ARIA 1.2, section 5.2.7 "required context role".

use diagnostic::Severity;

use crate::aria::{Role, explicit_role, owner};
use crate::finding::{Check, Findings, Rule};
use crate::html::{Element, Page, Tag};

pub(crate) const RULE: Rule = Rule {
    name: "role-outside-parent",
    severity: Severity::Error,
    wcag: &["1.3.1"],
    act: &["ff89c9"],
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings) {
    for element in page.annotated() {
        let Some(role) = explicit_role(element).filter(|&role| element.has_role(role)) else {
            continue;
        };
        let needed = role.context();
        if needed.is_empty() || !element.is_exposed() || stands_natively(element, role) {
            continue;
        }
        if !stands_in(element, needed) {
            let names: Vec<&str> = needed.iter().map(|role| role.name()).collect();
            findings
                .at_attribute(element, "role")
                .with("role", role.name())
                .with("needed", names.join(", "));
        }
    }
}

/// Whether the nearest element around, or around groups, has one of the roles.
fn stands_in(element: Element<'_>, needed: &[Role]) -> bool {
    let mut inside = element;
    // Groups that own each other would otherwise never end.
    for _ in 0..MOST_GROUPS {
        let Some(around) = owner(inside) else {
            return false;
        };
        match around.role() {
            Some(role) if needed.contains(&role) => return true,
            Some(Role::Group) => inside = around,
            _ => return false,
        }
    }
    false
}

const MOST_GROUPS: usize = 32;

/// Whether the role says only what the element says by itself.
fn stands_natively(element: Element<'_>, role: Role) -> bool {
    matches!(
        (element.tag(), role),
        (Tag::Li, Role::Listitem)
            | (Tag::Tr, Role::Row)
            | (Tag::Td, Role::Cell)
            | (Tag::Option, Role::Option)
            | (Tag::Thead | Tag::Tbody | Tag::Tfoot, Role::Rowgroup)
    )
}
