//! The page that confirms: the receipt, and what happens next.

use bytes::Bytes;
use http::Response;
use intake_form::view::ConfirmationView;
use intake_form::{Receipt, Refusal};
use jiff::Timestamp;

use crate::app::App;
use crate::bundle::Language;
use crate::moment;
use crate::respond;

/// Answers with the page of a receipt, as long as its request is kept.
pub(crate) async fn confirm(
    app: &App,
    language: &Language,
    receipt: Receipt,
    now: Timestamp,
) -> (Response<Bytes>, &'static str) {
    let request = match app.store.request(receipt, now).await {
        Ok(Some(request)) => request,
        Ok(None) => {
            return (
                respond::refusal(app, Refusal::NotFound, language, None),
                "receipt",
            );
        }
        Err(error) => {
            app.note_store_error(&error);
            return (
                respond::refusal(app, Refusal::Unavailable, language, None),
                "store",
            );
        }
    };
    let Some(form) = app.bundle.form(&request.content.form, &language.entry.code) else {
        return (
            respond::refusal(app, Refusal::NotFound, language, None),
            "form is gone",
        );
    };
    let by = moment::answer_by(&app.bundle, form, request.received_at, language);
    let view = ConfirmationView::new(
        &form.next_steps,
        &language.texts,
        receipt.to_string(),
        by.as_deref(),
        &language.entry.telephone,
        &language.entry.home,
    );
    match app.bundle.templates.confirmation(&view) {
        Ok(main) => {
            let page = app.bundle.shell(language).page(&view.title_prefix, &main);
            (respond::html(200, language, page), "confirmed")
        }
        Err(_) => (
            respond::refusal(app, Refusal::Broken, language, None),
            "template",
        ),
    }
}
