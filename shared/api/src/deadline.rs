//! How long a caller waits.

use std::time::Duration;

use engine::Deadline;

/// API Gateway gives up after 30 seconds, and the functions a moment before.
const PATIENCE: Duration = Duration::from_secs(28);

/// Until when an answer has to be there.
pub(crate) fn deadline() -> Deadline {
    Deadline::after(PATIENCE)
}
