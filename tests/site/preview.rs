//! `serve`: a mistake keeps the last good site, a mended file is shown at once.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::{TODAY, break_the_site, copy_of_the_site, program};

/// Far more than a build takes, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running `serve`; ends with the test.
struct Preview {
    process: Child,
    port: u16,
}

impl Preview {
    fn start(folder: &Path) -> Preview {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = free.local_addr().expect("it has an address").port();
        drop(free);
        let process = Command::new(program())
            .args(["serve", "--today", TODAY, "--port", &port.to_string()])
            .current_dir(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        Preview { process, port }
    }

    /// Asks for a path as soon as somebody answers.
    fn open(&self, path: &str) -> BufReader<TcpStream> {
        let until = Instant::now() + PATIENCE;
        let mut stream = loop {
            match TcpStream::connect(("127.0.0.1", self.port)) {
                Ok(stream) => break stream,
                Err(error) => assert!(Instant::now() < until, "nobody answers: {error}"),
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        stream
            .set_read_timeout(Some(PATIENCE))
            .expect("a time limit can be set");
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        );
        stream
            .write_all(request.as_bytes())
            .expect("a request can be sent");
        BufReader::new(stream)
    }

    fn get(&self, path: &str) -> String {
        let mut answer = String::new();
        self.open(path)
            .read_to_string(&mut answer)
            .expect("an answer comes, in UTF-8");
        answer
    }

    /// The build that the page at a path was shown from, as its script names it.
    fn build_shown(&self, path: &str) -> String {
        let page = self.get(path);
        let (_, after) = page.split_once("reload.js").expect("the page reloads");
        let (query, _) = after.split_once('"').expect("an attribute ends");
        query.to_owned()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits for the event that makes a browser load the page again.
fn wait_for_reload(events: BufReader<TcpStream>) {
    let told = events
        .lines()
        .map_while(Result::ok)
        .any(|line| line == "event: reload");
    assert!(told, "no reload within {} s", PATIENCE.as_secs());
}

#[test]
fn a_saved_mistake_keeps_the_last_good_site_and_a_mended_file_is_shown() {
    let site = copy_of_the_site();
    let choir = site.path().join("content/termine/chor.md");
    let good = fs::read_to_string(&choir).expect("the choir has a file");
    let preview = Preview::start(site.path());
    assert!(preview.get("/termine/chor/").contains("Montagskehlchen"));

    let query = preview.build_shown("/termine/chor/");
    let events = preview.open(&format!("/_preview/events{query}"));
    break_the_site(site.path());
    wait_for_reload(events);
    let page = preview.get("/termine/chor/");
    assert!(page.contains("Montagskehlchen"), "the last good page stays");
    assert!(
        page.contains("/_preview/errors"),
        "and leads to the mistakes"
    );
    let errors = preview.get("/_preview/errors");
    assert!(errors.contains("content/termine/chor.md"), "{errors}");

    let query = preview.build_shown("/termine/chor/");
    let events = preview.open(&format!("/_preview/events{query}"));
    let saved = Instant::now();
    let mended = good.replace("Montagskehlchen", "Dienstagskehlchen");
    fs::write(&choir, mended).expect("a file can be written");
    wait_for_reload(events);
    let page = preview.get("/termine/chor/");
    println!(
        "from saving to the new page: {} ms",
        saved.elapsed().as_millis()
    );
    assert!(page.contains("Dienstagskehlchen"));
    assert!(!page.contains("/_preview/errors"));
}
