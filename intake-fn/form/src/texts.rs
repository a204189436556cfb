//! Texts that all forms of a language share: `formulare/_texte.toml` and its
//! translations. Messages to visitors stand in content, never in code.

use diagnostic::{Diagnostic, Report, SourceFile};
use jiff::civil::Date;
use serde::Serialize;
use toml_places::RecoveredToml;

use crate::fault::error_texts;
use crate::placeholder::fill;
use crate::read::{self, Mistakes, Table};

/// Declares a table of texts, each of which a language has to have.
macro_rules! texts {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $key:ident,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        pub struct $name {
            $($(#[$doc])* pub $key: String,)+
        }

        impl $name {
            fn parse(mut table: Table<'_>, mistakes: &mut Mistakes<'_>) -> Option<$name> {
                $(let $key = table.required_text(stringify!($key), mistakes);)+
                table.finish(mistakes);
                Some($name { $($key: $key?.value,)+ })
            }
        }
    };
}

texts! {
    /// Words of every form.
    FormTexts {
        /// Stands before the page's title when an answer is at fault: „Fehler:“.
        error_prefix,
        /// Heading of the error summary.
        error_title,
        /// Stands before each error for those who hear the page.
        error_label,
        /// Follows the label of a field that may stay empty.
        optional,
        /// What is shown above the fields: which of them are needed.
        required_note,
        /// The answer yes.
        yes,
        /// The answer no.
        no,
        /// Label of the field that people leave empty and programs fill in.
        trap,
        /// Label of the topic that the page has chosen.
        topic,
        /// Label of the event that the page has chosen.
        event,
        /// What to do with the printed page.
        paper,
    }
}

texts! {
    /// Words of the page that confirms.
    ConfirmationTexts {
        /// Stands before the page's title.
        title_prefix,
        /// Heading.
        title,
        /// Label of the receipt number.
        receipt,
        /// Why to keep the number.
        keep,
        /// Heading above the next steps.
        next,
        /// Until when somebody answers; names `{date}`.
        by,
        /// What to do in the meantime; names `{telephone}`.
        call,
        /// Label of the link to the home page.
        home,
    }
}

texts! {
    /// Words of a page that refuses.
    PageText {
        /// Heading and title.
        title,
        /// What happened and what to do.
        text,
    }
}

/// Why a request is refused; each reason has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Refusal {
    /// 400: the form cannot be read.
    BadRequest,
    /// 403: sent from a page of another site.
    Forbidden,
    /// 404: nothing lives at this address.
    NotFound,
    /// 405: the address takes another method.
    MethodNotAllowed,
    /// 413: more than a form can hold.
    TooLarge,
    /// 415: no form.
    UnsupportedType,
    /// 429: too many from one address.
    TooMany,
    /// 500: a fault of the program.
    Broken,
    /// 503: the store does not answer; nothing was accepted.
    Unavailable,
}

impl Refusal {
    /// Every reason.
    pub const ALL: [Refusal; 9] = [
        Refusal::BadRequest,
        Refusal::Forbidden,
        Refusal::NotFound,
        Refusal::MethodNotAllowed,
        Refusal::TooLarge,
        Refusal::UnsupportedType,
        Refusal::TooMany,
        Refusal::Broken,
        Refusal::Unavailable,
    ];

    /// The HTTP status.
    pub fn status(self) -> u16 {
        match self {
            Refusal::BadRequest => 400,
            Refusal::Forbidden => 403,
            Refusal::NotFound => 404,
            Refusal::MethodNotAllowed => 405,
            Refusal::TooLarge => 413,
            Refusal::UnsupportedType => 415,
            Refusal::TooMany => 429,
            Refusal::Broken => 500,
            Refusal::Unavailable => 503,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Refusal::BadRequest => "bad_request",
            Refusal::Forbidden => "forbidden",
            Refusal::NotFound => "not_found",
            Refusal::MethodNotAllowed => "method_not_allowed",
            Refusal::TooLarge => "too_large",
            Refusal::UnsupportedType => "unsupported_type",
            Refusal::TooMany => "too_many",
            Refusal::Broken => "broken",
            Refusal::Unavailable => "unavailable",
        }
    }
}

/// How a language writes a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Monday first.
    pub weekdays: Vec<String>,
    /// January first.
    pub months: Vec<String>,
    /// Names `{weekday}`, `{day}`, `{month}` and `{year}`.
    pub date: String,
}

impl Calendar {
    /// The day in words: „Donnerstag, 14. Januar 2027“.
    pub fn day(&self, date: Date) -> String {
        let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
        let month = usize::try_from(date.month() - 1).unwrap_or(0);
        fill(
            &self.date,
            &[
                ("weekday", &self.weekdays[weekday]),
                ("day", &date.day().to_string()),
                ("month", &self.months[month]),
                ("year", &date.year().to_string()),
            ],
        )
    }
}

/// All texts that the forms of one language share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedTexts {
    /// The language's code in `site.toml`: `de`, `en`, `ls`.
    pub language: String,
    /// Words of every form.
    pub form: FormTexts,
    /// Words of the page that confirms.
    pub confirmation: ConfirmationTexts,
    /// How a day is written.
    pub calendar: Calendar,
    /// Label of the link back to the form on a page that refuses.
    pub back: String,
    /// Telephone line on a page that refuses; names `{telephone}`.
    pub call: String,
    /// Error texts for fields that have none of their own, by fault.
    pub(crate) errors: Vec<(String, String)>,
    /// Whether one that is not there is missing: not if it has a mistake.
    pub(crate) errors_are_known: bool,
    pages: Vec<(Refusal, PageText)>,
}

impl SharedTexts {
    /// Reads `_texte.toml` or one of its translations.
    pub fn parse(source: &SourceFile, language: &str, report: &mut Report) -> Option<SharedTexts> {
        let mistakes = &mut Mistakes::new(source, report);
        let mended = RecoveredToml::default();
        let mut root = read::document(source, &mended, mistakes);
        let form = group(&mut root, "form", FormTexts::parse, mistakes);
        let confirmation = group(
            &mut root,
            "confirmation",
            ConfirmationTexts::parse,
            mistakes,
        );
        let calendar = group(&mut root, "calendar", parse_calendar, mistakes);
        let mut tables = root.named("page", mistakes);
        let mut pages = Vec::new();
        let are_known = !mistakes.is_broken() && !root.misspells("page");
        for refusal in Refusal::ALL {
            match tables.take(refusal.key()) {
                Some(table) => {
                    pages.extend(PageText::parse(table, mistakes).map(|page| (refusal, page)))
                }
                None if !are_known || tables.misspells(refusal.key()) => {}
                None => mistakes.add(
                    0..0,
                    Diagnostic::error("form-page-missing").with("page", refusal.key()),
                ),
            }
        }
        tables.finish(mistakes);
        let back = root.required_text("back", mistakes);
        let call = root.required_text("call", mistakes);
        let mistakes_before = mistakes.count();
        let errors = error_texts(&mut root, mistakes);
        root.finish(mistakes);
        let errors_are_known = !mistakes.is_broken() && mistakes.count() == mistakes_before;
        (pages.len() == Refusal::ALL.len()).then_some(())?;
        Some(SharedTexts {
            language: language.to_owned(),
            form: form?,
            confirmation: confirmation?,
            calendar: calendar?,
            back: back?.value,
            call: call?.value,
            errors,
            errors_are_known,
            pages,
        })
    }

    /// The words of a page that refuses.
    pub fn page(&self, refusal: Refusal) -> &PageText {
        self.pages
            .iter()
            .find(|(known, _)| *known == refusal)
            .map(|(_, page)| page)
            .expect("parsing asks for a page for each refusal")
    }
}

fn group<T>(
    root: &mut Table<'_>,
    key: &'static str,
    parse: fn(Table<'_>, &mut Mistakes<'_>) -> Option<T>,
    mistakes: &mut Mistakes<'_>,
) -> Option<T> {
    match root.table(key, mistakes) {
        Some(table) => parse(table, mistakes),
        None => {
            root.missing(key, mistakes);
            None
        }
    }
}

fn parse_calendar(mut table: Table<'_>, mistakes: &mut Mistakes<'_>) -> Option<Calendar> {
    let mut names = |key: &'static str, count: usize, mistakes: &mut Mistakes<'_>| {
        let is_there = table.has(key);
        let names = table.texts(key, mistakes);
        // What is there and no list, or misspelt, has been told.
        let is_told = match names {
            Some(_) => false,
            None => is_there || table.misspells(key) || mistakes.is_broken(),
        };
        let names = names.unwrap_or_default().into_iter();
        let names: Vec<String> = names.map(|name| name.value).collect();
        if names.len() != count && !is_told {
            mistakes.add(
                table.range(),
                Diagnostic::error("form-names-incomplete")
                    .with("key", key)
                    .with("count", count.to_string()),
            );
        }
        (names.len() == count).then_some(names)
    };
    let weekdays = names("weekdays", 7, mistakes);
    let months = names("months", 12, mistakes);
    let date = table.required_text("date", mistakes);
    table.finish(mistakes);
    Some(Calendar {
        weekdays: weekdays?,
        months: months?,
        date: date?.value,
    })
}
