//! The reader itself, on small crates: each form of path is seen, and what is
//! none is not.

use crate::imports::imports;

/// The arrows of a crate whose files are given.
fn arrows(files: &[(&str, &str)]) -> Vec<String> {
    let read = of(files);
    let mut arrows = Vec::new();
    for (file, targets) in imports("own-crate", &read).arrows {
        for (target, names) in targets {
            let names: Vec<String> = names.into_iter().collect();
            arrows.push(format!("{file} -> {target}: {}", names.join(", ")));
        }
    }
    arrows
}

fn of<'a>(files: &'a [(&str, &str)]) -> impl Fn(&str) -> Option<String> + 'a {
    |wanted| {
        let found = files.iter().find(|(file, _)| *file == wanted);
        found.map(|(_, text)| (*text).to_owned())
    }
}

/// The arrows of `a` in a crate with `a`, `b` and `b::c`; `code` stands in `a`.
fn in_a(code: &str) -> Vec<String> {
    let arrows = arrows(&[
        ("lib.rs", "mod a; pub mod b;"),
        ("a.rs", code),
        (
            "b.rs",
            "pub mod c; pub use c::Deep; pub struct Flat; pub fn act() {}",
        ),
        (
            "b/c.rs",
            "pub struct Deep; pub struct Deeper; pub fn dig() {}",
        ),
    ]);
    let of_a = arrows
        .iter()
        .filter_map(|arrow| arrow.strip_prefix("a.rs -> "));
    of_a.map(str::to_owned).collect()
}

#[test]
fn each_form_of_path_is_followed_to_the_file_that_declares() {
    for (code, told) in [
        ("use crate::b::Flat;", "b.rs: Flat"),
        ("use crate::{b::{Flat, act}};", "b.rs: Flat, act"),
        ("use super::b::Flat as Other;", "b.rs: Flat"),
        ("pub use crate::b::c::Deeper;", "b/c.rs: Deeper"),
        ("use crate::b::Deep;", "b/c.rs: Deep"),
        ("fn f() { crate::b::act(); }", "b.rs: act"),
        ("fn f() { super::b::c::dig(); }", "b/c.rs: dig"),
        ("use crate::b; fn f() { b::act(); }", "b.rs: act"),
        (
            "use crate::b::{self as x}; fn f() { x::c::dig(); }",
            "b/c.rs: dig",
        ),
        ("fn f() { json!({ \"x\": crate::b::act() }); }", "b.rs: act"),
        ("fn f() { Vec::<crate::b::Flat>::new(); }", "b.rs: Flat"),
        ("use crate::b::*;", "b.rs: *"),
        ("mod inner { use super::super::b::Flat; }", "b.rs: Flat"),
        (
            "fn f(x: &'static str) -> crate::b::Flat { todo!() }",
            "b.rs: Flat",
        ),
        (
            "const A: [char; 2] = ['{', '\\'']; use crate::b::Flat;",
            "b.rs: Flat",
        ),
        ("#[cfg(not(test))] use crate::b::Flat;", "b.rs: Flat"),
    ] {
        assert_eq!(in_a(code), [told], "{code}");
    }
}

#[test]
fn what_is_no_import_is_no_arrow() {
    for code in [
        "// use crate::b::Flat;",
        "/* crate::b::act() /* */ crate::b::act() */",
        "/// See [`crate::b::Flat`].\nfn f() {}",
        "const TEXT: &str = \"crate::b::act()\";",
        "const TEXT: &str = r#\"\" crate::b::act()\"#;",
        "use std::b::Flat; use ::b::Flat;",
        "#[cfg(test)] mod tests { use crate::b::Flat; }",
        "#[cfg(test)] use crate::b::{Flat, act};",
        "#[test] fn f() { crate::b::act(); }",
        "enum b2 { Flat } fn f() { b2::Flat; Self::act(); }",
        "use crate::b;",
    ] {
        assert_eq!(in_a(code), Vec::<String>::new(), "{code}");
    }
}

#[test]
fn a_circle_is_found_through_a_parent_and_a_re_export() {
    for (parent, child, told) in [
        (
            "rules! { x, } pub struct A; fn f() { x::g(); }",
            "use super::A; pub fn g() {}",
            1,
        ),
        (
            "mod x; pub struct A; fn f() { x::g(); }",
            "use super::A; pub fn g() {}",
            1,
        ),
        (
            "mod x; pub use x::g; pub struct A;",
            "pub fn g() -> crate::p::A {}",
            1,
        ),
        ("mod x; pub struct A;", "use super::A;", 0),
        ("mod x; pub use x::g;", "pub fn g() {}", 0),
    ] {
        let files = [("lib.rs", "mod p;"), ("p.rs", parent), ("p/x.rs", child)];
        let circles = imports("own-crate", &of(&files)).circles();
        assert_eq!(circles.len(), told, "{parent} {child} {circles:?}");
    }
    let three = [
        ("lib.rs", "mod a; mod b; mod c; mod d; fn f() { a::a(); }"),
        ("a.rs", "pub fn a() { crate::b::b(); }"),
        (
            "b.rs",
            "use crate::c; pub fn b() { c::c(); crate::d::d(); }",
        ),
        ("c.rs", "use crate::a::a; pub fn c() { a(); }"),
        ("d.rs", "pub fn d() {}"),
    ];
    assert_eq!(
        imports("own-crate", &of(&three)).circles(),
        ["a.rs -> b.rs: b\nb.rs -> c.rs: c\nc.rs -> a.rs: a\n"]
    );
}

#[test]
fn the_program_is_read_beside_the_library() {
    assert_eq!(
        arrows(&[
            ("lib.rs", "pub mod a; pub use a::A;"),
            ("main.rs", "mod only_here; use own_crate::{A, a::b};"),
            ("a/mod.rs", "pub struct A; pub fn b() {}"),
            ("only_here.rs", "pub fn x() {}"),
        ]),
        ["lib.rs -> a/mod.rs: A", "main.rs -> a/mod.rs: A, b"]
    );
}
