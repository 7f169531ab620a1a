//! The records of syncs, each status, and the plan of a held one.

use std::{collections::BTreeMap, io::Read};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::{
    ids::{PmsPropertyId, PmsResidentId},
    roster::{PropertyProof, RosterProof, UnreadableRecord},
    sync::{
        Decision, HoldReason, PlanDigest, SkipReason, Sync, SyncCounts, SyncFailure, SyncStatus, SyncTrigger,
    },
};
use flate2::read::GzDecoder;
use serde_json::{Value, json};

use super::{Entity, pinned};
use crate::world::{World, a_sync, decided, id, later, now, sync_id};

struct OwnItem;

fn ended(status: SyncStatus) -> Sync {
    Sync { status, started_at: Some(later(1)), finished_at: Some(later(9)), ..a_sync("p1", 1) }
}

fn succeeded() -> Sync {
    let proof = |announced| PropertyProof { pages: 3, records: 212, announced };
    let property = |id| PmsPropertyId::new(id).unwrap();
    let unreadable = |resident| UnreadableRecord {
        pms_property_id: property("100"),
        pms_resident_id: resident,
        reason: "`moveInDate` is no date".into(),
    };
    Sync {
        trigger: SyncTrigger::Schedule,
        counts: SyncCounts {
            residents: 212,
            created: 1,
            linked: 2,
            updated: 3,
            unchanged: 190,
            skipped: [
                SkipReason::ExcludedStatus,
                SkipReason::NotPendingOrCurrent,
                SkipReason::UnreadableRecord,
            ]
            .map(|reason| (reason, 4))
            .into(),
            alerted: 5,
            moved_out: 1,
        },
        plan_digest: Some(PlanDigest("6d0c".into())),
        approves: Some(PlanDigest("6d0b".into())),
        only: PmsResidentId::new("31000016").ok(),
        proof: Some(RosterProof {
            properties: BTreeMap::from([(property("100"), proof(Some(212))), (property("200"), proof(None))]),
        }),
        unreadable: vec![unreadable(PmsResidentId::new("31000018").ok()), unreadable(None)],
        ..ended(SyncStatus::Succeeded)
    }
}

fn held() -> Sync {
    Sync {
        plan_digest: Some(PlanDigest("6d0c".into())),
        hold_reasons: vec![
            HoldReason::TooManyMoveOuts { move_outs: 31, allowed: 21 },
            HoldReason::RosterShrank { before: 212, now: 12 },
            HoldReason::FirstSync { move_outs: 1 },
            HoldReason::LongPause { move_outs: 1, last_succeeded_at: now() },
        ],
        ..ended(SyncStatus::Held)
    }
}

fn over(approved: bool) -> Sync {
    Sync { decision: Some(Decision { approved, by: "marisol".into(), at: later(60) }), ..held() }
}

impl Entity for OwnItem {
    const NAME: &'static str = "sync";
    type Value = Sync;

    fn today() -> Vec<(String, Sync)> {
        let error =
            SyncFailure { code: "pms_timed_out".into(), detail: "Try again later.".into(), retryable: true };
        let syncs = [
            ("v1-queued", a_sync("p1", 1)),
            ("v1-running", Sync { finished_at: None, ..ended(SyncStatus::Running) }),
            ("v1-unchanged", ended(SyncStatus::Succeeded)),
            ("v1-succeeded", succeeded()),
            ("v1-failed", Sync { error: Some(error), ..ended(SyncStatus::Failed) }),
            ("v1-held", held()),
            ("v1-approved", over(true)),
            ("v1-discarded", over(false)),
            ("v1-joined", Sync { joined: Some(sync_id(2)), ..a_sync("p1", 1) }),
        ];
        syncs.map(|(name, sync)| (name.into(), sync)).into()
    }

    async fn write(world: &World, sync: &Sync) {
        if sync.status == SyncStatus::Queued && sync.joined.is_none() {
            world.store.request_sync(sync, now(), &decided()).await.unwrap();
            return;
        }
        world.store.put_joined(&Sync { decision: None, ..sync.clone() }).await.unwrap();
        if let Some(decision) = &sync.decision {
            world.store.decide(&id("p1"), sync.sync_id, decision, &decided()).await.unwrap();
        }
    }

    async fn read(world: &World, sync: &Sync) -> Option<Sync> {
        world.store.sync(&id("p1"), sync.sync_id).await.unwrap()
    }
}

struct HeldPlan;

impl Entity for HeldPlan {
    const NAME: &'static str = "held_plan";
    type Value = String;

    fn today() -> Vec<(String, String)> {
        let rows = r#"[{"pms_ref":{"pms":"entrata","pms_property_id":"100","pms_resident_id":"7"},"rule":"R12","outcome":"updated","resident":null,"person_id":null,"fields":[]}]"#;
        vec![("v1".into(), rows.into())]
    }

    async fn write(world: &World, plan: &String) {
        let guard = world.acquired("p1", 1, now()).await.guard;
        world.store.keep_plan(&guard, plan, now()).await.unwrap();
    }

    async fn read(world: &World, _plan: &String) -> Option<String> {
        world.store.held_plan(&id("p1"), sync_id(1)).await.unwrap()
    }

    /// The same text may be packed in another way.
    fn settle(item: &mut Value) {
        let Some(packed) = item["part"]["B"].as_str() else { return };
        let mut text = String::new();
        GzDecoder::new(STANDARD.decode(packed).unwrap().as_slice()).read_to_string(&mut text).unwrap();
        item["part"] = json!({ "unpacked": text });
    }
}

#[tokio::test]
async fn syncs_are_stored_as_ever() {
    pinned::<OwnItem>().await;
}

#[tokio::test]
async fn the_plans_of_held_syncs_are_stored_as_ever() {
    pinned::<HeldPlan>().await;
}
