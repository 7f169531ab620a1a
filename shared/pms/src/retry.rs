//! Trying again: exponential back-off with full jitter, `Retry-After` honoured, within limits.

use std::time::Duration;

use rand::RngExt;
use tokio::time::Instant;

use crate::{Limits, PmsError};

/// No wait between attempts is longer, unless the PMS asks for it.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// Makes a call until it succeeds, fails for good, or the limits are reached; then gives the last
/// failure. The call is told which attempt it is, from 1.
///
/// # Errors
/// As the call.
pub(crate) async fn retrying<T, Fut>(limits: &Limits, mut call: impl FnMut(u32) -> Fut) -> Result<T, PmsError>
where
    Fut: Future<Output = Result<T, PmsError>>,
{
    let mut longest = limits.first_wait;
    let mut attempt = 1;
    loop {
        let error = match call(attempt).await {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        let wait = error.retry_after().unwrap_or_else(|| jittered(longest));
        longest = longest.saturating_mul(2).min(LONGEST_WAIT);
        let in_time = Instant::now().checked_add(wait).is_some_and(|then| then < limits.until);
        let again = error.again() && attempt < limits.attempts && in_time;
        tracing::info!(
            call = error.call(),
            attempt,
            error.code = error.code(),
            again,
            wait_ms = wait.as_millis(),
            "a call to the PMS failed"
        );
        if !again {
            return Err(error);
        }
        tokio::time::sleep(wait).await;
        attempt += 1;
    }
}

fn jittered(longest: Duration) -> Duration {
    longest.mul_f64(rand::rng().random_range(0.0..=1.0))
}

#[cfg(test)]
mod tests {
    use domain::pms::Pms;

    use super::*;
    use crate::PmsErrorKind;

    /// How often a call is made that always fails so, and how long that takes.
    async fn attempts(kind: PmsErrorKind, limits: Limits) -> (u32, Duration) {
        let begun = Instant::now();
        let mut made = 0;
        let failing = retrying(&limits, |attempt| {
            made = attempt;
            let error = PmsError::new(Pms::Entrata, "getLeases", kind.clone(), "no");
            std::future::ready(Err::<(), _>(error))
        });
        failing.await.unwrap_err();
        (made, begun.elapsed())
    }

    fn limited(seconds: u64) -> PmsErrorKind {
        PmsErrorKind::RateLimited { retry_after: Some(Duration::from_secs(seconds)) }
    }

    #[tokio::test(start_paused = true)]
    async fn what_may_pass_is_tried_as_often_as_allowed_and_a_refusal_once() {
        let limits = Limits::within(Duration::from_secs(600)).attempts(5);
        assert_eq!(attempts(PmsErrorKind::Unavailable, limits).await.0, 5);
        assert_eq!(attempts(PmsErrorKind::CredentialRejected, limits).await.0, 1);
    }

    #[tokio::test(start_paused = true)]
    async fn the_wait_is_the_one_that_the_pms_asked_for() {
        let limits = Limits::within(Duration::from_secs(600)).attempts(3);
        let (made, waited) = attempts(limited(7), limits).await;
        assert_eq!((made, waited.as_secs()), (3, 14));
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_beyond_the_deadline_is_not_begun_however_long_it_is() {
        let limits = Limits::within(Duration::from_secs(10));
        assert_eq!(attempts(limited(11), limits).await, (1, Duration::ZERO));
        assert_eq!(attempts(limited(u64::MAX), limits).await, (1, Duration::ZERO));
    }

    #[tokio::test(start_paused = true)]
    async fn waits_grow_and_stay_below_their_bound() {
        let limits = Limits::within(Duration::from_secs(600)).attempts(4).first_wait(Duration::from_secs(1));
        let (_, waited) = attempts(PmsErrorKind::TimedOut, limits).await;
        assert!(waited <= Duration::from_secs(1 + 2 + 4) + Duration::from_millis(3), "{waited:?}");
    }
}
