//! What the working group asks: which facts grow old, which series end, which
//! concern hangs on one partner, what happens without one, what the year held.
//! Everything from the content alone; nothing here prints.

mod activities;
mod facts;
mod network;
mod page;
mod sections;
mod text;

use jiff::civil::Date;
use serde::Serialize;

use resolve::Resolved;
use resolve::index::EntryId;

pub use activities::Activities;
pub use facts::{Aged, Ending};
pub use network::{BrokenWay, Network, PartnerLoss, Single, UnservedStep};
pub use page::html;
pub use sections::{Body, Section, sections};
pub use text::text;

/// The whole report; its JSON is what other programs read.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The day for which it holds.
    pub on: Date,
    /// Facts that nobody has checked for a year.
    pub unchecked: Vec<Aged>,
    /// Series whose last date is near or past.
    pub ending: Vec<Ending>,
    /// Offers with neither opening times nor a coming date.
    pub without_date: Vec<Named>,
    /// How concerns hang on partners.
    pub network: Network,
    /// What happens without one partner, if that was asked.
    pub without: Option<PartnerLoss>,
    /// The year's dates.
    pub activities: Activities,
}

/// An entry by its title and file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Named {
    /// Title.
    pub title: String,
    /// File.
    pub file: String,
}

/// Makes the report; `without` is a partner that leaves.
pub fn make(resolved: &Resolved, without: Option<EntryId>, year: i16) -> Report {
    Report {
        on: resolved.today,
        unchecked: facts::unchecked(resolved),
        ending: facts::ending(resolved),
        without_date: facts::without_date(resolved),
        network: network::of(resolved),
        without: without.map(|partner| network::without(resolved, partner)),
        activities: activities::of(resolved, year),
    }
}

fn named(resolved: &Resolved, id: EntryId) -> Named {
    let entry = resolved.entry(id);
    Named {
        title: entry.common.title.default_value().as_str().to_owned(),
        file: entry.text.source.path.to_string(),
    }
}
