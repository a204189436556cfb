//! Privacy: what a visitor writes is in the store and in the mail's body, and
//! nowhere else.

use end_to_end::Random;

use super::*;

/// Requests of one run.
const REQUESTS: u32 = 10_000;
/// No word of ours holds these.
const CANARY: &str = "Kanarie7Q";

/// The canary as it is, in lower case, as base64 at each alignment and as hex.
fn shapes() -> Vec<String> {
    let hex: String = CANARY.bytes().map(|byte| format!("{byte:02x}")).collect();
    // Cut where neighbours cannot change them.
    vec![
        CANARY.to_lowercase(),
        "s2fuyxjpztd".to_owned(),
        "thbmfyawu3u".to_owned(),
        "yw5hcmlln1".to_owned(),
        hex,
    ]
}

fn varied(random: &mut Random, number: u32) -> String {
    let canary = |prefix: &str| format!("{prefix}{CANARY}{number}");
    let email = format!("{CANARY}{number}@example.org");
    let telephone = format!("030 23125 {:03}", number % 1000);
    let (name, message, address) = (canary("Erna "), canary("Text\r\n"), canary("Weg "));
    let reach = ["call", "email", "letter", "visit", CANARY]
        [usize::try_from(random.below(5)).expect("small")];
    let mut changes: Vec<(&str, &str)> = vec![
        ("name", &name),
        ("message", &message),
        ("address", &address),
        ("email", &email),
        ("telephone", &telephone),
        ("reach", reach),
    ];
    match random.below(8) {
        0 => changes.push(("telephone", CANARY)),
        1 => changes.push(("topic", CANARY)),
        2 => changes.push(("homepage", &name)),
        3 => changes.push(("name", "")),
        4 => changes.push((CANARY, CANARY)),
        _ => {}
    }
    let mut body = contact(&changes);
    if random.below(20) == 0 {
        body.push_str(&format!("&{}", CANARY.repeat(8_000)));
    }
    body
}

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_gets_into_a_log_a_header_or_a_redirect() {
    let house = std::sync::Arc::new(house().await);
    house.mails.fail(100, None);
    let mut random = Random::new(3);
    let shapes = shapes();
    let (mut accepted, mut refused) = (0, 0);
    let paths = [
        "/anfrage/kontakt/",
        "/anfrage/en/kontakt/",
        "/anfrage/ls/kontakt/",
        "/anfrage/kontakt/beratung/",
    ];
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..REQUESTS {
        let body = varied(&mut random, number);
        let mut path = paths[usize::try_from(random.below(4)).expect("small")].to_owned();
        let mut request = post(&path, body.clone());
        match random.below(30) {
            0 => path.push_str(CANARY),
            1 => {
                request = Request::post(path.as_str())
                    .body(bytes::Bytes::from(body))
                    .expect("a request")
            }
            2 => {
                let foreign = format!("https://{CANARY}.example");
                request
                    .headers_mut()
                    .insert(header::ORIGIN, foreign.parse().expect("ASCII"));
            }
            _ => {}
        }
        request
            .headers_mut()
            .insert("x-canary", http::HeaderValue::from_static(CANARY));
        let house = house.clone();
        tasks.spawn(async move { handle(&house.app, request, morning()).await });
        if tasks.len() >= 16 {
            let response = tasks
                .join_next()
                .await
                .expect("there are some")
                .expect("no panic");
            inspect(&response, &shapes, &mut accepted, &mut refused);
        }
    }
    while let Some(response) = tasks.join_next().await {
        inspect(
            &response.expect("no panic"),
            &shapes,
            &mut accepted,
            &mut refused,
        );
    }
    assert!(
        accepted > 1000 && refused > 1000,
        "{accepted} accepted, {refused} refused: both are looked at"
    );
    intake_fn::sweep(&house.app, morning() + SignedDuration::from_mins(2))
        .await
        .expect("the store answers");

    let log = house.log.text().to_lowercase();
    assert!(log.lines().count() > 10_000, "the log was seen");
    for shape in &shapes {
        assert!(!log.contains(shape), "`{shape}` stands in the log");
    }
    for mail in house.mails.mails() {
        let headers = mail
            .split_once("\r\n\r\n")
            .map_or("", |(headers, _)| headers);
        for line in headers
            .lines()
            .filter(|line| !line.starts_with("Reply-To: "))
        {
            assert!(!line.to_lowercase().contains(&shapes[0]), "{line}");
        }
    }
}

fn inspect(
    response: &Response<bytes::Bytes>,
    shapes: &[String],
    accepted: &mut u32,
    refused: &mut u32,
) {
    match response.status().as_u16() {
        303 => *accepted += 1,
        _ => *refused += 1,
    }
    for (name, value) in response.headers() {
        let value = String::from_utf8_lossy(value.as_bytes()).to_lowercase();
        for shape in shapes {
            assert!(!value.contains(shape), "`{shape}` stands in {name}");
        }
    }
}
