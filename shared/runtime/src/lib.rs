//! What every function shares and no business knows: configuration, clock, randomness,
//! telemetry, metrics, and the glue to the Lambda runtime.

pub mod clock;
pub mod config;
mod lambda;
pub mod metrics;
mod request;
mod telemetry;

pub use crate::lambda::{Failure, deadline, http, on_event};

/// An error with its causes, for the log and for whoever invoked the function by hand.
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

/// 128 random bits, for ids; the only place where they are drawn.
pub fn random() -> u128 {
    rand::random()
}
