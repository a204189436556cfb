//! The preview as a browser meets it.

mod live;

use std::sync::Arc;

use anyhow::anyhow;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use axum::routing::post;
use diagnostic::{Catalog, Diagnostic, Language, Report, SourceFile};
use tokio::sync::watch::{Receiver, channel};
use tower::ServiceExt;

use super::outcome::BuildOutcome;
use super::{PreviewWords, Shown, router};
use export::output::{OutputFile, Rendered};

const PAGE: &str = "<!doctype html><html><head>\
    <script src=\"/_preview/reload.js\" defer></script></head><body class=\"a\"><h1>Chor</h1></body></html>";

fn words() -> PreviewWords {
    let severity = "severity-error = Fehler\nseverity-warning = Warnung\nseverity-help = Hilfe\n\
        unknown-key = Der Schlüssel `{ $key }` ist unbekannt.\n    .hint = Löschen Sie ihn.\n";
    let sources = [include_str!("../../messages/de.ftl"), severity];
    PreviewWords {
        catalog: Catalog::new("de", &sources).unwrap_or_else(|errors| panic!("{errors:?}")),
        language: Language::German,
    }
}

fn rendered(files: &[(&str, &str)]) -> Rendered {
    let file = |&(path, text): &(&str, &str)| OutputFile {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec().into(),
    };
    Rendered {
        files: files.iter().map(file).collect(),
        pages: 1,
    }
}

fn good() -> BuildOutcome {
    let files = [
        ("public/404.html", "<body>Nichts gefunden"),
        ("public/style.css", "a{}"),
        ("public/termine/index.html", PAGE),
    ];
    Ok((Some(rendered(&files)), Report::default()))
}

fn with_error() -> BuildOutcome {
    let source = SourceFile::new("content/termine/chor.md", "+++\ntitel = \"<Chor>\"\n+++\n");
    let mut report = Report::default();
    report.push(
        Diagnostic::error("unknown-key")
            .with("key", "titel")
            .at(source.place(4..9)),
    );
    Ok((None, report))
}

fn shown(outcomes: &[BuildOutcome]) -> Receiver<Arc<Shown>> {
    let words = words();
    let mut shown = Shown::first(&outcomes[0], &words);
    for outcome in &outcomes[1..] {
        shown = shown.next(outcome, &words).unwrap_or(shown);
    }
    channel(Arc::new(shown)).1
}

struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: header::HeaderName) -> &str {
        let value = self.headers.get(&name);
        value.map_or("", |value| value.to_str().expect("ASCII"))
    }
}

fn ask(outcomes: &[BuildOutcome], method: Method, address: &str) -> Answer {
    ask_with(outcomes, Router::new(), method, address)
}

fn ask_with(outcomes: &[BuildOutcome], others: Router, method: Method, address: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(address)
        .body(Body::empty())
        .expect("a request");
    let router = router(shown(outcomes), others);
    run(async {
        let response: Response = router.oneshot(request).await.expect("infallible");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).expect("text"),
        }
    })
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(future)
}

#[test]
fn a_page_is_served_with_strict_headers_and_the_number_of_its_state() {
    let page = ask(&[good()], Method::GET, "/termine/");
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.body.contains("<body class=\"a\"><h1>Chor"),
        "{}",
        page.body
    );
    assert!(
        page.body.contains("src=\"/_preview/reload.js?build="),
        "{}",
        page.body
    );
    assert_eq!(
        page.header(header::CONTENT_TYPE),
        "text/html; charset=utf-8"
    );
    assert_eq!(page.header(header::CACHE_CONTROL), "no-store");
    for (name, value) in intake_form::headers::SECURITY {
        assert_eq!(page.header(header::HeaderName::from_static(name)), value);
    }
}

#[test]
fn a_missing_slash_is_added_and_the_query_kept() {
    let moved = ask(&[good()], Method::GET, "/termine?ab=1");
    assert_eq!(moved.status, StatusCode::MOVED_PERMANENTLY);
    assert_eq!(moved.header(header::LOCATION), "/termine/?ab=1");
}

#[test]
fn an_address_with_nothing_at_it_shows_the_sites_own_page() {
    let missing = ask(&[good()], Method::GET, "/fehlt/");
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert_eq!(missing.body, "<body>Nichts gefunden");
    let bare = ask(
        &[Ok((Some(rendered(&[])), Report::default()))],
        Method::GET,
        "/",
    );
    assert_eq!(bare.status, StatusCode::NOT_FOUND);
    assert!(
        bare.body.contains("Diese Seite gibt es nicht"),
        "{}",
        bare.body
    );
}

#[test]
fn head_tells_the_length_without_the_body() {
    let get = ask(&[good()], Method::GET, "/termine/");
    let head = ask(&[good()], Method::HEAD, "/termine/");
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    assert_eq!(
        head.header(header::CONTENT_LENGTH),
        get.body.len().to_string()
    );
}

#[test]
fn other_methods_are_for_others() {
    let refused = ask(&[good()], Method::POST, "/anfrage/kontakt");
    assert_eq!(refused.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(refused.header(header::ALLOW), "GET, HEAD");
    let intake = Router::new().route("/anfrage/{*path}", post(async || "angenommen"));
    let taken = ask_with(&[good()], intake.clone(), Method::POST, "/anfrage/kontakt");
    assert_eq!(
        (taken.status, taken.body.as_str()),
        (StatusCode::OK, "angenommen")
    );
    let page = ask_with(&[good()], intake, Method::GET, "/termine/");
    assert_eq!(page.status, StatusCode::OK);
}

#[test]
fn a_build_with_errors_keeps_the_last_good_site_and_says_so() {
    let outcomes = [good(), with_error()];
    let page = ask(&outcomes, Method::GET, "/termine/");
    assert_eq!(page.status, StatusCode::OK);
    let banner = "<body class=\"a\"><aside class=\"preview-banner\" lang=\"de\"";
    assert!(page.body.contains(banner), "{}", page.body);
    assert!(page.body.contains("Es gibt einen Fehler."), "{}", page.body);
    assert!(page.body.contains("<h1>Chor"), "{}", page.body);
    assert_eq!(ask(&outcomes, Method::GET, "/style.css").body, "a{}");

    let errors = ask(&outcomes, Method::GET, "/_preview/errors");
    assert_eq!(errors.status, StatusCode::OK);
    for part in [
        "<html lang=\"de\">",
        "<h1>Ein Fehler</h1>",
        "<h3>Der Schlüssel `titel` ist unbekannt.</h3>",
        "content/termine/chor.md, Zeile 2, Spalte 1",
        "<mark>titel</mark> = &quot;&lt;Chor&gt;&quot;",
        "Löschen Sie ihn.",
        "zeigen den letzten guten Stand",
    ] {
        assert!(errors.body.contains(part), "{part}: {}", errors.body);
    }
    let mended = ask(&[good(), with_error(), good()], Method::GET, "/termine/");
    assert!(!mended.body.contains("preview-banner"), "{}", mended.body);
}

#[test]
fn without_any_good_build_each_page_shows_the_errors() {
    for address in ["/", "/termine/", "/style.css"] {
        let page = ask(&[with_error()], Method::GET, address);
        assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(
            page.body.contains("<h3>Der Schlüssel `titel`"),
            "{}",
            page.body
        );
        assert!(page.body.contains("reload.js?build="), "{}", page.body);
    }
    let failed = ask(&[Err(anyhow!("disk <x> is gone"))], Method::GET, "/");
    assert!(
        failed.body.contains("disk &lt;x&gt; is gone"),
        "{}",
        failed.body
    );
}

#[test]
fn the_previews_own_files_are_there() {
    let script = ask(&[good()], Method::GET, "/_preview/reload.js?build=1");
    assert_eq!(
        script.header(header::CONTENT_TYPE),
        "text/javascript; charset=utf-8"
    );
    let style = ask(&[good()], Method::HEAD, "/_preview/preview.css");
    assert_eq!((style.status, style.body.as_str()), (StatusCode::OK, ""));
    assert_eq!(
        ask(&[good()], Method::POST, "/_preview/errors").status,
        StatusCode::METHOD_NOT_ALLOWED
    );
}

#[test]
fn a_build_that_changes_nothing_is_not_shown() {
    let first = Shown::first(&good(), &words());
    assert!(first.next(&good(), &words()).is_none());
    let stale = first
        .next(&with_error(), &words())
        .expect("an error appeared");
    assert!(stale.next(&with_error(), &words()).is_none());
    assert_ne!(stale.id, first.id);
}
