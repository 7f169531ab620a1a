//! What a sync decides, example by example and as laws.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod access;
mod building;
mod check;
mod endings;
mod identity;
mod laws;
mod limits;
mod namesakes;
mod product;
mod resolutions;
mod rules;
mod whole;
