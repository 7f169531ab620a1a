//! Roll-outs, and their lines in each state.

use std::collections::BTreeSet;

use domain::{
    access::{AutomatedAccess, CommonArea, RevokeAfter},
    ids::{PmsPropertyId, RolloutId},
    lease::LeaseStatus,
    pms::Pms,
    rollout::{Decider, LinePreview, LineState, Model, Rollout, RolloutLine},
    settings::HeldThreshold,
    setup::AttachedProperty,
    sync::{HoldReason, PlanDigest, SkipReason, SyncCounts, SyncFailure},
};

use super::{Entity, pinned};
use crate::world::{World, credential_id, decided, id, now, org, sync_id};

fn rollout_id() -> RolloutId {
    RolloutId::new(now(), 1)
}

fn decider(actor_name: Option<&str>) -> Decider {
    Decider {
        actor: "marisol".into(),
        actor_name: actor_name.map(Into::into),
        role: "portfolio_manager".into(),
    }
}

fn rollout(begun_by: Decider) -> Rollout {
    Rollout {
        rollout_id: rollout_id(),
        org_id: org(),
        model: Model {
            property_id: id("p0"),
            pms: Pms::Entrata,
            credential_id: credential_id(),
            excluded: BTreeSet::from([LeaseStatus::new("Denied").unwrap()]),
            automated_access: AutomatedAccess::ApprovalRequired,
            common_area_keys: BTreeSet::from([CommonArea::new("Pool").unwrap()]),
            held_changes_threshold: HeldThreshold::try_from(35).unwrap(),
            revoke_after_hours: RevokeAfter::default(),
        },
        begun_by,
        begun_at: now(),
        properties: 1,
    }
}

fn preview() -> LinePreview {
    let counts = SyncCounts {
        residents: 3,
        created: 1,
        skipped: [(SkipReason::Dependent, 1)].into(),
        moved_out: 1,
        ..SyncCounts::default()
    };
    LinePreview {
        counts,
        digest: PlanDigest("6d0c".into()),
        hold_reasons: vec![HoldReason::FirstSync { move_outs: 1, ends_of_access: 0 }],
        missing_keys: BTreeSet::from([CommonArea::new("Pool").unwrap()]),
        seen_at: now(),
    }
}

fn line(standing: LineState) -> RolloutLine {
    let attached =
        AttachedProperty { pms_property_id: PmsPropertyId::new("100").unwrap(), name: "Harbor".into() };
    let line = RolloutLine::new(id("p1"), "Harbor Row".into(), vec![attached]);
    match standing {
        LineState::Waiting => line,
        further => line.now(further),
    }
}

struct OwnItem;

impl Entity for OwnItem {
    const NAME: &'static str = "rollout";
    type Value = Rollout;

    fn today() -> Vec<(String, Rollout)> {
        vec![
            ("v1".into(), rollout(decider(None))),
            ("v1-named".into(), rollout(decider(Some("Marisol Ferrante")))),
        ]
    }

    async fn write(world: &World, rollout: &Rollout) {
        world.store.begin_rollout(rollout, &[], &decided()).await.unwrap();
    }

    async fn read(world: &World, _rollout: &Rollout) -> Option<Rollout> {
        world.store.rollout(&org(), rollout_id()).await.unwrap()
    }
}

struct Line;

impl Entity for Line {
    const NAME: &'static str = "rollout_line";
    type Value = RolloutLine;

    fn today() -> Vec<(String, RolloutLine)> {
        let failure = SyncFailure { code: "is_on".into(), detail: "Turn it off.".into(), retryable: false };
        let standings = [
            LineState::Waiting,
            LineState::Ready { preview: preview() },
            LineState::TurningOn { preview: preview(), by: decider(None) },
            LineState::On { preview: preview(), sync_id: Some(sync_id(1)) },
            LineState::Refused { failure },
        ];
        standings.map(|standing| (format!("v1-{}", standing.as_str()), line(standing))).into()
    }

    async fn write(world: &World, line: &RolloutLine) {
        let new = RolloutLine { standing: LineState::Waiting, version: 1, ..line.clone() };
        let rollout = rollout(decider(None));
        world.store.begin_rollout(&rollout, std::slice::from_ref(&new), &decided()).await.unwrap();
        if line.version > new.version {
            world.store.save_rollout_line(rollout_id(), line).await.unwrap();
        }
    }

    async fn read(world: &World, line: &RolloutLine) -> Option<RolloutLine> {
        world.store.rollout_line(rollout_id(), &line.property_id).await.unwrap()
    }
}

#[tokio::test]
async fn roll_outs_are_stored_as_ever() {
    pinned::<OwnItem>().await;
}

#[tokio::test]
async fn their_lines_are_stored_as_ever() {
    pinned::<Line>().await;
}
