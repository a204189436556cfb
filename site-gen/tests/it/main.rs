//! All tests that see the generator from outside, in one program.

mod faults;
mod layers;
mod messages;
mod sites;
mod tracing;
