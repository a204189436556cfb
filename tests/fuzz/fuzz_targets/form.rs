//! See `end_to_end::fuzz::form`.
#![no_main]

use std::sync::LazyLock;

use intake_fn::bundle::{self, Bundle};

static BUNDLE: LazyLock<Bundle> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    end_to_end::sample::write_bundle(folder.path()).expect("the bundle is written");
    bundle::open(folder.path()).expect("a sound bundle")
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    end_to_end::fuzz::form(&BUNDLE, data);
    end_to_end::fuzz::path(&BUNDLE, data);
});
