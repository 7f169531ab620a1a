//! Until when an invocation may work.

use std::time::Duration;

use tokio::time::Instant;

/// The moment at which an invocation has to be done.
#[derive(Debug, Clone, Copy)]
pub struct Deadline(Instant);

impl Deadline {
    /// What an invocation keeps to itself to record how it went: enough for a handful of calls to
    /// the table, each with its retries.
    const RESERVE: Duration = Duration::from_secs(10);

    /// So long from now.
    pub fn after(left: Duration) -> Self {
        Self(Instant::now() + left)
    }

    /// What may still be spent on work; nothing once only the reserve is left.
    pub fn left(self) -> Duration {
        self.0.saturating_duration_since(Instant::now()).saturating_sub(Self::RESERVE)
    }

    /// Whether only the reserve is left.
    pub fn is_near(self) -> bool {
        self.left().is_zero()
    }
}
