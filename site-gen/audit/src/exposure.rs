//! Who is shown an element: eyes, assistive technology, both or none.

use crate::html::{Answer, Element, Page, Slot, Tag};
use crate::style::{Display, default_display};

/// How far an element is kept from readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Exposure(u8);

const NOT_RENDERED: u8 = 1;
const INVISIBLE: u8 = 1 << 1;
const ARIA_HIDDEN: u8 = 1 << 2;
const INERT: u8 = 1 << 3;

impl Exposure {
    pub fn is_exposed(self) -> bool {
        self.0 == 0
    }

    pub fn is_rendered(self) -> bool {
        self.0 & NOT_RENDERED == 0
    }

    pub fn is_visible(self) -> bool {
        self.0 & (NOT_RENDERED | INVISIBLE) == 0
    }

    pub fn is_inert(self) -> bool {
        self.0 & INERT != 0
    }

    pub fn is_aria_hidden(self) -> bool {
        self.0 & ARIA_HIDDEN != 0
    }
}

/// The exposure of all elements of a page, in document order.
struct Exposures(Vec<Exposure>);

impl Answer for Exposures {
    const SLOT: Slot = Slot::Exposures;

    fn of(page: &Page<'_>) -> Exposures {
        let styles = page.styles();
        let mut exposures: Vec<Exposure> = Vec::with_capacity(page.elements().len());
        for element in page.elements() {
            let mut flags = match element.parent() {
                // Visibility is no matter of ancestors: a child may be shown again.
                Some(parent) => {
                    let inherited = exposures[parent.index().0 as usize].0 & !INVISIBLE;
                    inherited | hides_content(parent)
                }
                None => 0,
            };
            let (display, is_visible) = match styles {
                Some(styles) => (styles.get(element).display, styles.get(element).is_visible),
                None => (default_display(element), true),
            };
            if display == Display::None {
                flags |= NOT_RENDERED;
            }
            if !is_visible {
                flags |= INVISIBLE;
            }
            if let Some(value) = element.attr("aria-hidden")
                && value.trim().eq_ignore_ascii_case("true")
            {
                flags |= ARIA_HIDDEN;
            }
            if element.has("inert") {
                flags |= INERT;
            }
            exposures.push(Exposure(flags));
        }
        Exposures(exposures)
    }
}

impl Element<'_> {
    /// Whether assistive technology is told of it.
    pub fn is_exposed(self) -> bool {
        self.exposure().is_exposed()
    }

    /// Whether it makes a box: neither `display: none` nor `hidden`, nor anything
    /// around it.
    pub fn is_rendered(self) -> bool {
        self.exposure().is_rendered()
    }

    /// Whether it is rendered and not `visibility: hidden`.
    pub fn is_visible(self) -> bool {
        self.exposure().is_visible()
    }

    /// Whether it, or an element around it, is `inert`.
    pub fn is_inert(self) -> bool {
        self.exposure().is_inert()
    }

    /// Whether it, or an element around it, is `aria-hidden`.
    pub fn is_aria_hidden(self) -> bool {
        self.exposure().is_aria_hidden()
    }

    fn exposure(self) -> Exposure {
        let Exposures(exposures) = self.page().answer();
        exposures[self.index().0 as usize]
    }
}

/// What stands inside is for browsers that do not know the element.
fn hides_content(element: Element<'_>) -> u8 {
    match element.tag() {
        Tag::Video | Tag::Audio | Tag::Iframe => NOT_RENDERED,
        _ => 0,
    }
}
