//! What the pages see that answer a form: one confirms, the others refuse.

use serde::Serialize;

use super::context::Link;
use crate::placeholder::fill;
use crate::texts::{Refusal, SharedTexts};

/// The page that confirms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConfirmationView {
    /// Stands before the page's title.
    pub title_prefix: String,
    /// Heading.
    pub title: String,
    /// Label of the number.
    pub receipt_label: String,
    /// The number in groups.
    pub receipt: String,
    /// Why to keep it.
    pub keep: String,
    /// Heading above the steps.
    pub next_title: String,
    /// What happens next.
    pub next_steps: Vec<String>,
    /// Until when somebody answers; absent if the calendar has run out.
    pub by: Option<String>,
    /// What to do in the meantime.
    pub call: CallView,
    /// Link to the home page.
    pub home: Link,
}

/// A sentence with a telephone number in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CallView {
    /// The sentence up to the number.
    pub before: String,
    /// The number.
    pub telephone: Link,
    /// The rest of the sentence.
    pub after: String,
}

/// A page that refuses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusalView {
    /// Stands before the page's title.
    pub title_prefix: String,
    /// Heading.
    pub title: String,
    /// What happened and what to do.
    pub text: String,
    /// The telephone line.
    pub call: CallView,
    /// Back to the form, or to the home page.
    pub back: Option<Link>,
}

/// A text with `{telephone}` in it, cut at the number so that it can be a link.
pub fn call(text: &str, telephone: &Link) -> CallView {
    let (before, after) = text.split_once("{telephone}").unwrap_or((text, ""));
    CallView {
        before: before.to_owned(),
        telephone: telephone.clone(),
        after: after.to_owned(),
    }
}

impl RefusalView {
    /// The page for a refusal.
    pub fn new(
        refusal: Refusal,
        shared: &SharedTexts,
        telephone: &Link,
        back: Option<Link>,
    ) -> RefusalView {
        let page = shared.page(refusal);
        RefusalView {
            title_prefix: format!("{} – ", page.title),
            title: page.title.clone(),
            text: page.text.clone(),
            call: call(&shared.call, telephone),
            back,
        }
    }
}

impl ConfirmationView {
    /// The page that confirms `receipt`, with the form's next steps; `by` is the
    /// day in words.
    pub fn new(
        next_steps: &[String],
        shared: &SharedTexts,
        receipt: String,
        by: Option<&str>,
        telephone: &Link,
        home: &str,
    ) -> ConfirmationView {
        let texts = &shared.confirmation;
        ConfirmationView {
            title_prefix: format!("{} – ", texts.title_prefix),
            title: texts.title.clone(),
            receipt_label: texts.receipt.clone(),
            receipt,
            keep: texts.keep.clone(),
            next_title: texts.next.clone(),
            next_steps: next_steps.to_vec(),
            by: by.map(|day| fill(&texts.by, &[("date", day)])),
            call: call(&texts.call, telephone),
            home: Link {
                text: texts.home.clone(),
                href: home.to_owned(),
            },
        }
    }
}
