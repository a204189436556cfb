//! See `end_to_end::fuzz::page`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| end_to_end::fuzz::page(data));
