//! „Was passt zu mir?“: two plain questions to a neighbour, each answer a link,
//! each combination a page of its own. No script, no query string.

use super::Resolved;
use super::index::EntryId;
use model::Facts;
use model::kind::Kind;
use model::prose::Lang;
use model::role::{Liking, Role, Time};

/// Last part of the address of the first question.
const PAGES: &str = "was-passt";

/// All answers to the first question.
pub const TIMES: [Time; 3] = [Time::Rarely, Time::Weekly, Time::Often];

/// All answers to the second question.
pub const LIKINGS: [Liking; 4] = [
    Liking::Talk,
    Liking::Errands,
    Liking::Hands,
    Liking::Welcome,
];

/// A page: a question, or what suits two answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleFinderPage {
    /// Language.
    pub lang: Lang,
    /// Overview of the roles.
    pub section: EntryId,
    /// The first answer, if it was given.
    pub time: Option<Time>,
    /// The second answer, if it was given.
    pub liking: Option<Liking>,
    /// Address.
    pub url: String,
}

/// All pages, in each language in which the overview of the roles exists.
pub fn pages(resolved: &Resolved) -> Vec<RoleFinderPage> {
    let settings = &resolved.site.settings;
    let sections = settings
        .collections
        .iter()
        .filter(|collection| collection.kind == Kind::Role)
        .filter_map(|collection| resolved.index.section(&collection.dir))
        .filter(|section| resolved.index.is_visible(*section));
    let mut pages = Vec::new();
    for section in sections {
        for lang in settings.langs() {
            let Some(base) = resolved.index.address(section, lang) else {
                continue;
            };
            let first = [(None, None)].into_iter();
            let second = TIMES.map(|time| (Some(time), None)).into_iter();
            let results = TIMES
                .into_iter()
                .flat_map(|time| LIKINGS.map(|liking| (Some(time), Some(liking))));
            pages.extend(
                first
                    .chain(second)
                    .chain(results)
                    .map(|(time, liking)| RoleFinderPage {
                        lang,
                        section,
                        time,
                        liking,
                        url: address(base, time, liking),
                    }),
            );
        }
    }
    pages
}

/// Address of a question or a result below the overview of the roles.
pub fn address(section: &str, time: Option<Time>, liking: Option<Liking>) -> String {
    let mut url = format!("{section}{PAGES}/");
    if let Some(time) = time {
        url.push_str(time_slug(time));
        url.push('/');
    }
    if let Some(liking) = liking {
        url.push_str(liking_slug(liking));
        url.push('/');
    }
    url
}

/// Roles that fit both answers; where there is none, those that fit what the
/// neighbour likes, for time is the easier thing to talk about.
pub fn roles(resolved: &Resolved, time: Time, liking: Liking) -> (Vec<EntryId>, Fit) {
    let of = |fits: &dyn Fn(&Role) -> bool| -> Vec<EntryId> {
        let mut found: Vec<(i64, EntryId)> = super::index::entries(&resolved.site)
            .filter(|(id, _)| resolved.index.is_visible(*id))
            .filter(|(_, entry)| matches!(&entry.facts, Facts::Role(role) if fits(role)))
            .map(|(id, entry)| (entry.common.weight, id))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, id)| id).collect()
    };
    let whole = of(&|role| role.suits(time, liking));
    if !whole.is_empty() {
        return (whole, Fit::Whole);
    }
    (
        of(&|role| role.likes.iter().any(|l| l.value == liking)),
        Fit::Half,
    )
}

/// How well roles fit two answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Both answers.
    Whole,
    /// The second one alone.
    Half,
}

fn time_slug(time: Time) -> &'static str {
    match time {
        Time::Rarely => "ab-und-zu",
        Time::Weekly => "jede-woche",
        Time::Often => "oft",
    }
}

fn liking_slug(liking: Liking) -> &'static str {
    match liking {
        Liking::Talk => "reden",
        Liking::Errands => "wege",
        Liking::Hands => "anpacken",
        Liking::Welcome => "zusammenbringen",
    }
}
