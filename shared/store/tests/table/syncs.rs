//! The records of syncs, and what is decided about held ones.

use std::collections::BTreeMap;

use domain::{
    course::Course,
    sync::{Decision, HoldReason, HoldReasons, SkipReason, Sync, SyncState, SyncStatus, Taken},
};
use jiff::Timestamp;
use store::{Conflict, Lock, PageRequest, StoreError};

use crate::world::{World, a_note, a_sync, all, decided, failed, id, later, now, org, succeeded, sync_id};

async fn hold(world: &World, n: u128) {
    let guard = world.acquired("p1", n, now()).await.guard;
    let mut sync = a_sync("p1", n);
    let reason = HoldReason::RosterShrank { before: 10, now: 1, pms_property_id: None };
    sync.hold(later(9), HoldReasons::new([reason]).unwrap());
    world.store.finish(&guard, &sync, Taken::default(), a_note(n)).await.unwrap();
}

fn decision(approved: bool, at: Timestamp) -> Decision {
    Decision { approved, by: "marisol".into(), at }
}

async fn decide(world: &World, n: u128, decision: &Decision) -> Result<Sync, StoreError> {
    world.store.decide(&id("p1"), sync_id(n), decision, &decided()).await
}

#[tokio::test]
async fn a_sync_reads_back_with_everything_it_has() {
    let world = World::new().await;
    let guard = world.acquired("p1", 1, now()).await.guard;
    let mut sync = failed(1);
    sync.counts.skipped =
        BTreeMap::from([(SkipReason::ExcludedStatus, 3), (SkipReason::UnreadableRecord, 1)]);
    sync.counts.residents = 4;
    world.store.finish(&guard, &sync, Taken::default(), a_note(1)).await.unwrap();
    assert_eq!(world.store.sync(&id("p1"), sync_id(1)).await.unwrap(), Some(sync));
    assert_eq!(world.store.sync(&id("p2"), sync_id(1)).await.unwrap(), None);
}

#[tokio::test]
async fn syncs_are_listed_newest_first_and_a_kept_plan_is_none_of_them() {
    let world = World::new().await;
    let guard = world.acquired("p1", 9, now()).await.guard;
    world.store.keep_plan(&guard, "a plan", now()).await.unwrap();
    for n in 1..=3 {
        world.store.put_joined(&a_sync("p1", n)).await.unwrap();
    }
    let first = world.store.list_syncs(&id("p1"), &PageRequest::first(2)).await.unwrap();
    assert_eq!(first.items.iter().map(|sync| sync.sync_id).collect::<Vec<_>>(), [sync_id(3), sync_id(2)]);
    let rest = PageRequest { limit: 2, cursor: first.next };
    let rest = world.store.list_syncs(&id("p1"), &rest).await.unwrap();
    assert_eq!(rest.items.iter().map(|sync| sync.sync_id).collect::<Vec<_>>(), [sync_id(1)]);
    assert_eq!(rest.next, None);
}

#[tokio::test]
async fn an_ended_sync_lets_the_lock_go_and_is_not_written_again() {
    let world = World::new().await;
    let guard = world.acquired("p1", 1, now()).await.guard;
    let running = Sync { state: SyncState::Running { started_at: now() }, ..a_sync("p1", 1) };
    world.store.put_record(&guard, &running).await.unwrap();
    world.store.put_record(&guard, &running).await.unwrap();
    world.store.finish(&guard, &succeeded(1), Taken::default(), a_note(1)).await.unwrap();
    let again = world.store.finish(&guard, &failed(1), Taken::default(), a_note(2)).await;
    assert!(matches!(again, Err(StoreError::LockLost)), "{again:?}");
    let late = world.store.put_joined(&running).await;
    assert!(matches!(late, Err(StoreError::Conflict(Conflict::SyncOver))), "{late:?}");
    let guard = world.acquired("p1", 2, later(1)).await.guard;
    let late = world.store.put_record(&guard, &failed(1)).await;
    assert!(matches!(late, Err(StoreError::Conflict(Conflict::SyncOver))), "{late:?}");
    let stored = world.store.sync(&id("p1"), sync_id(1)).await.unwrap().unwrap();
    assert_eq!(stored.status(), SyncStatus::Succeeded);
    assert_eq!(world.keys("CHANGE#").await.len(), 1, "its end is told of once");
}

#[tokio::test]
async fn what_was_cut_off_counts_with_what_it_took_and_says_nothing_of_how_syncs_go() {
    let world = World::new().await;
    let before = world.enabled("p1", "100").await.course;
    let guard = world.acquired("p1", 2, now()).await.guard;
    let taken = Taken { move_outs: 3, ends_of_access: 2 };
    world.store.close(&guard, &failed(1), taken).await.unwrap();
    let after = world.store.integration(&id("p1")).await.unwrap().course;
    assert_eq!(after.taken_lately(later(9)), taken);
    assert_eq!(Course { taken: BTreeMap::new(), ..after }, before);
    assert_eq!(world.store.sync(&id("p1"), sync_id(1)).await.unwrap(), Some(failed(1)));
    let again = world.store.close(&guard, &failed(1), taken).await;
    assert!(matches!(again, Err(StoreError::Conflict(Conflict::SyncOver))), "once: {again:?}");
    let busy = world.store.acquire_lock(&id("p1"), sync_id(3), later(1)).await.unwrap();
    assert_eq!(busy, Lock::Busy(sync_id(2)), "the lock stays");
}

#[tokio::test]
async fn a_sync_that_lost_its_lock_records_nothing() {
    let world = World::new().await;
    let stale = world.acquired("p1", 1, now()).await.guard;
    let holder = world.acquired("p1", 2, later(61)).await.guard;
    let sync = succeeded(1);
    let refused = world.store.finish(&stale, &sync, Taken::default(), a_note(1)).await;
    assert!(matches!(refused, Err(StoreError::LockLost)), "{refused:?}");
    let refused = world.store.put_record(&stale, &a_sync("p1", 1)).await;
    assert!(matches!(refused, Err(StoreError::LockLost)), "{refused:?}");
    let refused = world.store.keep_plan(&stale, "plan", later(61)).await;
    assert!(matches!(refused, Err(StoreError::LockLost)), "{refused:?}");
    assert_eq!(world.store.held_plan(&id("p1"), sync_id(1)).await.unwrap(), None);
    world.store.put_record(&holder, &failed(1)).await.unwrap();
    let busy = world.store.acquire_lock(&id("p1"), sync_id(3), later(62)).await.unwrap();
    assert_eq!(busy, Lock::Busy(sync_id(2)));
}

#[tokio::test]
async fn a_sync_whose_integration_is_gone_still_ends() {
    let world = World::new().await;
    let integration = world.enabled("p1", "100").await;
    let guard = world.acquired("p1", 1, now()).await.guard;
    world.store.delete_integration(&org(), &integration, &decided()).await.unwrap();
    world.store.finish(&guard, &failed(1), Taken::default(), a_note(1)).await.unwrap();
    assert!(world.store.sync(&id("p1"), sync_id(1)).await.unwrap().is_some());
    assert_eq!(world.store.integration(&id("p1")).await.unwrap().version, 0);
}

#[tokio::test]
async fn a_sync_that_changed_nothing_is_kept_for_a_shorter_time() {
    let world = World::new().await;
    for (n, created, access_ended) in [(1, 0, 0), (2, 1, 0), (3, 0, 1)] {
        let guard = world.acquired("p1", n, now()).await.guard;
        let mut sync = succeeded(n);
        (sync.counts.created, sync.counts.access_ended) = (created, access_ended);
        world.store.finish(&guard, &sync, Taken::default(), a_note(n)).await.unwrap();
    }
    let items = world.items().await;
    let days = |n| {
        let key = format!("SYNC#{}", sync_id(n));
        let item = items.iter().find(|item| item["sk"].as_s().unwrap() == &key).unwrap();
        (item["expires_at"].as_n().unwrap().parse::<i64>().unwrap() - now().as_second()) / 86_400
    };
    assert_eq!((days(1), days(2), days(3)), (90, 366, 366));
}

#[tokio::test]
async fn a_held_sync_is_decided_about_once() {
    let world = World::new().await;
    hold(&world, 1).await;
    let decided = decide(&world, 1, &decision(true, later(60))).await.unwrap();
    assert_eq!(decided.decision(), Some(&decision(true, later(60))));
    assert_eq!(world.store.sync(&id("p1"), sync_id(1)).await.unwrap().unwrap(), decided);
    let again = decide(&world, 1, &decision(false, later(61))).await;
    match again {
        Err(StoreError::Conflict(Conflict::AlreadyDecided(first))) => assert!(first.approved),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn of_two_who_decide_at_once_one_does() {
    let world = World::new().await;
    hold(&world, 1).await;
    let (yes, no) = (decision(true, later(60)), decision(false, later(60)));
    let (a, b) = futures::join!(decide(&world, 1, &yes), decide(&world, 1, &no));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
}

#[tokio::test]
async fn a_held_sync_lapses_after_a_day() {
    let world = World::new().await;
    hold(&world, 1).await;
    let day = 24 * 3600;
    let lapsed = decide(&world, 1, &decision(true, later(9 + day))).await;
    assert!(matches!(lapsed, Err(StoreError::Conflict(Conflict::Lapsed))), "{lapsed:?}");
    decide(&world, 1, &decision(true, later(8 + day))).await.unwrap();
}

#[tokio::test]
async fn only_a_held_sync_can_be_decided_about() {
    let world = World::new().await;
    world.store.put_joined(&a_sync("p1", 1)).await.unwrap();
    let queued = decide(&world, 1, &decision(true, now())).await;
    assert!(matches!(queued, Err(StoreError::Conflict(Conflict::NotHeld(SyncStatus::Queued)))), "{queued:?}");
    let none = decide(&world, 2, &decision(true, now())).await;
    assert!(matches!(none, Err(StoreError::Conflict(Conflict::Missing { .. }))), "{none:?}");
}

#[tokio::test]
async fn a_held_plan_of_any_size_reads_back() {
    let world = World::new().await;
    // Text that packs badly, so that it takes several items.
    let mut seed = 7u64;
    let plan: String = (0..3_000_000)
        .map(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            char::from(b' ' + u8::try_from(seed >> 57).unwrap() % 90)
        })
        .collect();
    let guard = world.acquired("p1", 1, now()).await.guard;
    world.store.keep_plan(&guard, &plan, now()).await.unwrap();
    assert!(world.keys("HELDPLAN#").await.len() > 3);
    assert!(world.store.held_plan(&id("p1"), sync_id(1)).await.unwrap() == Some(plan));
    assert_eq!(world.store.list_syncs(&id("p1"), &all()).await.unwrap().items, []);
}
