//! Pages that say what the audit of all pages has found, rendered once more after it.

use diagnostic::Report;

use super::views::Audited;
use super::{Origin, Pages, RenderedPage, Renderer};
use model::EntryText;
use resolve::Page;
use resolve::markdown::Trace;

impl<'a> Renderer<'a> {
    /// The same renderer, for what the audit has found.
    #[must_use]
    pub fn audited(self, audited: Audited) -> Renderer<'a> {
        Renderer { audited, ..self }
    }

    /// Renders the pages with parts of the accessibility statement once more, and
    /// returns them. What can be wrong with their texts has been told before.
    pub fn renew_statements<'p>(&self, pages: &'p mut Pages) -> Vec<&'p RenderedPage> {
        let mut renewed = Vec::new();
        for rendered in &mut pages.list {
            let Origin::Entry(entry, lang) = rendered.origin else {
                continue;
            };
            let text = self.resolved.entry(entry).text_in(lang);
            if !text.is_some_and(shows_a_part) {
                continue;
            }
            let report = &mut Report::default();
            let page = Page { entry, lang };
            let body = self.resolved.body(page, Trace::Off, report);
            let tera = &self.theme.language(lang).tera;
            if let Some((_, html)) = self.render(page, body, tera, report) {
                rendered.html = html;
                renewed.push(&*rendered);
            }
        }
        renewed
    }
}

fn shows_a_part(text: &EntryText) -> bool {
    text.source.text[text.body.clone()].contains("statement(part")
}
