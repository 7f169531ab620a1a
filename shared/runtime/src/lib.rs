//! What every function shares and no business knows: configuration, clock, randomness,
//! telemetry, and the glue to the Lambda runtime.

pub mod clock;
pub mod config;
mod lambda;
mod telemetry;

pub use crate::lambda::{Failure, deadline, http, on_event};

/// 128 random bits, for ids; the only place where they are drawn.
pub fn random() -> u128 {
    rand::random()
}
