//! From a request and what is shown to a response. Pure.

use axum::body::Body;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::RELOAD_SCRIPT;
use super::public_files::{File, Found};
use super::shown::Shown;
use export::output::Bytes;

const HTML: &str = "text/html; charset=utf-8";

/// The script that loads a page again.
pub async fn reload_script() -> Response {
    let script = include_str!("reload.js");
    content(
        StatusCode::OK,
        "text/javascript; charset=utf-8",
        script.into(),
    )
}

/// The look of banner and errors.
pub async fn style() -> Response {
    let style = include_str!("preview.css");
    content(StatusCode::OK, "text/css; charset=utf-8", style.into())
}

/// The page of errors.
pub fn errors_page(shown: &Shown) -> Response {
    own_page(shown, StatusCode::OK, &shown.errors)
}

/// Any other address.
pub fn page(shown: &Shown, method: &Method, address: &Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return (
            StatusCode::METHOD_NOT_ALLOWED,
            [(header::ALLOW, "GET, HEAD")],
        )
            .into_response();
    }
    let mut response = answer(shown, address);
    if method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

fn answer(shown: &Shown, address: &Uri) -> Response {
    let Some(site) = &shown.site else {
        return own_page(shown, StatusCode::INTERNAL_SERVER_ERROR, &shown.errors);
    };
    match site.find(address.path()) {
        Found::File(file) => of_site(shown, StatusCode::OK, &file),
        Found::AddSlash => {
            let query = address.query().map(|query| format!("?{query}"));
            let location = format!("{}/{}", address.path(), query.unwrap_or_default());
            (
                StatusCode::MOVED_PERMANENTLY,
                [(header::LOCATION, location)],
            )
                .into_response()
        }
        Found::Nothing => match site.not_found() {
            Some(file) => of_site(shown, StatusCode::NOT_FOUND, &file),
            None => own_page(shown, StatusCode::NOT_FOUND, &shown.not_found),
        },
    }
}

fn own_page(shown: &Shown, status: StatusCode, main: &str) -> Response {
    let page = numbered(&shown.frame.page(main), shown);
    content(status, HTML, page.into())
}

fn of_site(shown: &Shown, status: StatusCode, file: &File<'_>) -> Response {
    let bytes = match std::str::from_utf8(file.bytes) {
        Ok(page) if file.content_type == HTML => decorated(page, shown).into(),
        _ => Bytes::from_owner(file.bytes.clone()),
    };
    content(status, file.content_type, bytes)
}

fn content(status: StatusCode, content_type: &'static str, bytes: bytes::Bytes) -> Response {
    let headers = [
        (header::CONTENT_TYPE, content_type.to_owned()),
        // Said here, because the body of an answer to `HEAD` is left out.
        (header::CONTENT_LENGTH, bytes.len().to_string()),
    ];
    (status, headers, bytes).into_response()
}

/// A page of the site with the banner, if an error stands.
fn decorated(page: &str, shown: &Shown) -> String {
    let mut page = numbered(page, shown);
    if let (Some(banner), Some(at)) = (&shown.banner, after_body_tag(&page)) {
        page.insert_str(at, banner);
    }
    page
}

/// Tells the script which state the page shows.
fn numbered(page: &str, shown: &Shown) -> String {
    let plain = format!("src=\"{RELOAD_SCRIPT}\"");
    let with_number = format!("src=\"{RELOAD_SCRIPT}?build={}\"", shown.id);
    page.replacen(&plain, &with_number, 1)
}

/// Where the content of `<body …>` starts.
fn after_body_tag(page: &str) -> Option<usize> {
    let start = page.find("<body").or_else(|| page.find("<BODY"))?;
    let mut quote = None;
    for (at, c) in page[start..].char_indices() {
        match (quote, c) {
            (None, '>') => return Some(start + at + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::after_body_tag;

    #[test]
    fn the_body_tag_may_have_attributes_with_angles() {
        for (page, rest) in [
            ("<html><body><p>", "<p>"),
            ("<body class=\"a\" data-x='>'>x", "x"),
            ("<BODY>x", "x"),
        ] {
            assert_eq!(after_body_tag(page).map(|at| &page[at..]), Some(rest));
        }
        assert_eq!(after_body_tag("<body class=\"a>"), None);
        assert_eq!(after_body_tag("no page"), None);
    }
}
