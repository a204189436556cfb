//! `site-gen` builds an accessible information site from Markdown.
//!
//! Data flows one way: **load → parse → resolve → render → audit → write**.
//! Each stage takes the previous stage's type and returns its own; none imports
//! a later one. An author's mistakes are collected in a [`Report`], all of one
//! run; what the machine cannot do is an `Err`. The day is an input, so the
//! same content and day give the same bytes.

pub mod audit;
pub mod cmd;
pub mod fingerprint;
pub mod language;
pub mod load;
pub mod media;
pub mod messages;
pub mod pictures;
pub mod preview;
mod publish;
pub mod report;
pub mod write;

use std::path::PathBuf;

use diagnostic::Report;
use jiff::civil::Date;

use export::intake::Shell;
use export::output::{OutputFile, Rendered};
use model::forms::Forms;
use model::settings::Settings;
use model::sources::ThemeSources;
use model::values::WebAddress;
use pictures::Pictures;
use render::theme::Theme;
use render::views::SiteParts;
use render::{FormShell, Renderer};
use resolve::Resolved;

/// What a build starts from.
#[derive(Debug, Clone)]
pub struct Options {
    /// Folder that holds `content/` and `themes/`.
    pub root: PathBuf,
    /// The day for which the site is built.
    pub today: Date,
    /// Address of the site, instead of the one in `site.toml`.
    pub base_url: Option<WebAddress>,
    /// Whether drafts and entries whose day has not come are built.
    pub drafts: bool,
    /// Whether the site goes public: sample data is then an error.
    pub publish: bool,
    /// Whether pages load the preview's script.
    pub preview: bool,
}

/// Everything short of touching the output; this is all that `check` runs.
///
/// Without a site if an error stands in the report. `pictures` remembers
/// photographs between the builds of one process.
pub fn compile(
    options: &Options,
    pictures: &Pictures,
) -> anyhow::Result<(Option<Rendered>, Report)> {
    let mut report = Report::default();
    let rendered = stages(options, pictures, &mut report)?;
    let whole = rendered.filter(|_| !report.has_errors());
    Ok((whole, report))
}

/// The content of a site in which each name leads somewhere, without theme and
/// pages; `None` if its settings or folders cannot be read.
pub fn resolve_content(options: &Options, report: &mut Report) -> anyhow::Result<Option<Resolved>> {
    let Some(source) = load::settings(&options.root, report)? else {
        return Ok(None);
    };
    let Some(settings) = Settings::parse(&source, report) else {
        return Ok(None);
    };
    let Some(sources) = load::sources(&options.root, &settings, report)? else {
        return Ok(None);
    };
    let (media, _) = media::prepare(&sources, &Pictures::default(), report);
    let forms = Forms::parse(sources.forms, &settings, report);
    let site = model::parse(settings, sources.entries, &sources.unreadable, report);
    let silent = vec![String::new(); site.settings.languages.len()];
    let (today, drafts) = (options.today, options.drafts);
    let resolved = resolve::site(site, forms, media, silent, today, drafts, report);
    resolved.read_texts(report);
    Ok(Some(resolved))
}

fn stages(
    options: &Options,
    pictures: &Pictures,
    report: &mut Report,
) -> anyhow::Result<Option<Rendered>> {
    let Some(source) = load::settings(&options.root, report)? else {
        return Ok(None);
    };
    let Some(mut settings) = Settings::parse(&source, report) else {
        return Ok(None);
    };
    if let Some(base_url) = &options.base_url {
        settings.base_url.value = base_url.clone();
    }
    let Some(sources) = load::sources(&options.root, &settings, report)? else {
        return Ok(None);
    };
    if options.publish {
        publish::refuse_samples(&source, &sources, report);
    }
    let (media, mut files) = media::prepare(&sources, pictures, report);
    let (assets, asset_files) = media::theme_files(&sources.theme);
    files.extend(asset_files);

    let for_theme = settings.clone();
    let (mut of_theme, mut of_content) = (Report::default(), Report::default());
    let (theme, (forms, site)) = rayon::join(
        || Theme::load(&sources.theme, &for_theme, &mut of_theme),
        || {
            let report = &mut of_content;
            audit::theme::measure(&sources.theme, report);
            let forms = Forms::parse(sources.forms, &settings, report);
            let site = model::parse(settings, sources.entries, &sources.unreadable, report);
            language::check(&site, report);
            (forms, site)
        },
    );
    report.append(of_theme);
    report.append(of_content);
    let Some(theme) = theme else {
        // Without a theme there are no words for links; the content's own
        // mistakes are named all the same.
        let silent = vec![String::new(); site.settings.languages.len()];
        let (today, drafts) = (options.today, options.drafts);
        resolve::site(site, forms, media, silent, today, drafts, report).read_texts(report);
        return Ok(None);
    };
    let notes = theme.notes_on_other_languages();
    let (today, drafts) = (options.today, options.drafts);
    let resolved = resolve::site(site, forms, media, notes, today, drafts, report);

    if options.publish {
        publish::refuse_gaps(&resolved, report);
    } else {
        publish::warn_of_forms_without_basis(&resolved, report);
    }

    let parts = SiteParts {
        assets,
        sample: !options.publish,
        preview_script: options.preview.then(|| render::RELOAD_SCRIPT.to_owned()),
    };
    let renderer = Renderer::new(&resolved, &theme, &parts);
    let mut pages = renderer.pages(report);
    let listed: Vec<&str> = pages.listed().collect();
    let words = theme.all_words();
    files.extend(export::files(&resolved, &words, &listed, parts.sample));
    let shells = renderer.shells(report);
    if !shells.is_empty() {
        render::intake_words::check(&sources.theme, report);
    }
    let mut of_intake = renderer.faulty_forms(&shells, report);
    of_intake.extend(renderer.answers(&shells, report));
    let audited = audit::run(&renderer, &pages, &of_intake, &files, report);
    let renderer = renderer.audited(audited);
    let renewed = renderer.renew_statements(&mut pages);
    audit::run_again(&renderer, &renewed, report);
    files.extend(intake_bundle(&renderer, &sources.theme, &theme, &shells));

    let count = pages.list.len();
    files.extend(pages.list.into_iter().map(|page| OutputFile {
        path: format!("public/{}", page.path),
        bytes: page.html.into(),
    }));
    files.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(Some(Rendered {
        files,
        pages: count,
    }))
}

fn intake_bundle(
    renderer: &Renderer<'_>,
    sources: &ThemeSources,
    theme: &Theme,
    shells: &[FormShell],
) -> Vec<OutputFile> {
    let shells: Vec<Shell<'_>> = shells
        .iter()
        .map(|shell| Shell {
            page: shell.page,
            lang: shell.lang,
            html: &shell.html,
            context: &shell.context,
        })
        .collect();
    export::intake::files(renderer.resolved(), sources, &theme.all_words(), &shells)
}
