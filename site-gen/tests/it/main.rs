//! All tests that see the generator from outside, in one program.

mod base;
mod characters;
mod corpus;
mod dates;
mod fixtures;
mod layers;
mod messages;
mod one_mistake;
mod one_reader;
mod papers;
mod report;
mod sites;
mod slips;
mod statement;
mod text;
mod tracing;
