//! What a sync that had nothing to do rested on: where the next one finds the same, it has nothing to do either.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{CredentialId, PropertyId, SyncId},
    sync::{Sync, SyncCounts, SyncState, SyncTrigger},
};

/// The digest of everything that a plan is made from, but for the hour: the roster, the choices, the directory,
/// and the property's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Footing(pub Box<str>);

/// That the last whole sync of a property had nothing to do, and on what that rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unchanged {
    /// What its plan was made from.
    pub footing: Footing,
    /// The first moment at which time alone may bring something.
    pub until: Timestamp,
    /// The credential that the roster was asked for with.
    pub credential_id: CredentialId,
    /// How many calls to the PMS that took.
    pub calls: u32,
    /// What the plan came to.
    pub counts: SyncCounts,
    /// How often the schedule has found the same since.
    #[serde(default)]
    pub times: u32,
    /// The last sync that found the same; none where that is the one which planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<FoundAgain>,
}

/// A sync that found the same as the one before it, and has no record of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundAgain {
    /// Which.
    pub sync_id: SyncId,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub finished_at: Timestamp,
}

impl Unchanged {
    /// Once more, by this sync.
    #[must_use]
    pub fn again(&self, by: FoundAgain) -> Self {
        Self { times: self.times + 1, last: Some(by), ..self.clone() }
    }

    /// What there is to tell of the last sync that found the same.
    pub fn last_sync(&self, property_id: &PropertyId) -> Option<Sync> {
        let FoundAgain { sync_id, started_at, finished_at } = self.last?;
        let (trigger, by) = (SyncTrigger::Schedule, SyncTrigger::Schedule.as_str());
        Some(Sync {
            state: SyncState::Succeeded { started_at, finished_at },
            counts: self.counts.clone(),
            ..Sync::queued(sync_id, property_id.clone(), trigger, by, started_at)
        })
    }
}
