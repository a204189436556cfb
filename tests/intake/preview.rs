//! The preview: the same core, kept in a file, with an outbox to look at.

use super::*;
use intake_fn::bundle;
use intake_fn::preview::{Options, Preview};

#[tokio::test]
async fn a_preview_keeps_requests_and_shows_each_mail() {
    let bundle = tempfile::tempdir().expect("a folder");
    sample::write_bundle(bundle.path()).expect("the bundle is written");
    let folder = tempfile::tempdir().expect("a folder");
    let options = Options {
        folder: folder.path().join("intake"),
        origin: sample::ORIGIN.to_owned(),
        smtp: None,
        log: false,
    };
    let open = || bundle::open(bundle.path()).expect("a sound bundle");
    let preview = Preview::start(options.clone(), open())
        .await
        .expect("the preview starts");
    assert_eq!(preview.prefix(), "/anfrage/");
    let response = preview
        .handle(post("/anfrage/kontakt/", contact(&[("name", "<Erna>")])))
        .await;
    let confirmation = location(&response).to_owned();
    let outbox = preview.outbox("/_outbox/");
    assert!(text(&outbox).contains("/_outbox/1/") && text(&outbox).contains("Vorschau"));
    for (path, expected) in [
        ("/_outbox/1/", "&lt;Erna&gt;"),
        ("/_outbox/1/html/", "VORSCHAU"),
        ("/_outbox/1/quelltext/", "Message-ID"),
    ] {
        assert!(text(&preview.outbox(path)).contains(expected), "{path}");
    }
    assert_eq!(preview.outbox("/_outbox/2/").status(), 404);
    preview.reload(open()).expect("the bundle is sound");
    drop(preview);

    let again = Preview::start(options, open())
        .await
        .expect("the preview starts again");
    let request = Request::get(&confirmation)
        .body(bytes::Bytes::new())
        .expect("a request");
    assert_eq!(
        again.handle(request).await.status(),
        200,
        "the request survived"
    );
}
