//! The events a Lambda gets: a function URL's request (payload version 2) or a
//! schedule's call for the sweep. `lambda_http` has their types; the raw event is
//! read first, because its own conversion knows no schedule, panics on a body that
//! is not base64, and gives up a request for one odd header.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, header};
use lambda_http::Body;
use lambda_http::aws_lambda_events::apigw::{ApiGatewayV2httpRequest, ApiGatewayV2httpResponse};
use serde_json::Value;

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

/// Reads a raw event.
pub fn event(raw: &str) -> Event {
    let Ok(mut value) = serde_json::from_str::<Value>(raw) else {
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
    drop_odd_headers(&mut value);
    let event = serde_json::from_value::<ApiGatewayV2httpRequest>(value);
    match event.ok().and_then(request) {
        Some(request) => Event::Http(Box::new(request)),
        None => Event::Malformed { path },
    }
}

/// A header that is none cannot be one that matters: an old browser's odd name
/// must not cost its owner the request.
fn drop_odd_headers(event: &mut Value) {
    if let Some(Value::Object(headers)) = event.get_mut("headers") {
        headers.retain(|name, value| {
            let value = value.as_str().map(HeaderValue::from_str);
            HeaderName::try_from(name).is_ok() && matches!(value, Some(Ok(_)))
        });
    }
}

fn request(event: ApiGatewayV2httpRequest) -> Option<Request<Bytes>> {
    let body = match event.body {
        Some(body) if event.is_base64_encoded => STANDARD.decode(body).ok()?,
        Some(body) => body.into_bytes(),
        None => Vec::new(),
    };
    let mut request = Request::builder()
        .method(event.request_context.http.method)
        .uri(event.raw_path?)
        .body(Bytes::from(body))
        .ok()?;
    *request.headers_mut() = event.headers;
    if let Some(source) = event.request_context.http.source_ip {
        request.extensions_mut().insert(SourceAddress(source));
    }
    Some(request)
}

/// The answer as a function URL wants it.
pub fn answer(response: Response<Bytes>) -> ApiGatewayV2httpResponse {
    let (parts, body) = response.into_parts();
    let mut answer = ApiGatewayV2httpResponse::default();
    answer.status_code = parts.status.as_u16().into();
    answer.headers = parts.headers;
    answer.headers.remove(header::CONTENT_LENGTH);
    answer.body = Some(Body::Text(String::from_utf8_lossy(&body).into_owned()));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn url_event(body: &str, base64: bool) -> String {
        json!({
            "version": "2.0",
            "rawPath": "/anfrage/kontakt/",
            "rawQueryString": "",
            "headers": { "content-type": "application/x-www-form-urlencoded", "kopfü": "x", "x": "a\u{7}", "user-agent": "Müller 1.0" },
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
            let names: Vec<&str> = request.headers().keys().map(HeaderName::as_str).collect();
            assert_eq!(names, ["content-type", "user-agent"]);
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
