//! The ways in to the sync function: an event from the bus, or a request typed by hand.

use bus::{RolloutRequest, SyncRequest};
use domain::{
    ids::{PmsResidentId, PropertyId},
    rollout::RolloutLine,
    sync::{Outcome, Sync, SyncStatus, SyncTrigger},
};
use plan::{PlanRow, Verdict};
use serde::{Deserialize, Serialize};

use crate::{Deadline, Engine, EngineError};

/// What the sync function was invoked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invocation {
    /// An event asks for a sync.
    Requested(SyncRequest),
    /// An event asks for a line of a roll-out.
    RollOut(RolloutRequest),
    /// Support asks, by hand.
    ByHand(ByHand),
}

/// A request typed by hand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByHand {
    /// Which Door property.
    pub property_id: PropertyId,
    /// Whether only to say what a sync would do.
    #[serde(default)]
    pub dry_run: bool,
    /// The one resident whom it is about; everybody without.
    #[serde(default)]
    pub pms_resident_id: Option<PmsResidentId>,
}

/// What the function was invoked with cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BadInvocation {
    /// It looks like an event.
    #[error(transparent)]
    Event(#[from] bus::BadRequest),
    /// It looks typed by hand.
    #[error(
        "{0}; by hand it is {{\"property_id\": \"…\", \"dry_run\": true|false, \"pms_resident_id\": \"…\"}}, see the samples in `events/sync/`"
    )]
    ByHand(#[source] serde_json::Error),
}

/// What the function answers.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// The sync's record.
    Ran(Box<Sync>),
    /// How far the line of a roll-out is; none where there is no such line.
    RolledOut(Option<Box<RolloutLine>>),
    /// What a sync would do; nothing was written.
    Would {
        /// Always true.
        dry_run: bool,
        /// `succeeded` if it would be applied, `held` if it would wait for a manager.
        status: SyncStatus,
        /// What it would come to.
        counts: domain::sync::SyncCounts,
        /// The plan's digest.
        plan_digest: domain::sync::PlanDigest,
        /// The rows that would change something or ask for somebody; the first thousand.
        rows: Vec<PlanRow>,
    },
}

impl Invocation {
    /// Reads what the function was invoked with.
    ///
    /// # Errors
    /// [`BadInvocation`] names the field and where samples are.
    pub fn read(event: &serde_json::Value) -> Result<Self, BadInvocation> {
        if RolloutRequest::is(event) {
            return Ok(Self::RollOut(RolloutRequest::from_event(event)?));
        }
        if event.get("detail-type").is_some() {
            return Ok(Self::Requested(SyncRequest::from_event(event)?));
        }
        ByHand::deserialize(event).map(Self::ByHand).map_err(BadInvocation::ByHand)
    }
}

impl Engine {
    /// Does what the function was invoked for.
    ///
    /// # Errors
    /// [`EngineError`]; the invocation may be tried again.
    pub async fn invoked(&self, invocation: Invocation, deadline: Deadline) -> Result<Answer, EngineError> {
        let by_hand = match invocation {
            Invocation::Requested(request) => {
                return Ok(Answer::Ran(Box::new(self.run(&request, deadline).await?)));
            }
            Invocation::RollOut(request) => {
                return Ok(Answer::RolledOut(self.roll_out(&request, deadline).await?.map(Box::new)));
            }
            Invocation::ByHand(by_hand) => by_hand,
        };
        let property = self.desk.property(&by_hand.property_id).await?;
        if !by_hand.dry_run {
            let request = SyncRequest {
                org_id: property.org_id,
                property_id: by_hand.property_id,
                trigger: SyncTrigger::Support,
                requested_by: "support".into(),
                sync_id: self.desk.new_sync_id(),
                continuation: 0,
                approves: None,
                only: by_hand.pms_resident_id,
            };
            return Ok(Answer::Ran(Box::new(self.run(&request, deadline).await?)));
        }
        let plan = self.preview(&property, by_hand.pms_resident_id.as_ref(), deadline).await?;
        let status = match plan.verdict {
            Verdict::Apply => SyncStatus::Succeeded,
            Verdict::Hold(_) => SyncStatus::Held,
        };
        let quiet = |row: &PlanRow| matches!(row.outcome, Outcome::Unchanged | Outcome::Skipped(_));
        let rows = plan.rows.into_iter().filter(|row| !quiet(row)).take(1000).collect();
        Ok(Answer::Would { dry_run: true, status, counts: plan.counts, plan_digest: plan.digest, rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sample: &str) -> Result<Invocation, BadInvocation> {
        Invocation::read(&serde_json::from_str(sample).unwrap())
    }

    #[test]
    fn every_sample_is_read() {
        let property_id = PropertyId::new("harbor-row").unwrap();
        let by_hand = |dry_run| {
            let property_id = property_id.clone();
            Invocation::ByHand(ByHand { property_id, dry_run, pms_resident_id: None })
        };
        assert_eq!(read(include_str!("../../../events/sync/by-hand.json")).unwrap(), by_hand(false));
        assert_eq!(read(include_str!("../../../events/sync/by-hand-dry-run.json")).unwrap(), by_hand(true));
        let one = read(include_str!("../../../events/sync/by-hand-one-resident.json")).unwrap();
        assert!(matches!(one, Invocation::ByHand(ByHand { pms_resident_id: Some(_), .. })), "{one:?}");
        for sample in [
            include_str!("../../../events/sync/requested-by-the-schedule.json"),
            include_str!("../../../events/sync/requested-by-sync-now.json"),
        ] {
            assert!(matches!(read(sample).unwrap(), Invocation::Requested(_)));
        }
        let sample = include_str!("../../../events/sync/a-line-of-a-rollout.json");
        assert!(matches!(read(sample).unwrap(), Invocation::RollOut(_)));
    }

    #[test]
    fn a_misspelt_field_is_named_together_with_the_samples() {
        for wrong in
            [r#"{"property": "harbor-row"}"#, r#"{"property_id": "harbor-row", "dryrun": true}"#, "{}"]
        {
            let problem = read(wrong).unwrap_err().to_string();
            assert!(problem.contains("property_id") && problem.contains("events/sync/"), "{problem}");
        }
    }
}
