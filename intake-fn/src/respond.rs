//! Answers as HTTP: every page in the site's design, in the page's language.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use intake_form::Refusal;
use intake_form::headers::SECURITY;
use intake_form::view::{FormView, Link, RefusalView};

use crate::app::App;
use crate::bundle::{FormPage, Language};

/// A form's page with what was entered and what is wrong with it: 422.
pub fn form_with_errors(app: &App, page: &FormPage<'_>, view: &FormView) -> Response<Bytes> {
    let prefix = view
        .error
        .as_ref()
        .map_or("", |error| error.title_prefix.as_str());
    match app.bundle.templates.form(view) {
        Ok(main) => html(422, page.language, page.shell.page(prefix, &main)),
        Err(_) => refusal(app, Refusal::Broken, page.language, Some(page)),
    }
}

/// A page that says why nothing was accepted, with the telephone number and
/// the way back.
pub fn refusal(
    app: &App,
    refusal: Refusal,
    language: &Language,
    page: Option<&FormPage<'_>>,
) -> Response<Bytes> {
    let texts = &language.texts;
    let back = match page {
        Some(page) => Link {
            text: texts.back.clone(),
            href: page.entry.page.clone(),
        },
        None => Link {
            text: texts.confirmation.home.clone(),
            href: language.entry.home.clone(),
        },
    };
    let view = RefusalView::new(refusal, texts, &language.entry.telephone, Some(back));
    let main = app
        .bundle
        .templates
        .refusal(&view)
        .unwrap_or_else(|_| plain(&view));
    html(
        refusal.status(),
        language,
        app.bundle.shell(language).page(&view.title_prefix, &main),
    )
}

/// A whole page.
pub fn html(status: u16, language: &Language, page: String) -> Response<Bytes> {
    let tag = match language.entry.code.as_str() {
        "ls" => "de-simple",
        code => code,
    };
    let mut response = Response::new(Bytes::from(page));
    *response.status_mut() = StatusCode::from_u16(status).expect("statuses here are literals");
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(header::CONTENT_LANGUAGE, tag);
    }
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    with_common_headers(response)
}

/// To another page by GET: 303. The location is made of our own paths and a
/// receipt alone.
pub fn see_other(location: &str) -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let location =
        HeaderValue::from_str(location).expect("paths of the bundle and receipts are ASCII");
    response.headers_mut().insert(header::LOCATION, location);
    with_common_headers(response)
}

/// 405 with the methods that would do.
pub fn method_not_allowed(
    app: &App,
    language: &Language,
    page: Option<&FormPage<'_>>,
    allowed: &'static str,
) -> Response<Bytes> {
    let mut response = refusal(app, Refusal::MethodNotAllowed, language, page);
    response
        .headers_mut()
        .insert(header::ALLOW, HeaderValue::from_static(allowed));
    response
}

fn with_common_headers(mut response: Response<Bytes>) -> Response<Bytes> {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for (name, value) in SECURITY {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    response
}

/// What is left when a template cannot be filled in: the words, by our own
/// texts alone.
fn plain(view: &RefusalView) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<h1>{}</h1><p>{}</p><p>{}{}{}</p>",
        escaped(&view.title),
        escaped(&view.text),
        escaped(&view.call.before),
        escaped(&view.call.telephone.text).replace(' ', "&nbsp;<wbr>"),
        escaped(&view.call.after)
    )
}
