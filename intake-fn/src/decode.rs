//! The events a Lambda gets: a function URL's request (payload version 2) or a
//! schedule's call for the sweep. Read from the raw event: `lambda_http` knows
//! no schedule, and panics on a body that is not base64.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, header};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::guard::SourceAddress;

/// What an event asks for.
#[derive(Debug)]
pub enum Event {
    /// Answer a request.
    Http(Box<Request<Bytes>>),
    /// The event is a request, but cannot be read: 400, at this path.
    Malformed {
        /// The path, if that much can be read.
        path: String,
    },
    /// Send what is due.
    Sweep,
    /// Nothing that this program knows.
    Unknown,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UrlEvent {
    raw_path: String,
    #[serde(default)]
    headers: HashMap<String, String>,
    request_context: RequestContext,
    #[serde(default)]
    body: Option<String>,
    #[serde(default)]
    is_base64_encoded: bool,
}

#[derive(Deserialize)]
struct RequestContext {
    http: HttpContext,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct HttpContext {
    method: String,
    #[serde(default)]
    source_ip: Option<String>,
}

/// Reads a raw event.
pub fn event(raw: &str) -> Event {
    let Ok(value) = serde_json::from_str::<Value>(raw) else {
        return Event::Unknown;
    };
    // EventBridge rules and schedules; `{"sweep": true}` by hand.
    let scheduled = value.get("detail-type").and_then(Value::as_str) == Some("Scheduled Event");
    if scheduled || value.get("sweep") == Some(&Value::Bool(true)) {
        return Event::Sweep;
    }
    let Some(path) = value
        .get("rawPath")
        .and_then(Value::as_str)
        .map(str::to_owned)
    else {
        return Event::Unknown;
    };
    match serde_json::from_value::<UrlEvent>(value)
        .ok()
        .and_then(request)
    {
        Some(request) => Event::Http(Box::new(request)),
        None => Event::Malformed { path },
    }
}

fn request(event: UrlEvent) -> Option<Request<Bytes>> {
    let body = match event.body {
        Some(body) if event.is_base64_encoded => STANDARD.decode(body).ok()?,
        Some(body) => body.into_bytes(),
        None => Vec::new(),
    };
    let mut request = Request::builder()
        .method(event.request_context.http.method.as_str())
        .uri(event.raw_path)
        .body(Bytes::from(body))
        .ok()?;
    for (name, value) in event.headers {
        // A header that is none cannot be one that matters.
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            request.headers_mut().insert(name, value);
        }
    }
    if let Some(source) = event.request_context.http.source_ip {
        request.extensions_mut().insert(SourceAddress(source));
    }
    Some(request)
}

/// The answer as a function URL wants it.
pub fn answer(response: Response<Bytes>) -> Value {
    let headers: HashMap<&str, &str> = response
        .headers()
        .iter()
        .filter(|(name, _)| *name != header::CONTENT_LENGTH)
        .filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
        .collect();
    json!({
        "statusCode": response.status().as_u16(),
        "headers": headers,
        "body": String::from_utf8_lossy(response.body()),
        "isBase64Encoded": false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn url_event(body: &str, base64: bool) -> String {
        json!({
            "version": "2.0",
            "rawPath": "/anfrage/kontakt/",
            "rawQueryString": "",
            "headers": { "content-type": "application/x-www-form-urlencoded", "kopfü": "x", "x": "a\u{7}" },
            "requestContext": { "http": { "method": "POST", "path": "/", "sourceIp": "198.51.100.7" } },
            "body": body,
            "isBase64Encoded": base64,
        })
        .to_string()
    }

    #[test]
    fn a_body_comes_in_base64_or_plain() {
        for (body, base64) in [("name=Erna", false), ("bmFtZT1Fcm5h", true)] {
            let Event::Http(request) = event(&url_event(body, base64)) else {
                panic!("a request");
            };
            assert_eq!(request.body(), "name=Erna");
            assert_eq!(request.headers().len(), 1);
            assert_eq!(
                request
                    .extensions()
                    .get::<SourceAddress>()
                    .map(|s| s.0.as_str()),
                Some("198.51.100.7")
            );
        }
    }

    #[test]
    fn a_malformed_base64_body_is_answered_and_does_not_panic() {
        for body in ["%%%", "bmFtZT1Fcm5h=", "bmFtZT1Fcm5", "ä"] {
            let found = event(&url_event(body, true));
            assert!(
                matches!(found, Event::Malformed { path } if path == "/anfrage/kontakt/"),
                "{body}"
            );
        }
    }

    #[test]
    fn a_schedule_calls_the_sweep() {
        let schedule =
            r#"{"version":"0","source":"aws.events","detail-type":"Scheduled Event","detail":{}}"#;
        assert!(matches!(event(schedule), Event::Sweep));
        assert!(matches!(event(r#"{"sweep":true}"#), Event::Sweep));
        assert!(matches!(event("{}"), Event::Unknown));
        assert!(matches!(event("nonsense"), Event::Unknown));
    }

    proptest! {
        #[test]
        fn no_event_panics(raw in "\\PC{0,60}", body in "\\PC{0,60}", base64: bool) {
            event(&raw);
            event(&url_event(&body, base64));
        }
    }
}
