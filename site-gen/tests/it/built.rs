//! Todo.
pub const SNAPSHOTS: [&str; 0] = [];
