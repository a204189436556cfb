//! The accessibility statement says what the audit of the same build has found.

use crate::sites::Site;

const COMPONENTS: &str = r#"{% component statement_barriers(statement: map) -%}
<p>{% for barrier in statement.barriers %}[{{ barrier.reason.text }}: {{ barrier.pages }} · {{ barrier.wcag | join(sep=", ") }}]{% endfor %}</p>
{%- endcomponent statement_barriers %}
{% component statement_checks(statement: map) -%}
<p>{{ statement.standing }}, {{ statement.pages > 20 }}{% for test in statement.tests %}, {{ test.by.text }}{% endfor %}</p>
{%- endcomponent statement_checks %}
"#;

const DECLARED: &str = r#"
[accessibility]
page = "barrierefreiheit"

[[accessibility.test]]
date = 2027-01-12
by = "Zwei Leserinnen"
what = "Alle Seiten"
how = "Am Handy"
result = "Nichts war im Weg."
verdict = "passed"

[[accessibility.test]]
date = 2027-01-13
by = "Erst morgen"
what = "Alle Seiten"
how = "Am Handy"
result = "Nichts war im Weg."
verdict = "passed"
"#;

const EXCEPTIONS: &str = r#"
[[exception]]
rule = "alt-is-file-name"
reason = "Das Bild wird neu beschrieben"
until = 2027-02-01

[[exception]]
rule = "fake-list"
reason = "Trifft auf nichts zu"
until = 2027-02-01
"#;

const PAGE: &str = r#"+++
title = "Barrierefreiheit"
FAULT+++

{{ statement(part="barriers") }}

{{ statement(part="checks") }}
"#;

/// A site whose `site.toml` says `declared`, too, with a statement.
fn site(declared: &str) -> Site {
    let site = Site::base();
    let path = site.root().join("content/site.toml");
    let settings = std::fs::read_to_string(path).expect("the base has settings");
    site.put("content/site.toml", format!("{settings}{declared}"));
    site.put("themes/klein/templates/statement.html", COMPONENTS);
    let fault = match declared.contains("alt-is-file-name") {
        true => "picture = \"hof.svg\"\npicture_alt = \"hof.svg\"\n",
        false => "",
    };
    let page = PAGE.replace("FAULT", fault);
    site.put("content/seiten/barrierefreiheit.md", page);
    site
}

/// The text of the statement's page.
fn statement(declared: &str) -> String {
    let site = site(declared);
    let (rendered, report) = site.compile();
    let rendered = rendered.unwrap_or_else(|| panic!("{}", site.told(&report)));
    let mut files = rendered.files.into_iter();
    let page = files.find(|file| file.path == "public/barrierefreiheit/index.html");
    String::from_utf8(page.expect("the page").bytes.to_vec()).expect("a text")
}

#[test]
fn exceptions_are_listed_while_they_apply_and_forbid_the_claim_of_conformance() {
    let page = statement(&format!("{DECLARED}{EXCEPTIONS}"));
    let told = "<p>[Das Bild wird neu beschrieben: 1 · 1.1.1]</p>";
    assert!(page.contains(told), "{page}");
    assert!(
        page.contains("<p>standing-partly, true, Zwei Leserinnen</p>"),
        "{page}"
    );
}

#[test]
fn conformance_is_claimed_after_a_test_that_has_been_held() {
    let page = statement(DECLARED);
    assert!(
        page.contains("<p>standing-fully, true, Zwei Leserinnen</p>"),
        "{page}"
    );
    let planned = DECLARED.replace("2027-01-12", "2027-01-14");
    let page = statement(&planned);
    assert!(page.contains("<p>standing-untested, true</p>"), "{page}");
}

#[test]
fn what_only_the_last_rendering_shows_is_audited_and_told_once() {
    let site = site(&format!("{DECLARED}{EXCEPTIONS}"));
    // Before the audit no barrier has a number of pages.
    let faulty = COMPONENTS
        .replace(
            "{{ barrier.pages }}",
            "{% if barrier.pages == 1 %}<button></button>{% endif %}",
        )
        .replace(
            "<p>{{ statement.standing",
            "<img src=\"/x.svg\"><p>{{ statement.standing",
        );
    site.put("themes/klein/templates/statement.html", &faulty);
    let (_, report) = site.compile();
    let count = |rule: &str| report.iter().filter(|told| told.rule == rule).count();
    assert_eq!(count("button-without-name"), 1, "{}", site.told(&report));
    assert_eq!(count("image-without-alt"), 1, "{}", site.told(&report));
}
