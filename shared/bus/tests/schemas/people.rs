//! People and their access, as the code tells of them.

use bus::Event;
use domain::{
    access::{Access, AccessState, CommonArea, WantedAccess},
    change::{ChangeKind, Field, FieldChange},
    contact::{Email, PersonName, Phone},
    ids::{PersonId, PmsLeaseId, PmsUnitId, UnitId},
    lease::{LeaseStatus, Lifecycle, MoveOut},
    link::{Link, LinkAdded, LinkReason, Presence, RecordSaid},
    person::{Person, PersonLease, Source},
    pms::Pms,
    unit::PmsUnit,
};
use jiff::{SignedDuration, Timestamp, civil::date};

use crate::published::{AT, Published, pms_ref, told};

/// When access ends, where that is certain.
const LAST: Timestamp = Timestamp::constant(1_798_693_200, 0);

/// Somebody of whom nothing is known that need not be.
fn bare() -> Person {
    Person {
        person_id: PersonId::new(AT, 3),
        version: 1,
        name: PersonName::new("", "Marsh").unwrap(),
        email: Email::new("ana@example.com").unwrap(),
        phone: None,
        unit_id: None,
        lifecycle: Lifecycle::Past,
        lease: None,
        moved_in_on: None,
        moved_out_on: None,
        source: Source::Door,
        links: Vec::new(),
        access: AccessState::Unmanaged,
        suggestion: None,
        after_move_out: None,
        by_hand: None,
        created_at: AT,
        synced_at: None,
        recorded_in: None,
    }
}

/// Somebody of whom everything is known, in every PMS.
fn whole() -> Person {
    let email = Email::new("zoë.o'hara+door@example.com").unwrap();
    let link = |pms| Link {
        pms_ref: pms_ref(pms),
        email: email.clone(),
        unit: Some(unit()),
        said: Some(RecordSaid {
            name: PersonName::new("Zoë", "O'Hara").unwrap(),
            phone: Some(Phone::new("+1 555 010 0199").unwrap()),
            lease_id: PmsLeaseId::new("l1").ok(),
            lease_starts_on: Some(date(2025, 11, 1)),
        }),
        presence: Presence::Kept { since: AT, by: Some("auth0|marisol".into()) },
        out_of_scope: true,
        reused: true,
        is_beside: false,
        added: Some(LinkAdded { at: AT, reason: LinkReason::Exchanged }),
    };
    Person {
        version: u64::MAX,
        name: PersonName::new("Zoë", "O'Hara").unwrap(),
        email: email.clone(),
        phone: Some(Phone::new("+1 555 010 0199").unwrap()),
        unit_id: Some(UnitId::new("a-201").unwrap()),
        lease: Some(PersonLease {
            status: LeaseStatus::new("Notice").unwrap(),
            starts_on: Some(date(2025, 11, 1)),
            ends_on: Some(date(2026, 10, 31)),
        }),
        moved_in_on: Some(date(2025, 11, 1)),
        moved_out_on: Some(MoveOut::Firm(date(2026, 11, 20))),
        source: Source::Pms,
        links: Pms::ALL.map(link).into(),
        access: until(AccessState::Unmanaged.changed_to(&granted("a-201"), AT, AT), LAST),
        synced_at: Some(AT),
        recorded_in: None,
        ..bare()
    }
}

/// Both.
pub(crate) fn both() -> [Person; 2] {
    [bare(), whole()]
}

pub(crate) fn unit() -> PmsUnit {
    PmsUnit {
        pms_property_id: pms_ref(Pms::Yardi).pms_property_id,
        pms_unit_id: PmsUnitId::new("5511").unwrap(),
        label: "A-201".into(),
        building: Some("A".into()),
    }
}

fn granted(unit: &str) -> WantedAccess {
    let areas = ["Gym", "Lobby"].map(|area| CommonArea::new(area).unwrap());
    WantedAccess::Granted(Access { unit_id: UnitId::new(unit).unwrap(), common_areas: areas.into() })
}

/// The same access, until a moment that is certain.
fn until(access: AccessState, end: Timestamp) -> AccessState {
    match access {
        AccessState::Granted { access, starts_at, .. } => {
            AccessState::Granted { access, starts_at, ends_at: Some(end) }
        }
        other => other,
    }
}

/// A change of each kind, of people of whom all, some and nothing is known.
pub(crate) fn changed() -> Vec<Published> {
    let fields: Vec<FieldChange> =
        Field::ALL.into_iter().map(|field| FieldChange { field, from: None, to: Some("x".into()) }).collect();
    let some = Person {
        lease: whole().lease.map(|lease| PersonLease { starts_on: None, ends_on: None, ..lease }),
        access: AccessState::Ended { at: AT },
        ..whole()
    };
    let stays = Person {
        access: AccessState::Unmanaged.changed_to(&granted("a-201"), AT, AT),
        moved_out_on: Some(MoveOut::Expected(date(2026, 12, 1))),
        ..whole()
    };
    let one = fields.get(..1).unwrap();
    let people = [(bare(), [].as_slice()), (some, one), (stays, one), (whole(), &fields)];
    let mut told_of = Vec::new();
    for kind in [ChangeKind::Created, ChangeKind::Linked, ChangeKind::Updated, ChangeKind::MovedOut] {
        for (person, fields) in &people {
            let lifecycles = Lifecycle::ALL
                .into_iter()
                .filter(|lifecycle| kind != ChangeKind::MovedOut || *lifecycle == Lifecycle::Past);
            for lifecycle in lifecycles {
                let person = Person { lifecycle, ..person.clone() };
                told_of.extend(told(&Event::Person { kind, person: &person, fields }));
            }
        }
    }
    told_of
}

/// Every way from one access to another, each with an end that is certain and without one.
pub(crate) fn access() -> Vec<Published> {
    let later = AT + SignedDuration::from_hours(24);
    let nothing_beside = |unit: &str| {
        let unit_id = UnitId::new(unit).unwrap();
        WantedAccess::Granted(Access { unit_id, common_areas: Default::default() })
    };
    let wanted = [WantedAccess::Ended, granted("a-201"), granted("b-104"), nothing_beside("a-201")];
    let ended = AccessState::Unmanaged.changed_to(&WantedAccess::Ended, AT, AT);
    let here = AccessState::Unmanaged.changed_to(&granted("a-201"), AT, AT);
    let mut told_of = Vec::new();
    for before in [AccessState::Unmanaged, ended, here.clone(), until(here, LAST)] {
        let all = wanted.iter().map(|wanted| before.changed_to(wanted, later, later));
        for access in all.flat_map(|access| [access.clone(), until(access, LAST)]) {
            let Some(kind) = before.change_to(&access) else { continue };
            for person in both() {
                let person = Person { access: access.clone(), ..person };
                told_of.extend(told(&Event::Access { kind, person: &person, before: &before }));
            }
        }
    }
    told_of
}
