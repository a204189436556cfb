//! What Markdown becomes on a finished page.

use crate::sites::Site;

const PAGE: &str = "+++
title = \"Neu\"
+++

## Preise

| Was | Wieviel |
|---|---|
| Kaffee | ab 12. März 2027 ein Euro |

Tabelle: Wer *wann* kommt

| Wer | Wann |
|---|---|
| Anna | 1. 3. 2027 |

Tabelle: Kein Absatz vor einer Tabelle

Am [12. März 2027](https://www.nachbarhaus.example/), 2027 und `12. März 2027`.
";

/// The text of a page as it is published.
fn published(text: &str) -> String {
    let site = Site::base();
    site.put("content/seiten/neu.md", text);
    let (rendered, report) = site.compile();
    let rendered = rendered.unwrap_or_else(|| panic!("{}", site.told(&report)));
    let mut files = rendered.files.into_iter();
    let page = files.find(|file| file.path == "public/neu/index.html");
    String::from_utf8(page.expect("the page").bytes.to_vec()).expect("a text")
}

#[test]
fn tables_are_named_by_a_caption_or_by_the_heading_above() {
    let page = published(PAGE);
    for part in [
        "<table aria-labelledby=\"preise\"><thead>",
        "<table><caption>Wer <em>wann</em> kommt</caption>\n<thead>",
        "<p>Tabelle: Kein Absatz vor einer Tabelle</p>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(!page.contains("Tabelle: Wer"), "{page}");
}

#[test]
fn dates_stand_in_time() {
    let page = published(PAGE);
    for part in [
        "ab <time datetime=\"2027-03-12\">12. März 2027</time> ein Euro",
        "<td><time datetime=\"2027-03-01\">1. 3. 2027</time></td>",
        "\">12. März 2027</a>, 2027 und <code>12. März 2027</code>.",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn days_at_the_beginning_of_lines_are_shown_as_written() {
    let page = published(
        "+++
title = \"Neu\"
+++

18. September: Chor im Park
2. Oktober: Kuchen backen
16. Oktober: Ausflug an den See

1. Januar ist Neujahr. Das Büro ist zu.

3. Oktober ist Feiertag. Auch da ist zu.

Der Kurs beginnt am 17. und am
1. Mai.

- 17. 05. 2026
- 4. Juni 2027

1. Anrufen
2. Kommen
",
    );
    for part in [
        "<p>18. September: Chor im Park<br>\n2. Oktober: Kuchen backen<br>\n16. Oktober: Ausflug an den See</p>",
        "<p>1. Januar ist Neujahr. Das Büro ist zu.</p>\n<p>3. Oktober ist Feiertag.",
        "am 17. und am\n1. Mai.</p>",
        "<ul><li><time datetime=\"2026-05-17\">17. 05. 2026</time></li>",
        "<li><time datetime=\"2027-06-04\">4. Juni 2027</time></li>",
        "<ol><li>Anrufen</li>\n<li>Kommen</li>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn targets_with_blanks_lead_where_they_say() {
    let site = Site::base();
    let picture = std::fs::read(site.root().join("content/bilder/hof.svg")).expect("a picture");
    site.put("content/bilder/Hof im Mai (1).svg", picture);
    site.put(
        "content/seiten/Neue Seite.md",
        "+++\ntitle = \"Alt\"\nslug = \"alt\"\n+++\n",
    );
    site.put(
        "content/seiten/neu.md",
        "+++
title = \"Neu\"
+++

[Anruf](tel:03431 712345) und [zur Seite](Neue Seite.md).

![Der Hof im Mai](../bilder/Hof im Mai (1).svg \"Im Mai\")
",
    );
    let (rendered, report) = site.compile();
    let rendered = rendered.unwrap_or_else(|| panic!("{}", site.told(&report)));
    let mut files = rendered.files.into_iter();
    let page = files.find(|file| file.path == "public/neu/index.html");
    let page = String::from_utf8(page.expect("the page").bytes.to_vec()).expect("a text");
    for part in [
        "<a href=\"tel:+493431712345\">Anruf</a>",
        "<a href=\"/alt/\">zur Seite</a>",
        "alt=\"Der Hof im Mai\"",
        "Im Mai</figcaption>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn footnotes_stand_at_the_end_and_lead_back() {
    let page = published(
        "+++
title = \"Neu\"
+++

Fußnote[^1] im Text, und eine[^zwei].

| Kurs | Note |
|---|---|
| Chor | Ja[^1] |

{{ opening(person=\"anna\") }}

## Fußnoten

Ende[^1].

[^1]: Erste *Note*

[^zwei]:
    - Zweite
",
    );
    for part in [
        "Fußnote<sup><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Fußnote 1\">1</a></sup> im Text",
        "eine<sup><a href=\"#fn-2\" id=\"fnref-2\" aria-label=\"Fußnote 2\">2</a></sup>.",
        "<td>Ja<sup><a href=\"#fn-1\" id=\"fnref-1-2\"",
        "<p>Ende<sup><a href=\"#fn-1\" id=\"fnref-1-3\"",
        "<section class=\"footnotes\" aria-labelledby=\"fussnoten-2\"><h2 id=\"fussnoten-2\">Fußnoten</h2>",
        "<li id=\"fn-1\"><p>Erste <em>Note</em> <a href=\"#fnref-1\">Zurück zum Text, Fußnote 1</a> \
         <a href=\"#fnref-1-2\">Zurück zum Text, Fußnote 1.2</a>",
        "<p> <a href=\"#fnref-2\">Zurück zum Text, Fußnote 2</a></p></li>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn headings_take_their_own_ids_and_leave_those_of_the_theme() {
    let page = published(
        "+++
title = \"Neu\"
+++

## Größe {#1-s.-groesse}

Siehe [oben](#1-s.-groesse).

## Inhalt

## Inhalt
",
    );
    for part in [
        "<h2 id=\"1-s.-groesse\">Größe</h2>",
        "<h2 id=\"inhalt-1\">Inhalt</h2>",
        "<h2 id=\"inhalt-2\">Inhalt</h2>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn lists_of_a_word_processor_are_lists() {
    let page = published(
        "+++
title = \"Neu\"
+++

Bitte mitbringen:
• Ausweis
• Brief

Dazu gibt es:
–\tTee
–\tKaffee

1.) Anrufen
2.) Kommen
",
    );
    for part in [
        "mitbringen:</p>\n<ul><li>Ausweis</li>\n<li>Brief</li>",
        "<li>Kaffee</li>",
        "<ol><li>Anrufen</li>\n<li>Kommen</li>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn groups_of_a_linked_number_are_parted_for_the_ear() {
    let page =
        published("+++\ntitle = \"Neu\"\n+++\n\n[030 23125 401](tel:+493023125401), 030 5\n");
    let shown = "<a href=\"tel:+493023125401\">030&nbsp;<wbr>23125&nbsp;<wbr>401</a>, 030 5";
    assert!(page.contains(shown), "{page}");
}
