//! Temporary.
use page_audit::*;
use std::time::Instant;
fn main() {
    let html = include_str!("../benches/page.html");
    let mut rows = Vec::new();
    let time = |f: &dyn Fn()| {
        let mut best = f64::MAX;
        for _ in 0..40 {
            let s = Instant::now();
            for _ in 0..200 {
                f();
            }
            best = best.min(s.elapsed().as_secs_f64() / 200.0);
        }
        best * 1e6
    };
    let page = Page::parse(html);
    check(&page);
    for rule in rules() {
        if let Check::Page(c) = rule.check {
            let t = time(&|| {
                let mut f = Findings::default();
                f.begin(rule);
                c(&page, &mut f);
            });
            rows.push((t, rule.name));
        }
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (label, frag) in [
        ("none", "<p>x</p>"),
        ("eight", "<p>der die das und ist nicht ein eine einen</p>"),
        (
            "long",
            "<p>Stuhlgymnastik am Mittwoch Kurze Wege Zum Inhalt springen Rufen Angebote Termine Hilfe finden Kontakt Start der die das und ist nicht ein eine einen</p>",
        ),
    ] {
        let html = format!("<!doctype html><html lang=de><title>x</title>{frag}");
        let page = Page::parse(&html);
        check(&page);
        let rule = rules()
            .iter()
            .find(|r| r.name == "wrong-page-lang")
            .unwrap();
        if let Check::Page(c) = rule.check {
            println!(
                "{label} {:.2}",
                time(&|| {
                    let mut f = Findings::default();
                    f.begin(rule);
                    c(&page, &mut f);
                })
            );
        }
    }
    let sum: f64 = rows.iter().map(|r| r.0).sum();
    for (t, n) in rows.iter().take(40) {
        println!("{t:7.2} {n}");
    }
    println!(
        "sum warm {sum:.1}; parse {:.1}; all cold {:.1}",
        time(&|| {
            std::hint::black_box(Page::parse(html).elements().len());
        }),
        time(&|| {
            std::hint::black_box(check(&Page::parse(html)).len());
        })
    );
    for f in check(&page) {
        println!("{} {:?}", f.rule, f.arguments);
    }
}
