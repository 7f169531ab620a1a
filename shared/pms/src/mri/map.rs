//! From MRI's rows to residents.
//!
//! The same thing has several names over the APIs, and fields are found in any case. Ids are text with
//! leading zeros. A unit is known by its building and its number, a lease by its unit and its number.

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, RosterBuilder, RosterDefect, UnreadableRecord},
    unit::PmsUnit,
};
use jiff::civil::Date;
use serde_json::Value;

use super::places::{
    BUILDING, ELSEWHERE, EMAIL, ENDS, FIRST_NAME, ID, IS_CURRENT, LAST_NAME, LEASE, LEASE_MOVE_OUT, MINOR,
    MOVE_IN, MOVE_OUT, NOTIFIED, PHONE, PROPERTY, PROPERTY_NAME, RELATIONSHIP, STAGE, STARTS, STATUS, TYPE,
    UNIT,
};
use crate::{
    PmsProperty, Residency,
    date::NotADate,
    json::{day, first, found, get, is_marked, mark, said_words, text, words},
    place::Places,
    text::word_key,
};

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

/// Words and letters beside those that mean one of them. Letters are another API's; what each means is
/// inferred from rows of the same people.
const SYNONYMS: [(&str, &str); 11] = [
    ("n", NEW),
    ("c", CURRENT),
    ("r", OTHER_RESIDENT),
    ("o", OLD),
    ("future", NEW),
    ("pending", NEW),
    ("on notice", NOTICE),
    ("past", OLD),
    ("former", OLD),
    ("moved out", OLD),
    ("other", OTHER_RESIDENT),
];

pub(super) fn can_be_reached(row: &Value) -> bool {
    first(row, &EMAIL).is_some() || first(row, &PHONE).is_some()
}

pub(super) fn property(row: &Value) -> Option<PmsProperty> {
    let id = PmsPropertyId::new(first(row, &PROPERTY)?).ok()?;
    let parts = ["Address1", "City", "State", "ZipCode"].map(|part| text(get(row, part)));
    let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(PmsProperty {
        name: first(row, &PROPERTY_NAME).map_or_else(|| id.to_string(), Into::into),
        pms_property_id: id,
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

pub(super) fn unit(property: &PmsPropertyId, row: &Value) -> Option<PmsUnit> {
    let number = first(row, &UNIT)?;
    let building = first(row, &BUILDING);
    // Numbers repeat from building to building: what people call a unit has both.
    let label = building.iter().chain([&number]).map(AsRef::as_ref).collect::<Vec<_>>().join("-");
    Some(PmsUnit {
        pms_property_id: property.clone(),
        pms_unit_id: PmsUnitId::new(&label).ok()?,
        label: label.into(),
        building: building.map(Into::into),
    })
}

/// The property that a row is of, if it is another one. Ids are written in either case.
fn other_property(property: &PmsPropertyId, row: &Value) -> Option<PmsPropertyId> {
    let other = first(row, &PROPERTY).filter(|id| !id.eq_ignore_ascii_case(property.as_str()))?;
    Some(PmsPropertyId::new(other).unwrap_or_else(|_| property.clone()))
}

/// Takes a row of residents with leases in. One that cannot be read is set aside, and counts as present.
pub(super) fn lease(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    today: Date,
    row: &Value,
) -> Result<(), RosterDefect> {
    if let Some(other) = other_property(property, row) {
        return Err(RosterDefect::UnexpectedProperty(other));
    }
    let id = first(row, &ID);
    let key = [&ID, &BUILDING, &UNIT, &LEASE].map(|places| first(row, places).unwrap_or_default()).join("/");
    if id.is_some() && !builder.record(property, &key)? {
        return Ok(());
    }
    match resident(property, today, row) {
        Ok(Some(resident)) => builder.resident(resident),
        Ok(None) => {}
        Err(reason) => aside(builder, property, row, &reason),
    }
    Ok(())
}

/// Takes a row of those who are to move in in, unless its lease is known.
pub(super) fn pending(builder: &mut RosterBuilder, property: &PmsPropertyId, row: &Value) {
    if other_property(property, row).is_some() {
        return;
    }
    match to_come(property, row) {
        Ok(Some(resident)) => builder.resident(resident),
        Ok(None) => {}
        Err(reason) => aside(builder, property, row, &reason),
    }
}

fn to_come(property: &PmsPropertyId, row: &Value) -> Result<Option<Resident>, String> {
    let Some(person) = person(property, row)? else { return Ok(None) };
    // A word that is new to us stays what it is; those who are to come have none of their own everywhere.
    let status = written_status(row)?.filter(|status| lifecycle(status) == Lifecycle::Other);
    let status = status.unwrap_or_else(|| word(NEW));
    let lease = Lease {
        move_in_on: day_of(row, &MOVE_IN, "`ScheduledMoveInDate` is no date")?,
        ..bare(property, row, status)?
    };
    Ok(Some(Resident { leases: vec![lease], ..person }))
}

/// Reads a row of people, if it is this one's.
pub(super) fn named(at: &PmsRef, row: &Value) -> Option<Resident> {
    let person = person(&at.pms_property_id, row).ok()??;
    if person.pms_ref != *at || !first(row, &PROPERTY)?.eq_ignore_ascii_case(at.pms_property_id.as_str()) {
        return None;
    }
    let status = match first(row, &STAGE).map(|stage| word_key(&stage)).as_deref() {
        Some("p" | "prospect") => word("Prospect"),
        Some("a" | "applicant") => word("Applicant"),
        _ => written_status(row).ok()??,
    };
    let lease = Lease {
        move_in_on: day(row, &MOVE_IN).ok()?,
        move_out: day(row, &MOVE_OUT).ok()?.map(MoveOut::Firm),
        ..bare(&at.pms_property_id, row, status).ok()?
    };
    Some(Resident { leases: vec![lease], ..person })
}

fn aside(builder: &mut RosterBuilder, property: &PmsPropertyId, row: &Value, reason: &str) {
    builder.unreadable(UnreadableRecord {
        pms_property_id: property.clone(),
        pms_resident_id: first(row, &ID).and_then(|id| PmsResidentId::new(id).ok()),
        reason: reason.into(),
    });
}

fn day_of(row: &Value, places: &Places, reason: &str) -> Result<Option<Date>, String> {
    day(row, places).map_err(|_: NotADate| reason.to_owned())
}

#[expect(clippy::expect_used, reason = "constants of ours")]
fn word(status: &str) -> LeaseStatus {
    LeaseStatus::new(status).expect("our words are statuses")
}

fn lifecycle(status: &LeaseStatus) -> Lifecycle {
    crate::lifecycle(Pms::Mri, status)
}

/// The status of a row, in our spelling where it is one of those known.
fn written_status(row: &Value) -> Result<Option<LeaseStatus>, String> {
    let Some(written) = first(row, &STATUS) else { return Ok(None) };
    let key = word_key(&written);
    let synonym = SYNONYMS.iter().find(|(other, _)| *other == key).map(|(_, known)| *known);
    let known = synonym.or_else(|| crate::spelling(Pms::Mri, &written));
    let status = LeaseStatus::new(known.unwrap_or(&written));
    status.map(Some).map_err(|_| "`ResidentStatus` is unreadable".to_owned())
}

/// What the marks, the type, the relationship and the status of somebody say; without any word they are a
/// resident.
fn residency(row: &Value) -> Residency {
    if is_marked(row, &ELSEWHERE) {
        return Residency::Elsewhere;
    }
    let relationship = Residency::of_all(words(row, &RELATIONSHIP).iter().map(AsRef::as_ref));
    // The letter of residents is a word; what any other letter means is not known.
    let in_words = |word| if word_key(word) == "r" { "resident" } else { word };
    let types = words(row, &TYPE);
    let by_type = Residency::of_all(types.iter().map(|word| in_words(word)));
    // Most words of a status say nothing of that.
    let status = first(row, &STATUS).map_or(Residency::Unknown, |word| Residency::of(&word));
    let said = match status {
        Residency::Unknown => Residency::decided(by_type, relationship),
        Residency::Lives => Residency::decided(by_type.or(Some(status)), relationship),
        other => Residency::decided(by_type, relationship).with(other),
    };
    if is_marked(row, &MINOR) { said.with(Residency::Minor) } else { said }
}

/// Who a row is about, without leases; none for those who do not live there.
fn person(property: &PmsPropertyId, row: &Value) -> Result<Option<Resident>, String> {
    let id = first(row, &ID).ok_or("`ResidentNameID` is missing")?;
    let residency = residency(row);
    if residency == Residency::Elsewhere {
        return Ok(None);
    }
    let standing = residency.standing().ok_or_else(|| {
        let said = said_words(row, &[&TYPE, &RELATIONSHIP]);
        format!("whether a `{said}` lives there is not known")
    })?;
    let part = |places| first(row, places).unwrap_or_default();
    Ok(Some(Resident {
        pms_ref: PmsRef {
            pms: Pms::Mri,
            pms_property_id: property.clone(),
            pms_resident_id: PmsResidentId::new(id).map_err(|_| "`ResidentNameID` is unreadable")?,
        },
        // A company's whole name is its last.
        name: PersonName::new(&part(&FIRST_NAME), &part(&LAST_NAME))
            .map_err(|_| "`FirstName` and `LastName` are missing or unreadable")?,
        email: ResidentEmail::first_of(found(row, &EMAIL).collect::<Vec<_>>().iter().map(AsRef::as_ref)),
        phone: Phone::first_callable(found(row, &PHONE)),
        standing,
        leases: Vec::new(),
    }))
}

/// A lease with its id, status and unit, and no dates.
fn bare(property: &PmsPropertyId, row: &Value, status: LeaseStatus) -> Result<Lease, String> {
    let parts = [&BUILDING, &UNIT, &LEASE].map(|places| first(row, places).unwrap_or_default());
    let id = PmsLeaseId::new(parts.join("-")).map_err(|_| "`LeaseID` is unreadable")?;
    Ok(Lease {
        lease_id: id,
        on_notice: status == word(NOTICE),
        lifecycle: lifecycle(&status),
        status,
        starts_on: None,
        ends_on: None,
        move_in_on: None,
        move_out: None,
        unit: unit(property, row),
    })
}

fn resident(property: &PmsPropertyId, today: Date, row: &Value) -> Result<Option<Resident>, String> {
    let Some(person) = person(property, row)? else { return Ok(None) };
    let move_in_on = day_of(row, &MOVE_IN, "`OccupyDate` is no date")?;
    let vacates = day_of(row, &MOVE_OUT, "`ResidentVacateDate` is no date")?;
    // These decide nothing alone: what is no date is none.
    let [lease_out, notified, starts_on, ends_on] =
        [&LEASE_MOVE_OUT, &NOTIFIED, &STARTS, &ENDS].map(|places| day(row, places).ok().flatten());
    let leaving = notified.is_some() || vacates.or(lease_out).is_some_and(|out| out >= today);
    let ahead = move_in_on.is_some_and(|on| on > today);
    let status = status(row, leaving, ahead)?;
    // Of the person, a fact once it has passed; of the lease, a plan.
    let planned = lease_out.filter(|_| lifecycle(&status) != Lifecycle::Future);
    let lease = Lease {
        starts_on,
        ends_on,
        move_in_on,
        move_out: vacates.map(MoveOut::Firm).or(planned.map(MoveOut::Expected)),
        ..bare(property, row, status)?
    };
    Ok(Some(Resident { leases: vec![lease], ..person }))
}

/// What a row's word, its mark of being current and its dates make together. A word that is new to us
/// stays what it is, whatever the mark says.
fn status(row: &Value, leaving: bool, ahead: bool) -> Result<LeaseStatus, String> {
    let written = written_status(row)?.ok_or("`ResidentStatus` is missing")?;
    if lifecycle(&written) != Lifecycle::Current {
        return Ok(written);
    }
    let gone = mark_of(row) == Some(false);
    Ok(match (ahead, gone, leaving) {
        (true, ..) => word(NEW),
        (_, true, _) => word(OLD),
        (.., true) => word(NOTICE),
        _ => written,
    })
}

fn mark_of(row: &Value) -> Option<bool> {
    IS_CURRENT.all.iter().find_map(|place| mark(get(row, place.path)))
}
