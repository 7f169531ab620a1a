//! From AppFolio's tenants to residents.

use std::borrow::Cow;

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, RosterBuilder, RosterDefect, UnreadableRecord},
};
use jiff::civil::Date;
use serde_json::Value;

use super::{
    places::{
        COMPANY, ELSEWHERE, EMAIL, EMAIL_IN_LIST, ENDS, FIRST_NAME, HIDDEN, ID, IS_PRIMARY, LAST_NAME, MINOR,
        MOVE_IN, MOVE_OUT, OCCUPANCY, PHONE, PHONE_IN_LIST, PHONE_KIND, PRIMARY, PROPERTY, PROPERTY_NAME,
        RELATIONSHIP, STARTS, STATUS, TYPE, UNIT,
    },
    units::Units,
};
use crate::{
    PmsProperty, Residency,
    date::NotADate,
    json::{day, first, found, get, is_marked, list, said_words, text, words},
    text::word_key,
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

/// Words beside those of the vendor's list that mean one of them.
const SYNONYMS: [(&str, &str); 5] = [
    ("eviction", "Evict"),
    ("evicting", "Evict"),
    ("on notice", "Notice"),
    ("moved out", "Past"),
    ("pending", "Future"),
];

/// Of whom a tenant is read, and on which day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) property: &'a PmsPropertyId,
    /// The property's day.
    pub(super) today: Date,
    pub(super) units: &'a Units,
}

pub(super) fn property(row: &Value) -> Option<PmsProperty> {
    if first(row, &HIDDEN).is_some() {
        return None;
    }
    let id = PmsPropertyId::new(first(row, &ID)?).ok()?;
    let parts = ["Address1", "Address2", "City", "State", "Zip"].map(|part| text(get(row, part)));
    let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(PmsProperty {
        name: first(row, &PROPERTY_NAME).map_or_else(|| id.to_string(), Into::into),
        pms_property_id: id,
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

/// The property that a row is of, if it is another one. Its ids are written in either case.
pub(super) fn of_other_property(property: &PmsPropertyId, row: &Value) -> Option<PmsPropertyId> {
    let other = first(row, &PROPERTY).filter(|id| !id.eq_ignore_ascii_case(property.as_str()))?;
    PmsPropertyId::new(other).ok()
}

/// Takes a tenant in. One that cannot be read is set aside, and counts as present.
pub(super) fn tenant(
    builder: &mut RosterBuilder,
    reading: Reading<'_>,
    row: &Value,
) -> Result<(), RosterDefect> {
    let property = reading.property;
    if let Some(other) = of_other_property(property, row) {
        return Err(RosterDefect::UnexpectedProperty(other));
    }
    let id = first(row, &ID);
    if let Some(id) = &id
        && !builder.record(property, id)?
    {
        return Ok(());
    }
    match resident(reading, row) {
        Ok(Some(resident)) => builder.resident(resident),
        Ok(None) => {}
        Err(reason) => builder.unreadable(UnreadableRecord {
            pms_property_id: property.clone(),
            pms_resident_id: id.and_then(|id| PmsResidentId::new(id).ok()),
            reason: reason.into(),
        }),
    }
    Ok(())
}

/// Reads a tenant: one person on one occupancy; none for those who do not live there.
///
/// # Errors
/// Which field cannot be read, and why.
pub(super) fn resident(reading: Reading<'_>, row: &Value) -> Result<Option<Resident>, String> {
    let id = first(row, &ID).ok_or("`Id` is missing")?;
    let residency = residency(row);
    if residency == Residency::Elsewhere {
        return Ok(None);
    }
    let standing = residency.standing().ok_or_else(|| {
        let said = said_words(row, &[&TYPE, &RELATIONSHIP]);
        format!("whether a `{said}` lives there is not known")
    })?;
    Ok(Some(Resident {
        pms_ref: PmsRef {
            pms: Pms::AppFolio,
            pms_property_id: reading.property.clone(),
            pms_resident_id: PmsResidentId::new(id).map_err(|_| "`Id` is unreadable")?,
        },
        name: name(row)?,
        email: ResidentEmail::first_of(emails(row).iter().map(AsRef::as_ref)),
        phone: phone(row),
        standing,
        leases: vec![tenancy(reading, row)?],
    }))
}

/// A company that rents has no other name.
fn name(row: &Value) -> Result<PersonName, String> {
    let part = |places| first(row, places).unwrap_or_default();
    let person = PersonName::new(&part(&FIRST_NAME), &part(&LAST_NAME));
    person
        .or_else(|_| PersonName::new("", &part(&COMPANY)))
        .map_err(|_| "`FirstName`, `LastName` and `CompanyName` are missing or unreadable".to_owned())
}

/// What the type, the relationship and the marks of a tenant say. Without a word a tenant is one; with a type
/// that is not known, only the primary tenant is.
fn residency(row: &Value) -> Residency {
    if is_marked(row, &ELSEWHERE) {
        return Residency::Elsewhere;
    }
    let of = |places| Residency::of_all(words(row, places).iter().map(AsRef::as_ref));
    let said = Residency::decided(of(&TYPE), of(&RELATIONSHIP));
    let said = if is_marked(row, &PRIMARY) { said.with(Residency::Lives) } else { said };
    if is_marked(row, &MINOR) { said.with(Residency::Minor) } else { said }
}

fn tenancy(reading: Reading<'_>, row: &Value) -> Result<Lease, String> {
    let deciding = |places, reason: &str| day(row, places).map_err(|_: NotADate| reason.to_owned());
    let move_in_on = deciding(&MOVE_IN, "`MoveInOn` is no date")?;
    let written = status(row).ok_or("`Status` is missing or unreadable")?;
    let lifecycle = crate::lifecycle(Pms::AppFolio, &written);
    // The day of moving in decides who is to come (the vendor's description of the field).
    let to_come = lifecycle == Lifecycle::Current && move_in_on.is_some_and(|on| on > reading.today);
    let status = if to_come { future() } else { written };
    Ok(Lease {
        lease_id: PmsLeaseId::new(first(row, &OCCUPANCY).or_else(|| first(row, &ID)).unwrap_or_default())
            .map_err(|_| "`OccupancyId` is unreadable")?,
        lifecycle: crate::lifecycle(Pms::AppFolio, &status),
        on_notice: status.as_str().eq_ignore_ascii_case("notice"),
        status,
        // They decide nothing: what is no date is none.
        starts_on: day(row, &STARTS).ok().flatten(),
        ends_on: day(row, &ENDS).ok().flatten(),
        move_in_on,
        // The day of leaving the place itself, planned while it is ahead.
        move_out: deciding(&MOVE_OUT, "`MoveOutOn` is no date")?.map(MoveOut::Firm),
        unit: first(row, &UNIT).and_then(|id| reading.units.get(reading.property, &id)),
    })
}

#[expect(clippy::expect_used, reason = "a constant of ours")]
fn future() -> LeaseStatus {
    LeaseStatus::new("Future").expect("our words are statuses")
}

/// The status in the vendor's own spelling, where it is one of those known.
fn status(row: &Value) -> Option<LeaseStatus> {
    let written = first(row, &STATUS)?;
    let key = word_key(&written);
    let synonym = SYNONYMS.iter().find(|(other, _)| *other == key).map(|(_, known)| *known);
    let known = synonym.or_else(|| crate::spelling(Pms::AppFolio, &written));
    LeaseStatus::new(known.unwrap_or(&written)).ok()
}

fn is_primary(entry: &&&Value) -> bool {
    is_marked(entry, &IS_PRIMARY)
}

/// The read side is described with one email, the write side with a list; clients have met both.
fn emails(row: &Value) -> Vec<Cow<'_, str>> {
    let all = list(get(row, "Emails"));
    let primary = all.iter().find(is_primary).and_then(|entry| email_of(entry));
    found(row, &EMAIL).chain(primary).chain(all.iter().filter_map(|entry| email_of(entry))).collect()
}

fn email_of(entry: &Value) -> Option<Cow<'_, str>> {
    first(entry, &EMAIL_IN_LIST).or_else(|| text(entry))
}

/// A mobile number first, then the primary one, then the first.
fn phone(row: &Value) -> Option<Phone> {
    let all = list(get(row, "PhoneNumbers"));
    let is_mobile = |entry: &&Value| {
        let kind = first(entry, &PHONE_KIND).unwrap_or_default().to_lowercase();
        kind.contains("mobile") || kind.contains("cell")
    };
    let (mobile, others): (Vec<_>, Vec<_>) = all.into_iter().partition(is_mobile);
    let (primary, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|entry| is_primary(&entry));
    let number = |entry| first(entry, &PHONE_IN_LIST).or_else(|| text(entry));
    let before = mobile.into_iter().chain(primary).filter_map(number);
    Phone::first_callable(before.chain(found(row, &PHONE)).chain(others.into_iter().filter_map(number)))
}
