//! Pages rendered once more, with marks that say where everything came from.

use diagnostic::Report;
use tera::Tera;

use super::forms::Answers;
use super::{Origin, Renderer};
use model::prose::Lang;
use resolve::markdown::Trace;
use resolve::{Page, Resolved};

/// Renders pages with marks; slow, and only needed for findings.
pub struct Tracer<'a> {
    renderer: Renderer<'a>,
    /// Templates with marks, per language; `None` where they cannot be loaded.
    languages: Vec<Option<Tera>>,
}

impl<'a> Renderer<'a> {
    /// Prepares a trace of the same pages; `marked` is the site with marks.
    pub fn tracer<'m>(&self, marked: &'m Resolved) -> Tracer<'m>
    where
        'a: 'm,
    {
        let langs = marked.site.settings.langs();
        Tracer {
            languages: langs.map(|lang| self.theme.traced(lang).ok()).collect(),
            renderer: Renderer::new(marked, self.theme, self.parts).audited(self.audited.clone()),
        }
    }
}

impl Tracer<'_> {
    /// The page's HTML with marks; `None` if it cannot be rendered.
    pub fn page(&self, origin: Origin) -> Option<String> {
        let report = &mut Report::default();
        let renderer = &self.renderer;
        let resolved = renderer.resolved;
        match origin {
            Origin::Entry(entry, lang) => {
                let page = Page { entry, lang };
                let body = resolved.body(page, Trace::On, report);
                let tera = self.templates(lang)?;
                let (_, html) = renderer.render(page, body, tera, report)?;
                Some(html)
            }
            Origin::NotFound => {
                let tera = self.templates(Lang::DEFAULT)?;
                let view = renderer.not_found_view();
                renderer.template("not-found", &view, Lang::DEFAULT, tera, report)
            }
            Origin::Form(number) => {
                let page = &resolved.form_pages[number];
                let tera = self.templates(page.lang)?;
                renderer.form_page(page, Answers::None, tera, report)
            }
            Origin::FaultyForm(number) => {
                let page = &resolved.form_pages[number];
                let tera = self.templates(page.lang)?;
                renderer.form_page(page, Answers::AllWrong, tera, report)
            }
            Origin::Answer(answer, lang) => {
                renderer.traced_answer(answer, lang, self.templates(lang)?, report)
            }
            Origin::RoleFinder(number) => {
                let page = &resolved.role_finder_pages[number];
                renderer.role_finder_page(page, self.templates(page.lang)?, report)
            }
            Origin::Calendar(number) => {
                let page = &resolved.calendar_pages[number];
                renderer.calendar_page(page, self.templates(page.lang)?, report)
            }
            Origin::Redirect => None,
        }
    }

    fn templates(&self, lang: Lang) -> Option<&Tera> {
        self.languages[usize::from(lang.0)].as_ref()
    }
}
