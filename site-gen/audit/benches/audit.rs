//! What the audit costs a page of ordinary size (4.3 KB).

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use page_audit::site::Links;
use page_audit::{Page, check};

const PAGE: &str = include_str!("page.html");

fn reading(c: &mut Criterion) {
    c.bench_function("read strictly", |b| {
        b.iter(|| Page::parse(black_box(PAGE)).elements().len());
    });
    c.bench_function("read leniently", |b| {
        b.iter(|| Page::parse_leniently(black_box(PAGE)).elements().len());
    });
}

fn checking(c: &mut Criterion) {
    let page = Page::parse(PAGE);
    c.bench_function("collect links", |b| {
        b.iter(|| Links::of(black_box(&page)).references().len());
    });
    c.bench_function("read and check", |b| {
        b.iter(|| check(&Page::parse(black_box(PAGE))).len());
    });
}

criterion_group!(benches, reading, checking);
criterion_main!(benches);
