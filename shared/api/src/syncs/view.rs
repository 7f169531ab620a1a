//! A sync as callers see it.

use std::collections::BTreeMap;

use domain::{
    roster::UnreadableRecord,
    sync::{Decision, HoldReason, Sync, SyncCounts, SyncFailure},
};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::words::{SyncStatusWord, SyncTriggerWord};

/// One run of a sync.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Sync)]
pub(crate) struct SyncView {
    sync_id: String,
    #[schema(value_type = SyncTriggerWord)]
    trigger: domain::sync::SyncTrigger,
    /// A caller's `sub`, or `schedule`.
    requested_by: Box<str>,
    #[schema(value_type = SyncStatusWord)]
    status: domain::sync::SyncStatus,
    /// The one resident whom it is about; everybody without.
    pms_resident_id: Option<String>,
    requested_at: Timestamp,
    started_at: Option<Timestamp>,
    finished_at: Option<Timestamp>,
    counts: CountsView,
    error: Option<FailureView>,
    /// Why its changes wait for a manager.
    hold_reasons: Vec<HoldReasonView>,
    decision: Option<DecisionView>,
    /// Records that could not be read and were set aside; the first hundred.
    unreadable: Vec<UnreadableView>,
    /// The digest of its plan: the same digest, the same effect.
    plan_digest: Option<Box<str>>,
    /// The sync that was running when this one was asked for, whose course this is.
    joined: Option<String>,
}

impl SyncView {
    /// A sync, with the course of the one that it joined, if it joined one.
    pub(crate) fn new(sync: Sync, joined: Option<Sync>) -> Self {
        let course = joined.unwrap_or_else(|| sync.clone());
        Self {
            sync_id: sync.sync_id.to_string(),
            trigger: sync.trigger,
            status: course.status(),
            pms_resident_id: sync.only.as_ref().map(ToString::to_string),
            requested_at: sync.requested_at,
            started_at: course.started_at(),
            finished_at: course.finished_at(),
            error: course.error().cloned().map(FailureView::from),
            hold_reasons: course.hold_reasons().iter().cloned().map(HoldReasonView::from).collect(),
            decision: course.decision().cloned().map(DecisionView::from),
            counts: CountsView::from(course.counts),
            unreadable: course.unreadable.into_iter().map(UnreadableView::from).collect(),
            plan_digest: course.plan_digest.map(|digest| digest.0),
            joined: sync.joined().map(|id| id.to_string()),
            requested_by: sync.requested_by,
        }
    }
}

/// How many residents came to what.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SyncCounts)]
pub(crate) struct CountsView {
    /// All of them, the unreadable ones too.
    residents: u64,
    created: u64,
    linked: u64,
    updated: u64,
    unchanged: u64,
    /// By reason, such as `excluded_status`.
    skipped: BTreeMap<&'static str, u64>,
    alerted: u64,
    /// Of the updated, those who moved out.
    moved_out: u64,
    /// Those who did not move out, and whose access ended.
    access_ended: u64,
}

impl From<SyncCounts> for CountsView {
    fn from(counts: SyncCounts) -> Self {
        let SyncCounts {
            residents,
            created,
            linked,
            updated,
            unchanged,
            skipped,
            alerted,
            moved_out,
            access_ended,
        } = counts;
        let skipped = skipped.into_iter().map(|(reason, n)| (reason.as_str(), n)).collect();
        Self { residents, created, linked, updated, unchanged, skipped, alerted, moved_out, access_ended }
    }
}

/// Why a sync failed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SyncError)]
pub(crate) struct FailureView {
    /// Stable, `snake_case`.
    code: Box<str>,
    /// What happened, to what, and what to do next.
    detail: Box<str>,
    /// Whether trying again may help without anyone doing anything.
    retryable: bool,
}

impl From<SyncFailure> for FailureView {
    fn from(SyncFailure { code, detail, retryable }: SyncFailure) -> Self {
        Self { code, detail, retryable }
    }
}

/// Why a plan waits for a manager.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HoldReason)]
pub(crate) struct HoldReasonView {
    #[serde(flatten)]
    reason: HoldReasonKind,
    /// The same as a sentence for a manager.
    sentence: String,
}

/// Why a plan waits for a manager, in numbers.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub(crate) enum HoldReasonKind {
    /// More people would move out than may in a day without a manager.
    TooManyMoveOuts {
        /// How many would.
        move_outs: u64,
        /// From how many people something may be taken in a day.
        allowed: u64,
        /// From how many something was taken in the last 24 hours already.
        taken_lately: u64,
    },
    /// More people who live here would lose access than may in a day without a manager.
    TooManyEndsOfAccess {
        /// How many would.
        ends_of_access: u64,
        /// From how many people something may be taken in a day.
        allowed: u64,
        /// From how many something was taken in the last 24 hours already.
        taken_lately: u64,
    },
    /// The PMS gave less than half of the residents that it gave before.
    RosterShrank {
        /// Residents in the last roster taken in.
        before: u64,
        /// Residents now.
        now: u64,
        /// Of which attached PMS property; none for all of them together.
        pms_property_id: Option<String>,
    },
    /// People would move out, or lose access, with the first sync of these settings.
    FirstSync {
        /// How many would move out.
        move_outs: u64,
        /// How many others would lose access.
        ends_of_access: u64,
    },
    /// People would move out, or lose access, after a week or more without a sync that succeeded.
    LongPause {
        /// How many would move out.
        move_outs: u64,
        /// How many others would lose access.
        ends_of_access: u64,
        /// When one last succeeded.
        last_succeeded_at: Timestamp,
    },
}

impl From<HoldReason> for HoldReasonView {
    fn from(reason: HoldReason) -> Self {
        Self { sentence: reason.to_string(), reason: reason.into() }
    }
}

impl From<HoldReason> for HoldReasonKind {
    fn from(reason: HoldReason) -> Self {
        match reason {
            HoldReason::TooManyMoveOuts { move_outs, allowed, taken_lately } => {
                Self::TooManyMoveOuts { move_outs, allowed, taken_lately }
            }
            HoldReason::TooManyEndsOfAccess { ends_of_access, allowed, taken_lately } => {
                Self::TooManyEndsOfAccess { ends_of_access, allowed, taken_lately }
            }
            HoldReason::RosterShrank { before, now, pms_property_id } => {
                let pms_property_id = pms_property_id.map(|id| id.to_string());
                Self::RosterShrank { before, now, pms_property_id }
            }
            HoldReason::FirstSync { move_outs, ends_of_access } => {
                Self::FirstSync { move_outs, ends_of_access }
            }
            HoldReason::LongPause { move_outs, ends_of_access, last_succeeded_at } => {
                Self::LongPause { move_outs, ends_of_access, last_succeeded_at }
            }
        }
    }
}

/// What a manager decided about a held sync.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Decision)]
pub(crate) struct DecisionView {
    /// Whether the changes were let through; discarded otherwise.
    approved: bool,
    /// The manager's `sub`.
    by: Box<str>,
    at: Timestamp,
}

impl From<Decision> for DecisionView {
    fn from(Decision { approved, by, at }: Decision) -> Self {
        Self { approved, by, at }
    }
}

/// A record of the PMS that could not be read; the resident counts as present.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = UnreadableRecord)]
pub(crate) struct UnreadableView {
    pms_property_id: String,
    pms_resident_id: Option<String>,
    /// Which field, and why.
    reason: Box<str>,
}

impl From<UnreadableRecord> for UnreadableView {
    fn from(UnreadableRecord { pms_property_id, pms_resident_id, reason }: UnreadableRecord) -> Self {
        let pms_resident_id = pms_resident_id.map(|id| id.to_string());
        Self { pms_property_id: pms_property_id.to_string(), pms_resident_id, reason }
    }
}
