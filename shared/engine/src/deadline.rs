//! Until when an invocation may work.

use std::time::Duration;

use tokio::time::Instant;

use crate::EngineError;

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

    /// Lets something take what is left.
    pub(crate) async fn allow<T>(
        self,
        work: impl Future<Output = Result<T, EngineError>>,
    ) -> Result<T, EngineError> {
        tokio::time::timeout(self.left(), work).await.map_err(|_| EngineError::OutOfTime)?
    }

    /// Whether only the reserve is left.
    pub fn is_near(self) -> bool {
        self.left().is_zero()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn work_stops_while_there_is_still_time_to_record_it() {
        let deadline = Deadline::after(Duration::from_secs(30));
        assert_eq!(deadline.left(), Duration::from_secs(20));
        tokio::time::advance(Duration::from_secs(19)).await;
        assert!(!deadline.is_near());
        tokio::time::advance(Duration::from_secs(1)).await;
        assert!(deadline.is_near());
        tokio::time::advance(Duration::from_secs(60)).await;
        assert_eq!(deadline.left(), Duration::ZERO);
    }
}
