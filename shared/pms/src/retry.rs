//! Trying again: exponential back-off with full jitter, `Retry-After` honoured, within limits.

use std::time::Duration;

use rand::RngExt;
use tokio::time::Instant;

use crate::{Limits, PmsError, PmsErrorKind};

/// Makes a call until it succeeds, fails for good, or the limits are reached; then gives the last
/// failure.
///
/// # Errors
/// As the call.
pub(crate) async fn retrying<T, Fut>(limits: &Limits, mut call: impl FnMut() -> Fut) -> Result<T, PmsError>
where
    Fut: Future<Output = Result<T, PmsError>>,
{
    let mut longest = limits.first_wait;
    for attempt in 1.. {
        let error = match call().await {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        let wait = match error.kind() {
            PmsErrorKind::RateLimited { retry_after: Some(asked) } => *asked,
            _ => jittered(longest),
        };
        longest = longest.saturating_mul(2).min(Duration::from_secs(30));
        let in_time = Instant::now() + wait < limits.until;
        if !error.retryable() || attempt >= limits.attempts || !in_time {
            return Err(error);
        }
        tracing::info!(
            attempt,
            error.code = error.code(),
            call = error.call(),
            wait_ms = wait.as_millis(),
            "trying again"
        );
        tokio::time::sleep(wait).await;
    }
    unreachable!("attempts are counted from 1 without end")
}

fn jittered(longest: Duration) -> Duration {
    longest.mul_f64(rand::rng().random_range(0.0..=1.0))
}
