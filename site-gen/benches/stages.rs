//! What each stage costs for 1,000 of the pages that `compare` also builds;
//! `corpus.py` beside this file writes them and needs Python 3.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use diagnostic::Report;
use jiff::civil::{Date, date};
use model::forms::Forms;
use model::settings::Settings;
use model::sources::Sources;
use model::{self, Site};
use render::Renderer;
use render::theme::Theme;
use render::views::SiteParts;
use resolve::{self, Edition, Inputs, Media, Resolved};
use site_gen::load;
use site_gen::pictures::Pictures;
use site_gen::{Options, audit, compile, media, write};

const PAGES: &str = "1000";
const TODAY: Date = date(2027, 1, 12);

/// Everything on disk that a build of the pages reads, and what was read.
struct Corpus {
    folder: tempfile::TempDir,
    settings: Settings,
    sources: Sources,
}

impl Corpus {
    fn new() -> Corpus {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/corpus.py");
        let written = Command::new("python3")
            .arg(script)
            .arg(PAGES)
            .arg(folder.path())
            .status();
        assert!(written.expect("Python 3 is installed").success());
        let root = folder.path().join("site-gen");
        let report = &mut Report::default();
        let source = load::settings(&root, report).expect("readable");
        let settings = Settings::parse(&source.expect("text"), report).expect("good settings");
        let sources = load::sources(&root, &settings, report).expect("readable");
        Corpus {
            settings,
            sources: sources.expect("a theme"),
            folder,
        }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("site-gen")
    }

    fn options(&self) -> Options {
        Options {
            root: self.root(),
            today: TODAY,
            base_url: None,
            drafts: false,
            publish: false,
            preview: false,
        }
    }

    fn parsed(&self) -> Site {
        let entries = self.sources.entries.clone();
        let unreadable = &self.sources.unreadable;
        model::parse(
            self.settings.clone(),
            entries,
            unreadable,
            &mut Report::default(),
        )
    }

    fn theme(&self) -> Theme {
        let report = &mut Report::default();
        Theme::load(&self.sources.theme, &self.settings, report).expect("a good theme")
    }
}

fn resolved(site: Site) -> Resolved {
    let report = &mut Report::default();
    let inputs = Inputs::without_words(site, Forms::default(), Media::default());
    let edition = Edition {
        today: TODAY,
        drafts: false,
    };
    resolve::site(inputs, edition, report)
}

fn reading(c: &mut Criterion) {
    let corpus = Corpus::new();
    let root = corpus.root();
    c.bench_function("load", |b| {
        b.iter(|| load::sources(&root, &corpus.settings, &mut Report::default()));
    });
    c.bench_function("parse", |b| {
        b.iter_with_large_drop(|| corpus.parsed());
    });
    c.bench_function("resolve", |b| {
        b.iter_batched(|| corpus.parsed(), resolved, BatchSize::LargeInput);
    });
    c.bench_function("theme", |b| b.iter(|| corpus.theme()));
}

fn making(c: &mut Criterion) {
    let corpus = Corpus::new();
    let theme = corpus.theme();
    let resolved = resolved(corpus.parsed());
    let (assets, files) = media::theme_files(&corpus.sources.theme);
    let parts = SiteParts {
        assets,
        ..SiteParts::default()
    };
    let renderer = Renderer::new(&resolved, &theme, &parts);
    c.bench_function("render", |b| {
        b.iter_with_large_drop(|| renderer.pages(&mut Report::default()));
    });
    let pages = renderer.pages(&mut Report::default());
    c.bench_function("audit", |b| {
        b.iter_batched(
            || Renderer::new(&resolved, &theme, &parts),
            |renderer| {
                let report = &mut Report::default();
                audit::run(renderer, black_box(&pages), &[], &files, report)
            },
            BatchSize::LargeInput,
        );
    });
}

fn whole(c: &mut Criterion) {
    let corpus = Corpus::new();
    let compiled = || {
        let built = compile(&corpus.options(), &Pictures::default());
        built.expect("the machine can").0.expect("no mistakes")
    };
    c.bench_function("everything but writing", |b| b.iter(compiled));
    let files = compiled().files;
    let out = corpus.folder.path().join("out");
    c.bench_function("write over the last output", |b| {
        b.iter(|| write::replace(&corpus.root(), &out, &files).expect("written"));
    });
}

criterion_group!(benches, reading, making, whole);
criterion_main!(benches);
