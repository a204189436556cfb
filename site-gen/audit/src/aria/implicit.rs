//! Roles that HTML elements have by themselves (HTML-AAM).

use super::explicit::{explicit_role, is_exposed_all_the_same};
use super::roles::Role;
use crate::html::{Element, Tag};

/// The role of an element without a `role`; `above` has the roles of all elements
/// before it in the document.
pub(super) fn implicit_role(element: Element<'_>, above: &[Option<Role>]) -> Option<Role> {
    Some(match element.tag() {
        Tag::A | Tag::Area => match element.has("href") {
            true => Role::Link,
            false => Role::Generic,
        },
        Tag::Article => Role::Article,
        Tag::Aside => match is_in_section(element, above) && !is_named(element) {
            true => Role::Generic,
            false => Role::Complementary,
        },
        Tag::B
        | Tag::Bdi
        | Tag::Bdo
        | Tag::Body
        | Tag::Data
        | Tag::Div
        | Tag::I
        | Tag::Pre
        | Tag::Q
        | Tag::Samp
        | Tag::Small
        | Tag::Span
        | Tag::U
        | Tag::Big
        | Tag::Font
        | Tag::Tt => Role::Generic,
        Tag::Blockquote => Role::Blockquote,
        Tag::Button => Role::Button,
        Tag::Caption => Role::Caption,
        Tag::Code => Role::Code,
        Tag::Datalist => Role::Listbox,
        Tag::Dd => Role::Definition,
        Tag::Del | Tag::S => Role::Deletion,
        Tag::Details | Tag::Fieldset | Tag::Optgroup | Tag::Address | Tag::Hgroup => Role::Group,
        Tag::Dfn | Tag::Dt => Role::Term,
        Tag::Dialog => Role::Dialog,
        Tag::Em => Role::Emphasis,
        Tag::Figure => Role::Figure,
        Tag::Footer => landmark_of_page(element, above, Role::Contentinfo),
        Tag::Foreign if element.name() == "a" && is_svg_link(element) => Role::Link,
        Tag::Form => Role::Form,
        Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => Role::Heading,
        Tag::Header => landmark_of_page(element, above, Role::Banner),
        Tag::Hr => Role::Separator,
        Tag::Html => Role::Document,
        Tag::Img => image(element),
        Tag::Input => return input(element),
        Tag::Ins => Role::Insertion,
        Tag::Li => list_item(element, above),
        Tag::Main => Role::Main,
        Tag::Mark => Role::Mark,
        Tag::Math => Role::Math,
        Tag::Menu | Tag::Ol | Tag::Ul => Role::List,
        Tag::Meter => Role::Meter,
        Tag::Nav => Role::Navigation,
        Tag::Option => Role::Option,
        Tag::Output => Role::Status,
        Tag::P => Role::Paragraph,
        Tag::Progress => Role::Progressbar,
        Tag::Search => Role::Search,
        Tag::Section => match is_named(element) {
            true => Role::Region,
            false => Role::Generic,
        },
        Tag::Select => match is_list(element) {
            true => Role::Listbox,
            false => Role::Combobox,
        },
        Tag::Strong => Role::Strong,
        Tag::Sub => Role::Subscript,
        Tag::Sup => Role::Superscript,
        Tag::Svg => Role::GraphicsDocument,
        Tag::Table => Role::Table,
        Tag::Tbody | Tag::Tfoot | Tag::Thead => in_table(element, above, Role::Rowgroup),
        Tag::Td => in_table(element, above, Role::Cell),
        Tag::Textarea => Role::Textbox,
        Tag::Th => in_table(element, above, header_cell(element)),
        Tag::Time => Role::Time,
        Tag::Tr => in_table(element, above, Role::Row),
        _ => return None,
    })
}

fn is_svg_link(element: Element<'_>) -> bool {
    element.has("href") || element.has("xlink:href")
}

fn is_named(element: Element<'_>) -> bool {
    ["aria-label", "aria-labelledby", "title"]
        .iter()
        .any(|name| {
            element
                .attr(name)
                .is_some_and(|value| !value.trim().is_empty())
        })
}

fn role_of(element: Element<'_>, above: &[Option<Role>]) -> Option<Role> {
    above.get(element.index().0 as usize).copied().flatten()
}

fn is_in_section(element: Element<'_>, above: &[Option<Role>]) -> bool {
    element.ancestors().any(|around| {
        matches!(
            around.tag(),
            Tag::Article | Tag::Aside | Tag::Nav | Tag::Section
        ) || matches!(
            role_of(around, above),
            Some(Role::Article | Role::Complementary | Role::Navigation | Role::Region)
        )
    })
}

/// `header` and `footer` are landmarks only of the page, not of a part of it.
fn landmark_of_page(element: Element<'_>, above: &[Option<Role>], landmark: Role) -> Role {
    let is_in_main = element
        .ancestors()
        .any(|around| around.is(Tag::Main) || role_of(around, above) == Some(Role::Main));
    match is_in_main || is_in_section(element, above) {
        true => Role::Generic,
        false => landmark,
    }
}

fn image(element: Element<'_>) -> Role {
    match element.attr("alt") {
        Some("") if !is_exposed_all_the_same(element) => Role::None,
        _ => Role::Img,
    }
}

fn input(element: Element<'_>) -> Option<Role> {
    let kind = element.attr("type").unwrap_or("text").to_ascii_lowercase();
    let has_list = element.has("list");
    Some(match kind.as_str() {
        "button" | "image" | "reset" | "submit" => Role::Button,
        "checkbox" if element.has("aria-pressed") => Role::Button,
        "checkbox" => Role::Checkbox,
        "radio" => Role::Radio,
        "range" => Role::Slider,
        "number" => Role::Spinbutton,
        "hidden" | "color" | "date" | "datetime-local" | "file" | "month" | "password" | "time"
        | "week" => return None,
        _ if has_list => Role::Combobox,
        "search" => Role::Searchbox,
        _ => Role::Textbox,
    })
}

fn is_list(select: Element<'_>) -> bool {
    let size = select
        .attr("size")
        .and_then(|size| size.trim().parse::<u32>().ok());
    select.has("multiple") || size.is_some_and(|size| size > 1)
}

/// An item of a list that is none is no item either.
fn list_item(element: Element<'_>, above: &[Option<Role>]) -> Role {
    match element.parent() {
        Some(list) if matches!(list.tag(), Tag::Ul | Tag::Ol | Tag::Menu) => {
            match role_of(list, above) {
                Some(role) if role.is_presentational() => {
                    presentational_unless_exposed(element, Role::Listitem)
                }
                _ => Role::Listitem,
            }
        }
        _ => Role::Generic,
    }
}

fn presentational_unless_exposed(element: Element<'_>, role: Role) -> Role {
    match is_exposed_all_the_same(element) {
        true => role,
        false => Role::None,
    }
}

/// The parts of a table are what their table is: those of a layout table are nothing.
fn in_table(element: Element<'_>, above: &[Option<Role>], role: Role) -> Role {
    let Some(table) = element.ancestors().find(|around| around.is(Tag::Table)) else {
        return Role::Generic;
    };
    match role_of(table, above) {
        Some(of_table) if of_table.is_presentational() => {
            presentational_unless_exposed(element, role)
        }
        Some(Role::Grid | Role::Treegrid) if role == Role::Cell => Role::Gridcell,
        _ => role,
    }
}

/// A `th` heads its row or its column; without `scope` the place decides.
fn header_cell(element: Element<'_>) -> Role {
    match element
        .attr("scope")
        .map(str::to_ascii_lowercase)
        .as_deref()
    {
        Some("row" | "rowgroup") => Role::Rowheader,
        Some("col" | "colgroup") => Role::Columnheader,
        _ => {
            let has_cells = element
                .parent()
                .is_some_and(|row| row.child_elements().any(|cell| cell.is(Tag::Td)));
            match has_cells && explicit_role(element).is_none() {
                true => Role::Rowheader,
                false => Role::Columnheader,
            }
        }
    }
}
