//! What is fuzzed: plain functions from bytes to nothing that must not panic.
//! `tests/fuzz` runs them under cargo-fuzz; on stable `tests/intake/fuzz.rs` does, and
//! `page-audit` itself for pages.

use intake_fn::bundle::Bundle;
use intake_fn::decode;
use intake_fn::route::Route;
use intake_form::submission::{Submission, ValidationContext};
use intake_form::view::{FormView, PageContext};
use intake_form::{Email, Receipt, SharedTexts, Telephone};

/// An event of the Lambda, as it arrives.
pub fn event(data: &[u8]) {
    decode::event(&String::from_utf8_lossy(data));
}

/// A page of anybody, held against all rules.
pub fn page(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    let page = page_audit::Page::parse(&html);
    for finding in page_audit::check(&page) {
        assert!(html.get(finding.range.clone()).is_some(), "{finding:?}");
    }
}

/// A body of a form: decoded, checked and shown again, in every form and
/// language.
pub fn form(bundle: &Bundle, data: &[u8]) {
    for entry in &bundle.manifest.pages {
        let Route::Form(page) = Route::of(bundle, &entry.context.action) else {
            continue;
        };
        let texts: &SharedTexts = &page.language.texts;
        let Ok(submission) = Submission::decode(page.form, data) else {
            continue;
        };
        let at = ValidationContext {
            topic: entry.context.topic.as_deref(),
            today: jiff::civil::date(2027, 1, 5),
            months: &texts.calendar.months,
        };
        match submission.check(page.form, at) {
            Ok(answers) => {
                answers.fingerprint_text();
            }
            Err(faults) => {
                let view = FormView::new(
                    page.form,
                    texts,
                    &PageContext::default(),
                    &submission,
                    &faults,
                );
                assert!(view.error.is_some(), "a fault without a message");
            }
        }
    }
}

/// Single answers.
pub fn answer(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let _ = Telephone::parse(&text, Some("03431"));
    let _ = Email::parse(&text);
    let _ = Receipt::parse(&text);
}

/// The path of a request.
pub fn path(bundle: &Bundle, data: &[u8]) {
    Route::of(bundle, &String::from_utf8_lossy(data));
}
