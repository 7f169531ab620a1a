//! Credentials: versions, who uses them, and that they fail.

use domain::{
    credential::{Credential, CredentialFailure, CredentialName},
    ids::CredentialId,
    pms::Pms,
};
use jiff::Timestamp;
use store::{Conflict, Marked, PageRequest, StoreError};

use crate::world::{World, a_credential, a_note, all, credential_id, decided, id, later, now, org, sync_id};

fn failure(at: Timestamp, attempts: u32) -> CredentialFailure {
    CredentialFailure {
        since: at,
        detail: "The PMS refused the password.".into(),
        sync_id: Some(sync_id(1)),
        checked_at: at,
        attempts,
    }
}

async fn stored(world: &World) -> Credential {
    world.store.credential(&org(), credential_id()).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_credential_reads_back_and_is_replaced_by_the_next_version_only() {
    let world = World::new().await;
    world.store.put_credential(&a_credential(), &decided()).await.unwrap();
    assert_eq!(stored(&world).await, a_credential());
    let again = world.store.put_credential(&a_credential(), &decided()).await;
    assert!(matches!(again, Err(StoreError::Conflict(Conflict::VersionChanged { current: 1 }))), "{again:?}");
    let renamed = Credential { version: 2, name: CredentialName::new("Renamed").unwrap(), ..a_credential() };
    world.store.put_credential(&renamed, &decided()).await.unwrap();
    assert_eq!(stored(&world).await, renamed);
    let late = world.store.put_credential(&renamed, &decided()).await;
    assert!(matches!(late, Err(StoreError::Conflict(Conflict::VersionChanged { current: 2 }))), "{late:?}");
}

#[tokio::test]
async fn a_replaced_credential_keeps_who_uses_it_and_loses_that_it_fails() {
    let world = World::new().await;
    world.enabled("p1", "100").await;
    let failing = failure(now(), 1);
    world.store.mark_credential_failing(&a_credential(), Some(&id("p1")), &failing, a_note(1)).await.unwrap();
    world.store.put_credential(&Credential { version: 2, ..a_credential() }, &decided()).await.unwrap();
    let used = world.store.used_credential(&org(), credential_id()).await.unwrap().unwrap();
    assert_eq!(used.used_by.into_iter().collect::<Vec<_>>(), [id("p1")]);
    assert_eq!(used.credential.failing, None);
}

#[tokio::test]
async fn a_credential_in_use_is_not_deleted() {
    let world = World::new().await;
    let integration = world.enabled("p1", "100").await;
    match world.store.delete_credential(&org(), credential_id(), &decided()).await {
        Err(StoreError::Conflict(Conflict::InUse(by))) => {
            assert_eq!(by.into_iter().collect::<Vec<_>>(), [id("p1")])
        }
        other => panic!("{other:?}"),
    }
    world.store.delete_integration(&org(), &integration, &decided()).await.unwrap();
    world.store.delete_credential(&org(), credential_id(), &decided()).await.unwrap();
    let gone = world.store.delete_credential(&org(), credential_id(), &decided()).await;
    assert!(matches!(gone, Err(StoreError::Conflict(Conflict::Missing { .. }))), "{gone:?}");
}

#[tokio::test]
async fn credentials_are_listed_by_pms_and_page() {
    let world = World::new().await;
    for (n, pms) in [(1, Pms::Entrata), (2, Pms::Yardi), (3, Pms::Entrata), (4, Pms::Entrata)] {
        let credential = Credential { credential_id: CredentialId::new(now(), n), pms, ..a_credential() };
        world.store.put_credential(&credential, &decided()).await.unwrap();
    }
    assert_eq!(world.store.list_credentials(&org(), None, &all()).await.unwrap().items.len(), 4);
    let first =
        world.store.list_credentials(&org(), Some(Pms::Entrata), &PageRequest::first(2)).await.unwrap();
    assert_eq!(first.items.len(), 2);
    let rest = PageRequest { limit: 2, cursor: first.next };
    let rest = world.store.list_credentials(&org(), Some(Pms::Entrata), &rest).await.unwrap();
    assert_eq!(rest.items.iter().map(|u| u.credential.pms).collect::<Vec<_>>(), [Pms::Entrata]);
    assert_eq!(rest.next, None);
}

#[tokio::test]
async fn only_the_first_refusal_is_told_of_and_fifty_at_once_count_as_one() {
    let world = World::new().await;
    world.store.put_credential(&a_credential(), &decided()).await.unwrap();
    let marks = (0..50).map(|n| {
        let world = &world;
        async move {
            let property = id(&format!("p{n}"));
            let (failing, note) = (failure(later(n), 1), a_note(u128::try_from(n).unwrap()));
            world
                .store
                .mark_credential_failing(&a_credential(), Some(&property), &failing, note)
                .await
                .unwrap()
        }
    });
    let marks = futures::future::join_all(marks).await;
    assert_eq!(marks.iter().filter(|mark| **mark == Marked::First).count(), 1);
    assert_eq!(marks.iter().filter(|mark| **mark == Marked::Again).count(), 49);
    assert_eq!(world.keys("CHANGE#").await.len(), 1);
    assert_eq!(stored(&world).await.failing.unwrap().attempts, 1);
}

#[tokio::test]
async fn a_later_refusal_counts_and_keeps_since_when() {
    let world = World::new().await;
    world.store.put_credential(&a_credential(), &decided()).await.unwrap();
    let mark = |at, attempts, note| {
        let failing = failure(at, attempts);
        let world = &world;
        async move {
            world.store.mark_credential_failing(&a_credential(), None, &failing, a_note(note)).await.unwrap()
        }
    };
    assert_eq!(mark(now(), 1, 1).await, Marked::First);
    assert_eq!(mark(later(3600), 2, 2).await, Marked::Again);
    let failing = stored(&world).await.failing.unwrap();
    assert_eq!((failing.since, failing.checked_at, failing.attempts), (now(), later(3600), 2));
    assert_eq!(stored(&world).await.version, 1, "a refusal is no change of the credential");
}

#[tokio::test]
async fn what_was_tried_with_values_that_are_no_longer_there_marks_nothing() {
    let world = World::new().await;
    world.store.put_credential(&a_credential(), &decided()).await.unwrap();
    world.store.put_credential(&Credential { version: 2, ..a_credential() }, &decided()).await.unwrap();
    let failing = failure(now(), 1);
    let mark = world.store.mark_credential_failing(&a_credential(), None, &failing, a_note(1)).await.unwrap();
    assert_eq!(mark, Marked::Superseded);
    let failing_now = failure(now(), 1);
    let current = stored(&world).await;
    assert_eq!(current.failing, None);
    world.store.mark_credential_failing(&current, None, &failing_now, a_note(2)).await.unwrap();
    world.store.mark_credential_ok(&a_credential(), later(9)).await.unwrap();
    assert!(stored(&world).await.failing.is_some(), "the old values were accepted, not these");
    world.store.mark_credential_ok(&stored(&world).await, later(9)).await.unwrap();
    let ok = stored(&world).await;
    assert_eq!((ok.failing, ok.last_verified_at), (None, later(9)));
}
