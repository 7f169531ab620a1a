//! The lock, and asking for a sync.

use domain::sync::{PlanDigest, Sync, SyncStatus, Taken};
use store::{Lock, Requested, StoreError, batches};

use crate::world::{World, a_note, a_sync, created, decided, id, later, now, succeeded, sync_id};

#[tokio::test]
async fn one_sync_holds_the_lock_and_the_other_hears_which() {
    let world = World::new().await;
    let first = world.acquired("p1", 1, now()).await;
    assert_eq!(first.unfinished, None);
    for sync in [1, 2] {
        let busy = world.store.acquire_lock(&id("p1"), sync_id(sync), later(59)).await.unwrap();
        assert_eq!(busy, Lock::Busy(sync_id(1)));
    }
    world.acquired("p2", 2, now()).await;
    world.store.release_lock(&first.guard).await.unwrap();
    let second = world.acquired("p1", 2, later(1)).await;
    assert!(second.guard.token() > first.guard.token());
    let unfinished = second.unfinished.unwrap();
    assert_eq!((unfinished.sync_id, unfinished.cut_off), (sync_id(1), false), "it only let go");
}

#[tokio::test]
async fn of_many_who_want_the_lock_at_once_one_gets_it() {
    let world = World::new().await;
    let want = |n: u128| {
        let world = &world;
        async move { world.store.acquire_lock(&id("p1"), sync_id(n), now()).await.unwrap() }
    };
    let answers = futures::future::join_all((1..=10).map(want)).await;
    let holders: Vec<_> = answers
        .iter()
        .filter_map(|lock| if let Lock::Acquired(a) = lock { Some(a.guard.sync_id()) } else { None })
        .collect();
    assert_eq!(holders.len(), 1);
    assert!(answers.iter().all(|lock| matches!(lock, Lock::Acquired(_)) || *lock == Lock::Busy(holders[0])));
}

#[tokio::test]
async fn a_heartbeat_keeps_the_lock_and_a_missed_one_loses_it() {
    let world = World::new().await;
    let first = world.acquired("p1", 1, now()).await;
    world.store.heartbeat(&first.guard, later(50)).await.unwrap();
    let busy = world.store.acquire_lock(&id("p1"), sync_id(2), later(109)).await.unwrap();
    assert_eq!(busy, Lock::Busy(sync_id(1)));
    let late = world.store.heartbeat(&first.guard, later(110)).await;
    assert!(matches!(late, Err(StoreError::LockLost)), "{late:?}");
    let second = world.acquired("p1", 2, later(110)).await;
    let unfinished = second.unfinished.unwrap();
    assert_eq!((unfinished.sync_id, unfinished.cut_off), (sync_id(1), true));
    let late = world.store.heartbeat(&first.guard, later(111)).await;
    assert!(matches!(late, Err(StoreError::LockLost)), "{late:?}");
    world.store.release_lock(&first.guard).await.unwrap();
    let busy = world.store.acquire_lock(&id("p1"), sync_id(3), later(112)).await.unwrap();
    assert_eq!(busy, Lock::Busy(sync_id(2)), "whoever lost the lock cannot let it go");
}

#[tokio::test]
async fn two_requests_at_once_come_to_one_sync() {
    let world = World::new().await;
    let ask = |n: u128| {
        let world = &world;
        async move { world.store.request_sync(&a_sync("p1", n), now(), &decided()).await.unwrap() }
    };
    let answers = futures::future::join_all((1..=5).map(ask)).await;
    assert_eq!(answers.iter().filter(|answer| **answer == Requested::Queued).count(), 1);
    let queued = world.keys("SYNC#").await;
    assert_eq!(queued.len(), 1, "only the one that is queued has a record");
    assert!(answers.iter().all(|answer| match answer {
        Requested::Queued => true,
        Requested::Joined(id) => queued == [format!("SYNC#{id}")],
    }));
}

#[tokio::test]
async fn a_request_made_again_is_the_same_request() {
    let world = World::new().await;
    let sync = a_sync("p1", 1);
    assert_eq!(world.store.request_sync(&sync, now(), &decided()).await.unwrap(), Requested::Queued);
    let again = world.store.request_sync(&sync, later(300), &decided()).await.unwrap();
    assert_eq!(again, Requested::Joined(sync.sync_id));
}

#[tokio::test]
async fn a_request_joins_the_running_sync_and_a_queued_one_while_its_event_may_come() {
    let world = World::new().await;
    world.store.request_sync(&a_sync("p1", 1), now(), &decided()).await.unwrap();
    let joined = world.store.request_sync(&a_sync("p1", 2), later(6 * 3600 - 1), &decided()).await.unwrap();
    assert_eq!(joined, Requested::Joined(sync_id(1)));
    assert_eq!(
        world.store.request_sync(&a_sync("p1", 3), later(6 * 3600), &decided()).await.unwrap(),
        Requested::Queued
    );
    let lapsed = world.store.sync(&id("p1"), sync_id(1)).await.unwrap().unwrap();
    assert_eq!((lapsed.status(), lapsed.finished_at()), (SyncStatus::Failed, Some(later(6 * 3600))));
    assert_eq!(&*lapsed.error().unwrap().code, "never_started");
    world.acquired("p1", 3, later(121)).await;
    let joined = world.store.request_sync(&a_sync("p1", 4), later(122), &decided()).await.unwrap();
    assert_eq!(joined, Requested::Joined(sync_id(3)));
}

#[tokio::test]
async fn a_sync_that_has_begun_and_ended_no_longer_counts_as_queued() {
    let world = World::new().await;
    world.store.request_sync(&a_sync("p1", 1), now(), &decided()).await.unwrap();
    let acquired = world.acquired("p1", 1, later(1)).await;
    world.store.release_lock(&acquired.guard).await.unwrap();
    assert_eq!(
        world.store.request_sync(&a_sync("p1", 2), later(2), &decided()).await.unwrap(),
        Requested::Queued
    );
}

#[tokio::test]
async fn a_queued_sync_does_not_stand_in_for_one_that_approves_a_plan() {
    let world = World::new().await;
    world.store.request_sync(&a_sync("p1", 1), now(), &decided()).await.unwrap();
    let approving = Sync { approves: Some(PlanDigest("d".into())), ..a_sync("p1", 2) };
    assert_eq!(world.store.request_sync(&approving, later(1), &decided()).await.unwrap(), Requested::Queued);
    let read = world.store.sync(&id("p1"), sync_id(2)).await.unwrap().unwrap();
    assert_eq!((read.status(), read.approves), (SyncStatus::Queued, approving.approves));
}

#[tokio::test]
async fn a_further_invocation_of_a_sync_knows_what_the_earlier_one_wrote() {
    let world = World::new().await;
    let first = world.acquired("p1", 1, now()).await;
    let directory = world.store.directory(&id("p1")).await.unwrap();
    let batch = batches((0..3).map(created)).next().unwrap();
    world.store.apply_batch(&first.guard, directory.version, &batch, now()).await.unwrap();
    assert_eq!(
        world.store.progress(first.guard.property_id(), first.guard.sync_id()).await.unwrap().created,
        3
    );
    world.store.release_lock(&first.guard).await.unwrap();
    let again = world.acquired("p1", 1, later(1)).await;
    assert_eq!((again.progress.created, again.unfinished), (3, None));
    let other = world.acquired("p1", 2, later(90)).await;
    let unfinished = other.unfinished.as_ref().unwrap();
    assert_eq!((unfinished.sync_id, unfinished.cut_off, unfinished.progress.created), (sync_id(1), true, 3));
    assert_eq!(other.progress.created, 0);
    assert_eq!(
        world.store.progress(other.guard.property_id(), other.guard.sync_id()).await.unwrap().created,
        0
    );
}

#[tokio::test]
async fn what_is_left_of_an_approved_plan_is_known_to_whoever_goes_on_and_to_nobody_once_it_has_ended() {
    let world = World::new().await;
    let first = world.acquired("p1", 1, now()).await;
    let version = world.store.directory_version(&id("p1")).await.unwrap();
    let left = Some(PlanDigest("left".into()));
    let batch = batches([created(1)]).next().unwrap().approved(left.clone());
    world.store.apply_batch(&first.guard, version, &batch, now()).await.unwrap();
    let again = world.acquired("p1", 1, later(61)).await;
    assert_eq!((&again.approved_left, &again.unfinished), (&left, &None));
    let other = world.acquired("p1", 2, later(122)).await;
    assert_eq!((&other.approved_left, &other.unfinished.unwrap().approved_left), (&None, &left));
    // That one has written nothing of it.
    let third = world.acquired("p1", 3, later(183)).await;
    assert_eq!(third.unfinished.unwrap().approved_left, None);
    world.store.finish(&third.guard, &succeeded(3), Taken::default(), a_note(99)).await.unwrap();
    assert_eq!(world.acquired("p1", 4, later(184)).await.unfinished, None, "it has ended");
}
