//! Opens the bundle's folder; `intake_form` reads what lies in it.

use std::fs;
use std::path::Path;

use anyhow::Context;
pub use intake_form::opened::{Bundle, FormPage, Language};

/// Reads the bundle in a folder: once, at the start.
pub fn open(folder: &Path) -> anyhow::Result<Bundle> {
    Bundle::read(&|name| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))
    })
}
