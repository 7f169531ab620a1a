//! The simulator from outside: what goes over the wire, byte by byte where it matters.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails the test")]

mod appfolio;
mod control;
mod entrata;
mod faults;
mod large;
mod mri;
mod realpage;
mod rosters;
mod support;
mod yardi;
