//! The record of one run, and how it stands: each state has what is true of it, and nothing else.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{PmsResidentId, PropertyId, SyncId},
    roster::{RosterProof, RosterSize, UnreadableRecord},
    sync_parts::{HoldReason, PlanDigest, SyncCounts, SyncFailure, SyncStatus, SyncTrigger},
};

/// The record of one run. How it is written is in `sync_wire`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sync {
    /// Our id.
    pub sync_id: SyncId,
    /// Of which Door property.
    pub property_id: PropertyId,
    /// What asked for it.
    pub trigger: SyncTrigger,
    /// Who asked for it: a caller's `sub`, or `schedule`.
    pub requested_by: Box<str>,
    /// When it was asked for.
    pub requested_at: Timestamp,
    /// How it stands.
    pub state: SyncState,
    /// What it came to.
    pub counts: SyncCounts,
    /// The digest of its plan.
    pub plan_digest: Option<PlanDigest>,
    /// The digest of a held plan that this sync was asked to let through.
    pub approves: Option<PlanDigest>,
    /// The one resident whom it is about; everybody without.
    pub only: Option<PmsResidentId>,
    /// Why its roster was believed.
    pub proof: Option<RosterProof>,
    /// How many residents its roster held.
    pub roster_size: Option<RosterSize>,
    /// Records set aside; the first hundred, `counts.skipped` has their number.
    pub unreadable: Vec<UnreadableRecord>,
}

/// How a sync stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyncState {
    /// Asked for, not begun.
    Queued,
    /// Another one was running when this one was to begin: its course is this one's.
    Joined(SyncId),
    /// Begun.
    Running {
        /// When.
        started_at: Timestamp,
    },
    /// Everything was applied.
    Succeeded {
        /// When it began.
        started_at: Timestamp,
        /// When it ended.
        finished_at: Timestamp,
    },
    /// Nothing, or not all, was applied.
    Failed {
        /// When it began; none where it never did.
        started_at: Option<Timestamp>,
        /// When it ended.
        finished_at: Timestamp,
        /// Why.
        error: SyncFailure,
    },
    /// Nothing was applied; the plan waits for a manager.
    Held {
        /// When it began.
        started_at: Timestamp,
        /// When it ended.
        finished_at: Timestamp,
        /// Why.
        reasons: HoldReasons,
        /// What a manager decided about the wait.
        decision: Option<Decision>,
    },
}

/// Why a plan waits for a manager: one reason at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldReasons(Box<[HoldReason]>);

impl HoldReasons {
    /// The reasons, if there is one.
    pub fn new(reasons: impl Into<Box<[HoldReason]>>) -> Option<Self> {
        Some(Self(reasons.into())).filter(|reasons| !reasons.0.is_empty())
    }

    /// All of them, the first one too.
    pub fn as_slice(&self) -> &[HoldReason] {
        &self.0
    }
}

/// What a manager decided about a held sync.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Whether the changes are let through; discarded otherwise.
    pub approved: bool,
    /// Who decided: the caller's `sub`.
    pub by: Box<str>,
    /// When.
    pub at: Timestamp,
}

impl Sync {
    /// A sync that was asked for and has not begun.
    pub fn queued(
        sync_id: SyncId,
        property_id: PropertyId,
        trigger: SyncTrigger,
        requested_by: &str,
        at: Timestamp,
    ) -> Self {
        Self {
            sync_id,
            property_id,
            trigger,
            requested_by: requested_by.into(),
            requested_at: at,
            state: SyncState::Queued,
            counts: SyncCounts::default(),
            plan_digest: None,
            approves: None,
            only: None,
            proof: None,
            roster_size: None,
            unreadable: Vec::new(),
        }
    }

    /// One of the schedule that is at work and has no record yet.
    pub fn at_work(sync_id: SyncId, property_id: PropertyId) -> Self {
        let (trigger, at) = (SyncTrigger::Schedule, sync_id.made_at());
        let queued = Self::queued(sync_id, property_id, trigger, trigger.as_str(), at);
        Self { state: SyncState::Running { started_at: at }, ..queued }
    }

    /// Begins, or goes on in a further invocation.
    pub fn begin(&mut self, now: Timestamp) {
        self.state = SyncState::Running { started_at: self.begun_at(now) };
    }

    /// Everything is applied.
    pub fn succeed(&mut self, now: Timestamp) {
        self.state = SyncState::Succeeded { started_at: self.begun_at(now), finished_at: now };
    }

    /// It failed.
    pub fn fail(&mut self, now: Timestamp, error: SyncFailure) {
        self.state = SyncState::Failed { started_at: self.started_at(), finished_at: now, error };
    }

    /// Its plan waits.
    pub fn hold(&mut self, now: Timestamp, reasons: HoldReasons) {
        let started_at = self.begun_at(now);
        self.state = SyncState::Held { started_at, finished_at: now, reasons, decision: None };
    }

    /// In a word.
    pub fn status(&self) -> SyncStatus {
        match self.state {
            SyncState::Queued | SyncState::Joined(_) => SyncStatus::Queued,
            SyncState::Running { .. } => SyncStatus::Running,
            SyncState::Succeeded { .. } => SyncStatus::Succeeded,
            SyncState::Failed { .. } => SyncStatus::Failed,
            SyncState::Held { .. } => SyncStatus::Held,
        }
    }

    /// When it began.
    pub fn started_at(&self) -> Option<Timestamp> {
        match self.state {
            SyncState::Queued | SyncState::Joined(_) => None,
            SyncState::Running { started_at }
            | SyncState::Succeeded { started_at, .. }
            | SyncState::Held { started_at, .. } => Some(started_at),
            SyncState::Failed { started_at, .. } => started_at,
        }
    }

    /// When it ended.
    pub fn finished_at(&self) -> Option<Timestamp> {
        match self.state {
            SyncState::Queued | SyncState::Joined(_) | SyncState::Running { .. } => None,
            SyncState::Succeeded { finished_at, .. }
            | SyncState::Failed { finished_at, .. }
            | SyncState::Held { finished_at, .. } => Some(finished_at),
        }
    }

    /// Why it failed.
    pub fn error(&self) -> Option<&SyncFailure> {
        match &self.state {
            SyncState::Failed { error, .. } => Some(error),
            _ => None,
        }
    }

    /// Why its plan waits, or waited; none of any other.
    pub fn hold_reasons(&self) -> &[HoldReason] {
        match &self.state {
            SyncState::Held { reasons, .. } => reasons.as_slice(),
            _ => &[],
        }
    }

    /// What a manager decided about its plan.
    pub fn decision(&self) -> Option<&Decision> {
        match &self.state {
            SyncState::Held { decision, .. } => decision.as_ref(),
            _ => None,
        }
    }

    /// The sync whose course is this one's.
    pub fn joined(&self) -> Option<SyncId> {
        match self.state {
            SyncState::Joined(running) => Some(running),
            _ => None,
        }
    }

    /// Whether this sync does what one about `only` would do.
    pub fn covers(&self, only: Option<&PmsResidentId>) -> bool {
        self.only.is_none() || self.only.as_ref() == only
    }

    fn begun_at(&self, now: Timestamp) -> Timestamp {
        self.started_at().unwrap_or(now)
    }
}
