//! Waiting for something to come about.

use std::time::{Duration, Instant};

/// Asks again until there is an answer, for at most four minutes: a lock that was left behind takes
/// one of them to expire.
#[track_caller]
pub(crate) fn wait_for<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let patience = Instant::now() + Duration::from_secs(240);
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(Instant::now() < patience, "waited in vain for {what}");
        std::thread::park_timeout(Duration::from_millis(50));
    }
}
