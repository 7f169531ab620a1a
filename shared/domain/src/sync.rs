//! One run of a sync: what asked for it, how it went, what it did.

pub use crate::{
    sync_parts::{
        HoldReason, Outcome, PlanDigest, Progress, SkipReason, SyncCounts, SyncFailure, SyncStatus,
        SyncTrigger, Taken,
    },
    sync_record::{Decision, HoldReasons, Sync, SyncState},
};
