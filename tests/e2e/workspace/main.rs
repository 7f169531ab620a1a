//! Tests of the workspace itself: which crate may know which.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod layers;
mod template;
