//! What a browser gets.

use super::*;
use http::Method;
use intake_form::Refusal;

#[tokio::test]
async fn a_request_gets_a_receipt_and_a_page_that_confirms() {
    let house = house().await;
    let response = house
        .post("/anfrage/kontakt/", contact(&[]), morning())
        .await;
    let confirmation = location(&response).to_owned();
    assert!(confirmation.starts_with("/anfrage/angekommen/"));
    let page = house.get(&confirmation, morning()).await;
    assert_eq!(page.status(), 200);
    let receipt = last_part(&confirmation);
    for expected in [
        receipt,
        "Donnerstag, 7. Januar 2027",
        "tel:+493023125401",
        "<title>Angekommen – Kurze Wege",
    ] {
        assert!(text(&page).contains(expected), "{expected}");
    }
    for (_, answer) in CONTACT {
        assert!(
            answer.len() < 6 || !text(&page).contains(answer),
            "`{answer}` is an answer"
        );
    }
}

#[tokio::test]
async fn faults_come_back_in_the_pages_language_with_the_answers() {
    let house = house().await;
    let body = contact(&[("telephone", "abends"), ("name", "<Erna> {{ x }}")]);
    for (path, title, message) in [
        (
            "/anfrage/kontakt/",
            "<title>Fehler: Kurze Wege",
            "Schreiben Sie die Telefonnummer nur mit Ziffern",
        ),
        (
            "/anfrage/en/kontakt/",
            "<title>Error: Kurze Wege",
            "Write the telephone number in digits only",
        ),
        (
            "/anfrage/ls/kontakt/",
            "<title>Fehler: Kurze Wege",
            "Bitte schreiben Sie nur Zahlen",
        ),
    ] {
        let response = house.post(path, body.as_str(), morning()).await;
        assert_eq!(response.status(), 422);
        for expected in [
            title,
            message,
            "value=\"&lt;Erna&gt; {{ x }}\"",
            "value=\"abends\"",
            "{{ no template }}",
        ] {
            assert!(
                text(&response).contains(expected),
                "{path} lacks {expected}"
            );
        }
    }
    assert!(house.mails.mails().is_empty());
}

#[tokio::test]
async fn what_cannot_be_accepted_is_a_readable_page() {
    let house = house().await;
    let send = |method: Method, path: &str, kind: &str, body: String| {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_TYPE, kind)
            .body(bytes::Bytes::from(body))
            .expect("a request");
        handle(&house.app, request, morning())
    };
    let form = "application/x-www-form-urlencoded";
    let many = "a=b&".repeat(300);
    for (method, path, kind, body, status, words) in [
        (
            Method::GET,
            "/anfrage/kontakt/",
            form,
            String::new(),
            405,
            "Hier geht es nur über das Formular",
        ),
        (
            Method::PUT,
            "/anfrage/kontakt/",
            form,
            String::new(),
            405,
            "/kontakt/",
        ),
        (
            Method::POST,
            "/anfrage/angekommen/222-222-222/",
            form,
            String::new(),
            405,
            "Formular",
        ),
        (
            Method::POST,
            "/anfrage/nirgends/",
            form,
            contact(&[]),
            404,
            "Diese Seite gibt es nicht",
        ),
        (
            Method::GET,
            "/anfrage/en/nowhere/",
            form,
            String::new(),
            404,
            "There is no such page",
        ),
        (
            Method::GET,
            "/anfrage/angekommen/222-222-223/",
            form,
            String::new(),
            404,
            "Diese Seite gibt es nicht",
        ),
        (
            Method::POST,
            "/anfrage/kontakt/",
            "multipart/form-data; boundary=x",
            contact(&[]),
            415,
            "keine Dateien",
        ),
        (
            Method::POST,
            "/anfrage/en/kontakt/",
            "text/plain",
            contact(&[]),
            415,
            "That was not a form",
        ),
        (
            Method::POST,
            "/anfrage/kontakt/",
            form,
            "a".repeat(70_000),
            413,
            "zu lang",
        ),
        (
            Method::POST,
            "/anfrage/kontakt/",
            form,
            many,
            413,
            "zu lang",
        ),
    ] {
        let response = send(method.clone(), path, kind, body).await;
        assert_eq!(response.status(), status, "{method} {path}");
        assert!(
            text(&response).contains(words),
            "{method} {path}: {}",
            text(&response)
        );
        assert!(
            text(&response).contains("tel:+493023125401"),
            "{method} {path}"
        );
        assert_eq!(
            response.headers().contains_key(header::ALLOW),
            status == 405
        );
    }
}

#[tokio::test]
async fn only_another_site_is_turned_away() {
    let house = house().await;
    for (origin, status) in [
        (Some("https://evil.example"), 403),
        (Some("null"), 303),
        (None, 303),
        (Some(sample::ORIGIN), 303),
    ] {
        let mut request = post(
            "/anfrage/kontakt/",
            contact(&[("message", &format!("aus {origin:?}"))]),
        );
        request.headers_mut().remove(header::ORIGIN);
        if let Some(origin) = origin {
            request
                .headers_mut()
                .insert(header::ORIGIN, origin.parse().expect("a header"));
        }
        let response = handle(&house.app, request, morning()).await;
        assert_eq!(response.status(), status, "{origin:?}");
    }
    let marked = house
        .mails
        .mails()
        .iter()
        .filter(|mail| mail.contains("Bitte beachten"))
        .count();
    assert_eq!(marked, 2, "a missing and a null origin are marked");
}

#[tokio::test]
async fn the_edge_is_the_only_way_in_when_it_has_a_secret() {
    let mut house = house().await;
    house.app.edge_secret = Some("known to CloudFront alone".to_owned());
    assert_eq!(
        house
            .post("/anfrage/kontakt/", contact(&[]), morning())
            .await
            .status(),
        403
    );
    let mut request = post("/anfrage/kontakt/", contact(&[]));
    request.headers_mut().insert(
        "x-intake-edge",
        http::HeaderValue::from_static("known to CloudFront alone"),
    );
    assert_eq!(handle(&house.app, request, morning()).await.status(), 303);
}

#[tokio::test]
async fn an_address_that_sends_too_much_is_told_whom_to_call() {
    let mut house = house().await;
    house.app.limits.requests_an_hour = 3;
    let send = |number: u32, now: Timestamp| {
        let mut request = post(
            "/anfrage/kontakt/",
            contact(&[("message", &format!("Nummer {number}"))]),
        );
        let address = intake_fn::guard::SourceAddress("198.51.100.7".to_owned());
        request.extensions_mut().insert(address);
        handle(&house.app, request, now)
    };
    for number in 0..3 {
        assert_eq!(send(number, morning()).await.status(), 303);
    }
    let refused = send(3, morning()).await;
    assert_eq!(refused.status(), 429);
    assert!(text(&refused).contains("tel:+493023125401"));
    let later = morning() + SignedDuration::from_hours(1);
    assert_eq!(send(4, later).await.status(), 303);
}

#[tokio::test]
async fn a_store_that_is_away_is_told_in_the_page_s_language_and_whom_to_call() {
    let mut house = house().await;
    let nowhere = "http://127.0.0.1:9";
    house.app.store = sample::store(nowhere, &timing()).expect("a client");
    for (path, back, words) in [
        ("/anfrage/kontakt/", "/kontakt/", "gerade nicht speichern"),
        (
            "/anfrage/en/kontakt/",
            "/en/kontakt/",
            "cannot store your message",
        ),
        (
            "/anfrage/ls/kontakt/",
            "/ls/kontakt/",
            "klappt gerade nicht",
        ),
    ] {
        let refused = house.post(path, contact(&[]), morning()).await;
        assert_eq!(refused.status(), 503, "{path}");
        let page = text(&refused);
        assert!(page.contains(words), "{path}: {page}");
        for link in ["tel:+493023125401", &format!("href=\"{back}\"")] {
            assert!(page.contains(link), "{path}: {page}");
        }
    }
    assert!(!house.log.text().contains("Erna"));
}

#[tokio::test]
async fn a_fault_of_the_program_and_a_broken_event_are_pages_too() {
    let house = house().await;
    for (refusal, status) in [(Refusal::Broken, 500), (Refusal::BadRequest, 400)] {
        for (path, lang) in [
            ("/anfrage/kontakt/", "de"),
            ("/anfrage/en/kontakt/", "en"),
            ("/anfrage/ls/kontakt/", "de-simple"),
            ("/anfrage/nirgends/", "de"),
        ] {
            let page = intake_fn::refuse(&house.app, path, refusal);
            assert_eq!(page.status(), status, "{path}");
            let page = text(&page);
            assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{page}");
            assert!(
                page.contains("<h1>") && page.contains("tel:+493023125401"),
                "{page}"
            );
        }
    }
}

#[tokio::test]
async fn a_filled_trap_is_marked_and_kept() {
    let house = house().await;
    let body = format!("{}&homepage=http%3A%2F%2Fexample.org", contact(&[]));
    assert_eq!(
        house
            .post("/anfrage/kontakt/", body, morning())
            .await
            .status(),
        303
    );
    assert!(house.mails.mails()[0].contains("Bitte beachten"));
}

#[tokio::test]
async fn every_page_carries_the_headers_of_the_site() {
    let house = house().await;
    let response = house.get("/anfrage/ls/nirgends/", morning()).await;
    let header = |name: &str| {
        response
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    assert_eq!(header("content-language"), Some("de-simple"));
    assert_eq!(header("cache-control"), Some("no-store"));
    for (name, value) in intake_form::headers::SECURITY {
        assert_eq!(header(name), Some(value));
    }
}
