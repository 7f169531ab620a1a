//! Tests of the workspace itself: which crate may know which.

mod layers;
