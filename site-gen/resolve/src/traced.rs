//! The same site once more, its words marked with their places in TOML: for a
//! trace of what audits found.

use diagnostic::{Report, SourceFile};

use super::{Edition, Inputs, Media, Resolved, names_and_dates};
use model::forms::Forms;
use model::settings::Settings;
use model::sources::EntrySource;
use model::{self, Entry};

impl Resolved {
    /// Reads all front matter, forms and `site.toml` again, with marks. `None` if
    /// that should give another site.
    pub fn traced(&self) -> Option<Resolved> {
        // What is wrong with the content has been told.
        let report = &mut Report::default();
        let own = &self.site.settings;
        let mut settings = Settings::parse(&own.source.with_marks(), report)?;
        settings.base_url = own.base_url.clone();
        let sources = self.forms.sources.iter();
        let sources = sources.map(|(name, source)| (name.clone(), source.with_marks()));
        let forms = Forms::parse(sources.collect(), &settings, report);
        let entries = self.site.entries.iter();
        let entries = entries.flat_map(|entry| sources_of(entry, own)).collect();
        let site = model::parse(settings, entries, &[], report);
        let media = Media {
            pictures: self.pictures.clone(),
            unusable: self.unusable.clone(),
            downloads: self.downloads.clone(),
        };
        let inputs = Inputs {
            site,
            forms,
            media,
            from_theme: self.from_theme.clone(),
        };
        let edition = Edition {
            today: self.today,
            drafts: self.drafts,
        };
        let traced = names_and_dates(inputs, edition, report);
        self.has_the_pages_of(&traced).then_some(traced)
    }

    /// Whether a page of this site is the page of the same number there.
    fn has_the_pages_of(&self, other: &Resolved) -> bool {
        let count = |it: &Resolved| {
            let entries = it.site.entries.len();
            let (forms, finder) = (it.form_pages.len(), it.role_finder_pages.len());
            (entries, forms, finder, it.calendar_pages.len())
        };
        count(self) == count(other) && self.pages == other.pages
    }

    /// The text file of a path: an entry, a form or `site.toml`.
    pub fn source(&self, path: &str) -> Option<&SourceFile> {
        let entries = self.site.entries.iter();
        let of_entries = entries.flat_map(Entry::sources);
        let forms = self.forms.sources.values();
        let mut all = forms.chain([&self.site.settings.source]).chain(of_entries);
        all.find(|source| &*source.path == path)
    }
}

fn sources_of(entry: &Entry, settings: &Settings) -> impl Iterator<Item = EntrySource> {
    let translations = entry.translations.iter();
    let translations = translations.map(|(lang, translation)| {
        let name = format!("{}.{}", entry.stem, settings.language(*lang).code);
        (name, &translation.text)
    });
    let original = std::iter::once((entry.stem.clone(), &entry.text));
    original
        .chain(translations)
        .map(|(name, text)| EntrySource {
            dir: entry.dir.clone(),
            parents: entry.parents.clone(),
            name,
            file: text.source.with_marks(),
        })
}
