//! The site as the public gets it: without samples, open to search engines.

use std::fs;
use std::path::Path;

use crate::{TODAY, copy_of_the_site, files, run, text};

/// What stands for the real thing until it is published → something that could be real.
const SAMPLES: [(&str, &str); 14] = [
    ("example.org", "kurze-wege.de"),
    ("Muster", "Linden"),
    ("Beispielplatz", "Lindenplatz"),
    ("Beispielstraße", "Lindenstraße"),
    ("Beispielweg", "Lindenweg"),
    ("23125", "43125"),
    ("90009", "80009"),
    ("66969", "76969"),
    ("0221 4710", "0221 5710"),
    ("+492214710", "+492215710"),
    ("99998", "89998"),
    ("39200", "38200"),
    ("040690", "030690"),
    ("176040690", "176030690"),
];

/// A folder with the site, its samples replaced, and `dist` as the public gets it.
pub fn publish() -> tempfile::TempDir {
    let site = copy_of_the_site();
    for (path, bytes) in files(&site.path().join("content")) {
        if let Ok(mut source) = String::from_utf8(bytes) {
            for (sample, real) in SAMPLES {
                source = source.replace(sample, real);
            }
            write(&site.path().join("content").join(path), &source);
        }
    }
    let output = run(site.path(), &["build", "--publish", "--today", TODAY]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    site
}

#[test]
fn a_site_without_samples_is_published_without_a_word_of_them() {
    let site = publish();
    let public = files(&site.path().join("dist/public"));
    let mut open = 0;
    for (path, bytes) in &public {
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let page = text(bytes);
        assert!(!page.contains("Beispielseite"), "{}", path.display());
        // An old address and the page for wrong ones are never to be found.
        let is_moved = page.contains("http-equiv=\"refresh\"");
        let is_listed = !is_moved && path != Path::new("404.html");
        if is_listed && !path.to_string_lossy().contains("formular/") {
            assert!(!page.contains("noindex"), "{}", path.display());
            open += 1;
        }
    }
    assert!(open > 100, "{open} pages are open to search engines");
    let robots = text(&public[Path::new("robots.txt")]);
    assert!(!robots.contains("Disallow: /\n"), "{robots}");
}

fn write(path: &Path, source: &str) {
    fs::write(path, source).expect("a file can be written");
}
