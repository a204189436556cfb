//! Pages of the calendar that no file in `content/` stands for.

use diagnostic::Report;
use rayon::prelude::*;
use tera::Tera;

use super::{Origin, RenderedPage, Renderer, gather, qr_code};
use resolve::calendar::CalendarPage;

/// A theme without this template has no such pages.
pub const TEMPLATE: &str = "calendar.html";

impl Renderer<'_> {
    /// All pages of the calendar.
    pub fn calendar_pages(&self, report: &mut Report) -> Vec<RenderedPage> {
        if !self.theme.has(TEMPLATE) {
            return Vec::new();
        }
        let pages = self.resolved.calendar_pages.par_iter().enumerate();
        gather(report, pages, |(number, page), report| {
            let tera = &self.theme.language(page.lang).tera;
            let html = self.calendar_page(page, tera, report)?;
            Some(RenderedPage::made_up(
                &page.url,
                html,
                Origin::Calendar(number),
            ))
        })
    }

    /// One page of the calendar.
    pub(super) fn calendar_page(
        &self,
        page: &CalendarPage,
        tera: &Tera,
        report: &mut Report,
    ) -> Option<String> {
        let mut view = self.views(page.lang).calendar_page(page);
        if self.theme.shows_qr_code {
            view.qr_code = qr_code::svg(&view.canonical);
        }
        self.template("calendar", &view, page.lang, tera, report)
    }
}
