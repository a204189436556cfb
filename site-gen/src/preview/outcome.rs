//! What a build gives the preview.

use diagnostic::Report;

use export::output::Rendered;

/// What a build gave: the site unless errors stand, and what was found.
pub type BuildOutcome = anyhow::Result<(Option<Rendered>, Report)>;
