//! Spacing of text that a `style` attribute fixes, so that a reader's own style cannot
//! widen it (WCAG 1.4.12).

use std::collections::HashSet;

use crate::css::Property;
use crate::finding::Findings;
use crate::html::{Element, ElementIndex, Page, Text};
use crate::layout;
use crate::sight::is_seen;
use crate::style::{Style, Styles};

/// Spacing that a `style` attribute nails down.
pub(crate) struct Spacing {
    pub property: Property,
    /// What it must be at least, in parts of the font size.
    pub factor: f32,
    pub value: fn(&Style) -> f32,
    /// Whether it matters only where text runs over several lines.
    pub needs_wrapping: bool,
}

/// Blames elements whose `style` attribute sets the spacing with `!important` and too
/// small for text that takes it from there.
pub(crate) fn report_fixed(page: &Page<'_>, findings: &mut Findings, spacing: Spacing) {
    let Some(styles) = page.styles() else {
        return;
    };
    let mut blamed: HashSet<ElementIndex> = HashSet::new();
    for element in page.elements().filter(|element| !element.is_foreign()) {
        let says_something = element
            .children()
            .any(|node| node.text().is_some_and(Text::is_said));
        if !says_something || !is_seen(element) {
            continue;
        }
        let Some(source) = fixed_by(element, styles, spacing.property) else {
            continue;
        };
        let style = styles.get(element);
        let is_wide = (spacing.value)(style) >= spacing.factor * style.font_size - 0.01;
        let is_single_line = spacing.needs_wrapping && !wraps(element, styles);
        if !is_wide && !is_single_line && blamed.insert(source.index()) {
            findings
                .at_attribute(source, "style")
                .with("needed", spacing.factor.to_string());
        }
    }
}

/// The element whose `style` attribute decides the property for this one's text, if
/// it does so with `!important`.
fn fixed_by<'p>(element: Element<'p>, styles: &Styles, property: Property) -> Option<Element<'p>> {
    for source in std::iter::once(element).chain(element.ancestors()) {
        let Some(winner) = styles.winner(source, property) else {
            continue;
        };
        let value = winner.declaration.value.to_ascii_lowercase();
        if matches!(
            value.as_str(),
            "inherit" | "unset" | "revert" | "revert-layer"
        ) {
            continue;
        }
        return (winner.is_inline && winner.declaration.important).then_some(source);
    }
    None
}

/// Whether the text runs over more than one line, and not only because it is wide
/// inside a box that scrolls.
fn wraps(element: Element<'_>, styles: &Styles) -> bool {
    let style = styles.get(element);
    let width = layout::content_width(element, styles);
    style.wraps && layout::text_width(&element.text_content(), style) > width
}
