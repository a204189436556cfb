//! All tests that see the crate from outside, in one program.

mod act;
mod examples;
mod fixtures;
mod messages;
mod robustness;
mod trees;
