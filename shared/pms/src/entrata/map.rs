//! From Entrata's leases to residents.

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, RosterBuilder, RosterDefect, Standing, UnreadableRecord},
    unit::PmsUnit,
};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::wire;
use crate::{
    PmsProperty, date,
    json::{list, text},
};

/// The vendor's pick list, from a captured answer: ids 1 to 6 in this order. An eviction is no status
/// of its own there; it shows as a sub-status of a lease that stays current.
const BY_ID: [(&str, &str); 6] = [
    ("1", "Applicant"),
    ("2", "Cancelled"),
    ("3", "Future"),
    ("4", "Current"),
    ("5", "Notice"),
    ("6", "Past"),
];

pub(super) const STATUSES: &[StatusMeaning] = &[
    StatusMeaning::new("Applicant", Lifecycle::Other),
    StatusMeaning::new("Cancelled", Lifecycle::Other),
    StatusMeaning::new("Future", Lifecycle::Future),
    StatusMeaning::new("Current", Lifecycle::Current),
    StatusMeaning::new("Notice", Lifecycle::Current),
    StatusMeaning::new("Past", Lifecycle::Past),
    // Of applications, and of people on them.
    StatusMeaning::new("Denied", Lifecycle::Other),
];

pub(super) fn property(value: &Value) -> Option<PmsProperty> {
    if text(&value["IsDisabled"]).is_some_and(|disabled| disabled == "1") {
        return None;
    }
    let id = PmsPropertyId::new(text(&value["PropertyID"])?).ok()?;
    let address = &value["Address"];
    let parts = ["Address", "City", "State", "PostalCode"].map(|part| text(&address[part]));
    let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(PmsProperty {
        name: text(&value["MarketingName"]).unwrap_or_else(|| id.to_string()),
        pms_property_id: id,
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

/// The units of a property: its spaces, where it has them, for a space is what a lease names.
pub(super) fn units(property: &PmsPropertyId, answer: &[Value]) -> Vec<PmsUnit> {
    let of_property = |value: &&Value| text(&value["propertyId"]).is_none_or(|id| id == property.as_str());
    let all = answer.iter().filter(of_property).flat_map(|value| list(&value["units"]["unit"]));
    all.flat_map(|unit| {
        let building = text(&unit["buildingName"]).map(Into::into);
        let made = |id: Option<String>, label: Option<String>| {
            Some(PmsUnit {
                pms_property_id: property.clone(),
                pms_unit_id: PmsUnitId::new(id?).ok()?,
                label: label?.into(),
                building: building.clone(),
            })
        };
        let spaces = list(&unit["unitSpaces"]["unitSpace"]);
        if spaces.is_empty() {
            vec![made(text(&unit["id"]), text(&unit["unitNumber"]))]
        } else {
            let label = |space: &Value| text(&space["unitNumber"]).or_else(|| text(&unit["unitNumber"]));
            spaces.iter().map(|space| made(text(&space["unitSpaceId"]), label(space))).collect()
        }
    })
    .flatten()
    .collect()
}

/// Takes a lease in, with the people on it. What cannot be read of it is set aside, by person where
/// possible, so that each of them still counts as present.
pub(super) fn lease(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    value: &Value,
) -> Result<(), RosterDefect> {
    let aside = |id: Option<String>, reason: &str| UnreadableRecord {
        pms_property_id: property.clone(),
        pms_resident_id: id.and_then(|id| PmsResidentId::new(id).ok()),
        reason: reason.into(),
    };
    if let Some(other) = text(&value["propertyId"]).filter(|id| id != property.as_str()) {
        let other = PmsPropertyId::new(other).unwrap_or_else(|_| property.clone());
        return Err(RosterDefect::UnexpectedProperty(other));
    }
    let customers = list(&value["customers"]["customer"]);
    let read = wire::Lease::deserialize(value).map_err(|_| "a field of the lease has another type").and_then(
        |lease| {
            let id = lease.id.as_deref().and_then(|id| PmsLeaseId::new(id).ok());
            id.map(|id| (id, lease)).ok_or("`id` of the lease is missing")
        },
    );
    let (id, lease) = match read {
        Ok(read) => read,
        Err(reason) if customers.is_empty() => {
            builder.unreadable(aside(None, reason));
            return Ok(());
        }
        Err(reason) => {
            customers.iter().for_each(|customer| builder.unreadable(aside(text(&customer["id"]), reason)));
            return Ok(());
        }
    };
    let repetition = !builder.record(property, id.as_str())?;
    for value in customers {
        let known = text(&value["id"]);
        let read = wire::Customer::deserialize(value)
            .map_err(|_| "a field of the customer has another type")
            .and_then(|customer| resident(property, &lease, &id, &customer));
        match read {
            Ok(Some(resident)) => builder.resident(resident),
            Ok(None) => {}
            // Within the page, and set aside already.
            Err(_) if repetition => {}
            Err(reason) => builder.unreadable(aside(known, reason)),
        }
    }
    Ok(())
}

fn resident(
    property: &PmsPropertyId,
    lease: &wire::Lease,
    lease_id: &PmsLeaseId,
    customer: &wire::Customer,
) -> Result<Option<Resident>, &'static str> {
    let says =
        |word: &Option<String>| word.as_deref().is_some_and(|word| word.eq_ignore_ascii_case("guarantor"));
    if says(&customer.customer_type) || says(&customer.relationship_name) {
        return Ok(None);
    }
    let id = customer.id.as_deref().and_then(|id| PmsResidentId::new(id).ok()).ok_or("`id` is missing")?;
    let name = |part: &Option<String>| part.clone().unwrap_or_default();
    let name = PersonName::new(&name(&customer.first_name), &name(&customer.last_name))
        .map_err(|_| "`firstName` and `lastName` are missing or unreadable")?;
    let day = |own: &Option<String>, lease: &Option<String>, reason: &'static str| {
        let text = own.as_deref().or(lease.as_deref()).unwrap_or_default();
        date::read(text).map_err(|_| reason)
    };
    let move_in = day(&customer.move_in_date, &lease.move_in_date, "`moveInDate` is no date")?;
    let move_out = day(&customer.move_out_date, &lease.move_out_date, "`moveOutDate` is no date")?;
    let (starts_on, ends_on) = term(lease)?;
    let status =
        status(lease, customer).ok_or("`leaseCustomerStatus` and `leaseStatusTypeId` are missing")?;
    Ok(Some(Resident {
        pms_ref: PmsRef { pms: Pms::Entrata, pms_property_id: property.clone(), pms_resident_id: id },
        name,
        email: ResidentEmail::read(customer.email_address.as_deref()),
        phone: phone(&customer.phones),
        standing: Standing::Adult,
        leases: vec![Lease {
            lease_id: lease_id.clone(),
            lifecycle: crate::lifecycle(Pms::Entrata, &status),
            on_notice: status.as_str().eq_ignore_ascii_case("notice"),
            status,
            starts_on,
            ends_on,
            move_in_on: move_in,
            // One value only: planned while it is ahead, a fact once it has passed.
            move_out: move_out.map(MoveOut::Dated),
            unit: unit(property, lease),
        }],
    }))
}

/// The person's own status on the lease, else the lease's.
fn status(lease: &wire::Lease, customer: &wire::Customer) -> Option<LeaseStatus> {
    let of_lease = || {
        let id = lease.lease_status_type_id.as_deref()?;
        Some(BY_ID.iter().find(|(known, _)| *known == id).map_or(id, |(_, word)| *word))
    };
    LeaseStatus::new(customer.lease_customer_status.as_deref().or_else(of_lease)?).ok()
}

/// First and last day of the active interval: renewals are further intervals of the same lease.
fn term(lease: &wire::Lease) -> Result<(Option<Date>, Option<Date>), &'static str> {
    let intervals = list(&lease.lease_intervals["leaseInterval"]);
    let active = intervals.iter().find(|interval| text(&interval["id"]) == lease.lease_interval_id);
    let Some(active) = active.or(match intervals {
        [only] => Some(only),
        _ => None,
    }) else {
        return Ok((None, None));
    };
    let day = |field: &str, reason| date::read(&text(&active[field]).unwrap_or_default()).map_err(|_| reason);
    Ok((
        day("startDate", "`startDate` of the interval is no date")?,
        day("endDate", "`endDate` of the interval is no date")?,
    ))
}

fn unit(property: &PmsPropertyId, lease: &wire::Lease) -> Option<PmsUnit> {
    let space = list(&lease.unit_spaces["unitSpace"]).first();
    let id = space.and_then(|space| text(&space["unitSpaceId"])).or_else(|| lease.unit_id.clone())?;
    let label = space.and_then(|space| text(&space["unitSpace"])).unwrap_or_else(|| id.clone());
    Some(PmsUnit {
        pms_property_id: property.clone(),
        pms_unit_id: PmsUnitId::new(id).ok()?,
        label: label.into(),
        building: None,
    })
}

/// A mobile number first, else the first one.
fn phone(phones: &Value) -> Option<Phone> {
    let all = list(&phones["phone"]);
    let number = |phone: &Value| text(&phone["phoneNumber"]).and_then(|number| Phone::new(number).ok());
    let mobile = all.iter().find(|phone| {
        ["phoneType", "phoneTypeName"].iter().any(|kind| {
            text(&phone[kind])
                .is_some_and(|kind| kind.eq_ignore_ascii_case("mobile") || kind.eq_ignore_ascii_case("cell"))
        })
    });
    mobile.and_then(number).or_else(|| all.iter().find_map(number))
}
