//! Which elements are fields of a form.

use crate::aria::Role;
use crate::html::{Element, Tag};

/// Whether people enter or choose something in it.
pub(crate) fn is_field(element: Element<'_>) -> bool {
    match element.role() {
        Some(role) => matches!(
            role,
            Role::Checkbox
                | Role::Combobox
                | Role::Listbox
                | Role::Menuitemcheckbox
                | Role::Menuitemradio
                | Role::Radio
                | Role::Searchbox
                | Role::Slider
                | Role::Spinbutton
                | Role::Switch
                | Role::Textbox
        ),
        // Passwords, dates, colours and files have no role, but are fields.
        None => {
            element.is(Tag::Input)
                && !element
                    .attr("type")
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("hidden"))
        }
    }
}
