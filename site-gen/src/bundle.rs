//! The intake's bundle, opened by the intake's own reader before it is written: what
//! the Lambda would refuse at its start never leaves a build.

use std::collections::HashMap;

use anyhow::Context;
use diagnostic::{Diagnostic, Report};
use export::output::OutputFile;
use intake_form::opened::Bundle;

/// Reports why the intake cannot read its bundle.
pub fn check(files: &[OutputFile], report: &mut Report) {
    let of_intake = files.iter().filter_map(|file| {
        let path = file.path.strip_prefix("intake/")?;
        Some((path, &file.bytes))
    });
    let bundle: HashMap<_, _> = of_intake.collect();
    if bundle.is_empty() {
        return;
    }
    let read = Bundle::read(&|path| {
        let bytes = bundle.get(path);
        let bytes = bytes.with_context(|| format!("`{path}` is missing"))?;
        Ok(String::from_utf8(bytes.to_vec())?)
    });
    if let Err(error) = read {
        let detail = format!("{error:#}");
        report.push(Diagnostic::error("intake-bundle-broken").with("detail", detail));
    }
}
