//! The lock of a property: who holds it, what is asked for, how often the directory was changed.

use domain::{
    ids::SyncId,
    sync::{PlanDigest, Progress, SyncCounts},
    unchanged::{Footing, FoundAgain, Unchanged},
};
use store::{Lock, Requested, batches};

use super::{Entity, pinned};
use crate::world::{World, a_sync, created, credential_id, decided, id, later, now, sync_id};

struct OwnItem;

/// All that is read from a lock.
#[derive(Debug, PartialEq)]
struct Seen {
    directory_version: u64,
    /// Of the sync that holds or held it.
    progress: Progress,
    holder: Option<SyncId>,
    /// What one that asks for a sync joins.
    joined: Option<SyncId>,
    /// On what it rests that there was nothing to do.
    unchanged: Option<Unchanged>,
    /// What a sync that has not ended left of an approved plan.
    approved_left: Option<PlanDigest>,
}

/// As the second sync that found the same keeps it.
fn unchanged() -> Unchanged {
    Unchanged {
        footing: Footing("0b5f".into()),
        until: later(3_600),
        credential_id: credential_id(),
        calls: 3,
        counts: SyncCounts { residents: 212, unchanged: 212, ..SyncCounts::default() },
        times: 1,
        last: Some(FoundAgain { sync_id: sync_id(2), started_at: now(), finished_at: later(2) }),
    }
}

fn seen(created: u64, holder: Option<SyncId>, joined: Option<SyncId>) -> Seen {
    let progress = Progress { created, ..Progress::default() };
    Seen { directory_version: 2, progress, holder, joined, unchanged: None, approved_left: None }
}

/// Locks, by what is in them.
fn locks() -> Vec<(&'static str, Seen)> {
    let sync = Some(sync_id(1));
    let locks = [
        ("free", seen(0, None, None)),
        ("asked-for", seen(0, None, sync)),
        ("held", seen(1, sync, sync)),
        ("released", seen(1, None, None)),
        ("unchanged", Seen { unchanged: Some(unchanged()), ..seen(0, None, None) }),
    ];
    locks.into()
}

/// What is left of an approved plan.
fn approved() -> (&'static str, Seen) {
    ("approved", Seen { approved_left: Some(PlanDigest("c4".into())), ..seen(1, None, None) })
}

impl Entity for OwnItem {
    const NAME: &'static str = "lock";
    type Value = Seen;

    fn today() -> Vec<(String, Seen)> {
        let locks = locks().into_iter().chain([approved()]).map(|(name, seen)| (format!("v2-{name}"), seen));
        locks.collect()
    }

    /// From before they counted how often somebody was given an email; a sync that had ended was still the last that
    /// counted.
    fn earlier() -> Vec<(String, Seen)> {
        locks().into_iter().map(|(name, seen)| (format!("v1-{name}"), seen)).collect()
    }

    async fn write(world: &World, seen: &Seen) {
        for n in 0..seen.directory_version {
            world
                .store
                .write_from_outside(&id("p1"), vec![created(10 + u128::from(n))], &decided())
                .await
                .unwrap();
        }
        if seen.progress.created > 0 {
            let guard = world.acquired("p1", 1, now()).await.guard;
            let version = world.store.directory_version(&id("p1")).await.unwrap();
            let batch = batches([created(1)]).next().unwrap().approved(seen.approved_left.clone());
            world.store.apply_batch(&guard, version, &batch, now()).await.unwrap();
            if seen.holder.is_none() {
                world.store.release_lock(&guard).await.unwrap();
            }
        } else if let Some(unchanged) = &seen.unchanged {
            let guard = world.acquired("p1", 2, now()).await.guard;
            assert!(world.store.finish_found_again(&guard, unchanged).await.unwrap());
        } else if seen.joined.is_some() {
            world.store.request_sync(&a_sync("p1", 1), now(), &decided()).await.unwrap();
        }
    }

    async fn read(world: &World, _seen: &Seen) -> Option<Seen> {
        let (property, store) = (id("p1"), &world.store);
        let directory_version = store.directory_version(&property).await.unwrap().0;
        let progress = store.progress(&property, sync_id(1)).await.unwrap();
        let joined = match store.request_sync(&a_sync("p1", 9), now(), &decided()).await.unwrap() {
            Requested::Joined(sync) => Some(sync),
            Requested::Queued => None,
        };
        let seen =
            Seen { directory_version, progress, holder: None, joined, unchanged: None, approved_left: None };
        Some(match store.acquire_lock(&property, sync_id(8), now()).await.unwrap() {
            Lock::Busy(sync) => Seen { holder: Some(sync), ..seen },
            Lock::Acquired(acquired) => Seen {
                unchanged: acquired.unchanged.map(|unchanged| *unchanged),
                approved_left: acquired.unfinished.and_then(|unfinished| unfinished.approved_left),
                ..seen
            },
        })
    }
}

#[tokio::test]
async fn locks_are_stored_as_ever() {
    pinned::<OwnItem>().await;
}
