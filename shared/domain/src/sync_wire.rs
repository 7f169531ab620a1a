//! A sync as it is stored and sent: flat, with what its state does not have left out.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::{
    ids::{PmsResidentId, PropertyId, SyncId},
    roster::{RosterProof, RosterSize, UnreadableRecord},
    sync_parts::{HoldReason, PlanDigest, SyncCounts, SyncFailure, SyncStatus, SyncTrigger},
    sync_record::{Decision, HoldReasons, Sync, SyncState},
};

impl Serialize for Sync {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Flat::from(self.clone()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Sync {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(Flat::deserialize(deserializer)?).map_err(Error::custom)
    }
}

/// What every sync has, and what the words of some states have beside it.
#[derive(Serialize, Deserialize)]
struct Flat {
    sync_id: SyncId,
    property_id: PropertyId,
    trigger: SyncTrigger,
    requested_by: Box<str>,
    status: SyncStatus,
    requested_at: Timestamp,
    started_at: Option<Timestamp>,
    finished_at: Option<Timestamp>,
    counts: SyncCounts,
    error: Option<SyncFailure>,
    #[serde(default)]
    hold_reasons: Vec<HoldReason>,
    #[serde(default)]
    decision: Option<Decision>,
    #[serde(default)]
    plan_digest: Option<PlanDigest>,
    #[serde(default)]
    approves: Option<PlanDigest>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    only: Option<PmsResidentId>,
    #[serde(default)]
    proof: Option<RosterProof>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    roster_size: Option<RosterSize>,
    #[serde(default)]
    unreadable: Vec<UnreadableRecord>,
    #[serde(default)]
    joined: Option<SyncId>,
}

impl From<Sync> for Flat {
    fn from(sync: Sync) -> Self {
        Self {
            status: sync.status(),
            started_at: sync.started_at(),
            finished_at: sync.finished_at(),
            error: sync.error().cloned(),
            hold_reasons: sync.hold_reasons().to_vec(),
            decision: sync.decision().cloned(),
            joined: sync.joined(),
            sync_id: sync.sync_id,
            property_id: sync.property_id,
            trigger: sync.trigger,
            requested_by: sync.requested_by,
            requested_at: sync.requested_at,
            counts: sync.counts,
            plan_digest: sync.plan_digest,
            approves: sync.approves,
            only: sync.only,
            proof: sync.proof,
            roster_size: sync.roster_size,
            unreadable: sync.unreadable,
        }
    }
}

/// A sync whose status needs something that is not there.
#[derive(Debug, thiserror::Error)]
#[error("a sync with the status `{}` has no `{missing}`", .status.as_str())]
struct NotAState {
    status: SyncStatus,
    missing: &'static str,
}

impl TryFrom<Flat> for Sync {
    type Error = NotAState;

    fn try_from(mut flat: Flat) -> Result<Self, NotAState> {
        Ok(Self {
            state: state(&mut flat)?,
            sync_id: flat.sync_id,
            property_id: flat.property_id,
            trigger: flat.trigger,
            requested_by: flat.requested_by,
            requested_at: flat.requested_at,
            counts: flat.counts,
            plan_digest: flat.plan_digest,
            approves: flat.approves,
            only: flat.only,
            proof: flat.proof,
            roster_size: flat.roster_size,
            unreadable: flat.unreadable,
        })
    }
}

fn state(flat: &mut Flat) -> Result<SyncState, NotAState> {
    let status = flat.status;
    let without = move |missing| NotAState { status, missing };
    let started_at = flat.started_at.ok_or_else(|| without("started_at"));
    let finished_at = flat.finished_at.ok_or_else(|| without("finished_at"));
    Ok(match (status, flat.joined) {
        (SyncStatus::Queued | SyncStatus::Running, Some(running)) => SyncState::Joined(running),
        (SyncStatus::Queued, None) => SyncState::Queued,
        (SyncStatus::Running, None) => SyncState::Running { started_at: started_at? },
        (SyncStatus::Succeeded, _) => {
            SyncState::Succeeded { started_at: started_at?, finished_at: finished_at? }
        }
        (SyncStatus::Failed, _) => SyncState::Failed {
            started_at: flat.started_at,
            finished_at: finished_at?,
            error: flat.error.take().ok_or_else(|| without("error"))?,
        },
        (SyncStatus::Held, _) => SyncState::Held {
            started_at: started_at?,
            finished_at: finished_at?,
            reasons: HoldReasons::new(std::mem::take(&mut flat.hold_reasons))
                .ok_or_else(|| without("hold_reasons"))?,
            decision: flat.decision.take(),
        },
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read(more: &Value) -> Result<Sync, String> {
        let mut stored = json!({
            "sync_id": "sync_01KAS1A1R0ZX5W2V8N4T6Y9BCD",
            "property_id": "harbor-row",
            "trigger": "manual",
            "requested_by": "marisol",
            "requested_at": "2026-11-23T19:00:00Z",
            "counts": {
                "residents": 0, "created": 0, "linked": 0, "updated": 0, "unchanged": 0, "skipped": {},
                "alerted": 0, "moved_out": 0,
            },
        });
        stored.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(stored).map_err(|error| error.to_string())
    }

    #[test]
    fn what_a_status_cannot_be_without_is_missed() {
        let at = "2026-11-23T19:00:06Z";
        for (stored, missing) in [
            (json!({ "status": "running" }), "started_at"),
            (json!({ "status": "succeeded", "started_at": at }), "finished_at"),
            (json!({ "status": "succeeded", "finished_at": at }), "started_at"),
            (json!({ "status": "failed", "finished_at": at }), "error"),
            (json!({ "status": "held", "started_at": at, "finished_at": at }), "hold_reasons"),
        ] {
            let refused = read(&stored).unwrap_err();
            assert!(refused.contains(&format!("has no `{missing}`")), "{stored}: {refused}");
        }
    }

    #[test]
    fn one_that_joined_has_the_course_of_another_however_far_it_had_come() {
        for status in ["queued", "running"] {
            let joined = read(&json!({ "status": status, "joined": "sync_01KAS1A1R0ZX5W2V8N4T6Y9BCE" }));
            let joined = joined.unwrap();
            assert_eq!(joined.joined().unwrap().to_string(), "sync_01KAS1A1R0ZX5W2V8N4T6Y9BCE");
            assert_eq!((joined.status(), joined.started_at()), (SyncStatus::Queued, None));
        }
    }
}
