//! Pages of the calendar that no file in `content/` stands for.

use diagnostic::Report;
use rayon::prelude::*;
use tera::Tera;

use super::{Origin, RenderedPage, Renderer, path_of, qr_code};
use crate::resolve::calendar::CalendarPage;

/// A theme without this template has no such pages.
pub const TEMPLATE: &str = "calendar.html";

impl Renderer<'_> {
    /// All pages of the calendar.
    pub fn calendar_pages(&self, report: &mut Report) -> Vec<RenderedPage> {
        if !self.theme.has(TEMPLATE) {
            return Vec::new();
        }
        let rendered: Vec<(Option<RenderedPage>, Report)> = self
            .resolved
            .calendar_pages
            .par_iter()
            .enumerate()
            .map(|(number, page)| {
                let mut report = Report::default();
                let tera = &self.theme.language(page.lang).tera;
                let html = self.calendar_page(page, tera, &mut report);
                let rendered = html.map(|html| RenderedPage {
                    url: page.url.clone(),
                    path: path_of(&page.url),
                    html,
                    origin: Origin::Calendar(number),
                    unbalanced: false,
                });
                (rendered, report)
            })
            .collect();
        let mut pages = Vec::with_capacity(rendered.len());
        for (page, found) in rendered {
            report.append(found);
            pages.extend(page);
        }
        pages
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
