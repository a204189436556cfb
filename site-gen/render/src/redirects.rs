//! Pages at old addresses that lead to the new ones.

use diagnostic::{Diagnostic, Place, Report};
use tera::Context;

use super::{Origin, RenderedPage, Renderer, path_of};
use model::prose::Lang;
use resolve::index::entries;

impl Renderer<'_> {
    /// One for each old address of a visible entry.
    pub(super) fn redirects(&self, report: &mut Report) -> Vec<RenderedPage> {
        let index = &self.resolved.index;
        let mut redirects = Vec::new();
        for (id, entry) in entries(&self.resolved.site) {
            if !index.is_visible(id) {
                continue;
            }
            for (lang, alias) in entry.aliases() {
                let Some(target) = index.address(id, lang) else {
                    continue;
                };
                if !self.theme.has("redirect.html") {
                    let place = Place::file(self.theme.path_of("redirect.html"));
                    report.push(
                        Diagnostic::error("template-missing")
                            .with("name", "redirect.html")
                            .at(place),
                    );
                    return redirects;
                }
                let url = alias.value.as_str();
                redirects.extend(self.redirect(url, target, lang, report));
            }
        }
        redirects
    }

    fn redirect(
        &self,
        url: &str,
        target: &str,
        lang: Lang,
        report: &mut Report,
    ) -> Option<RenderedPage> {
        let language = self.theme.language(lang);
        let base = self.resolved.site.settings.base_url.value.as_str();
        let mut context = Context::new();
        context.insert_value("site", self.sites[usize::from(lang.0)].clone());
        context.insert("target", target);
        context.insert("canonical", &format!("{base}{target}"));
        context.insert("title", &language.words.say("page-moved"));
        context.insert("lang", self.resolved.site.settings.language(lang).tag());
        match language.tera.render("redirect.html", &context) {
            Ok(html) => Some(RenderedPage {
                url: url.to_owned(),
                path: path_of(url),
                html,
                origin: Origin::Redirect,
                unbalanced: false,
            }),
            Err(error) => {
                report.push(self.theme.diagnostic(&error));
                None
            }
        }
    }
}
