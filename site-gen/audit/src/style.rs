//! Computed styles: the cascade of a page's own sheets and `style` attributes over
//! what browsers do without any, for the properties that rules ask about.

mod cascade;
mod compute;
mod default;
mod values;

pub(crate) use cascade::{Styles, loads_sheets};
pub(crate) use default::default_display;
pub(crate) use values::{BackgroundImage, Display, LineHeight, Overflow, Shadow, Style};

use crate::css::Environment;
use crate::html::{Answer, Page, Slot};

/// The computed styles on a desktop screen; `None` if the page has none of its own.
struct OnDesktop(Option<Box<Styles>>);

impl Answer for OnDesktop {
    const SLOT: Slot = Slot::Styles;

    fn of(page: &Page<'_>) -> OnDesktop {
        OnDesktop(Styles::of(page, Environment::DESKTOP).map(Box::new))
    }
}

impl Page<'_> {
    /// The computed styles on a desktop screen; `None` if the page has no style of
    /// its own.
    pub(crate) fn styles(&self) -> Option<&Styles> {
        let OnDesktop(styles) = self.answer();
        styles.as_deref()
    }
}
