//! The whole preview over a real socket: saving a file reaches the page.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI8, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use axum::Router;
use diagnostic::{Report, human};
use jiff::civil::date;

use super::{rendered, with_error, words};
use crate::preview::outcome::BuildOutcome;
use crate::preview::{Rebuild, Watch, router};

struct Preview {
    dir: tempfile::TempDir,
    address: SocketAddr,
    day: Arc<AtomicI8>,
}

/// Stands in for the generator: one page with the text of one file and the day.
fn build(file: &Path, day: i8) -> BuildOutcome {
    let text = fs::read_to_string(file)?;
    match text.as_str() {
        "falsch" => with_error(),
        "panic" => panic!("as a fault of the program does"),
        text => {
            let script = "<script src=\"/_preview/reload.js\" defer></script>";
            let page = format!("<html><head>{script}</head><body>{text} am {day}.</body></html>");
            Ok((
                Some(rendered(&[("public/index.html", &page)])),
                Report::default(),
            ))
        }
    }
}

impl Preview {
    fn start() -> Preview {
        let day = Arc::new(AtomicI8::new(1));
        let (built, now) = (day.clone(), day.clone());
        let dir = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(dir.path().join("content")).expect("created");
        let file = dir.path().join("content/a.md");
        fs::write(&file, "eins").expect("written");
        let rebuild = Rebuild {
            build: Box::new(move || build(&file, built.load(Ordering::SeqCst))),
            today: Some(Box::new(move || date(2027, 3, now.load(Ordering::SeqCst)))),
            words: words(),
            style: human::Style::Plain,
        };
        let watch = Watch::start(dir.path()).expect("watching");
        let shown = rebuild
            .start_checking(watch, Duration::from_millis(20))
            .expect("started");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("bound");
        listener.set_nonblocking(true).expect("a socket");
        std::thread::spawn(move || {
            super::run(async {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a socket");
                axum::serve(listener, router(shown, Router::new())).await
            })
        });
        Preview { dir, address, day }
    }

    fn file(&self) -> PathBuf {
        self.dir.path().join("content/a.md")
    }

    fn open(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(self.address).expect("it listens");
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        stream
            .set_read_timeout(Some(Duration::from_secs(10)))
            .expect("a timeout");
        BufReader::new(stream)
    }

    fn page(&self) -> String {
        let mut page = String::new();
        self.open("/").read_to_string(&mut page).expect("a page");
        page
    }

    /// Listens as the script of the page does; tells when it is to reload.
    fn listen(&self, page: &str) -> mpsc::Receiver<Instant> {
        let start = page
            .find("?build=")
            .expect("the page says which state it shows");
        let query = page[start..].split('"').next().expect("an attribute ends");
        let mut lines = self.open(&format!("/_preview/events{query}")).lines();
        // The greeting: from now on the server listens for changes.
        assert!(lines.any(|line| line.expect("a line").starts_with("retry:")));
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            if lines.any(|line| line.is_ok_and(|line| line.starts_with("event: reload"))) {
                let _ = sender.send(Instant::now());
            }
        });
        receiver
    }
}

const SOON: Duration = Duration::from_secs(10);

#[test]
fn a_save_reaches_the_page_and_an_error_comes_and_goes() {
    let preview = Preview::start();
    let page = preview.page();
    assert!(page.contains("<body>eins"), "{page}");
    let reload = preview.listen(&page);
    let saved = Instant::now();
    fs::write(preview.file(), "zwei").expect("written");
    let reloaded = reload.recv_timeout(SOON).expect("the page is told");
    // The aim is 100 ms; a busy machine gets more.
    let took = reloaded - saved;
    assert!(took < Duration::from_secs(2), "{took:?}");
    println!("from save to reload: {took:?}");

    let page = preview.page();
    assert!(page.contains("<body>zwei"), "{page}");
    for (text, shown) in [
        ("falsch", "preview-banner"),
        ("panic", "Das Programm kam nicht weiter"),
        ("drei", "<body>drei"),
    ] {
        let reload = preview.listen(&preview.page());
        fs::write(preview.file(), text).expect("written");
        reload.recv_timeout(SOON).expect("the page is told");
        let page = preview.page();
        assert!(page.contains(shown), "{page}");
    }
}

#[test]
fn a_page_that_missed_a_build_is_told_at_once() {
    let preview = Preview::start();
    let old = preview.page();
    let reload = preview.listen(&old);
    fs::write(preview.file(), "zwei").expect("written");
    reload.recv_timeout(SOON).expect("the page is told");
    let late = preview.listen(&old);
    late.recv_timeout(SOON)
        .expect("its state is not the latest");
}

#[test]
fn a_new_day_builds_again() {
    let preview = Preview::start();
    let page = preview.page();
    assert!(page.contains("am 1."), "{page}");
    let reload = preview.listen(&page);
    preview.day.store(2, Ordering::SeqCst);
    reload.recv_timeout(SOON).expect("the page is told");
    assert!(preview.page().contains("am 2."));
}
