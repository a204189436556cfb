//! A bundle of the sample site's forms in a plain page, as the generator would
//! pack it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use intake_fn::bundle;
use intake_fn::log::Log;
use intake_fn::mail::Mailer;
use intake_fn::secret::Secret;
use intake_fn::store::Store;
use intake_fn::timing::Timing;
use intake_fn::{App, Limits, settings};
use intake_form::bundle::{
    Absence, FORMAT, FormEntry, LanguageEntry, MAIN_MARK, MANIFEST, Manifest, PageEntry, Person,
    STAFF_CALENDAR, StaffCalendar, TEMPLATES, TITLE_MARK,
};
use intake_form::view::{EventContext, Link, PageContext, PageLink};
use jiff::civil::{Date, Weekday, date, time};

/// The site's origin in tests.
pub const ORIGIN: &str = "https://www.example.org";
/// The secret of tests.
pub const SECRET: &str = "a secret of tests, long enough";

/// The repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Writes a bundle of 4 January 2027 into a folder.
pub fn write_bundle(folder: &Path) -> anyhow::Result<()> {
    write_bundle_of(date(2027, 1, 4), folder)
}

/// Writes a bundle as it would be built on a day.
pub fn write_bundle_of(day: Date, folder: &Path) -> anyhow::Result<()> {
    let root = repository();
    copy(&root.join("content/formulare"), &folder.join("formulare"))?;
    let templates = folder.join(TEMPLATES);
    let mut names = copy(
        &root.join("themes/haus/templates/form"),
        &templates.join("form"),
    )?
    .into_iter()
    .map(|name| format!("form/{name}"))
    .collect::<Vec<_>>();
    let mails = copy(&root.join("themes/haus/mail"), &templates.join("mail"))?;
    names.extend(mails.into_iter().map(|name| format!("mail/{name}")));
    fs::create_dir_all(folder.join("shells"))?;
    for language in ["de", "en", "ls"] {
        fs::write(
            folder.join(format!("shells/{language}.html")),
            shell(language),
        )?;
    }
    let manifest = serde_json::to_string_pretty(&manifest(day, names))?;
    fs::write(folder.join(MANIFEST), manifest)?;
    fs::write(
        folder.join(STAFF_CALENDAR),
        serde_json::to_string(&calendar(day))?,
    )?;
    Ok(())
}

/// An app on the bundle in `folder` and the DynamoDB at `url`.
pub fn app(
    folder: &Path,
    url: &str,
    mailer: Mailer,
    timing: Timing,
    log: Log,
) -> anyhow::Result<App> {
    Ok(App {
        bundle: bundle::open(folder)?,
        store: store(url, &timing)?,
        mailer,
        mail_from: settings::mailbox("Kurze Wege <formular@example.org>")?,
        secret: Secret::new(SECRET).context("the secret is long enough")?,
        edge_secret: None,
        origin: ORIGIN.to_owned(),
        limits: Limits::default(),
        timing,
        log,
        preview: false,
    })
}

/// The store at the DynamoDB of this address.
pub fn store(url: &str, timing: &Timing) -> anyhow::Result<Store> {
    let variables = |name: &str| {
        Some(match name {
            "AWS_REGION" => "eu-central-1".to_owned(),
            "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY" => "local".to_owned(),
            "AWS_ENDPOINT_URL_DYNAMODB" => url.to_owned(),
            _ => return None,
        })
    };
    Ok(Store::new(settings::client(&variables, timing)?, "intake"))
}

/// The whole page around the main part, with the marks and with what a template
/// would stumble over.
pub fn shell(language: &str) -> String {
    let tag = if language == "ls" {
        "de-simple"
    } else {
        language
    };
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{TITLE_MARK}Kurze Wege</title>\n</head>\n<body>\n\
         <header><p><a href=\"tel:+493023125401\">030 23125 401</a> {{{{ no template }}}}</p></header>\n\
         <main>\n{MAIN_MARK}\n</main>\n</body>\n</html>\n"
    )
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<Vec<String>> {
    fs::create_dir_all(to)?;
    let mut names = Vec::new();
    for entry in fs::read_dir(from).with_context(|| format!("cannot read `{}`", from.display()))? {
        let entry = entry?;
        let name = entry
            .file_name()
            .into_string()
            .map_err(|_| anyhow::anyhow!("a name is not UTF-8"))?;
        fs::copy(entry.path(), to.join(&name))?;
        names.push(name);
    }
    names.sort();
    Ok(names)
}

fn manifest(built_on: Date, templates: Vec<String>) -> Manifest {
    let link = |text: &str| Link {
        text: text.to_owned(),
        href: "tel:+493023125401".to_owned(),
    };
    let language = |code: &str, prefix: &str, received: &str| LanguageEntry {
        code: code.to_owned(),
        texts: match code {
            "de" => "formulare/_texte.toml".to_owned(),
            _ => format!("formulare/_texte.{code}.toml"),
        },
        shell: format!("shells/{code}.html"),
        confirmation: format!("/anfrage/{prefix}{received}/"),
        home: format!("/{prefix}"),
        telephone: link("030 23125 401"),
    };
    let form = |name: &str| {
        let translations =
            ["en", "ls"].map(|code| (code.to_owned(), format!("formulare/{name}.{code}.toml")));
        let entry = FormEntry {
            definition: format!("formulare/{name}.toml"),
            translations: translations.into(),
        };
        (name.to_owned(), entry)
    };
    let person = |name: &str, email: &str| Person {
        name: name.to_owned(),
        email: email.to_owned(),
        telephone: Some(link("030 23125 401")),
    };
    Manifest {
        format: FORMAT,
        built_on,
        prefix: "/anfrage/".to_owned(),
        timezone: "Europe/Berlin".to_owned(),
        site: "Kurze Wege".to_owned(),
        cases: "/anfrage/fall/".to_owned(),
        alarm_email: "alarm@example.org".to_owned(),
        report_email: "bericht@example.org".to_owned(),
        languages: vec![
            language("de", "", "angekommen"),
            language("en", "en/", "received"),
            language("ls", "ls/", "angekommen"),
        ],
        forms: ["kontakt", "anmeldung", "nachbarn"].map(form).into(),
        pages: pages(),
        persons: [
            (
                "katrin-muster".to_owned(),
                person("Katrin Muster", "katrin@example.org"),
            ),
            (
                "thomas-beispiel".to_owned(),
                person("Thomas Beispiel", "thomas@example.org"),
            ),
        ]
        .into(),
        templates,
    }
}

fn pages() -> Vec<PageEntry> {
    let mut pages = Vec::new();
    for (code, prefix) in [("de", ""), ("en", "en/"), ("ls", "ls/")] {
        let mut page =
            |form: &str, path: String, topic: Option<&str>, event: Option<EventContext>| {
                pages.push(PageEntry {
                    form: form.to_owned(),
                    language: code.to_owned(),
                    page: format!("/{prefix}{path}"),
                    shell: format!("shells/{code}.html"),
                    context: PageContext {
                        action: format!("/anfrage/{prefix}{path}"),
                        title: None,
                        topic: topic.map(str::to_owned),
                        event,
                        privacy: Some(PageLink {
                            text: "Datenschutz".to_owned(),
                            href: format!("/{prefix}datenschutz/"),
                            ..PageLink::default()
                        }),
                    },
                });
            };
        page("kontakt", "kontakt/".to_owned(), None, None);
        page(
            "kontakt",
            "kontakt/beratung/".to_owned(),
            Some("beratung"),
            None,
        );
        page("nachbarn", "nachbarn/".to_owned(), None, None);
        let event = EventContext {
            event: "stuhlgymnastik".to_owned(),
            date: "2027-01-12".to_owned(),
            title: "Stuhlgymnastik".to_owned(),
            when: "Dienstag, 12. Januar 2027, 10 Uhr".to_owned(),
            place: Some("Gemeinschaftsraum".to_owned()),
        };
        page(
            "anmeldung",
            "anmeldung/stuhlgymnastik/2027-01-12/".to_owned(),
            None,
            Some(event),
        );
    }
    pages
}

/// Whole years, from the one before to the one after.
fn calendar(day: Date) -> StaffCalendar {
    let (from, until) = (date(day.year() - 1, 1, 1), date(day.year() + 1, 12, 31));
    let working_days: Vec<Date> = from
        .series(jiff::Span::new().days(1))
        .take_while(|day| *day <= until)
        .filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
        .collect();
    let absence = |from, until, deputy: Option<&str>| Absence {
        from,
        until,
        deputy: deputy.map(str::to_owned),
    };
    let absences = vec![
        absence(date(2027, 2, 1), date(2027, 2, 5), Some("thomas-beispiel")),
        // Nobody was named; the form has a deputy.
        absence(date(2027, 3, 1), date(2027, 3, 5), None),
    ];
    StaffCalendar {
        from,
        until,
        working_days,
        absences: BTreeMap::from([("katrin-muster".to_owned(), absences)]),
        office_hours: BTreeMap::new(),
        closing: BTreeMap::from([(
            "katrin-muster".to_owned(),
            [None, Some(time(18, 0, 0, 0)), None, None, None, None, None],
        )]),
    }
}
