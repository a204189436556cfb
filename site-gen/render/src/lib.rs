//! Typed views → Tera → pages.

mod answers;
mod body;
mod calendar_pages;
mod component_calls;
mod dates;
mod forms;
mod intake_mails;
pub mod intake_words;
mod qr_code;
mod redirects;
mod role_finder;
mod statement;
pub mod theme;
mod tracer;
pub mod view;
pub mod views;

use std::cell::RefCell;

use diagnostic::{Report, SourceFile};
use rayon::prelude::*;
use tera::{Context, Tera, Value};

pub use answers::Answer;
pub use forms::FormShell;
pub use tracer::Tracer;

use body::BodyRenderer;
use export::jsonld;
use export::output::OutputFile;
use model::Facts;
use model::prose::Lang;
use resolve::calendar;
use resolve::index::EntryId;
use resolve::markdown::{Body, Trace};
use resolve::{Page, Resolved};
use theme::Theme;
use view::{PageView, SiteView};
use views::{Audited, PageParts, SiteParts, Views};

/// Address of the preview's script that loads a page again.
pub const RELOAD_SCRIPT: &str = "/_preview/reload.js";

thread_local! {
    /// Where a page grows. Each one grows in the same memory, and what is kept of it
    /// is as large as the page.
    static GROWING: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// A finished page.
#[derive(Debug)]
pub struct RenderedPage {
    /// Address, such as `/angebote/beratung/`.
    pub url: String,
    /// Where it lies below the public folder.
    pub path: String,
    /// The page.
    pub html: String,
    /// What it was made from.
    pub origin: Origin,
    /// Whether its text holds HTML so wrong that its tree means nothing.
    pub unbalanced: bool,
}

impl RenderedPage {
    /// A page that no text in Markdown stands behind.
    fn made_up(url: &str, html: String, origin: Origin) -> RenderedPage {
        RenderedPage {
            url: url.to_owned(),
            path: path_of(url),
            html,
            origin,
            unbalanced: false,
        }
    }
}

/// All finished pages but those that say what an audit of them finds.
#[derive(Debug)]
pub struct Pages {
    /// Sorted by path.
    pub list: Vec<RenderedPage>,
    /// Pages with parts of the accessibility statement: see [`Renderer::statements`].
    pub statements: Vec<Page>,
    /// Whether each page that there should be is there: only then does a link
    /// to nothing mean a mistake of its own.
    pub whole: bool,
}

impl Pages {
    /// Addresses of all pages that search engines may find, sorted.
    pub fn listed<'p>(&'p self, resolved: &'p Resolved) -> Vec<&'p str> {
        let pages = self.list.iter();
        let found =
            pages.filter(|page| !matches!(page.origin, Origin::NotFound | Origin::Redirect));
        let mut listed: Vec<&str> = found.map(|page| page.url.as_str()).collect();
        listed.extend(self.statement_addresses(resolved));
        listed.sort_unstable();
        listed
    }

    /// The pages as files of the output.
    pub fn into_files(self) -> Vec<OutputFile> {
        let pages = self.list.into_iter();
        let files = pages.map(|page| OutputFile {
            path: format!("public/{}", page.path),
            bytes: page.html.into(),
        });
        files.collect()
    }

    /// Addresses of the statements.
    pub fn statement_addresses<'p>(
        &'p self,
        resolved: &'p Resolved,
    ) -> impl Iterator<Item = &'p str> {
        let pages = self.statements.iter();
        pages.filter_map(|page| resolved.index.address(page.entry, page.lang))
    }
}

/// What a page was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// An entry in a language.
    Entry(EntryId, Lang),
    /// A page with a form, by its number.
    Form(usize),
    /// What the intake shows for that page if no answer will do.
    FaultyForm(usize),
    /// What the intake answers besides forms.
    Answer(Answer, Lang),
    /// A page of „Was passt zu mir?“, by its number.
    RoleFinder(usize),
    /// A page of the calendar, by its number.
    Calendar(usize),
    /// The page for addresses that lead nowhere.
    NotFound,
    /// A redirect from an old address.
    Redirect,
}

/// Renders pages of one site with one theme.
pub struct Renderer<'a> {
    resolved: &'a Resolved,
    theme: &'a Theme,
    parts: &'a SiteParts,
    /// The site per language, made once and shared by all its pages.
    sites: Vec<Value>,
    /// What the accessibility statement says of the audit.
    audited: Audited,
}

impl<'a> Renderer<'a> {
    /// Prepares what all pages of a language share.
    pub fn new(resolved: &'a Resolved, theme: &'a Theme, parts: &'a SiteParts) -> Renderer<'a> {
        let langs = resolved.site.settings.langs();
        let sites = langs
            .map(|lang| {
                let words = &theme.language(lang).words;
                let views = Views {
                    resolved,
                    words,
                    lang,
                };
                let site: SiteView = views.site(parts);
                Value::from_serializable(&site)
            })
            .collect();
        Renderer {
            resolved,
            theme,
            parts,
            sites,
            audited: Audited::default(),
        }
    }

    /// All pages but the statements, in parallel, sorted by address; mistakes in texts, templates
    /// and shortcodes are reported. A text is read when its page is made and
    /// gone when it is finished, so that a large site is never held twice.
    pub fn pages(&self, report: &mut Report) -> Pages {
        let mut found: [Report; 4] = Default::default();
        let [of_entries, of_forms, of_role_finder, of_calendar] = &mut found;
        let ((entries, forms), (role_finder, calendar)) = rayon::join(
            || {
                rayon::join(
                    || self.entry_pages(of_entries),
                    || self.form_pages(of_forms),
                )
            },
            || {
                rayon::join(
                    || self.role_finder_pages(of_role_finder),
                    || self.calendar_pages(of_calendar),
                )
            },
        );
        for found in found {
            report.append(found);
        }
        let resolved = self.resolved;
        let statements = resolved.pages.iter().copied();
        let statements: Vec<Page> = statements
            .filter(|page| statement::is_statement(resolved, *page))
            .collect();
        let home = resolved.index.section("");
        let whole = home.is_some_and(|home| resolved.index.is_visible(home))
            && entries.len() + statements.len() == resolved.pages.len()
            && forms.len() == resolved.form_pages.len()
            && role_finder.len() == resolved.role_finder_pages.len();
        let mut list = entries;
        list.extend(forms.into_iter().chain(role_finder).chain(calendar));
        list.extend(self.not_found(report));
        list.extend(self.redirects(report));
        list.sort_by(|left, right| left.path.cmp(&right.path));
        Pages {
            list,
            statements,
            whole,
        }
    }

    fn entry_pages(&self, report: &mut Report) -> Vec<RenderedPage> {
        let pages = self.resolved.pages.par_iter();
        let resolved = self.resolved;
        gather(report, pages, |page, report| {
            let waits = statement::is_statement(resolved, *page);
            (!waits).then(|| self.page(*page, report)).flatten()
        })
    }

    fn page(&self, page: Page, report: &mut Report) -> Option<RenderedPage> {
        let body = self.resolved.body(page, Trace::Off, report);
        let tera = &self.theme.language(page.lang).tera;
        let unbalanced = body.unbalanced;
        let (view, html) = self.render(page, body, tera, report)?;
        Some(RenderedPage {
            path: path_of(&view.url),
            url: view.url,
            html,
            origin: Origin::Entry(page.entry, page.lang),
            unbalanced,
        })
    }

    /// The site that is rendered.
    pub fn resolved(&self) -> &'a Resolved {
        self.resolved
    }

    /// The file that holds the text of a page.
    pub fn source_of(&self, origin: Origin) -> Option<&'a SourceFile> {
        match origin {
            Origin::Entry(entry, lang) => {
                let text = self.resolved.entry(entry).text_in(lang)?;
                Some(&text.source)
            }
            Origin::Form(number) | Origin::FaultyForm(number) => {
                let name = &self.resolved.form_pages[number].form;
                Some(&self.resolved.forms.find(name)?.source)
            }
            Origin::RoleFinder(number) => {
                let section = self.resolved.role_finder_pages[number].section;
                Some(&self.resolved.entry(section).text.source)
            }
            Origin::Calendar(number) => {
                let section = calendar::section(self.resolved)?;
                let lang = self.resolved.calendar_pages[number].lang;
                Some(&self.resolved.entry(section).text_in(lang)?.source)
            }
            Origin::Answer(..) | Origin::NotFound | Origin::Redirect => None,
        }
    }

    /// The template whose file has this path.
    pub fn template_source(&self, path: &str) -> Option<&'a SourceFile> {
        self.theme.source_of_path(path)
    }

    fn render(
        &self,
        page: Page,
        body: Body,
        tera: &Tera,
        report: &mut Report,
    ) -> Option<(PageView, String)> {
        let views = self.views(page.lang);
        let entry = self.resolved.entry(page.entry);
        let text = entry.text_in(page.lang)?;
        let renderer = BodyRenderer {
            views,
            theme: self.theme,
            tera,
            source: &text.source,
            audited: &self.audited,
        };
        let link = views.link(page.entry);
        let base = self.resolved.site.settings.base_url.value.as_str();
        let parts = PageParts {
            body: renderer.render(body.segments, report),
            headings: body.headings,
            structured_data: jsonld::of_page(self.resolved, views.words, page.lang, page.entry),
            qr_code: if self.theme.shows_qr_code {
                qr_code::svg(&format!("{base}{}", link.url))
            } else {
                String::new()
            },
        };
        let view = views.page(page, parts);
        let name = match entry.facts {
            Facts::Home(_) => "home",
            _ => view.kind,
        };
        let html = self.template(name, &view, page.lang, tera, report)?;
        Some((view, html))
    }

    fn template(
        &self,
        name: &str,
        view: &PageView,
        lang: Lang,
        tera: &Tera,
        report: &mut Report,
    ) -> Option<String> {
        let file = format!("{name}.html");
        // A theme for plain pages need not know each kind.
        let file = if self.theme.has(&file) {
            &file
        } else {
            "page.html"
        };
        let mut context = Context::new();
        context.insert_value("site", self.sites[usize::from(lang.0)].clone());
        context.insert("page", view);
        GROWING.with_borrow_mut(|bytes| {
            bytes.clear();
            if let Err(error) = tera.render_to(file, &context, &mut *bytes) {
                report.push(self.theme.diagnostic(&error));
                return None;
            }
            let html = simdutf8::basic::from_utf8(bytes).expect("templates and values are text");
            Some(dates::mark(html))
        })
    }

    fn views(&self, lang: Lang) -> Views<'a> {
        Views {
            resolved: self.resolved,
            words: &self.theme.language(lang).words,
            lang,
        }
    }

    fn not_found_view(&self) -> PageView {
        let views = self.views(Lang::DEFAULT);
        views.plain_page("not-found", views.words.say("page-not-found"), "/404.html")
    }

    fn not_found(&self, report: &mut Report) -> Option<RenderedPage> {
        if !self.theme.has("not-found.html") {
            return None;
        }
        let tera = &self.theme.language(Lang::DEFAULT).tera;
        let view = self.not_found_view();
        let html = self.template("not-found", &view, Lang::DEFAULT, tera, report)?;
        Some(RenderedPage {
            url: view.url,
            path: "404.html".to_owned(),
            html,
            origin: Origin::NotFound,
            unbalanced: false,
        })
    }
}

/// Makes something of each item in parallel; what is made and what is reported
/// keeps the order of the items.
fn gather<I: Send, T: Send>(
    report: &mut Report,
    items: impl IndexedParallelIterator<Item = I>,
    make: impl Fn(I, &mut Report) -> Option<T> + Sync,
) -> Vec<T> {
    let made: Vec<(Option<T>, Report)> = items
        .map(|item| {
            let mut report = Report::default();
            (make(item, &mut report), report)
        })
        .collect();
    let mut all = Vec::with_capacity(made.len());
    for (made, found) in made {
        report.append(found);
        all.extend(made);
    }
    all
}

/// Where a page with this address lies below the public folder.
fn path_of(url: &str) -> String {
    format!("{}index.html", url.trim_start_matches('/'))
}
