//! Writing people and alerts, by a sync and from outside one.

use domain::{
    change::{ChangeKind, PersonChange},
    ids::AlertId,
    person::Person,
    sync::{Outcome, Progress},
};
use store::{AlertState, Batch, PageRequest, StoreError, Write, batches};

use crate::world::{
    World, a_note, a_person, all, an_alert, created, decided, id, later, now, person_id, renamed, sync_id,
};

fn one(writes: impl IntoIterator<Item = Write>) -> Batch {
    let mut batches = batches(writes);
    let batch = batches.next().unwrap();
    assert_eq!(batches.next(), None);
    batch
}

fn close(n: u128, note: u128) -> Write {
    Write::CloseAlert { alert: an_alert(n), note: a_note(note) }
}

#[tokio::test]
async fn a_batch_writes_people_alerts_and_what_is_recorded_of_them() {
    let world = World::new().await;
    let property = id("p1");
    let guard = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory(&property).await.unwrap().version;
    let first = one([created(1), created(2), Write::OpenAlert { alert: an_alert(7), note: a_note(7) }]);
    world.store.apply_batch(&guard, version, &first, now()).await.unwrap();

    let mut refreshed = an_alert(7);
    refreshed.opened_at = later(1);
    let moved_out = PersonChange {
        kind: ChangeKind::MovedOut,
        after: Person { version: 2, ..a_person(2) },
        before: Some(Box::new(a_person(2))),
        fields: Vec::new(),
    };
    let second = one([
        renamed(&a_person(1), "new@example.com", 8),
        Write::Person { change: moved_out, outcome: Outcome::Updated, note: a_note(9), access: None },
        Write::RefreshAlert { alert: refreshed.clone() },
    ]);
    world.store.apply_batch(&guard, version, &second, later(2)).await.unwrap();
    let directory = world.store.directory(&property).await.unwrap();
    assert_eq!(directory.version, version, "a sync's own writes do not make its plan stale");
    assert_eq!(directory.people.iter().map(|person| person.version).collect::<Vec<_>>(), [2, 2]);
    assert_eq!(directory.open_alerts, [refreshed]);

    world.store.apply_batch(&guard, version, &one([close(7, 10)]), later(3)).await.unwrap();
    assert_eq!(world.store.open_alert_counts(&property).await.unwrap().into_values().sum::<u64>(), 0);
    let resolved = world.store.list_alerts(&property, AlertState::Resolved, &all()).await.unwrap();
    assert_eq!(resolved.items[0].resolved_at, Some(now()));
    let progress = Progress { created: 2, linked: 0, updated: 2, moved_out: 1, access_ended: 0 };
    assert_eq!(world.store.progress(guard.property_id(), guard.sync_id()).await.unwrap(), progress);
    let changes = world.store.changes_of_sync(&property, guard.sync_id(), &all()).await.unwrap();
    assert_eq!(changes.items.len(), 6);
}

#[tokio::test]
async fn a_sync_that_lost_its_lock_writes_nothing() {
    let world = World::new().await;
    let stale = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory(&id("p1")).await.unwrap().version;
    let expired = world.store.apply_batch(&stale, version, &one([created(1)]), later(60)).await;
    assert!(matches!(expired, Err(StoreError::LockLost)), "{expired:?}");
    let holder = world.acquired("p1", 2, later(60)).await.guard;
    // Its clock stands still: it is the token that keeps it out.
    let frozen = world.store.apply_batch(&stale, version, &one([created(1)]), now()).await;
    assert!(matches!(frozen, Err(StoreError::LockLost)), "{frozen:?}");
    assert!(world.keys("PERSON#").await.is_empty() && world.keys("CHANGE#").await.is_empty());
    world.store.apply_batch(&holder, version, &one([created(1)]), later(61)).await.unwrap();
    assert_eq!(world.keys("PERSON#").await.len(), 1);
}

#[tokio::test]
async fn the_same_sync_in_another_invocation_is_kept_out_by_its_older_token() {
    let world = World::new().await;
    let stale = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory(&id("p1")).await.unwrap().version;
    let fresh = world.acquired("p1", 1, later(60)).await.guard;
    assert_eq!(stale.sync_id(), fresh.sync_id());
    let late = world.store.apply_batch(&stale, version, &one([created(1)]), later(61)).await;
    assert!(matches!(late, Err(StoreError::LockLost)), "{late:?}");
}

#[tokio::test]
async fn a_plan_made_before_a_change_from_outside_is_not_applied() {
    let world = World::new().await;
    let property = id("p1");
    let guard = world.acquired("p1", 1, now()).await.guard;
    for n in [1, 2] {
        let version = world.store.directory(&property).await.unwrap().version;
        world.store.write_from_outside(&property, vec![created(n)], &decided()).await.unwrap();
        let batch = one([created(n + 10)]);
        let stale = world.store.apply_batch(&guard, version, &batch, now()).await;
        assert!(matches!(stale, Err(StoreError::DirectoryChanged)), "{stale:?}");
        let version = world.store.directory(&property).await.unwrap().version;
        world.store.apply_batch(&guard, version, &batch, now()).await.unwrap();
    }
    assert_eq!(world.keys("PERSON#").await.len(), 4);
}

#[tokio::test]
async fn one_write_that_does_not_fit_the_directory_undoes_its_whole_batch() {
    let world = World::new().await;
    let property = id("p1");
    let guard = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory(&property).await.unwrap().version;
    world.store.apply_batch(&guard, version, &one([created(1)]), now()).await.unwrap();
    let unfit = [
        vec![created(2), created(1)],
        vec![created(2), renamed(&Person { version: 7, ..a_person(1) }, "x@example.com", 30)],
        vec![created(2), Write::RefreshAlert { alert: an_alert(99) }],
        vec![created(2), close(99, 31)],
    ];
    for writes in unfit {
        let refused = world.store.apply_batch(&guard, version, &one(writes), now()).await;
        assert!(matches!(refused, Err(StoreError::DirectoryChanged)), "{refused:?}");
        assert_eq!(world.store.person(&property, person_id(2)).await.unwrap(), None);
    }
    assert_eq!(world.store.progress(guard.property_id(), guard.sync_id()).await.unwrap().created, 1);
}

#[tokio::test]
async fn a_sync_cut_off_between_batches_is_resumed_by_the_next_one() {
    let world = World::new().await;
    let property = id("p1");
    let guard = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory(&property).await.unwrap().version;
    let planned: Vec<_> = batches((0..240).map(created)).collect();
    assert_eq!(planned.len(), 3);
    world.store.apply_batch(&guard, version, &planned[0], now()).await.unwrap();
    // It is cut off here. The next one finds who is there, and writes the rest.
    let guard = world.acquired("p1", 2, later(61)).await.guard;
    let directory = world.store.directory(&property).await.unwrap();
    let known: Vec<_> = directory.people.iter().map(|person| person.person_id).collect();
    let rest = (0..240).filter(|n| !known.contains(&person_id(*n))).map(created);
    for batch in batches(rest) {
        world.store.apply_batch(&guard, directory.version, &batch, later(62)).await.unwrap();
    }
    assert_eq!(world.keys("PERSON#").await.len(), 240);
    let mut recorded = Vec::new();
    for sync in [1, 2] {
        let page = PageRequest::first(300);
        let page = world.store.changes_of_sync(&property, sync_id(sync), &page).await.unwrap();
        recorded.extend(page.items.into_iter().map(|change| change.change_id));
    }
    recorded.sort();
    assert_eq!(
        recorded,
        (0..240).map(|n| a_note(n).change_id).collect::<Vec<_>>(),
        "each change is recorded once"
    );
}

#[tokio::test]
async fn batches_hold_what_a_transaction_takes_and_tear_no_write_apart() {
    let world = World::new().await;
    let guard = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory(&id("p1")).await.unwrap().version;
    let writes =
        (0..100).flat_map(|n| [created(n), Write::OpenAlert { alert: an_alert(n), note: a_note(1000 + n) }]);
    let packed: Vec<_> = batches(writes).collect();
    assert_eq!(packed.iter().map(|batch| batch.writes().len()).sum::<usize>(), 200);
    assert_eq!(packed.len(), 3, "an item for each write, 97 in a batch");
    for batch in &packed {
        world.store.apply_batch(&guard, version, batch, now()).await.unwrap();
    }
}

#[test]
fn large_writes_are_packed_by_their_size() {
    let large = |n: u128| {
        let mut note = a_note(n);
        note.event.as_mut().unwrap().detail = "x".repeat(200_000);
        Write::OpenAlert { alert: an_alert(n), note }
    };
    let packed: Vec<_> = batches((0..40).map(large)).collect();
    assert!(packed.iter().all(|batch| batch.writes().len() == 1), "two are more than an item holds");
    assert_eq!(packed.len(), 40);
}

#[tokio::test]
async fn more_than_a_transaction_takes_is_refused_from_outside() {
    let world = World::new().await;
    let many = (0..98).map(created).collect();
    let refused = world.store.write_from_outside(&id("p1"), many, &decided()).await;
    assert!(matches!(refused, Err(StoreError::TooLarge { .. })), "{refused:?}");
    world.store.write_from_outside(&id("p1"), (0..97).map(created).collect(), &decided()).await.unwrap();
}

#[tokio::test]
async fn a_manager_resolves_an_alert_and_changes_the_person_at_once() {
    let world = World::new().await;
    let property = id("p1");
    let open = Write::OpenAlert { alert: an_alert(1), note: a_note(50) };
    world.store.write_from_outside(&property, vec![created(1), open], &decided()).await.unwrap();
    let resolve = vec![renamed(&a_person(1), "new@example.com", 2), close(1, 3)];
    world.store.write_from_outside(&property, resolve.clone(), &decided()).await.unwrap();
    let again = world.store.write_from_outside(&property, resolve, &decided()).await;
    assert!(matches!(again, Err(StoreError::Conflict(_))), "{again:?}");
    let alert = world.store.alert(&property, AlertId::new(now(), 1)).await.unwrap().unwrap();
    assert!(alert.resolved_at.is_some());
    assert_eq!(world.store.person(&property, person_id(1)).await.unwrap().unwrap().version, 2);
}
