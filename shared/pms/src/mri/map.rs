//! From MRI's rows to residents.
//!
//! The same thing has several names over the APIs, and fields are found in any case. Ids are text with
//! leading zeros. A unit is known by its building and its number, a lease by its unit and its number.

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, RosterBuilder, RosterDefect, Standing, UnreadableRecord},
    unit::PmsUnit,
};
use jiff::civil::Date;
use serde_json::Value;

use crate::{PmsProperty, date, json::text};

const NEW: &str = "New";
const CURRENT: &str = "Current";
const OTHER_RESIDENT: &str = "Other Resident";
const NOTICE: &str = "Notice";
const OLD: &str = "Old";

/// `New`, `Other Resident` and `Old` are seen in rows; `Current` is certain by their sense, and `Notice`
/// is ours, for dates tell it.
pub(super) const STATUSES: &[StatusMeaning] = &[
    StatusMeaning::new(NEW, Lifecycle::Future),
    StatusMeaning::new(CURRENT, Lifecycle::Current),
    StatusMeaning::new(OTHER_RESIDENT, Lifecycle::Current),
    StatusMeaning::new(NOTICE, Lifecycle::Current),
    StatusMeaning::new(OLD, Lifecycle::Past),
];

/// A field by any of its names, in any case; trimmed, none where it is blank.
fn field(row: &Value, names: &[&str]) -> Option<String> {
    let fields = row.as_object()?;
    let of = |name: &&str| fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
    // Marks are words in every answer that is known; JSON has values of its own for two of them.
    let read = |value: &Value| text(value).or_else(|| value.as_bool().map(|mark| mark.to_string()));
    names.iter().filter_map(of).find_map(|(_, value)| read(value))
}

fn says(row: &Value, name: &str, words: [&str; 2]) -> bool {
    field(row, &[name]).is_some_and(|word| words.iter().any(|yes| word.eq_ignore_ascii_case(yes)))
}

pub(super) fn has_email(row: &Value) -> bool {
    field(row, &["Email"]).is_some()
}

pub(super) fn property(row: &Value) -> Option<PmsProperty> {
    let id = PmsPropertyId::new(field(row, &["PropertyID"])?).ok()?;
    let parts = ["Address1", "City", "State", "ZipCode"].map(|part| field(row, &[part]));
    let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(PmsProperty {
        name: field(row, &["PropertyName"]).unwrap_or_else(|| id.to_string()),
        pms_property_id: id,
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

pub(super) fn unit(property: &PmsPropertyId, row: &Value) -> Option<PmsUnit> {
    let number = field(row, &["UnitID"])?;
    let building = field(row, &["BuildingID"]);
    // Numbers repeat from building to building: what people call a unit has both.
    let label = building.iter().chain([&number]).map(String::as_str).collect::<Vec<_>>().join("-");
    Some(PmsUnit {
        pms_property_id: property.clone(),
        pms_unit_id: PmsUnitId::new(&label).ok()?,
        label: label.into(),
        building: building.map(Into::into),
    })
}

/// Takes a row of residents with leases in. One that cannot be read is set aside, and counts as present.
pub(super) fn lease(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    today: Date,
    row: &Value,
) -> Result<(), RosterDefect> {
    if let Some(other) = field(row, &["PropertyID"]).filter(|id| id != property.as_str()) {
        let other = PmsPropertyId::new(other).unwrap_or_else(|_| property.clone());
        return Err(RosterDefect::UnexpectedProperty(other));
    }
    let id = field(row, &["ResidentNameID"]);
    let key = [id.clone(), field(row, &["BuildingID"]), field(row, &["UnitID"]), field(row, &["LeaseID"])];
    let key = key.map(Option::unwrap_or_default).join("/");
    if id.is_some() && !builder.record(property, &key)? {
        return Ok(());
    }
    // Who answers for the rent does not live there; a child has no key of its own.
    if says(row, "Guarantor", ["Y", "True"]) || says(row, "Minor", ["True", "Y"]) {
        return Ok(());
    }
    match resident(property, today, row) {
        Ok(resident) => builder.resident(resident),
        Err(reason) => aside(builder, property, id, reason),
    }
    Ok(())
}

/// Takes a row of those who are to move in in, unless its lease is known.
pub(super) fn pending(builder: &mut RosterBuilder, property: &PmsPropertyId, row: &Value) {
    if field(row, &["PropertyID"]).is_some_and(|id| id != property.as_str()) {
        return;
    }
    match person(property, row).and_then(|person| {
        Ok(Resident {
            leases: vec![Lease {
                move_in_on: day(row, "ScheduledMoveInDate", "`ScheduledMoveInDate` is no date")?,
                ..bare(property, row, word(NEW), Lifecycle::Future)?
            }],
            ..person
        })
    }) {
        Ok(resident) => builder.resident(resident),
        Err(reason) => aside(builder, property, field(row, &["ResidentID"]), reason),
    }
}

/// Reads a row of people, if it is this one's. A letter stands for the status there.
pub(super) fn named(at: &PmsRef, row: &Value) -> Option<Resident> {
    let person = person(&at.pms_property_id, row).ok().filter(|person| person.pms_ref == *at)?;
    if field(row, &["PropertyID"])? != at.pms_property_id.as_str() || says(row, "Guarantor", ["Y", "True"]) {
        return None;
    }
    let letter = field(row, &["NameStatus"])?;
    let (status, lifecycle) = match letter.as_str() {
        "O" => (word(OLD), Lifecycle::Past),
        "C" => (word(CURRENT), Lifecycle::Current),
        "R" => (word(OTHER_RESIDENT), Lifecycle::Current),
        "N" => (word(NEW), Lifecycle::Future),
        _ => (LeaseStatus::new(&letter).ok()?, Lifecycle::Other),
    };
    let lease = Lease {
        move_in_on: day(row, "OccupantOccupyDate", "").ok()?,
        move_out: day(row, "OccupantVacateDate", "").ok()?.map(MoveOut::Dated),
        ..bare(&at.pms_property_id, row, status, lifecycle).ok()?
    };
    Some(Resident { leases: vec![lease], ..person })
}

fn aside(builder: &mut RosterBuilder, property: &PmsPropertyId, id: Option<String>, reason: &str) {
    builder.unreadable(UnreadableRecord {
        pms_property_id: property.clone(),
        pms_resident_id: id.and_then(|id| PmsResidentId::new(id).ok()),
        reason: reason.into(),
    });
}

fn day(row: &Value, name: &str, reason: &'static str) -> Result<Option<Date>, &'static str> {
    date::read(&field(row, &[name]).unwrap_or_default()).map_err(|_| reason)
}

#[expect(clippy::expect_used, reason = "constants of ours")]
fn word(status: &str) -> LeaseStatus {
    LeaseStatus::new(status).expect("our words are statuses")
}

/// Who a row is about, without leases.
fn person(property: &PmsPropertyId, row: &Value) -> Result<Resident, &'static str> {
    let id = field(row, &["ResidentNameID", "NameId", "ResidentID"]).ok_or("`ResidentNameID` is missing")?;
    let part = |name| field(row, &[name]).unwrap_or_default();
    Ok(Resident {
        pms_ref: PmsRef {
            pms: Pms::Mri,
            pms_property_id: property.clone(),
            pms_resident_id: PmsResidentId::new(id).map_err(|_| "`ResidentNameID` is unreadable")?,
        },
        // A company's whole name is its last.
        name: PersonName::new(&part("FirstName"), &part("LastName"))
            .map_err(|_| "`FirstName` and `LastName` are missing or unreadable")?,
        email: ResidentEmail::read(field(row, &["Email", "EMailAddress"]).as_deref()),
        phone: field(row, &["CellPhoneNumber", "Cell", "PhoneNumber", "Phone"])
            .and_then(|number| Phone::new(number).ok()),
        standing: Standing::Adult,
        leases: Vec::new(),
    })
}

/// A lease with its id, status and unit, and no dates.
fn bare(
    property: &PmsPropertyId,
    row: &Value,
    status: LeaseStatus,
    lifecycle: Lifecycle,
) -> Result<Lease, &'static str> {
    let parts = ["BuildingID", "UnitID", "LeaseID"].map(|name| field(row, &[name]).unwrap_or_default());
    let id = PmsLeaseId::new(parts.join("-")).map_err(|_| "`LeaseID` is unreadable")?;
    Ok(Lease {
        lease_id: id,
        on_notice: status == word(NOTICE),
        status,
        lifecycle,
        starts_on: None,
        ends_on: None,
        move_in_on: None,
        move_out: None,
        unit: unit(property, row),
    })
}

fn resident(property: &PmsPropertyId, today: Date, row: &Value) -> Result<Resident, &'static str> {
    let person = person(property, row)?;
    let move_in_on = day(row, "OccupyDate", "`OccupyDate` is no date")?;
    let vacates = day(row, "ResidentVacateDate", "`ResidentVacateDate` is no date")?;
    let lease_out = day(row, "LeaseMoveOut", "`LeaseMoveOut` is no date")?;
    let notified = day(row, "DateNotified", "`DateNotified` is no date")?.is_some();
    let leaving = notified || vacates.or(lease_out).is_some_and(|out| out >= today);
    let ahead = move_in_on.is_some_and(|on| on > today);
    let (status, lifecycle) = status(row, leaving, ahead)?;
    // Of the person, a fact once it has passed; of the lease, a plan.
    let planned = lease_out.filter(|_| lifecycle != Lifecycle::Future);
    let lease = Lease {
        starts_on: day(row, "LeaseStart", "`LeaseStart` is no date")?,
        ends_on: day(row, "LeaseEnd", "`LeaseEnd` is no date")?,
        move_in_on,
        move_out: vacates.map(MoveOut::Dated).or(planned.map(MoveOut::Expected)),
        ..bare(property, row, status, lifecycle)?
    };
    Ok(Resident { leases: vec![lease], ..person })
}

/// What a row's word, its mark of being current and its dates make together. A word that is new to us
/// stays what it is, whatever the mark says.
fn status(row: &Value, leaving: bool, ahead: bool) -> Result<(LeaseStatus, Lifecycle), &'static str> {
    let written = field(row, &["ResidentStatus"]).ok_or("`ResidentStatus` is missing")?;
    let written = LeaseStatus::new(written).map_err(|_| "`ResidentStatus` is unreadable")?;
    let is = |status: &str| written == word(status);
    let gone = says(row, "IsCurrent", ["N", "False"]);
    let meant = if is(OLD) {
        OLD
    } else if is(NEW) {
        NEW
    } else if !is(CURRENT) && !is(OTHER_RESIDENT) {
        return Ok((written, Lifecycle::Other));
    } else if ahead {
        NEW
    } else if gone {
        OLD
    } else if leaving {
        NOTICE
    } else if is(CURRENT) {
        CURRENT
    } else {
        OTHER_RESIDENT
    };
    let status = word(meant);
    let lifecycle = crate::lifecycle(Pms::Mri, &status);
    Ok((status, lifecycle))
}
