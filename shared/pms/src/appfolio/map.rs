//! From AppFolio's tenants to residents.

use std::collections::HashMap;

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, RosterBuilder, RosterDefect, Standing, UnreadableRecord},
    unit::PmsUnit,
};
use serde_json::Value;

use crate::{
    PmsProperty, date,
    json::{list, text},
};

/// The vendor's whole list. Applicants are elsewhere, and are never tenants. Against whom an eviction
/// was filed still lives there.
pub(super) const STATUSES: &[StatusMeaning] = &[
    StatusMeaning::new("Future", Lifecycle::Future),
    StatusMeaning::new("Current", Lifecycle::Current),
    StatusMeaning::new("Notice", Lifecycle::Current),
    StatusMeaning::new("Evict", Lifecycle::Current),
    StatusMeaning::new("Past", Lifecycle::Past),
];

/// What units are called, by their ids.
pub(super) type Labels = HashMap<PmsUnitId, PmsUnit>;

pub(super) fn labels(units: &[PmsUnit]) -> Labels {
    units.iter().map(|unit| (unit.pms_unit_id.clone(), unit.clone())).collect()
}

pub(super) fn property(row: &Value) -> Option<PmsProperty> {
    if text(&row["HiddenAt"]).is_some() {
        return None;
    }
    let id = PmsPropertyId::new(text(&row["Id"])?).ok()?;
    let parts = ["Address1", "Address2", "City", "State", "Zip"].map(|part| text(&row[part]));
    let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(PmsProperty {
        name: text(&row["Name"]).unwrap_or_else(|| id.to_string()),
        pms_property_id: id,
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

pub(super) fn unit(property: &PmsPropertyId, row: &Value) -> Option<PmsUnit> {
    let id = PmsUnitId::new(text(&row["Id"])?).ok()?;
    let label = text(&row["Name"]).or_else(|| text(&row["Address2"])).unwrap_or_else(|| id.to_string());
    Some(PmsUnit { pms_property_id: property.clone(), pms_unit_id: id, label: label.into(), building: None })
}

/// The property that a row is of, if it is another one.
pub(super) fn of_other_property(property: &PmsPropertyId, row: &Value) -> Option<PmsPropertyId> {
    let other = text(&row["PropertyId"]).filter(|id| id != property.as_str())?;
    PmsPropertyId::new(other).ok()
}

/// Takes a tenant in. One that cannot be read is set aside, and counts as present.
pub(super) fn tenant(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    units: &Labels,
    row: &Value,
) -> Result<(), RosterDefect> {
    if let Some(other) = of_other_property(property, row) {
        return Err(RosterDefect::UnexpectedProperty(other));
    }
    let id = text(&row["Id"]);
    if let Some(id) = &id
        && !builder.record(property, id)?
    {
        return Ok(());
    }
    match resident(property, units, row) {
        Ok(resident) => builder.resident(resident),
        Err(reason) => builder.unreadable(UnreadableRecord {
            pms_property_id: property.clone(),
            pms_resident_id: id.and_then(|id| PmsResidentId::new(id).ok()),
            reason: reason.into(),
        }),
    }
    Ok(())
}

/// Reads a tenant: one person on one occupancy.
///
/// # Errors
/// Which field cannot be read, and why.
pub(super) fn resident(
    property: &PmsPropertyId,
    units: &Labels,
    row: &Value,
) -> Result<Resident, &'static str> {
    let id = text(&row["Id"]).ok_or("`Id` is missing")?;
    let lease_id = text(&row["OccupancyId"]).unwrap_or_else(|| id.clone());
    let part = |field: &str| text(&row[field]).unwrap_or_default();
    let person = PersonName::new(&part("FirstName"), &part("LastName"));
    // A company that rents has no other name.
    let name = person
        .or_else(|_| PersonName::new("", &part("CompanyName")))
        .map_err(|_| "`FirstName`, `LastName` and `CompanyName` are missing or unreadable")?;
    let day = |field: &str, reason| date::read(&part(field)).map_err(|_| reason);
    let status = LeaseStatus::new(part("Status")).map_err(|_| "`Status` is missing or unreadable")?;
    Ok(Resident {
        pms_ref: PmsRef {
            pms: Pms::AppFolio,
            pms_property_id: property.clone(),
            pms_resident_id: PmsResidentId::new(id).map_err(|_| "`Id` is unreadable")?,
        },
        name,
        email: ResidentEmail::read(email(row).as_deref()),
        phone: phone(row),
        standing: Standing::Adult,
        leases: vec![Lease {
            lease_id: PmsLeaseId::new(lease_id).map_err(|_| "`OccupancyId` is unreadable")?,
            lifecycle: crate::lifecycle(Pms::AppFolio, &status),
            on_notice: status.as_str().eq_ignore_ascii_case("notice"),
            status,
            starts_on: day("LeaseStartDate", "`LeaseStartDate` is no date")?,
            ends_on: day("LeaseEndDate", "`LeaseEndDate` is no date")?,
            move_in_on: day("MoveInOn", "`MoveInOn` is no date")?,
            // The day of leaving the place itself, planned while it is ahead.
            move_out: day("MoveOutOn", "`MoveOutOn` is no date")?.map(MoveOut::Dated),
            unit: of_unit(property, units, row),
        }],
    })
}

fn of_unit(property: &PmsPropertyId, units: &Labels, row: &Value) -> Option<PmsUnit> {
    let id = PmsUnitId::new(text(&row["UnitId"])?).ok()?;
    let unknown = || PmsUnit {
        pms_property_id: property.clone(),
        label: id.as_str().into(),
        pms_unit_id: id.clone(),
        building: None,
    };
    Some(units.get(&id).cloned().unwrap_or_else(unknown))
}

fn is_primary(entry: &&Value) -> bool {
    entry["IsPrimary"].as_bool() == Some(true)
}

/// The read side is described with one email, the write side with a list; clients have met both.
fn email(row: &Value) -> Option<String> {
    let all = list(&row["Emails"]);
    let of = |entry: &Value| text(&entry["EmailAddress"]).or_else(|| text(entry));
    let primary = || all.iter().find(is_primary).and_then(of);
    text(&row["Email"]).or_else(primary).or_else(|| all.iter().find_map(of))
}

/// A mobile number first, then the primary one, then the first.
fn phone(row: &Value) -> Option<Phone> {
    let all = list(&row["PhoneNumbers"]);
    let of = |entry: &Value| {
        let number = text(&entry["PhoneNumber"]).or_else(|| text(&entry["Number"])).or_else(|| text(entry));
        Phone::new(number?).ok()
    };
    let is_mobile = |entry: &&Value| {
        text(&entry["Label"]).is_some_and(|label| {
            let label = label.to_lowercase();
            label.contains("mobile") || label.contains("cell")
        })
    };
    let scalar = || Phone::new(text(&row["PhoneNumber"])?).ok();
    let mobile = all.iter().find(is_mobile).and_then(of);
    mobile
        .or_else(|| all.iter().find(is_primary).and_then(of))
        .or_else(scalar)
        .or_else(|| all.iter().find_map(of))
}
