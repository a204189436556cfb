//! `site-gen` builds an accessible information site from Markdown.
//!
//! Data flows one way: **load → parse → resolve → render → audit → write**.
//! Each stage takes the previous stage's type and returns its own; none imports
//! a later one. An author's mistakes are collected in a [`Report`], all of one
//! run; what the machine cannot do is an `Err`. The day is an input, so the
//! same content and day give the same bytes.

pub mod audit;
mod bundle;
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
use model::Site;
use model::forms::Forms;
use model::settings::Settings;
use model::sources::{Sources, ThemeSources};
use model::values::WebAddress;
use pictures::Pictures;
use render::theme::Theme;
use render::views::SiteParts;
use render::{FormShell, Renderer};
use resolve::{Edition, Resolved};
use words::Words;

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

impl Options {
    /// For which day and for whom.
    fn edition(&self) -> Edition {
        Edition {
            today: self.today,
            drafts: self.drafts,
        }
    }
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
    let Some((settings, sources)) = load(options, report)? else {
        return Ok(None);
    };
    let (media, _) = media::prepare(&sources, &Pictures::default(), report);
    let (site, forms) = parse(settings, sources, report);
    let inputs = resolve::Inputs::without_words(site, forms, media);
    let resolved = resolve::site(inputs, options.edition(), report);
    resolved.read_texts(report);
    Ok(Some(resolved))
}

/// From files to the finished output, one stage after the other.
fn stages(
    options: &Options,
    pictures: &Pictures,
    report: &mut Report,
) -> anyhow::Result<Option<Rendered>> {
    let Some((settings, mut sources)) = load(options, report)? else {
        return Ok(None);
    };
    if options.publish {
        publish::refuse_samples(&settings.source, &sources, report);
    }
    let (media, mut files) = media::prepare(&sources, pictures, report);
    let theme_sources = std::mem::take(&mut sources.theme);
    let (assets, asset_files) = media::theme_files(&theme_sources);
    files.extend(asset_files);

    let for_theme = settings.clone();
    let (mut of_theme, mut of_content) = (Report::default(), Report::default());
    let (theme, (site, forms)) = rayon::join(
        || Theme::load(&theme_sources, &for_theme, &mut of_theme),
        || {
            audit::theme::measure(&theme_sources, &mut of_content);
            let (site, forms) = parse(settings, sources, &mut of_content);
            language::check(&site, &mut of_content);
            (site, forms)
        },
    );
    report.append(of_theme);
    report.append(of_content);
    let mut inputs = resolve::Inputs::without_words(site, forms, media);
    let Some(theme) = theme else {
        // Without a theme there are no words for links; the content's own
        // mistakes are named all the same.
        resolve::site(inputs, options.edition(), report).read_texts(report);
        return Ok(None);
    };
    inputs.from_theme = theme.for_texts();
    let resolved = resolve::site(inputs, options.edition(), report);
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
    let words = theme.all_words();
    let listed = pages.listed(&resolved);
    files.extend(export::files(&resolved, &words, &listed, parts.sample));
    let shells = renderer.shells(report);
    if !shells.is_empty() {
        render::intake_words::check(&theme_sources, report);
    }
    let mut of_intake = renderer.faulty_forms(&shells, report);
    of_intake.extend(renderer.answers(&shells, report));
    let statements = audit::run(renderer, &pages, &of_intake, &files, report);
    pages.list.extend(statements);

    let bundle = intake_bundle(&resolved, &theme_sources, &words, &shells);
    if !report.has_errors() {
        bundle::check(&bundle, report);
    }
    files.extend(bundle);
    Ok(Some(Rendered::new(pages.into_files(), files)))
}

/// Settings, and all files that they name; `None` if they cannot be read.
fn load(options: &Options, report: &mut Report) -> anyhow::Result<Option<(Settings, Sources)>> {
    let Some(source) = load::settings(&options.root, report)? else {
        return Ok(None);
    };
    let Some(mut settings) = Settings::parse(&source, report) else {
        return Ok(None);
    };
    if let Some(base_url) = &options.base_url {
        settings.base_url.value = base_url.clone();
    }
    let sources = load::sources(&options.root, &settings, report)?;
    Ok(sources.map(|sources| (settings, sources)))
}

/// Typed content and forms.
fn parse(settings: Settings, sources: Sources, report: &mut Report) -> (Site, Forms) {
    let forms = Forms::parse(sources.forms, &settings, report);
    let site = model::parse(settings, sources.entries, &sources.unreadable, report);
    (site, forms)
}

fn intake_bundle(
    resolved: &Resolved,
    theme: &ThemeSources,
    words: &[&Words],
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
    export::intake::files(resolved, theme, words, &shells)
}
