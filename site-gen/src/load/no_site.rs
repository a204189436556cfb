//! No site where the program was started.

use std::path::Path;
use std::{fmt, io};

use diagnostic::Diagnostic;

use super::shown;

/// Whoever starts the program in another folder has no site there.
pub fn unread_settings(path: &Path, error: io::Error) -> anyhow::Error {
    let file = shown(path);
    match error.kind() {
        io::ErrorKind::NotFound => NoSite { file }.into(),
        _ => anyhow::Error::from(error).context(format!("cannot read `{file}`")),
    }
}

/// There is no `site.toml` where the site should lie.
#[derive(Debug)]
pub struct NoSite {
    file: String,
}

impl NoSite {
    /// The failure in the user's language.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::error("site-missing").with("file", &self.file)
    }
}

impl fmt::Display for NoSite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no `{}`", self.file)
    }
}

impl std::error::Error for NoSite {}
