//! Lambda: functions as child processes behind a Runtime API, invoked and retried as AWS does.

mod environment;
mod pool;

pub(crate) use pool::{Functions, Most, Settings};

use serde_json::{Value, json};

/// What a function is given, and answers, at most: Lambda's six megabytes.
pub(crate) const MOST_BYTES: usize = 6_291_556;

/// What an invocation came to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Outcome {
    /// The function's answer.
    Answered(Vec<u8>),
    /// The function's error, or that of its process.
    Failed(Value),
}

impl Outcome {
    pub(crate) fn failed(kind: &str, message: String) -> Self {
        Self::Failed(json!({"errorType": kind, "errorMessage": message}))
    }
}
