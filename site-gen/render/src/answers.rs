//! What the intake answers besides forms: it confirms, or it says why not. The
//! generator renders these pages for the audit alone, with the templates, texts and
//! shells that the intake will use.

use diagnostic::{Diagnostic, Place, Report};
use intake_form::bundle::Shell;
use intake_form::case::{CaseOutcome, CaseState, CaseView, LinkState, Moment, outcomes_offered};
use intake_form::render::{CASE, CASE_TITLE, CONFIRMATION, REFUSAL};
use intake_form::view::{ConfirmationView, Link, RefusalView};
use intake_form::{Receipt, Refusal, SharedTexts};
use serde::Serialize;
use tera::{Context, Tera, Value};

use super::{FormShell, Origin, RenderedPage, Renderer};
use export::intake::telephone;
use model::forms::FormInLanguages;
use model::prose::Lang;
use resolve::form_pages::INTAKE;

/// An answer of the intake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// To a form, by its position among all.
    Confirmation(usize),
    /// To what cannot be accepted.
    Refusal(Refusal),
    /// To staff, who follow the link in their mail.
    Case(CaseState, LinkState),
}

/// The page of a case in each state, and with links that act no more.
const CASES: [Answer; 6] = [
    Answer::Case(CaseState::New, LinkState::Valid),
    Answer::Case(CaseState::Seen, LinkState::Valid),
    Answer::Case(CaseState::Contacted, LinkState::Valid),
    Answer::Case(CaseState::Closed, LinkState::Valid),
    Answer::Case(CaseState::New, LinkState::Expired),
    Answer::Case(CaseState::New, LinkState::Asked),
];

/// The main part of an answer and what stands before the page's title.
struct Main {
    title_prefix: String,
    html: String,
}

impl Renderer<'_> {
    /// Each answer in each language that the intake speaks; what the theme lacks for
    /// them is reported.
    pub fn answers(&self, shells: &[FormShell], report: &mut Report) -> Vec<RenderedPage> {
        let mut pages = Vec::new();
        if !self.can_answer(shells, report) {
            return pages;
        }
        for shell in shells.iter().filter(|shell| shell.page.is_none()) {
            let Ok(whole) = Shell::parse(&shell.html) else {
                continue;
            };
            let forms = 0..self.resolved.forms.iter().count();
            let confirmations = forms.map(Answer::Confirmation);
            // Staff read the default language.
            let cases = match shell.lang == Lang::DEFAULT {
                true => &CASES[..],
                false => &[],
            };
            let refusals = Refusal::ALL.map(Answer::Refusal);
            for answer in confirmations.chain(refusals).chain(cases.iter().copied()) {
                let tera = &self.theme.language(shell.lang).tera;
                let Some(main) = self.answer_main(answer, shell.lang, tera, report) else {
                    continue;
                };
                pages.push(RenderedPage::made_up(
                    INTAKE,
                    whole.page(&main.title_prefix, &main.html),
                    Origin::Answer(answer, shell.lang),
                ));
            }
        }
        pages
    }

    /// Whether the theme has what the intake answers with, if there are forms.
    fn can_answer(&self, shells: &[FormShell], report: &mut Report) -> bool {
        let tera = &self.theme.language(Lang::DEFAULT).tera;
        let mut missing = [CONFIRMATION, REFUSAL, CASE, CASE_TITLE]
            .into_iter()
            .filter(|name| !shells.is_empty() && !tera.contains_component(name))
            .peekable();
        let is_whole = missing.peek().is_none();
        for name in missing {
            let fault = Diagnostic::error("component-missing").with("name", name);
            report.push(fault.at(Place::file(self.theme.path_of(""))));
        }
        is_whole
    }

    /// The same page with marks.
    pub(super) fn traced_answer(
        &self,
        answer: Answer,
        lang: Lang,
        tera: &Tera,
        report: &mut Report,
    ) -> Option<String> {
        let main = self.answer_main(answer, lang, tera, report)?;
        let title = self.resolved.site.settings.title.clone();
        let mut view = self.views(lang).plain_page("form", title, INTAKE);
        view.noindex = true;
        self.filled_in(view, &main.html, lang, tera, report)
    }

    fn answer_main(
        &self,
        answer: Answer,
        lang: Lang,
        tera: &Tera,
        report: &mut Report,
    ) -> Option<Main> {
        let shared = self.resolved.forms.shared(lang)?;
        let telephone = telephone(self.resolved)?;
        match answer {
            Answer::Confirmation(number) => {
                let form = self.resolved.forms.iter().nth(number)?;
                let view = self.confirmation(form, shared, &telephone, lang)?;
                let html = self.answer_component(CONFIRMATION, &view, tera, report)?;
                let title_prefix = view.title_prefix;
                Some(Main { title_prefix, html })
            }
            Answer::Refusal(refusal) => {
                let back = Link {
                    text: shared.back.clone(),
                    href: self.views(lang).home_address(lang),
                };
                let view = RefusalView::new(refusal, shared, &telephone, Some(back));
                let html = self.answer_component(REFUSAL, &view, tera, report)?;
                let title_prefix = view.title_prefix;
                Some(Main { title_prefix, html })
            }
            Answer::Case(state, link) => {
                let view = self.case(state, link, lang)?;
                let title = self.answer_component(CASE_TITLE, &view, tera, report)?;
                let html = self.answer_component(CASE, &view, tera, report)?;
                let title_prefix = format!("{title} – ");
                Some(Main { title_prefix, html })
            }
        }
    }

    fn confirmation(
        &self,
        form: &FormInLanguages,
        shared: &SharedTexts,
        telephone: &Link,
        lang: Lang,
    ) -> Option<ConfirmationView> {
        let views = self.views(lang);
        let receipt = Receipt::from_random([7; 8])?;
        let by = views.words.date(self.resolved.today).long;
        let home = views.home_address(lang);
        Some(ConfirmationView::new(
            &form.version(lang)?.next_steps,
            shared,
            receipt.to_string(),
            Some(&by),
            telephone,
            &home,
        ))
    }

    /// A case that came today and went as far as `state`.
    fn case(&self, state: CaseState, link: LinkState, lang: Lang) -> Option<CaseView> {
        let day = self.views(lang).words.date(self.resolved.today).long;
        let moment = Moment {
            day: day.clone(),
            time: "9:05".to_owned(),
        };
        let reached = |wanted: CaseState| (state >= wanted).then(|| moment.clone());
        Some(CaseView {
            receipt: Receipt::from_random([7; 8])?.to_string(),
            state: state.name(),
            by: (state < CaseState::Contacted).then_some(day),
            seen: reached(CaseState::Seen),
            contacted: reached(CaseState::Contacted),
            closed: reached(CaseState::Closed),
            outcome: (state == CaseState::Closed).then(|| CaseOutcome::Settled.name()),
            action: INTAKE.to_owned(),
            outcomes: outcomes_offered(state),
            link,
            received: moment,
        })
    }

    fn answer_component(
        &self,
        name: &str,
        view: &impl Serialize,
        tera: &Tera,
        report: &mut Report,
    ) -> Option<String> {
        let mut arguments = Context::new();
        arguments.insert_value("view", Value::from_serializable(view));
        let rendered = tera.render_component(name, &arguments, None, true);
        rendered
            .map_err(|error| report.push(self.theme.diagnostic(&error)))
            .ok()
    }
}
