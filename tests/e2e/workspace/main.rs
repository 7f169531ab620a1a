//! Tests of the workspace itself: which crate may know which, what has to be the same in two places, and
//! that what is written of it is so.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod alarms;
mod circles;
mod console;
mod documents;
mod errors;
mod files;
mod layers;
mod template;
