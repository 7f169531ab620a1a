//! Tests of the workspace itself: which crate may know which, and what has to be the same in two places.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod console;
mod layers;
mod template;
