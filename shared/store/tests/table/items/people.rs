//! People, and the guards of their emails.

use std::collections::BTreeSet;

use domain::{
    access::{Access, AccessState, AccessSuggestion, CommonArea, WantedAccess},
    change::{ChangeKind, PersonChange},
    contact::{Email, PersonName, Phone},
    ids::{PersonId, PmsPropertyId, PmsResidentId, PmsUnitId, SuggestionId, UnitId},
    lease::{LeaseStatus, Lifecycle},
    person::{Link, Person, PersonLease, SetByHand, Source},
    pms::{Pms, PmsRef},
    sync::Outcome,
    unit::PmsUnit,
};
use jiff::civil::date;
use store::{Conflict, StoreError, Write};

use super::{Entity, pinned};
use crate::world::{World, a_note, a_person, decided, id, later, now};

struct OwnItem;

/// Somebody of whom nothing is known that need not be.
fn bare() -> Person {
    Person { source: Source::Door, synced_at: None, ..a_person(1) }
}

pub(super) fn unit() -> PmsUnit {
    PmsUnit {
        pms_property_id: PmsPropertyId::new("100").unwrap(),
        pms_unit_id: PmsUnitId::new("5511").unwrap(),
        label: "A-201".into(),
        building: Some("A".into()),
    }
}

pub(super) fn pms_ref(pms: Pms, resident: &str) -> PmsRef {
    PmsRef {
        pms,
        pms_property_id: PmsPropertyId::new("100").unwrap(),
        pms_resident_id: PmsResidentId::new(resident).unwrap(),
    }
}

fn link(pms: Pms) -> Link {
    Link {
        pms_ref: pms_ref(pms, "31000016"),
        email: Email::new("zoë.o'hara@example.com").unwrap(),
        unit: Some(unit()),
        missing_since: None,
        kept: false,
        out_of_scope: false,
    }
}

fn access() -> Access {
    let areas = ["Gym", "Lobby"].map(|area| CommonArea::new(area).unwrap());
    Access { unit_id: UnitId::new("a-201").unwrap(), common_areas: areas.into() }
}

/// Somebody of whom everything is known.
pub(super) fn whole() -> Person {
    Person {
        version: 7,
        name: PersonName::new("Zoë", "O'Hara").unwrap(),
        email: Email::new("Zoë.O'Hara@example.com").unwrap(),
        phone: Phone::new("+1 555 010 0199").ok(),
        unit_id: UnitId::new("a-201").ok(),
        lease: Some(PersonLease {
            status: LeaseStatus::new("Notice").unwrap(),
            starts_on: Some(date(2025, 11, 1)),
            ends_on: Some(date(2026, 10, 31)),
        }),
        moved_in_on: Some(date(2025, 11, 1)),
        moved_out_on: Some(date(2026, 12, 1)),
        links: vec![link(Pms::Entrata)],
        access: AccessState::Granted { access: access(), starts_at: later(900) },
        ..a_person(1)
    }
}

fn suggested(wanted: WantedAccess, discarded: bool) -> Option<AccessSuggestion> {
    Some(AccessSuggestion { suggestion_id: SuggestionId::new(now(), 3), wanted, since: now(), discarded })
}

impl Entity for OwnItem {
    const NAME: &'static str = "person";
    type Value = Person;

    fn today() -> Vec<(String, Person)> {
        let missing = Link { missing_since: Some(now()), ..link(Pms::Entrata) };
        let asleep = Link { out_of_scope: true, unit: None, ..link(Pms::Yardi) };
        let by_hand = SetByHand {
            instead_of: Lifecycle::Current,
            units: BTreeSet::from([unit().key()]),
            by: "marisol".into(),
            at: now(),
        };
        let people = [
            ("v1-bare", bare()),
            ("v1-linked", whole()),
            ("v1-linked-twice", Person { links: vec![link(Pms::Entrata), asleep], ..whole() }),
            ("v1-missing", Person { links: vec![missing.clone()], ..whole() }),
            ("v1-kept", Person { links: vec![Link { kept: true, ..missing }], ..whole() }),
            (
                "v1-moved-out",
                Person { lifecycle: Lifecycle::Past, access: AccessState::Ended { at: now() }, ..whole() },
            ),
            (
                "v1-suggested-grant",
                Person { suggestion: suggested(WantedAccess::Granted(access()), false), ..bare() },
            ),
            ("v1-discarded-end", Person { suggestion: suggested(WantedAccess::Ended, true), ..whole() }),
            ("v1-by-hand", Person { by_hand: Some(by_hand), lifecycle: Lifecycle::Future, ..whole() }),
        ];
        people.map(|(name, person)| (name.into(), person)).into()
    }

    async fn write(world: &World, person: &Person) {
        let change = PersonChange {
            kind: ChangeKind::Created,
            after: person.clone(),
            before: None,
            fields: Vec::new(),
        };
        let write = Write::Person { change, outcome: Outcome::Created, note: a_note(1), access: None };
        world.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
    }

    async fn read(world: &World, person: &Person) -> Option<Person> {
        world.store.person(&id("p1"), person.person_id).await.unwrap()
    }
}

/// Who has the email of [`whole`].
struct EmailGuard;

impl Entity for EmailGuard {
    const NAME: &'static str = "email";
    type Value = PersonId;

    fn today() -> Vec<(String, PersonId)> {
        vec![("v1".into(), whole().person_id)]
    }

    async fn write(world: &World, _holder: &PersonId) {
        OwnItem::write(world, &whole()).await;
    }

    async fn read(world: &World, _holder: &PersonId) -> Option<PersonId> {
        let other = Person { email: whole().email, ..a_person(2) };
        let change =
            PersonChange { kind: ChangeKind::Created, after: other, before: None, fields: Vec::new() };
        let write = Write::Person { change, outcome: Outcome::Created, note: a_note(2), access: None };
        match world.store.write_from_outside(&id("p1"), vec![write], &decided()).await {
            Err(StoreError::Conflict(Conflict::EmailTaken { by })) => by,
            other => panic!("the email was free: {other:?}"),
        }
    }
}

#[tokio::test]
async fn people_are_stored_as_ever() {
    pinned::<OwnItem>().await;
}

#[tokio::test]
async fn the_guards_of_emails_are_stored_as_ever() {
    pinned::<EmailGuard>().await;
}
