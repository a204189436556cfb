//! Pages that say what the audit of all other pages has found, rendered after it.

use diagnostic::Report;
use rayon::prelude::*;

use super::views::Audited;
use super::{RenderedPage, Renderer, gather};
use model::EntryText;
use resolve::{Page, Resolved};

impl<'a> Renderer<'a> {
    /// The same renderer, for what the audit has found.
    #[must_use]
    pub fn audited(self, audited: Audited) -> Renderer<'a> {
        Renderer { audited, ..self }
    }

    /// The pages with parts of the accessibility statement, in parallel; mistakes in
    /// their texts are reported.
    pub fn statements(&self, pages: &[Page], report: &mut Report) -> Vec<RenderedPage> {
        gather(report, pages.par_iter(), |page, report| {
            self.page(*page, report)
        })
    }
}

/// Whether a page shows a part of the accessibility statement.
pub(super) fn is_statement(resolved: &Resolved, page: Page) -> bool {
    let text = resolved.entry(page.entry).text_in(page.lang);
    text.is_some_and(shows_a_part)
}

fn shows_a_part(text: &EntryText) -> bool {
    text.source.text[text.body.clone()].contains("statement(part")
}
