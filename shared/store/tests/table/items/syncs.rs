//! The records of syncs, each status, and the plan of a held one.

use std::{collections::BTreeMap, io::Read};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::{
    ids::{PmsPropertyId, PmsResidentId},
    roster::{PropertyProof, RosterProof, RosterSize, UnreadableRecord},
    sync::{
        Decision, HoldReason, HoldReasons, PlanDigest, SkipReason, Sync, SyncCounts, SyncFailure, SyncState,
        SyncTrigger,
    },
};
use flate2::read::GzDecoder;
use serde_json::{Value, json};

use super::{Entity, pinned};
use crate::world::{World, a_sync, decided, id, later, now, sync_id};

struct OwnItem;

fn stands(state: SyncState) -> Sync {
    Sync { state, ..a_sync("p1", 1) }
}

fn with_nothing_to_do() -> Sync {
    stands(SyncState::Succeeded { started_at: later(1), finished_at: later(9) })
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
            access_ended: 0,
        },
        plan_digest: Some(PlanDigest("6d0c".into())),
        approves: Some(PlanDigest("6d0b".into())),
        only: PmsResidentId::new("31000016").ok(),
        proof: Some(RosterProof {
            properties: BTreeMap::from([(property("100"), proof(Some(212))), (property("200"), proof(None))]),
        }),
        unreadable: vec![unreadable(PmsResidentId::new("31000018").ok()), unreadable(None)],
        ..with_nothing_to_do()
    }
}

/// With the numbers that are written since a sync counts ends of access beside move-outs.
fn succeeded_now() -> Sync {
    let mut sync = succeeded();
    let sizes = [("100", 200), ("200", 12)].map(|(id, size)| (PmsPropertyId::new(id).unwrap(), size));
    sync.counts.access_ended = 2;
    Sync { roster_size: Some(RosterSize { total: 212, by_property: sizes.into() }), ..sync }
}

fn held(reasons: Vec<HoldReason>, decision: Option<Decision>) -> Sync {
    let reasons = HoldReasons::new(reasons).unwrap();
    let state = SyncState::Held { started_at: later(1), finished_at: later(9), reasons, decision };
    Sync { plan_digest: Some(PlanDigest("6d0c".into())), ..stands(state) }
}

/// Why a plan waits, with so many taken lately, and ends of access.
fn reasons(taken_lately: u64, ends_of_access: u64) -> [HoldReason; 4] {
    [
        HoldReason::TooManyMoveOuts { move_outs: 31, allowed: 21, taken_lately },
        HoldReason::RosterShrank { before: 212, now: 12, pms_property_id: None },
        HoldReason::FirstSync { move_outs: 1, ends_of_access },
        HoldReason::LongPause { move_outs: 1, ends_of_access, last_succeeded_at: now() },
    ]
}

fn reasons_now() -> Vec<HoldReason> {
    let of_one = PmsPropertyId::new("100").ok();
    let more = [
        HoldReason::TooManyEndsOfAccess { ends_of_access: 30, allowed: 21, taken_lately: 4 },
        HoldReason::RosterShrank { before: 200, now: 0, pms_property_id: of_one },
    ];
    reasons(3, 2).into_iter().chain(more).collect()
}

fn decision(approved: bool) -> Option<Decision> {
    Some(Decision { approved, by: "marisol".into(), at: later(60) })
}

/// One of each status: a succeeded one as it is given, and held ones with these reasons.
fn each(version: &str, succeeded: Sync, reasons: &[HoldReason]) -> Vec<(String, Sync)> {
    let held = |decision| held(reasons.to_vec(), decision);
    let error =
        SyncFailure { code: "pms_timed_out".into(), detail: "Try again later.".into(), retryable: true };
    let syncs = [
        ("queued", a_sync("p1", 1)),
        ("running", stands(SyncState::Running { started_at: later(1) })),
        ("unchanged", with_nothing_to_do()),
        ("succeeded", succeeded),
        ("failed", stands(SyncState::Failed { started_at: Some(later(1)), finished_at: later(9), error })),
        ("held", held(None)),
        ("approved", held(decision(true))),
        ("discarded", held(decision(false))),
        ("joined", stands(SyncState::Joined(sync_id(2)))),
    ];
    syncs.map(|(name, sync)| (format!("{version}-{name}"), sync)).into()
}

impl Entity for OwnItem {
    const NAME: &'static str = "sync";
    type Value = Sync;

    fn today() -> Vec<(String, Sync)> {
        each("v2", succeeded_now(), &reasons_now())
    }

    /// Move-outs alone were counted, and what was taken before was not.
    fn earlier() -> Vec<(String, Sync)> {
        each("v1", succeeded(), &reasons(0, 0))
    }

    async fn write(world: &World, sync: &Sync) {
        if sync.state == SyncState::Queued {
            world.store.request_sync(sync, now(), &decided()).await.unwrap();
            return;
        }
        let mut undecided = sync.clone();
        if let SyncState::Held { decision, .. } = &mut undecided.state {
            *decision = None;
        }
        world.store.put_joined(&undecided).await.unwrap();
        if let Some(decision) = sync.decision() {
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
