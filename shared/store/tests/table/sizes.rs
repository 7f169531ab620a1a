//! Items stay far below the 400 KB that the table takes, however many residents an alert is about and
//! however long a person's record is.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use domain::{
    access::{
        Access, AccessAfterMoveOut, AccessChange, AccessState, AccessSuggestion, CommonArea, KeptAccess,
        WantedAccess,
    },
    alert::{Alert, AlertResident},
    alert_cause::{AlertCause, NamedResidents},
    change::{ChangeKind, Field, FieldChange, PersonChange},
    contact::{Email, PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId, SuggestionId, UnitId},
    lease::{Lifecycle, MoveOut},
    link::{Link, LinkAdded, LinkReason, Presence, RecordSaid},
    person::Person,
    pms::{Pms, PmsRef},
    sync::Outcome,
    unit::PmsUnit,
};
use jiff::civil::date;
use store::{Write, batches};

use crate::world::{World, a_note, a_person, an_alert, decided, id, later, now, unpacked};

/// A quarter of what the table takes.
const FAR_BELOW: usize = 100 * 1024;

/// What `DynamoDB` counts of an item: names and values in UTF-8, and what holds a list or a map together.
fn size(item: &HashMap<String, AttributeValue>) -> usize {
    item.iter().map(|(name, value)| name.len() + 1 + of_value(value)).sum()
}

fn of_value(value: &AttributeValue) -> usize {
    match value {
        AttributeValue::S(text) | AttributeValue::N(text) => text.len(),
        AttributeValue::Bool(_) | AttributeValue::Null(_) => 1,
        AttributeValue::L(values) => 3 + values.iter().map(|value| 1 + of_value(value)).sum::<usize>(),
        AttributeValue::M(fields) => 3 + size(fields),
        AttributeValue::B(bytes) => bytes.as_ref().len(),
        other => panic!("nothing of these items is {other:?}"),
    }
}

/// The largest item of each entity in the table.
async fn largest(world: &World) -> HashMap<String, usize> {
    let mut found = HashMap::<String, usize>::new();
    for item in world.items().await {
        let largest = found.entry(item["entity"].as_s().unwrap().clone()).or_default();
        *largest = size(&item).max(*largest);
    }
    found
}

/// A text of so many bytes, the longest that is taken.
fn long(bytes: usize) -> String {
    "é".repeat(bytes / 2)
}

fn long_email() -> String {
    let label = format!("{}.", "d".repeat(60)).repeat(3);
    format!("{}@{label}{}.example", "u".repeat(54), "e".repeat(8))
}

fn long_id(n: usize) -> String {
    format!("{n:0>128}")
}

fn long_ref(n: usize) -> PmsRef {
    PmsRef {
        pms: Pms::RealPage,
        pms_property_id: PmsPropertyId::new(long_id(1)).unwrap(),
        pms_resident_id: PmsResidentId::new(long_id(n)).unwrap(),
    }
}

fn long_unit(n: usize) -> PmsUnit {
    PmsUnit {
        pms_property_id: PmsPropertyId::new(long_id(1)).unwrap(),
        pms_unit_id: PmsUnitId::new(long_id(n)).unwrap(),
        label: long(200).into(),
        building: Some(long(200).into()),
    }
}

fn long_name() -> PersonName {
    PersonName::new(&long(200), &long(200)).unwrap()
}

/// So many residents with all that one may have.
fn residents(count: usize) -> NamedResidents {
    NamedResidents::new((0..count).map(|n| AlertResident {
        pms_ref: long_ref(n),
        name: long_name().to_string().into(),
        email: Some(long_email().into()),
    }))
}

fn link(n: usize) -> Link {
    Link {
        pms_ref: long_ref(n),
        email: Email::new(long_email()).unwrap(),
        unit: Some(long_unit(n)),
        said: Some(RecordSaid {
            name: long_name(),
            phone: Phone::new("5".repeat(64)).ok(),
            lease_id: PmsLeaseId::new(long_id(n)).ok(),
            lease_starts_on: Some(date(2026, 1, 1)),
        }),
        presence: Presence::Kept { since: now(), by: Some(long(200).into()) },
        out_of_scope: true,
        reused: true,
        is_beside: true,
        added: Some(LinkAdded { at: now(), reason: LinkReason::FurtherRecord }),
    }
}

/// Somebody with twenty records, and with all that a person can have.
fn person() -> Person {
    let areas = (0..20).map(|n| CommonArea::new(format!("{n:0>100}")).unwrap()).collect();
    let access = Access { unit_id: UnitId::new("u".repeat(64)).unwrap(), common_areas: areas };
    let kept =
        KeptAccess { reason: long(1_000).into(), until: date(2027, 1, 2), by: long(200).into(), at: now() };
    Person {
        name: long_name(),
        email: Email::new(long_email()).unwrap(),
        lifecycle: Lifecycle::Past,
        moved_out_on: Some(MoveOut::Firm(date(2026, 12, 30))),
        links: (0..20).map(link).collect(),
        suggestion: Some(AccessSuggestion {
            suggestion_id: SuggestionId::new(now(), 1),
            wanted: WantedAccess::Granted(access.clone()),
            since: now(),
            discarded: false,
        }),
        access: AccessState::Granted { access, starts_at: now(), ends_at: Some(later(60)) },
        after_move_out: Some(AccessAfterMoveOut { since: now(), kept: Some(kept) }),
        ..a_person(1)
    }
}

async fn after(writes: Vec<Write>) -> HashMap<String, usize> {
    let world = World::new().await;
    for write in writes {
        world.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
    }
    largest(&world).await
}

#[tokio::test]
async fn an_alert_about_a_whole_building_is_a_small_item() {
    for cause in [
        AlertCause::DuplicateEmail(residents(2_500)),
        AlertCause::RecordsSetAside {
            pms_property_id: long_unit(1).pms_property_id,
            reason: "x".repeat(500).into(),
            records: residents(2_500),
        },
        AlertCause::UnmappedUnit { unit: long_unit(1), residents: residents(2_500) },
    ] {
        assert_eq!(cause.resident_count(), 2_500);
        let open = Alert { cause, ..an_alert(1) };
        let sizes = after(vec![Write::OpenAlert { alert: open, note: a_note(1) }]).await;
        assert!(sizes["alert"] < FAR_BELOW, "{sizes:?}");
        assert!(sizes["alert"] > 40_000, "fifty are there, each as long as may be: {sizes:?}");
    }
}

#[tokio::test]
async fn somebody_with_twenty_records_and_what_is_recorded_of_them_are_small_items() {
    let before = person();
    let after_it = Person { version: 2, ..person() };
    let fields = Field::ALL.map(|field| FieldChange {
        field,
        from: Some(long(1_000).into()),
        to: Some(long(1_000).into()),
    });
    let change = |kind, after, before: Option<Person>, note| Write::Person {
        change: PersonChange { kind, after, before: before.map(Box::new), fields: fields.clone().into() },
        outcome: Outcome::Updated,
        note: a_note(note),
        access: None,
    };
    let sizes = after(vec![
        change(ChangeKind::Created, before.clone(), None, 1),
        change(ChangeKind::Updated, after_it, Some(before), 2),
    ])
    .await;
    assert!(sizes["person"] < FAR_BELOW && sizes["changes"] < 2 * FAR_BELOW, "{sizes:?}");
    assert!(sizes["person"] > 20_000, "twenty links are there, each as long as may be: {sizes:?}");
}

#[tokio::test]
async fn what_is_recorded_of_many_with_all_that_people_can_have_is_below_what_an_item_takes() {
    let fields = || {
        Field::ALL.map(|field| FieldChange {
            field,
            from: Some(long(1_000).into()),
            to: Some(long(1_000).into()),
        })
    };
    let write = |n: u128| Write::Person {
        change: PersonChange {
            kind: ChangeKind::Created,
            after: Person { email: a_person(n).email, person_id: a_person(n).person_id, ..person() },
            before: None,
            fields: fields().into(),
        },
        outcome: Outcome::Created,
        note: a_note(n),
        access: Some(Box::new((AccessChange::Granted, a_note(1_000 + n)))),
    };
    let world = World::new().await;
    let guard = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory_version(&id("p1")).await.unwrap();
    for batch in batches((0..40).map(write)) {
        world.store.apply_batch(&guard, version, &batch, now()).await.unwrap();
    }
    let items = world.items().await;
    let recorded: Vec<_> = items.iter().filter(|item| item.contains_key("changes")).map(unpacked).collect();
    assert_eq!(recorded.iter().map(|text| text.matches("person_id").count()).sum::<usize>(), 40);
    // Even if packing made nothing of it smaller.
    assert!(recorded.iter().all(|text| text.len() < 400_000), "{:?}", recorded.iter().map(String::len));
    assert!((2..=8).contains(&recorded.len()), "several to an item, in several items: {}", recorded.len());
}
