//! Records as the PMS gives them, and the property's settings.

use std::collections::BTreeMap;

use domain::{
    access::{AccessSettings, AutomatedAccess},
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId, PropertyId, UnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut},
    pms::PmsRef,
    roster::{Resident, ResidentEmail, Roster, RosterBuilder, RosterSize},
    settings::{HeldThreshold, SyncSettings},
    sync::Taken,
    unit::PmsUnit,
};
use jiff::{Timestamp, civil::date, tz::TimeZone};

use crate::world::{Layout, Place, Record, Status, World};

pub(crate) fn pms_ref(record: &Record) -> PmsRef {
    PmsRef {
        pms: record.pms,
        pms_property_id: PmsPropertyId::new(record.property).unwrap(),
        pms_resident_id: PmsResidentId::new(format!("t{}", record.code)).unwrap(),
    }
}

fn pms_unit(layout: Layout, place: Place) -> PmsUnit {
    PmsUnit {
        pms_property_id: PmsPropertyId::new(layout.property(place)).unwrap(),
        pms_unit_id: PmsUnitId::new(format!("10{place}")).unwrap(),
        label: format!("10{place}").into(),
        building: None,
    }
}

pub(crate) fn door_unit(place: Place) -> UnitId {
    UnitId::new(format!("unit-10{place}")).unwrap()
}

fn resident(layout: Layout, record: &Record) -> Resident {
    let (word, lifecycle) = match record.status {
        Status::Current | Status::LeftByDate => ("Current", Lifecycle::Current),
        Status::Notice => ("Notice", Lifecycle::Current),
        Status::Future => ("Future", Lifecycle::Future),
        Status::Past => ("Past", Lifecycle::Past),
        Status::Cancelled => ("Cancelled", Lifecycle::Cancelled),
    };
    // Those of one unit have one term, as a household has; an id from 10 on is of a new one.
    let is_new = record.code >= 10;
    let starts_on =
        if is_new { date(2026, 11, 1) } else { date(2026, 1, 1 + i8::try_from(record.place).unwrap()) };
    let has_left = matches!(record.status, Status::LeftByDate | Status::Past);
    let move_out = if has_left { Some(MoveOut::Firm(date(2026, 11, 20))) } else { None };
    Resident {
        pms_ref: pms_ref(record),
        name: PersonName::new(record.name.0, record.name.1).unwrap(),
        email: ResidentEmail::read(Some(record.email)),
        phone: Some(Phone::new(record.phone).unwrap()),
        leases: vec![Lease {
            lease_id: PmsLeaseId::new(format!("{}-{}", record.property, record.code)).unwrap(),
            status: LeaseStatus::new(word).unwrap(),
            lifecycle,
            on_notice: record.status == Status::Notice,
            starts_on: Some(if record.status == Status::Future { date(2026, 12, 15) } else { starts_on }),
            ends_on: Some(date(2027, 12, 31)),
            move_in_on: Some(starts_on),
            move_out,
            unit: Some(pms_unit(layout, record.place)),
        }],
        standing: domain::roster::Standing::Adult,
    }
}

pub(crate) fn roster(world: &World, records: &[Record], fetched_at: Timestamp) -> Roster {
    let attached = ["p1", "p2"].map(|id| PmsPropertyId::new(id).unwrap());
    let mut builder = RosterBuilder::new(world.pms(), attached.clone());
    for property in &attached {
        builder.begin_page(property).unwrap();
        builder.end(property);
    }
    records.iter().for_each(|record| builder.resident(resident(world.layout, record)));
    builder.finish(fetched_at).unwrap()
}

pub(crate) fn settings(world: &World, mode: AutomatedAccess) -> SyncSettings {
    let units: BTreeMap<_, _> =
        [0, 1].map(|place| (pms_unit(world.layout, place).key(), door_unit(place))).into();
    SyncSettings {
        property_id: PropertyId::new("door").unwrap(),
        time_zone: TimeZone::get("America/Denver").unwrap(),
        pms: world.pms(),
        attached: ["p1", "p2"].map(|id| PmsPropertyId::new(id).unwrap()).into(),
        excluded: Default::default(),
        units,
        access: AccessSettings { mode, ..AccessSettings::default() },
        threshold: HeldThreshold::default(),
        previous_roster: Some(RosterSize::default()),
        last_succeeded_at: None,
        taken_lately: Taken::default(),
    }
}
