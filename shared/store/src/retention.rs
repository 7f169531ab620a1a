//! For how long history is kept.

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{SignedDuration, Timestamp};

use crate::item::number;

/// For how long history is kept. The audit trail is kept for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Changes, resolved alerts, and the records of syncs that changed something or failed.
    pub history: SignedDuration,
    /// The records of syncs that changed nothing: most of the hourly ones.
    pub unchanged_syncs: SignedDuration,
}

impl Retention {
    /// So many days of each.
    pub fn days(history: u16, unchanged_syncs: u16) -> Self {
        let days = |days: u16| SignedDuration::from_hours(24 * i64::from(days));
        Self { history: days(history), unchanged_syncs: days(unchanged_syncs) }
    }
}

impl Default for Retention {
    /// A year, and a quarter of one.
    fn default() -> Self {
        Self::days(366, 90)
    }
}

/// The time to live of what is kept so long.
pub(crate) fn expiry(at: Timestamp, kept: SignedDuration) -> AttributeValue {
    number(at.as_second() + kept.as_secs())
}
