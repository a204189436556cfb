//! The pages below `/_outbox/`: each mail as staff would get it, marked as
//! preview.

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};

use crate::mail::folder::{Kept, Outbox};

/// Styles stand in the mails' own HTML, so this page alone allows them.
const CONTENT_SECURITY_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

pub(super) fn answer(outbox: &Outbox, path: &str, smtp: Option<&str>) -> Response<Bytes> {
    let rest = path.trim_start_matches("/_outbox").trim_matches('/');
    if rest.is_empty() {
        return page(StatusCode::OK, "Postausgang", &list(&outbox.mails(), smtp));
    }
    let (number, part) = rest.split_once('/').unwrap_or((rest, ""));
    let mail = number.parse().ok().and_then(|number| outbox.mail(number));
    match (mail, part) {
        (Some(mail), "") => page(StatusCode::OK, &mail.subject, &one(&mail)),
        (Some(mail), "html") => html(StatusCode::OK, mail.html),
        (Some(mail), "quelltext") => {
            let source = outbox.source(mail.number).unwrap_or_default();
            let text = format!("<pre>{}</pre>", escaped(&String::from_utf8_lossy(&source)));
            page(StatusCode::OK, &mail.subject, &text)
        }
        _ => page(
            StatusCode::NOT_FOUND,
            "Postausgang",
            "<p>Diese Mail gibt es nicht.</p>",
        ),
    }
}

fn list(mails: &[Kept], smtp: Option<&str>) -> String {
    if let Some(server) = smtp {
        return format!("<p>Die Mails gehen an {}.</p>", escaped(server));
    }
    if mails.is_empty() {
        return "<p>Noch keine Mail. Füllen Sie ein Formular aus.</p>".to_owned();
    }
    let rows: String = mails
        .iter()
        .map(|mail| {
            format!(
                "<li><a href=\"/_outbox/{}/\">{}</a><br>an {} &lt;{}&gt;</li>",
                mail.number,
                escaped(&mail.subject),
                escaped(&mail.to.0),
                escaped(&mail.to.1)
            )
        })
        .collect();
    format!("<ul>{rows}</ul>")
}

fn one(mail: &Kept) -> String {
    let reply_to = mail
        .reply_to
        .as_ref()
        .map(|address| format!("<br>Antwort an: {}", escaped(address)))
        .unwrap_or_default();
    format!(
        "<p>An: {} &lt;{}&gt;{reply_to}<br>Message-ID: {}</p>\
         <p><a href=\"/_outbox/{number}/html/\">Als HTML</a> · <a href=\"/_outbox/{number}/quelltext/\">Quelltext</a> · \
         <a href=\"/_outbox/\">Alle Mails</a></p><pre>{}</pre>",
        escaped(&mail.to.0),
        escaped(&mail.to.1),
        escaped(&mail.message_id),
        escaped(&mail.text),
        number = mail.number,
    )
}

fn page(status: StatusCode, title: &str, main: &str) -> Response<Bytes> {
    let title = escaped(title);
    html(
        status,
        format!(
            "<!doctype html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title} – Vorschau</title>\n\
             <style>body{{font:1.25rem/1.5 system-ui,sans-serif;max-width:44rem;margin:1rem auto;padding:0 1rem}}\
             pre{{white-space:pre-wrap;overflow-wrap:anywhere}}</style>\n</head>\n<body>\n<main>\n\
             <p><strong>Vorschau: Diese Mails hat niemand bekommen.</strong></p>\n<h1>{title}</h1>\n{main}\n\
             </main>\n</body>\n</html>\n"
        ),
    )
}

fn html(status: StatusCode, text: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(CONTENT_SECURITY_POLICY),
    );
    response
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
