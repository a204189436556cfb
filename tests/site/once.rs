//! What a page says it says once, and in the language of its reader.

use std::fs;

use crate::{TODAY, copy_of_the_site, run};

/// The built pages at these addresses, without the frame around them.
fn pages(addresses: &[&str]) -> Vec<String> {
    let site = copy_of_the_site();
    let built = run(site.path(), &["build", "--today", TODAY, "--out", "dist"]);
    assert_eq!(built.status.code(), Some(0));
    let read = addresses.iter().map(|address| {
        let file = site.path().join("dist/public").join(address);
        let page = fs::read_to_string(file.join("index.html")).expect("a page");
        let (_, main) = page.split_once("<main").expect("a main part");
        let (main, _) = main.split_once("</main>").expect("its end");
        main.to_owned()
    });
    read.collect()
}

#[test]
fn an_address_on_the_plate_is_not_said_again() {
    let [plain, elsewhere] = &pages(&[
        "netzwerk/sportverein-beispiel",
        "netzwerk/pflegeberatung-musterkreis",
    ])[..] else {
        panic!("two pages");
    };
    assert_eq!(plain.matches("Am Sportplatz 4").count(), 1);
    // Its plate shows the room in the house, so its own address is news.
    assert_eq!(elsewhere.matches("Kreisstraße 20").count(), 1);
}

#[test]
fn the_index_has_no_sentence_where_words_lead() {
    let [index] = &pages(&["von-a-bis-z"])[..] else {
        panic!("one page");
    };
    assert!(index.contains(">Mietrückstand</a>"));
    assert!(!index.contains(">Die Miete ist offen</a>"));
    // An offer that names no words of its own is found by its title.
    assert!(index.contains(">Hilfe im Haushalt</a>"));
}

#[test]
fn german_sentences_stay_off_pages_in_easy_language() {
    let [overview] = &pages(&["ls/hilfe-finden"])[..] else {
        panic!("one page");
    };
    assert!(overview.contains(">Ich habe Schulden</span>"));
    assert!(!overview.contains("<p lang=\"de\">"));
}
