//! People: their emails, and the directory that they are shown from.

use std::sync::Arc;

use domain::{
    access::{Access, AccessAfterMoveOut, AccessState, KeptAccess},
    change::{ChangeKind, PersonChange},
    contact::{Email, PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId, UnitId},
    lease::{LeaseStatus, MoveOut},
    link::{Link, LinkAdded, LinkReason, Presence, RecordSaid},
    person::{Person, PersonLease},
    pms::{Pms, PmsRef},
    recorded::RecordedIn,
    sync::Outcome,
    unit::PmsUnit,
};
use jiff::civil::date;
use store::{Conflict, StoreError, Write, batches};

use crate::world::{World, a_note, a_person, all, created, decided, id, later, now, person_id, renamed};

/// A person with everything that a person can have.
fn whole(n: u128) -> Person {
    let kept = KeptAccess {
        reason: "Her boxes are here.".into(),
        until: date(2027, 1, 2),
        by: "marisol".into(),
        at: now(),
    };
    Person {
        phone: Some(Phone::new("+1 555 0100").unwrap()),
        unit_id: Some(UnitId::new("u1").unwrap()),
        lease: Some(PersonLease {
            status: LeaseStatus::new("Current").unwrap(),
            starts_on: Some(date(2026, 1, 1)),
            ends_on: Some(date(2026, 12, 31)),
        }),
        moved_in_on: Some(date(2026, 1, 2)),
        moved_out_on: Some(MoveOut::Firm(date(2026, 12, 30))),
        links: vec![Link {
            pms_ref: PmsRef {
                pms: Pms::Yardi,
                pms_property_id: PmsPropertyId::new("100").unwrap(),
                pms_resident_id: PmsResidentId::new("t0001").unwrap(),
            },
            email: Email::new("ana@example.com").unwrap(),
            unit: Some(PmsUnit {
                pms_property_id: PmsPropertyId::new("100").unwrap(),
                pms_unit_id: PmsUnitId::new("A#1").unwrap(),
                label: "A-1".into(),
                building: Some("A".into()),
            }),
            said: Some(RecordSaid {
                name: PersonName::new("Ana", "Marsh").unwrap(),
                phone: Phone::new("+1 555 0100").ok(),
                lease_id: PmsLeaseId::new("l1").ok(),
                lease_starts_on: Some(date(2026, 1, 1)),
            }),
            presence: Presence::Kept { since: now(), by: Some("marisol".into()) },
            out_of_scope: true,
            reused: true,
            is_beside: false,
            added: Some(LinkAdded { at: now(), reason: LinkReason::Exchanged }),
        }],
        access: AccessState::Granted {
            access: Access { unit_id: UnitId::new("u1").unwrap(), common_areas: Default::default() },
            starts_at: now(),
            ends_at: Some(later(60)),
        },
        after_move_out: Some(AccessAfterMoveOut { since: now(), kept: Some(kept) }),
        suggestion: None,
        by_hand: None,
        ..a_person(n)
    }
}

fn put(person: Person, n: u128) -> Write {
    let change = PersonChange { kind: ChangeKind::Created, after: person, before: None, fields: Vec::new() };
    Write::Person { change, outcome: Outcome::Created, note: a_note(n), access: None }
}

#[tokio::test]
async fn a_person_reads_back_with_everything_they_have() {
    let world = World::new().await;
    world.store.write_from_outside(&id("p1"), vec![put(whole(1), 1)], &decided()).await.unwrap();
    let recorded_in = Some(RecordedIn { sync_id: None, first: a_note(1).change_id });
    let expected = Person { recorded_in, ..whole(1) };
    assert_eq!(world.store.person(&id("p1"), person_id(1)).await.unwrap(), Some(expected));
    assert_eq!(world.store.person(&id("p2"), person_id(1)).await.unwrap(), None);
}

#[tokio::test]
async fn an_email_is_unique_within_its_property_whatever_its_case() {
    let world = World::new().await;
    world.store.write_from_outside(&id("p1"), vec![created(1)], &decided()).await.unwrap();
    let same = Person { email: Email::new("ANA.1@Example.com").unwrap(), ..a_person(2) };
    let refused = world.store.write_from_outside(&id("p1"), vec![put(same.clone(), 2)], &decided()).await;
    let by = Some(person_id(1));
    assert!(
        matches!(&refused, Err(StoreError::Conflict(Conflict::EmailTaken { by: who })) if *who == by),
        "{refused:?}"
    );
    assert_eq!(world.store.person(&id("p1"), person_id(2)).await.unwrap(), None);
    world.store.write_from_outside(&id("p2"), vec![put(same, 3)], &decided()).await.unwrap();
}

#[tokio::test]
async fn of_two_who_take_an_email_at_once_one_gets_it() {
    let world = World::new().await;
    let take = |n: u128| {
        let same = Person { email: Email::new("one@example.com").unwrap(), ..a_person(n) };
        let world = &world;
        async move { world.store.write_from_outside(&id("p1"), vec![put(same, n)], &decided()).await }
    };
    let taken = futures::future::join_all((1..=6).map(take)).await;
    assert_eq!(taken.iter().filter(|result| result.is_ok()).count(), 1);
    let taken = taken.into_iter().filter_map(Result::err);
    for refused in taken {
        assert!(matches!(refused, StoreError::Conflict(Conflict::EmailTaken { by: Some(_) })), "{refused:?}");
    }
    assert_eq!(world.keys("PERSON#").await.len(), 1);
}

#[tokio::test]
async fn an_email_that_was_let_go_can_be_taken_and_one_in_another_case_is_the_same() {
    let world = World::new().await;
    let property = id("p1");
    world.store.write_from_outside(&property, vec![created(1)], &decided()).await.unwrap();
    world
        .store
        .write_from_outside(&property, vec![renamed(&a_person(1), "new@example.com", 2)], &decided())
        .await
        .unwrap();
    let now_called = world.store.person(&property, person_id(1)).await.unwrap().unwrap();
    assert_eq!((now_called.email.as_str(), now_called.version), ("new@example.com", 2));
    world
        .store
        .write_from_outside(&property, vec![renamed(&now_called, "NEW@example.com", 3)], &decided())
        .await
        .unwrap();
    let old = Person { email: a_person(1).email, ..a_person(2) };
    world.store.write_from_outside(&property, vec![put(old, 4)], &decided()).await.unwrap();
    assert_eq!(world.keys("PERSON#").await.len(), 2);
    assert!(world.keys("EMAIL#").await.is_empty(), "nothing stands guard beside the people");
}

#[tokio::test]
async fn a_change_of_a_person_who_was_changed_since_is_refused() {
    let world = World::new().await;
    let property = id("p1");
    world.store.write_from_outside(&property, vec![created(1)], &decided()).await.unwrap();
    let first = world.store.person(&property, person_id(1)).await.unwrap().unwrap();
    world
        .store
        .write_from_outside(&property, vec![renamed(&first, "a@example.com", 2)], &decided())
        .await
        .unwrap();
    let late = world
        .store
        .write_from_outside(&property, vec![renamed(&first, "b@example.com", 3)], &decided())
        .await;
    assert!(matches!(late, Err(StoreError::Conflict(Conflict::VersionChanged { current: 2 }))), "{late:?}");
    let history = world.store.history(&property, person_id(1), &all()).await.unwrap();
    assert_eq!(history.items.len(), 2, "a refused change leaves no trace");
}

#[tokio::test]
async fn each_change_from_outside_counts_the_directory() {
    let world = World::new().await;
    let property = id("p1");
    assert_eq!(world.store.directory(&property).await.unwrap().version.0, 0);
    world.store.write_from_outside(&property, vec![created(1)], &decided()).await.unwrap();
    world.store.write_from_outside(&property, vec![created(2)], &decided()).await.unwrap();
    let directory = world.store.directory(&property).await.unwrap();
    assert_eq!((directory.version.0, directory.people.len()), (2, 2));
}

#[tokio::test]
async fn a_directory_to_show_is_read_once_for_as_long_as_nobody_writes() {
    let world = World::new().await;
    let property = id("p1");
    let show = async || world.store.directory_to_show(&property).await.unwrap();
    world.store.write_from_outside(&property, vec![created(1)], &decided()).await.unwrap();
    let first = show().await;
    assert!(Arc::ptr_eq(&first, &show().await), "nobody wrote");

    world.store.write_from_outside(&property, vec![created(2)], &decided()).await.unwrap();
    assert_eq!(show().await.people.len(), 2, "somebody wrote from outside");

    let guard = world.acquired("p1", 1, now()).await.guard;
    let before = show().await;
    for (n, second) in [(3, 1), (4, 2)] {
        let batch = batches([created(n)]).next().unwrap();
        world.store.apply_batch(&guard, before.version, &batch, later(second)).await.unwrap();
        assert_eq!(show().await.people.len(), usize::try_from(n).unwrap(), "a sync wrote");
    }
    assert!(world.store.directory_to_show(&id("p2")).await.unwrap().people.is_empty(), "another property");
    assert_eq!(show().await.people.len(), 4);
}
