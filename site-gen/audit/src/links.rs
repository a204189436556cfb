//! Which roles are links.

use crate::aria::Role;

/// Whether the role is that of a link, or inherits from it.
pub(crate) fn is_link(role: Role) -> bool {
    matches!(
        role,
        Role::Link | Role::DocBacklink | Role::DocBiblioref | Role::DocGlossref | Role::DocNoteref
    )
}
