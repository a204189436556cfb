//! From the path of a request to what lives there.

use intake_form::Receipt;

use crate::bundle::{Bundle, FormPage, Language};
use crate::ticket::Ticket;

/// What lives at an address.
pub enum Route<'a> {
    /// A form is sent here.
    Form(FormPage<'a>),
    /// A confirmation with its receipt.
    Confirmation(&'a Language, Receipt),
    /// The page of a case, and what opens it.
    Case(Receipt, Ticket),
    /// Nothing; the language is the one the address looks like.
    Nothing(&'a Language),
}

impl<'a> Route<'a> {
    /// What lives at a path; a missing slash at its end is forgiven.
    pub fn of(bundle: &'a Bundle, path: &str) -> Route<'a> {
        let slashed = if path.ends_with('/') {
            path.to_owned()
        } else {
            format!("{path}/")
        };
        if let Some(page) = bundle.page_at(&slashed) {
            return Route::Form(page);
        }
        let confirmation = bundle.languages().iter().find_map(|language| {
            Some((
                language,
                slashed.strip_prefix(&language.entry.confirmation)?,
            ))
        });
        if let Some((language, rest)) = confirmation
            && let Ok(receipt) = Receipt::parse(rest.trim_end_matches('/'))
        {
            return Route::Confirmation(language, receipt);
        }
        let case = slashed
            .strip_prefix(&bundle.manifest.cases)
            .and_then(|rest| rest.trim_end_matches('/').split_once('/'));
        if let Some((receipt, ticket)) = case
            && let (Ok(receipt), Some(ticket)) = (Receipt::parse(receipt), Ticket::parse(ticket))
        {
            return Route::Case(receipt, ticket);
        }
        let rest = slashed
            .strip_prefix(&bundle.manifest.prefix)
            .unwrap_or(&slashed);
        let code = rest.split('/').next().unwrap_or_default();
        Route::Nothing(bundle.language(code))
    }
}
