//! The shapes that other services read.

use domain::{
    access::{AccessChange, AccessState},
    alert::{Alert, AlertResident},
    alert_cause::{AlertCause, NamedResidents},
    change::{ChangeKind, Field, FieldChange},
    contact::{Email, PersonName},
    credential::{Credential, CredentialFailure, CredentialName},
    ids::{
        AlertId, ChangeId, CredentialId, OrgId, PersonId, PmsPropertyId, PmsResidentId, PropertyId, SyncId,
        UnitId,
    },
    lease::{Lifecycle, MoveOut},
    person::{Person, Source},
    pms::{Pms, PmsRef},
    sync::{HoldReason, HoldReasons, Sync, SyncFailure, SyncTrigger},
};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::{About, DetailType, Event};

const AT: Timestamp = Timestamp::UNIX_EPOCH;

fn about() -> About {
    About {
        event_id: ChangeId::new(AT, 1),
        org_id: OrgId::new("org_harbor").unwrap(),
        property_id: Some(PropertyId::new("harbor-row").unwrap()),
        sync_id: Some(SyncId::new(AT, 2)),
        at: AT,
    }
}

fn person() -> Person {
    Person {
        person_id: PersonId::new(AT, 3),
        version: 4,
        name: PersonName::new("Ana", "Marsh").unwrap(),
        email: Email::new("ana@example.com").unwrap(),
        phone: None,
        unit_id: Some(UnitId::new("u1").unwrap()),
        lifecycle: Lifecycle::Past,
        lease: None,
        moved_in_on: None,
        moved_out_on: Some(MoveOut::Firm(jiff::civil::date(2026, 11, 1))),
        source: Source::Pms,
        links: Vec::new(),
        access: AccessState::Ended { at: AT },
        suggestion: None,
        after_move_out: None,
        by_hand: None,
        created_at: AT,
        synced_at: None,
        recorded_in: None,
    }
}

fn alert(residents: usize) -> Alert {
    let resident = |n: usize| AlertResident {
        pms_ref: PmsRef {
            pms: Pms::Yardi,
            pms_property_id: PmsPropertyId::new("100").unwrap(),
            pms_resident_id: PmsResidentId::new(format!("t{n}")).unwrap(),
        },
        name: "Ana Marsh".into(),
        email: None,
    };
    let cause = AlertCause::DuplicateEmail(NamedResidents::new((0..residents).map(resident)));
    Alert {
        alert_id: AlertId::new(AT, 5),
        cause,
        opened_at: AT,
        opened_by_sync: Some(SyncId::new(AT, 2)),
        resolved_at: None,
        resolution: None,
    }
}

fn told(event: &Event<'_>) -> (DetailType, Value) {
    let (detail_type, json) = event.text(&about()).unwrap();
    (detail_type, serde_json::from_str(&json).unwrap())
}

#[test]
fn a_person_event_has_the_changed_fields_and_the_new_record() {
    let person = person();
    let fields = [FieldChange { field: Field::MovedOutOn, from: None, to: Some("2026-11-01".into()) }];
    let (detail_type, detail) =
        told(&Event::Person { kind: ChangeKind::MovedOut, person: &person, fields: &fields });
    assert_eq!(detail_type, DetailType::PersonMovedOut);
    assert_eq!(detail["schema_version"], 1);
    assert_eq!(detail["event_id"], ChangeId::new(AT, 1).to_string());
    assert_eq!((&detail["org_id"], &detail["property_id"]), (&json!("org_harbor"), &json!("harbor-row")));
    assert_eq!(detail["sync_id"], SyncId::new(AT, 2).to_string());
    assert_eq!(detail["changed_fields"], json!(["moved_out_on"]));
    let record = &detail["person"];
    assert_eq!((&record["first_name"], &record["email"]), (&json!("Ana"), &json!("ana@example.com")));
    assert_eq!((&record["lifecycle"], &record["moved_out_on"]), (&json!("past"), &json!("2026-11-01")));
}

#[test]
fn who_moves_out_on_a_day_that_is_not_certain_is_told_of_by_that_day() {
    let person = Person { moved_out_on: Some(MoveOut::Expected(jiff::civil::date(2026, 12, 1))), ..person() };
    let (_, detail) = told(&Event::Person { kind: ChangeKind::Updated, person: &person, fields: &[] });
    assert_eq!(detail["person"]["moved_out_on"], "2026-12-01");
}

#[test]
fn a_lease_that_is_cancelled_is_no_word_of_an_event() {
    let person = Person { lifecycle: Lifecycle::Cancelled, ..person() };
    let (_, detail) = told(&Event::Person { kind: ChangeKind::Updated, person: &person, fields: &[] });
    assert_eq!(detail["person"]["lifecycle"], "other");
}

#[test]
fn what_is_only_noted_is_told_to_nobody() {
    let person = person();
    assert_eq!(Event::Person { kind: ChangeKind::Noted, person: &person, fields: &[] }.text(&about()), None);
    let queued =
        Sync::queued(SyncId::new(AT, 2), PropertyId::new("p").unwrap(), SyncTrigger::Manual, "marisol", AT);
    assert_eq!(Event::SyncEnded(&queued).text(&about()), None);
}

#[test]
fn each_end_of_a_sync_has_an_event_of_its_own() {
    let queued =
        Sync::queued(SyncId::new(AT, 2), PropertyId::new("p").unwrap(), SyncTrigger::Manual, "marisol", AT);
    let [mut succeeded, mut failed, mut held] = [(); 3].map(|()| queued.clone());
    succeeded.succeed(AT);
    failed.fail(
        AT,
        SyncFailure { code: "interrupted".into(), detail: "It was cut off.".into(), retryable: true },
    );
    held.hold(AT, HoldReasons::new([HoldReason::FirstSync { move_outs: 1, ends_of_access: 0 }]).unwrap());
    for (sync, expected) in [
        (succeeded, DetailType::PropertySyncCompleted),
        (failed, DetailType::PropertySyncFailed),
        (held, DetailType::PropertySyncHeld),
    ] {
        let (detail_type, detail) = told(&Event::SyncEnded(&sync));
        assert_eq!(detail_type, expected);
        assert_eq!((&detail["trigger"], &detail["counts"]["residents"]), (&json!("manual"), &json!(0)));
    }
}

#[test]
fn an_alert_that_names_a_whole_building_still_fits_an_entry() {
    let alert = alert(3000);
    let (detail_type, detail) = told(&Event::AlertOpened(&alert));
    assert_eq!(detail_type, DetailType::AlertOpened);
    assert_eq!(detail["residents"].as_array().unwrap().len(), 50);
    assert_eq!(detail["resident_count"], 3000);
    assert_eq!(told(&Event::AlertResolved(&alert)).0, DetailType::AlertResolved);
}

#[test]
fn revoked_access_says_whose() {
    let person = person();
    let (detail_type, detail) = told(&Event::Access {
        kind: AccessChange::Revoked,
        person: &person,
        before: &AccessState::Unmanaged,
    });
    assert_eq!(detail_type, DetailType::AccessRevoked);
    assert_eq!((&detail["unit_id"], &detail["access"]["state"]), (&json!("u1"), &json!("ended")));
}

#[test]
fn a_failing_credential_is_told_without_any_of_its_values() {
    let credential = Credential {
        credential_id: CredentialId::new(AT, 6),
        org_id: OrgId::new("org_harbor").unwrap(),
        pms: Pms::Entrata,
        name: CredentialName::new("Harbor").unwrap(),
        shown_fields: [("username".to_owned(), "door-sync".to_owned())].into(),
        last_verified_at: AT,
        failing: None,
        version: 1,
    };
    let failure = CredentialFailure {
        since: AT,
        detail: "Refused.".into(),
        sync_id: None,
        checked_at: AT,
        attempts: 1,
    };
    let (detail_type, detail) =
        told(&Event::CredentialFailing { credential: &credential, failure: &failure });
    assert_eq!(detail_type, DetailType::CredentialFailing);
    assert_eq!((&detail["pms"], &detail["detail"]), (&json!("entrata"), &json!("Refused.")));
    assert!(!detail.to_string().contains("door-sync"));
}
