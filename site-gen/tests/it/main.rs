//! All tests that see the generator from outside, in one program.

mod built;
mod days;
mod faults;
mod fixtures;
mod laws;
mod layers;
mod made;
mod messages;
mod sites;
mod tracing;
