//! Where HTML's own elements have their names from (HTML-AAM, section 4.1).

use crate::aria::Role;
use crate::html::{Element, Tag};

/// What names an element before its content is asked.
pub(super) enum Native<'p> {
    /// This text, as part of the line.
    Text(&'p str),
    /// These words, set apart.
    Words(&'p str),
    /// It is without a name, and its content has no say.
    Nothing,
    /// What stands inside this part of it.
    Content(Element<'p>),
    /// Its `label` elements.
    Labels,
    /// HTML says nothing.
    Unknown,
}

/// The name that HTML gives an element.
pub(super) fn alternative<'p>(element: Element<'p>, in_content: bool) -> Native<'p> {
    let is_presentational = element.role().is_some_and(Role::is_presentational);
    match element.tag() {
        Tag::Img | Tag::Area if is_presentational => Native::Nothing,
        Tag::Img | Tag::Area => match element.attr("alt") {
            Some(alt) if !alt.trim().is_empty() => Native::Text(alt),
            // An empty alternative text says that there is nothing to say.
            Some("") if in_content => Native::Nothing,
            _ => Native::Unknown,
        },
        Tag::Input => input(element),
        Tag::Button | Tag::Meter | Tag::Output | Tag::Progress | Tag::Select | Tag::Textarea => {
            Native::Labels
        }
        Tag::Fieldset => part(element, Tag::Legend),
        Tag::Figure => part(element, Tag::Figcaption),
        Tag::Table => part(element, Tag::Caption),
        Tag::Optgroup | Tag::Option => match element.attr("label") {
            Some(label) if !label.trim().is_empty() => Native::Words(label),
            _ => Native::Unknown,
        },
        Tag::Svg | Tag::Foreign => svg(element),
        Tag::Iframe | Tag::Video | Tag::Audio if in_content => Native::Nothing,
        _ => Native::Unknown,
    }
}

fn input<'p>(element: Element<'p>) -> Native<'p> {
    let kind = input_type(element);
    let value = element.attr("value");
    match kind.as_str() {
        "hidden" => Native::Nothing,
        "button" | "submit" | "reset" => match value {
            Some(value) if !value.trim().is_empty() => Native::Words(value),
            Some(_) => Native::Labels,
            None if kind == "submit" => Native::Words("Submit"),
            None if kind == "reset" => Native::Words("Reset"),
            None => Native::Labels,
        },
        "image" => match element.attr("alt") {
            Some(alt) if !alt.trim().is_empty() => Native::Words(alt),
            _ => Native::Labels,
        },
        _ => Native::Labels,
    }
}

fn input_type(element: Element<'_>) -> String {
    element
        .attr("type")
        .unwrap_or("text")
        .trim()
        .to_ascii_lowercase()
}

fn part(element: Element<'_>, tag: Tag) -> Native<'_> {
    match element.child_elements().find(|child| child.is(tag)) {
        Some(part) => Native::Content(part),
        None => Native::Unknown,
    }
}

/// The `title` inside; for a link also `xlink:title` (SVG-AAM).
fn svg(element: Element<'_>) -> Native<'_> {
    if matches!(element.name(), "title" | "desc" | "metadata") {
        return Native::Nothing;
    }
    let title = element
        .child_elements()
        .find(|child| child.name() == "title");
    match title.filter(|title| title.has_text()) {
        Some(title) => Native::Content(title),
        None => match element
            .attr("xlink:title")
            .filter(|title| !title.trim().is_empty())
        {
            Some(title) => Native::Words(title),
            None => Native::Unknown,
        },
    }
}

/// What names an element if nothing else did. In drawings `title` is no attribute.
pub(super) fn fallback(element: Element<'_>) -> Option<&str> {
    if matches!(element.tag(), Tag::Svg | Tag::Foreign) {
        return None;
    }
    let said = |name: &str| element.attr(name).filter(|value| !value.trim().is_empty());
    said("title").or_else(|| {
        let takes_placeholder = matches!(element.tag(), Tag::Input | Tag::Textarea)
            || matches!(
                element.role(),
                Some(Role::Textbox | Role::Searchbox | Role::Combobox)
            );
        takes_placeholder
            .then(|| said("placeholder").or_else(|| said("aria-placeholder")))
            .flatten()
    })
}

/// What a control says inside the name of another (step 2C); `None` for all that
/// are no such controls.
pub(super) fn value(element: Element<'_>) -> Option<String> {
    match element.role()? {
        Role::Textbox | Role::Searchbox => Some(match element.tag() {
            Tag::Input => element.attr("value").unwrap_or("").to_owned(),
            _ => element.text_content(),
        }),
        Role::Combobox | Role::Listbox => Some(match element.tag() {
            Tag::Select => selected(element),
            Tag::Input => element.attr("value").unwrap_or("").to_owned(),
            _ => element
                .descendant_elements()
                .filter(|option| option.attr("aria-selected") == Some("true"))
                .map(|option| option.text_content())
                .collect::<Vec<_>>()
                .join(" "),
        }),
        Role::Slider | Role::Spinbutton | Role::Progressbar | Role::Meter | Role::Scrollbar => {
            let names = ["aria-valuetext", "aria-valuenow", "value"];
            let value = names.iter().find_map(|name| element.attr(name));
            Some(value.unwrap_or("").to_owned())
        }
        _ => None,
    }
}

fn selected(select: Element<'_>) -> String {
    let options = || {
        select
            .descendant_elements()
            .filter(|inner| inner.is(Tag::Option))
    };
    let chosen = options()
        .find(|option| option.has("selected"))
        .or_else(|| options().next());
    chosen.map_or(String::new(), |option| option.text_content())
}
