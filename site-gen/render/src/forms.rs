//! Pages with a form, and the shells in which the intake shows it again.

use diagnostic::Report;
use intake_form::bundle::{self, MAIN_MARK, TITLE_MARK};
use intake_form::submission::Submission;
use intake_form::view::{EventContext, FormView, PageContext, PageLink};
use rayon::prelude::*;
use tera::{Context, Tera, Value};

use super::view::{LinkView, PageView, TranslationView};
use super::{Origin, RenderedPage, Renderer, gather};
use model::Facts;
use model::kind::Kind;
use model::prose::Lang;
use resolve::form_pages::{Choice, FormPage, INTAKE};

/// Stands for [`TITLE_MARK`] while templates escape the title.
const TITLE_SENTINEL: &str = "\u{e000}title\u{e000}";

/// A page with a form as the intake needs it.
#[derive(Debug)]
pub struct FormShell {
    /// Position among the pages with a form; `None` for the shell of answers.
    pub page: Option<usize>,
    /// Language.
    pub lang: Lang,
    /// The page with marks in place of title prefix and main part.
    pub html: String,
    /// What the page has decided.
    pub context: PageContext,
}

/// What a form is shown with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answers {
    None,
    AllWrong,
}

impl Renderer<'_> {
    /// All pages with a form, in parallel.
    pub fn form_pages(&self, report: &mut Report) -> Vec<RenderedPage> {
        let pages = self.resolved.form_pages.par_iter().enumerate();
        gather(report, pages, |(number, page), report| {
            let tera = &self.theme.language(page.lang).tera;
            let html = self.form_page(page, Answers::None, tera, report)?;
            Some(RenderedPage::made_up(&page.url, html, Origin::Form(number)))
        })
    }

    /// What the intake shows for each page with a form if every answer is wrong:
    /// the page at its worst has to be as good as any.
    pub fn faulty_forms(&self, shells: &[FormShell], report: &mut Report) -> Vec<RenderedPage> {
        gather(report, shells.par_iter(), |shell, report| {
            self.faulty_form(shell, report)
        })
    }

    fn faulty_form(&self, shell: &FormShell, report: &mut Report) -> Option<RenderedPage> {
        let number = shell.page?;
        let page = &self.resolved.form_pages[number];
        let form = self.form_view(page, &shell.context, Answers::AllWrong)?;
        let tera = &self.theme.language(page.lang).tera;
        let main = self.form_main(&form, tera, report)?;
        let prefix = form.error.map(|error| error.title_prefix);
        let whole = bundle::Shell::parse(&shell.html).ok()?;
        Some(RenderedPage::made_up(
            &page.action,
            whole.page(prefix.as_deref().unwrap_or(""), &main),
            Origin::FaultyForm(number),
        ))
    }

    /// One page with a form.
    pub(super) fn form_page(
        &self,
        page: &FormPage,
        answers: Answers,
        tera: &Tera,
        report: &mut Report,
    ) -> Option<String> {
        let context = self.form_context(page);
        let form = self.form_view(page, &context, answers)?;
        let body = self.form_main(&form, tera, report)?;
        match answers {
            Answers::None => {
                let view = self.form_page_view(page, &form.title, body);
                self.template("form", &view, page.lang, tera, report)
            }
            Answers::AllWrong => {
                let view = self.form_page_view(page, &form.title, String::new());
                self.filled_in(view, &body, page.lang, tera, report)
            }
        }
    }

    /// A page as the intake puts it together: nobody marks dates in its main part.
    pub(super) fn filled_in(
        &self,
        mut view: PageView,
        main: &str,
        lang: Lang,
        tera: &Tera,
        report: &mut Report,
    ) -> Option<String> {
        view.body = MAIN_MARK.to_owned();
        let html = self.template("form", &view, lang, tera, report)?;
        Some(html.replacen(MAIN_MARK, main, 1))
    }

    fn form_main(&self, form: &FormView, tera: &Tera, report: &mut Report) -> Option<String> {
        let mut arguments = Context::new();
        arguments.insert_value("view", Value::from_serializable(form));
        let name = intake_form::render::FORM;
        match tera.render_component(name, &arguments, None, true) {
            Ok(body) => Some(body),
            Err(error) => {
                report.push(self.theme.diagnostic(&error));
                None
            }
        }
    }

    /// The shells of all pages with a form, and one a language for answers.
    pub fn shells(&self, report: &mut Report) -> Vec<FormShell> {
        let pages = self.resolved.form_pages.par_iter().enumerate();
        let mut shells = gather(report, pages, |(number, page), report| {
            self.page_shell(number, page, report)
        });
        for lang in self.resolved.site.settings.langs() {
            if self.resolved.forms.shared(lang).is_none() {
                continue;
            }
            let views = self.views(lang);
            let title = self.resolved.site.settings.title.clone();
            let mut view = views.plain_page("form", title.clone(), INTAKE);
            view.head_title = format!("{TITLE_SENTINEL}{title}");
            view.body = MAIN_MARK.to_owned();
            view.noindex = true;
            shells.extend(self.shell(&view, lang, None, PageContext::default(), report));
        }
        shells
    }

    fn page_shell(&self, number: usize, page: &FormPage, report: &mut Report) -> Option<FormShell> {
        let context = self.form_context(page);
        let form = self.form_view(page, &context, Answers::None)?;
        let mut view = self.form_page_view(page, &form.title, MAIN_MARK.to_owned());
        view.head_title = format!("{TITLE_SENTINEL}{}", view.head_title);
        self.shell(&view, page.lang, Some(number), context, report)
    }

    fn shell(
        &self,
        view: &PageView,
        lang: Lang,
        page: Option<usize>,
        context: PageContext,
        report: &mut Report,
    ) -> Option<FormShell> {
        let tera = &self.theme.language(lang).tera;
        let html = self.template("form", view, lang, tera, report)?;
        // The words of the title also stand in other places of a page.
        let html = html
            .replacen(TITLE_SENTINEL, TITLE_MARK, 1)
            .replace(TITLE_SENTINEL, "");
        Some(FormShell {
            page,
            lang,
            html,
            context,
        })
    }

    fn form_view(
        &self,
        page: &FormPage,
        context: &PageContext,
        answers: Answers,
    ) -> Option<FormView> {
        let forms = &self.resolved.forms;
        let form = forms.find(&page.form)?.version(page.lang)?;
        let faults = match answers {
            Answers::None => Vec::new(),
            Answers::AllWrong => form.every_field_at_fault(),
        };
        let shared = forms.shared(page.lang)?;
        let entered = Submission::default();
        Some(FormView::new(form, shared, context, &entered, &faults))
    }

    fn form_context(&self, page: &FormPage) -> PageContext {
        let views = self.views(page.lang);
        let settings = &self.resolved.site.settings;
        let privacy = settings
            .privacy
            .as_ref()
            .and_then(|name| self.resolved.index.find(Kind::Page, &name.value.0))
            .map(|id| {
                let link = views.link(id);
                let note = || views.words.say("link-in-default-language");
                PageLink {
                    text: link.title,
                    href: link.url,
                    note: link.lang.as_ref().map(|_| note()),
                    lang: link.lang,
                }
            });
        let (topic, event) = match &page.choice {
            Choice::Nothing => (None, None),
            Choice::Topic(topic) => (Some(topic.clone()), None),
            Choice::Date(id, occurrence) => {
                let Facts::Event(event) = &self.resolved.entry(*id).facts else {
                    return PageContext::default();
                };
                let shown = views.occurrence(*id, event, occurrence);
                let event = EventContext {
                    event: self.resolved.entry(*id).stem.clone(),
                    date: occurrence.original.date().to_string(),
                    title: shown.title,
                    when: views.words.moment(occurrence.start, occurrence.end),
                    place: shown.place.map(|place| place.title),
                };
                (None, Some(event))
            }
        };
        PageContext {
            action: page.action.clone(),
            title: None,
            topic,
            event,
            privacy,
        }
    }

    fn form_page_view(&self, page: &FormPage, title: &str, body: String) -> PageView {
        let views = self.views(page.lang);
        let title = match &page.choice {
            Choice::Nothing => title.to_owned(),
            Choice::Topic(id) => {
                let form = self.resolved.forms.find(&page.form);
                let topic = form
                    .and_then(|form| form.version(page.lang))
                    .and_then(|form| form.topic(id));
                topic.map_or_else(
                    || title.to_owned(),
                    |topic| format!("{title}: {}", topic.choice.label),
                )
            }
            Choice::Date(id, occurrence) => {
                let day = views.words.date(occurrence.start.date()).medium;
                format!("{title}: {}, {day}", views.link(*id).title)
            }
        };
        let mut view = views.plain_page("form", title, &page.url);
        view.body = body;
        view.breadcrumbs = self.form_breadcrumbs(page);
        view.translations = self.form_translations(page);
        view
    }

    fn form_breadcrumbs(&self, page: &FormPage) -> Vec<LinkView> {
        let views = self.views(page.lang);
        let home = self.resolved.index.section("").map(|id| LinkView {
            title: views.words.say("home-page"),
            ..views.link(id)
        });
        let event = match &page.choice {
            Choice::Date(id, _) => Some(views.link(*id)),
            _ => None,
        };
        home.into_iter().chain(event).collect()
    }

    fn form_translations(&self, page: &FormPage) -> Vec<TranslationView> {
        let settings = &self.resolved.site.settings;
        let views = self.views(page.lang);
        settings
            .langs()
            .map(|lang| {
                let twin = self.resolved.form_pages.iter().find(|other| {
                    other.form == page.form && other.choice == page.choice && other.lang == lang
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
