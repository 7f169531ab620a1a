//! People.

use std::collections::BTreeSet;

use domain::{
    access::{
        Access, AccessAfterMoveOut, AccessState, AccessSuggestion, CommonArea, KeptAccess, WantedAccess,
    },
    change::{ChangeKind, PersonChange},
    contact::{Email, PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId, SuggestionId, UnitId},
    lease::{LeaseStatus, Lifecycle, MoveOut},
    link::{Link, LinkAdded, LinkReason, Presence, RecordSaid},
    person::{Person, PersonLease, SetByHand, Source},
    pms::{Pms, PmsRef},
    recorded::RecordedIn,
    sync::Outcome,
    unit::PmsUnit,
};
use jiff::civil::date;
use serde_json::json;
use store::Write;

use super::{Entity, pinned, shapes};
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

/// A link from before it was kept what the record said, and when and why it became somebody's.
fn link(pms: Pms) -> Link {
    Link {
        pms_ref: pms_ref(pms, "31000016"),
        email: Email::new("zoë.o'hara@example.com").unwrap(),
        unit: Some(unit()),
        said: None,
        presence: Presence::There,
        out_of_scope: false,
        reused: false,
        is_beside: false,
        added: None,
    }
}

/// A link of which everything is known.
fn whole_link(pms: Pms, reason: LinkReason) -> Link {
    let said = RecordSaid {
        name: PersonName::new("Zoë", "O'Hara").unwrap(),
        phone: Phone::new("+1 555 010 0199").ok(),
        lease_id: PmsLeaseId::new("l1").ok(),
        lease_starts_on: Some(date(2025, 11, 1)),
    };
    Link { said: Some(said), added: Some(LinkAdded { at: now(), reason }), ..link(pms) }
}

fn access() -> Access {
    let areas = ["Gym", "Lobby"].map(|area| CommonArea::new(area).unwrap());
    Access { unit_id: UnitId::new("a-201").unwrap(), common_areas: areas.into() }
}

/// Somebody of whom everything is known that was known at first.
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
        moved_out_on: Some(MoveOut::Expected(date(2026, 12, 1))),
        links: vec![link(Pms::Entrata)],
        access: AccessState::Granted { access: access(), starts_at: later(900), ends_at: None },
        ..a_person(1)
    }
}

/// Somebody who leaves for certain, and loses access then.
pub(super) fn leaving() -> Person {
    Person {
        moved_out_on: Some(MoveOut::Firm(date(2026, 12, 1))),
        links: vec![whole_link(Pms::Entrata, LinkReason::Created)],
        access: AccessState::Granted { access: access(), starts_at: later(900), ends_at: Some(later(9_000)) },
        ..whole()
    }
}

/// Somebody who moved out and still has access.
fn moved_out_with_access(kept: Option<KeptAccess>) -> Person {
    let after_move_out = Some(AccessAfterMoveOut { since: now(), kept });
    Person { lifecycle: Lifecycle::Past, after_move_out, ..leaving() }
}

fn suggested(wanted: WantedAccess, discarded: bool) -> Option<AccessSuggestion> {
    Some(AccessSuggestion { suggestion_id: SuggestionId::new(now(), 3), wanted, since: now(), discarded })
}

/// With what is written since a sync decides who is who, and what is still open to whoever moved out.
fn since_who_is_who() -> [(&'static str, Person); 5] {
    let kept = KeptAccess {
        reason: "Her boxes are here.".into(),
        until: date(2026, 12, 4),
        by: "marisol".into(),
        at: later(60),
    };
    let nothing_beside = |link: Link| {
        let said =
            link.said.map(|said| RecordSaid { phone: None, lease_id: None, lease_starts_on: None, ..said });
        Link { said, ..link }
    };
    let reused = Link {
        reused: true,
        presence: Presence::Kept { since: now(), by: Some("marisol".into()) },
        ..whole_link(Pms::Entrata, LinkReason::Matched)
    };
    let further = nothing_beside(whole_link(Pms::Yardi, LinkReason::FurtherRecord));
    [
        ("v2-linked", leaving()),
        ("v2-linked-twice", Person { links: vec![further, leaving().links.remove(0)], ..leaving() }),
        ("v2-kept", Person { links: vec![reused], ..leaving() }),
        ("v2-asked-about", moved_out_with_access(None)),
        ("v2-keeps-access", moved_out_with_access(Some(kept))),
    ]
}

/// With the file of before their history was found by their item.
fn people() -> Vec<(&'static str, Person)> {
    // Links from before stay as they were written until their record is taken over again.
    let missing = |presence| Link { presence, ..link(Pms::Entrata) };
    let asleep = Link { out_of_scope: true, unit: None, ..link(Pms::Yardi) };
    let by_hand = SetByHand {
        instead_of: Lifecycle::Current,
        units: BTreeSet::from([unit().key()]),
        by: "marisol".into(),
        at: now(),
    };
    let first = [
        ("v1-bare", bare()),
        ("v1-linked", whole()),
        ("v1-linked-twice", Person { links: vec![link(Pms::Entrata), asleep], ..whole() }),
        ("v1-missing", Person { links: vec![missing(Presence::Missing { since: now() })], ..whole() }),
        ("v1-kept", Person { links: vec![missing(Presence::Kept { since: now(), by: None })], ..whole() }),
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
    first.into_iter().chain(since_who_is_who()).collect()
}

impl Entity for OwnItem {
    const NAME: &'static str = "person";
    type Value = Person;

    fn today() -> Vec<(String, Person)> {
        let recorded_in = Some(RecordedIn { sync_id: None, first: a_note(1).change_id });
        let recorded = people().into_iter().map(|(earlier, person)| {
            let name = earlier.replace("v1-", "").replace("v2-", "since-who-is-who-");
            (format!("v3-{name}"), Person { recorded_in, ..person })
        });
        recorded.collect()
    }

    fn earlier() -> Vec<(String, Person)> {
        people().into_iter().map(|(name, person)| (name.into(), person)).collect()
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

#[tokio::test]
async fn people_are_stored_as_ever() {
    pinned::<OwnItem>().await;
}

#[tokio::test]
async fn a_move_out_that_was_a_bare_date_reads_back_as_one_that_is_not_certain() {
    let item = shapes::read(&shapes::folder().join("person/v1-linked.json")).remove(0);
    assert_eq!((&item["mo"], &item["mf"]), (&json!({ "S": "2026-12-01" }), &json!(null)));
    let world = World::new().await;
    world.put(shapes::items(&shapes::folder().join("person/v1-linked.json"))).await;
    let read = world.store.person(&id("p1"), whole().person_id).await.unwrap().unwrap();
    assert_eq!(read.moved_out_on, Some(MoveOut::Expected(date(2026, 12, 1))));
}

#[test]
fn code_from_before_reads_the_day_of_a_move_out_that_is_certain() {
    let item = shapes::read(&shapes::folder().join("person/v2-linked.json")).remove(0);
    assert_eq!((&item["mo"], &item["mf"]), (&json!({ "S": "2026-12-01" }), &json!({ "BOOL": true })));
}
