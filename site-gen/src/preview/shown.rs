//! What the preview shows at one moment, and how a build changes it.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use super::errors::{self, PreviewWords};
use super::outcome::BuildOutcome;
use super::public_files::PublicFiles;

/// Everything that can be seen at one moment.
#[derive(Debug)]
pub struct Shown {
    /// Another one for everything that could look different.
    pub(super) id: Id,
    /// The last good site.
    pub(super) site: Option<Arc<PublicFiles>>,
    /// Inside of the page of errors.
    pub(super) errors: String,
    /// Put on top of each page while an error stands.
    pub(super) banner: Option<String>,
    /// The page for an address with nothing at it, if the site has none.
    pub(super) not_found: String,
    /// PreviewWords of the page of errors.
    pub(super) frame: errors::Frame,
}

/// Number of a state. A restarted preview counts on from another number, so
/// that pages of the one before load again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Id {
    start: u64,
    count: u64,
}

impl Id {
    fn first() -> Id {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        Id {
            start: since.map_or(0, |since| since.as_secs()),
            count: 0,
        }
    }

    fn next(self) -> Id {
        Id {
            count: self.count + 1,
            ..self
        }
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.start, self.count)
    }
}

impl Shown {
    /// What is shown after the first build.
    pub fn first(outcome: &BuildOutcome, words: &PreviewWords) -> Shown {
        Shown::new(Id::first(), None, outcome, words)
    }

    /// What is shown after another build; `None` if nothing looks different.
    /// While an error stands, the last good site stays.
    pub fn next(&self, outcome: &BuildOutcome, words: &PreviewWords) -> Option<Shown> {
        let next = Shown::new(self.id.next(), self.site.as_ref(), outcome, words);
        let same = next.site == self.site && next.errors == self.errors;
        (!same).then_some(next)
    }

    fn new(
        id: Id,
        last: Option<&Arc<PublicFiles>>,
        outcome: &BuildOutcome,
        words: &PreviewWords,
    ) -> Shown {
        let built = match outcome {
            Ok((Some(rendered), _)) => Some(Arc::new(PublicFiles::new(rendered))),
            _ => None,
        };
        let failed = built.is_none();
        let site = built.or_else(|| last.cloned());
        Shown {
            id,
            errors: errors::findings(outcome, site.is_some(), words),
            banner: (failed && site.is_some()).then(|| errors::banner(outcome, words)),
            not_found: errors::not_found(words),
            frame: errors::Frame::new(outcome, words),
            site,
        }
    }
}
