//! The pages of „Was passt zu mir?“.

use diagnostic::Report;
use rayon::prelude::*;
use tera::Tera;

use super::view::{LinkView, PageView, RoleFinderView, TranslationView};
use super::{Origin, RenderedPage, Renderer, gather};
use model::role::{Liking, Time};
use resolve::role_finder::{self, Fit, LIKINGS, RoleFinderPage, TIMES};

impl Renderer<'_> {
    /// All pages of the two questions.
    pub(super) fn role_finder_pages(&self, report: &mut Report) -> Vec<RenderedPage> {
        let pages = self.resolved.role_finder_pages.par_iter().enumerate();
        gather(report, pages, |(number, page), report| {
            let tera = &self.theme.language(page.lang).tera;
            let html = self.role_finder_page(page, tera, report)?;
            Some(RenderedPage::made_up(
                &page.url,
                html,
                Origin::RoleFinder(number),
            ))
        })
    }

    /// One page: a question with its answers, or the roles that fit.
    pub(super) fn role_finder_page(
        &self,
        page: &RoleFinderPage,
        tera: &Tera,
        report: &mut Report,
    ) -> Option<String> {
        let view = self.role_finder_view(page);
        self.template("suits", &view, page.lang, tera, report)
    }

    fn role_finder_view(&self, page: &RoleFinderPage) -> PageView {
        let views = self.views(page.lang);
        let words = views.words;
        let index = &self.resolved.index;
        let section = index.address(page.section, page.lang).unwrap_or("/");
        let time_label = |time| words.say(time_key(time));
        let liking_label = |liking| words.say(liking_key(liking));
        let answer = |title: String, time, liking| LinkView {
            title,
            url: role_finder::address(section, time, liking),
            lang: None,
            description: None,
        };
        let (title, answers, fit) = match (page.time, page.liking) {
            (Some(time), Some(liking)) => {
                let chosen = format!("{}, {}", time_label(time), liking_label(liking));
                let title = words.say_with("suits-result", &[("chosen", &chosen)]);
                (title, Vec::new(), Some((time, liking)))
            }
            (Some(time), None) => {
                let answers =
                    LIKINGS.map(|liking| answer(liking_label(liking), Some(time), Some(liking)));
                let title = words.say_with("suits-second", &[("chosen", &time_label(time))]);
                (title, answers.into(), None)
            }
            _ => {
                let answers = TIMES.map(|time| answer(time_label(time), Some(time), None));
                (words.say("suits-first"), answers.into(), None)
            }
        };
        let roles = fit.map(|(time, liking)| role_finder::roles(self.resolved, time, liking));
        let (roles, fit) = roles.unwrap_or((Vec::new(), Fit::Whole));
        let mut view = views.plain_page("suits", title, &page.url);
        view.breadcrumbs = self.role_finder_breadcrumbs(page);
        view.translations = self.role_finder_translations(page);
        view.suits = Some(RoleFinderView {
            answers,
            roles: roles.into_iter().map(|id| views.link(id)).collect(),
            half: fit == Fit::Half,
            again: (page.time.is_some()).then(|| role_finder::address(section, None, None)),
        });
        view
    }

    fn role_finder_breadcrumbs(&self, page: &RoleFinderPage) -> Vec<LinkView> {
        let views = self.views(page.lang);
        let home = self.resolved.index.section("").map(|id| LinkView {
            title: views.words.say("home-page"),
            ..views.link(id)
        });
        home.into_iter().chain([views.link(page.section)]).collect()
    }

    fn role_finder_translations(&self, page: &RoleFinderPage) -> Vec<TranslationView> {
        let settings = &self.resolved.site.settings;
        let views = self.views(page.lang);
        let langs = settings.langs();
        langs
            .map(|lang| {
                let twin = self.resolved.role_finder_pages.iter().find(|other| {
                    other.lang == lang
                        && (other.section, other.time, other.liking)
                            == (page.section, page.time, page.liking)
                });
                let language = settings.language(lang);
                TranslationView {
                    lang: language.tag().to_owned(),
                    name: language.name.clone(),
                    url: twin.map_or_else(|| views.home_address(lang), |twin| twin.url.clone()),
                    current: lang == page.lang,
                    exists: twin.is_some(),
                }
            })
            .collect()
    }
}

fn time_key(time: Time) -> &'static str {
    match time {
        Time::Rarely => "time-rarely",
        Time::Weekly => "time-weekly",
        Time::Often => "time-often",
    }
}

fn liking_key(liking: Liking) -> &'static str {
    match liking {
        Liking::Talk => "liking-talk",
        Liking::Errands => "liking-errands",
        Liking::Hands => "liking-hands",
        Liking::Welcome => "liking-welcome",
    }
}
