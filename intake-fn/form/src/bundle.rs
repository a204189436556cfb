//! What the generator packs for the Lambda: the types of `dist/intake/manifest.json`
//! and `dist/intake/staff-calendar.json`.
//!
//! The folder holds, with paths relative to itself:
//! - `manifest.json`, a [`Manifest`]
//! - `staff-calendar.json`, a [`StaffCalendar`]
//! - `formulare/…`, the definitions and shared texts, byte for byte as in content
//! - `templates/form/…` and `templates/mail/…`, byte for byte as in the theme
//! - `shells/…`, whole pages split at [`TITLE_MARK`] and [`MAIN_MARK`]
//!
//! Everything is resolved: the Lambda knows no content, no calendar rule and no
//! route but those named here.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::view::{Link, PageContext};

/// The format this code writes and reads; another one is refused at the start.
pub const FORMAT: u32 = 1;
/// Name of the [`Manifest`] in the bundle.
pub const MANIFEST: &str = "manifest.json";
/// Name of the [`StaffCalendar`] in the bundle.
pub const STAFF_CALENDAR: &str = "staff-calendar.json";
/// Folder of the templates of forms and mails in the bundle; below it a
/// template's path is its name (`form/form.html`, `mail/request.txt`).
pub const TEMPLATES: &str = "templates";

/// Where a prefix to the title goes; once in each shell, first in `<title>`.
pub const TITLE_MARK: &str = "<!--intake:title-->";
/// Where the page's main part goes; once in each shell, inside `<main>`.
pub const MAIN_MARK: &str = "<!--intake:main-->";

/// Everything the Lambda knows about the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: u32,
    /// The day the bundle was built for.
    pub built_on: Date,
    /// The part of the site that the Lambda owns, with slashes: `/anfrage/`.
    pub prefix: String,
    /// IANA name of the time zone: `Europe/Berlin`.
    pub timezone: String,
    /// Name of the site, for mails.
    pub site: String,
    /// Where staff take a request over; below `prefix`, with slashes:
    /// `/anfrage/fall/`.
    pub cases: String,
    /// Where an alarm is mailed to; not the mailbox of the requests.
    pub alarm_email: String,
    /// Where the monthly report is mailed to.
    pub report_email: String,
    /// The languages of the site; the first is the default.
    pub languages: Vec<LanguageEntry>,
    /// The forms by name.
    pub forms: BTreeMap<String, FormEntry>,
    /// Every page that sends a form.
    pub pages: Vec<PageEntry>,
    /// Everybody who can get a request, by stem: contacts, their deputies,
    /// deputies' deputies.
    pub persons: BTreeMap<String, Person>,
    /// Paths of all templates below [`TEMPLATES`].
    pub templates: Vec<String>,
}

/// A language of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageEntry {
    /// The code in `site.toml`: `de`, `en`, `ls`.
    pub code: String,
    /// Path of the shared texts: `formulare/_texte.en.toml`.
    pub texts: String,
    /// Path of the shell for pages that confirm or refuse.
    pub shell: String,
    /// Where confirmations live; below `prefix`, with slashes:
    /// `/anfrage/angekommen/`, `/anfrage/en/received/`.
    pub confirmation: String,
    /// The home page in this language.
    pub home: String,
    /// The telephone number that every page shows.
    pub telephone: Link,
}

/// The definition of a form and its translations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormEntry {
    /// Path of the definition: `formulare/kontakt.toml`.
    pub definition: String,
    /// Paths of the translations by language code.
    #[serde(default)]
    pub translations: BTreeMap<String, String>,
}

/// A page that sends a form; `context.action` is the address it is sent to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageEntry {
    /// Name of the form.
    pub form: String,
    /// Code of the page's language.
    pub language: String,
    /// The static page with the empty form: `/kontakt/beratung/`.
    pub page: String,
    /// Path of the shell; pages may share one.
    pub shell: String,
    /// What the page has decided.
    pub context: PageContext,
}

/// Somebody who gets requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name as shown.
    pub name: String,
    /// Where requests are mailed to; ASCII.
    pub email: String,
    /// Number as shown and as dialled.
    #[serde(default)]
    pub telephone: Option<Link>,
}

/// Working days and absences, computed by the build: the Lambda has no
/// calendar rules of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffCalendar {
    /// First day that the calendar knows, 24 months before the build: steps are
    /// counted from the day of a request, and the site is built each day.
    pub from: Date,
    /// Last day that the calendar knows, 24 months after the build; the Lambda
    /// raises an alarm when it comes near.
    pub until: Date,
    /// Every working day from `from` to `until`, in order.
    pub working_days: Vec<Date>,
    /// Absences by the person's stem.
    #[serde(default)]
    pub absences: BTreeMap<String, Vec<Absence>>,
    /// Office hours by the person's stem, in words of the default language.
    #[serde(default)]
    pub office_hours: BTreeMap<String, Vec<String>>,
    /// When the last office hours of a day end, Monday first, by the person's
    /// stem: the moment of a reminder depends on it.
    #[serde(default)]
    pub closing: BTreeMap<String, [Option<Time>; 7]>,
}

/// Days on which somebody is away; never a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Stem of whoever stands in. Without one, the deputy of the form does.
    #[serde(default)]
    pub deputy: Option<String>,
}

/// A whole page of the site, cut where the Lambda puts its parts. Plain text,
/// never a template: content may hold `{{`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    before_title: String,
    before_main: String,
    after_main: String,
}

/// A shell whose marks are not each there exactly once, title first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShellError;

impl std::fmt::Display for ShellError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "a shell needs `{TITLE_MARK}` and then `{MAIN_MARK}`, each once"
        )
    }
}

impl std::error::Error for ShellError {}

impl Shell {
    /// Cuts a page at its marks.
    pub fn parse(page: &str) -> Result<Shell, ShellError> {
        let (before_title, rest) = page.split_once(TITLE_MARK).ok_or(ShellError)?;
        let (before_main, after_main) = rest.split_once(MAIN_MARK).ok_or(ShellError)?;
        if page.matches(TITLE_MARK).count() != 1 || page.matches(MAIN_MARK).count() != 1 {
            return Err(ShellError);
        }
        Ok(Shell {
            before_title: before_title.to_owned(),
            before_main: before_main.to_owned(),
            after_main: after_main.to_owned(),
        })
    }

    /// The page with a prefix to its title and its main part. `title_prefix`
    /// is text and is escaped here; `main` is HTML from [`crate::render`].
    pub fn page(&self, title_prefix: &str, main: &str) -> String {
        let prefix = title_prefix
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        [
            &self.before_title,
            &*prefix,
            &self.before_main,
            main,
            &self.after_main,
        ]
        .concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_is_cut_at_its_marks_and_nowhere_else() {
        let page = format!("<title>{TITLE_MARK}{{{{ x }}}}</title><main>{MAIN_MARK}</main>");
        let shell = Shell::parse(&page).expect("both marks are there");
        assert_eq!(
            shell.page("a<b ", "<p>{{ y }}</p>"),
            "<title>a&lt;b {{ x }}</title><main><p>{{ y }}</p></main>"
        );
        for wrong in [
            "",
            TITLE_MARK,
            MAIN_MARK,
            &format!("{MAIN_MARK}{TITLE_MARK}"),
            &format!("{page}{MAIN_MARK}"),
        ] {
            assert_eq!(Shell::parse(wrong), Err(ShellError));
        }
    }
}
