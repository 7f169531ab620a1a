//! What the fields of RealPage's rows mean.
//!
//! Names are lower case in lists of residents and not in the others, so they are found in any case.
//! Absent values are empty elements, or the year 1900.

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, RosterBuilder, RosterDefect, Standing},
    unit::PmsUnit,
};
use jiff::civil::Date;

use crate::{PmsProperty, date, element::Element};

const NOTICE: &str = "Notice";
const EVICTION: &str = "Eviction";
pub(super) const CURRENT: &str = "Current";
pub(super) const FUTURE_LEASE: &str = "Future Lease";

/// The words of `leasestatus`, from audits of the live gateway. Notice and Eviction are no words of its:
/// the first is told by its dates, the second by its flag, on leases that are current.
pub(super) const STATUSES: &[StatusMeaning] = &[
    StatusMeaning::new("Applicant", Lifecycle::Other),
    StatusMeaning::new("Former Applicant", Lifecycle::Other),
    StatusMeaning::new("Applicant - Lease Signed", Lifecycle::Future),
    StatusMeaning::new("Pending", Lifecycle::Future),
    StatusMeaning::new(FUTURE_LEASE, Lifecycle::Future),
    StatusMeaning::new(CURRENT, Lifecycle::Current),
    StatusMeaning::new(NOTICE, Lifecycle::Current),
    StatusMeaning::new(EVICTION, Lifecycle::Current),
    StatusMeaning::new("Former", Lifecycle::Past),
];

/// The other spellings of a word: one operation adds `Resident` to it, and two are documented and not seen.
fn in_our_spelling(word: &str) -> &str {
    match word.to_ascii_lowercase().as_str() {
        "current resident" => CURRENT,
        "former resident" => "Former",
        "pending resident" | "future resident" => "Pending",
        _ => word,
    }
}

pub(super) fn property(row: &Element) -> Option<PmsProperty> {
    let id = PmsPropertyId::new(row.value("SiteID")?).ok()?;
    let street = row.value("Adr1").or_else(|| row.value("Address"));
    let parts = [street, row.value("City"), row.value("State"), row.value("Zip")];
    let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(PmsProperty {
        name: row.value("SiteName").unwrap_or(id.as_str()).to_owned(),
        pms_property_id: id,
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

/// A row of `unitlist`.
pub(super) fn listed_unit(property: &PmsPropertyId, row: &Element) -> Option<PmsUnit> {
    unit(property, row, "BuildingName")
}

fn unit(property: &PmsPropertyId, row: &Element, building: &str) -> Option<PmsUnit> {
    let id = row.value("unitid").filter(|id| *id != "0")?;
    Some(PmsUnit {
        pms_property_id: property.clone(),
        pms_unit_id: PmsUnitId::new(id).ok()?,
        label: row.value("unitnumber").unwrap_or(id).into(),
        building: row.value(building).map(Into::into),
    })
}

/// Counts a row towards the proof. A lease and a member of it make a row; neither is alone.
pub(super) fn count(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    row: &Element,
) -> Result<(), RosterDefect> {
    match (row.value("leaseid"), row.value("residentmemberid")) {
        (Some(lease), Some(member)) => builder.record(property, &format!("{lease}/{member}")).map(|_| ()),
        _ => Ok(()),
    }
}

/// Who a row is about: the member of a household. A member's number is another person's in another
/// household; the lease's number changes when it is renewed, the household's does not.
pub(super) fn id(row: &Element) -> Result<PmsResidentId, &'static str> {
    let household = row.value("residenthouseholdid").ok_or("`residenthouseholdid` is missing")?;
    let member = row.value("residentmemberid").ok_or("`residentmemberid` is missing")?;
    PmsResidentId::new(format!("{household}-{member}")).map_err(|_| "`residentmemberid` is unreadable")
}

pub(super) fn flag(row: &Element, name: &str) -> bool {
    row.value(name)
        .is_some_and(|value| ["true", "y", "t", "1"].iter().any(|yes| value.eq_ignore_ascii_case(yes)))
}

/// Who answers for the rent and does not live there, as guarantor or as no more than a cosigner; and
/// children, who have no key of their own.
pub(super) fn is_nobody_of_ours(row: &Element) -> bool {
    let minor = row.value("residentagestatus").is_some_and(|age| age.to_lowercase().contains("minor"));
    let lives_there = ["hohbit", "signerbit", "occupantbit"].iter().any(|name| flag(row, name));
    flag(row, "guarantorbit") || (flag(row, "cosignerbit") && !lives_there) || minor
}

/// The row's status as it is written, in one spelling.
pub(super) fn written(row: &Element) -> Option<&str> {
    row.value("leasestatus").map(in_our_spelling)
}

pub(super) fn name(row: &Element) -> Result<PersonName, &'static str> {
    let part = |name| row.value(name).unwrap_or_default();
    PersonName::new(part("firstname"), part("lastname"))
        .map_err(|_| "`firstname` and `lastname` are missing or unreadable")
}

/// Reads a row: a person on a lease.
///
/// # Errors
/// Which field cannot be read, and why.
pub(super) fn resident(property: &PmsPropertyId, row: &Element) -> Result<Resident, &'static str> {
    let noticed = day(row, "noticegivendate", "`noticegivendate` is no date")?;
    let leaves = day(row, "noticefordate", "`noticefordate` is no date")?;
    let moved_out = day(row, "moveoutdate", "`moveoutdate` is no date")?;
    let word = written(row).ok_or("`leasestatus` is missing")?;
    let word = match word {
        current if !current.eq_ignore_ascii_case(CURRENT) => current,
        _ if flag(row, "inevict") => EVICTION,
        _ if noticed.is_some() || leaves.is_some() => NOTICE,
        current => current,
    };
    let status = LeaseStatus::new(word).map_err(|_| "`leasestatus` is unreadable")?;
    let lifecycle = crate::lifecycle(Pms::RealPage, &status);
    // Which of the two is a plan and which a fact is not certain: it is a fact only of who has left.
    let move_out = match (lifecycle, moved_out) {
        (Lifecycle::Past, Some(on)) => Some(MoveOut::Dated(on)),
        (_, on) => on.or(leaves).map(MoveOut::Expected),
    };
    let lease = row.value("leaseid").ok_or("`leaseid` is missing")?;
    Ok(Resident {
        pms_ref: PmsRef { pms: Pms::RealPage, pms_property_id: property.clone(), pms_resident_id: id(row)? },
        name: name(row)?,
        email: email(row),
        phone: phone(row),
        standing: Standing::Adult,
        leases: vec![Lease {
            lease_id: PmsLeaseId::new(lease).map_err(|_| "`leaseid` is unreadable")?,
            on_notice: word == NOTICE,
            status,
            lifecycle,
            starts_on: day(row, "begindate", "`begindate` is no date")?,
            ends_on: day(row, "enddate", "`enddate` is no date")?,
            move_in_on: day(row, "moveindate", "`moveindate` is no date")?,
            move_out,
            unit: unit(property, row, "buildingnumber"),
        }],
    })
}

/// A day; the year 1900 is how the gateway writes none.
fn day(row: &Element, name: &str, reason: &'static str) -> Result<Option<Date>, &'static str> {
    let day = date::read(row.value(name).unwrap_or_default()).map_err(|_| reason)?;
    Ok(day.filter(|day| day.year() > 1900))
}

fn addresses(row: &Element) -> impl Iterator<Item = &Element> {
    row.all("addresslist").flat_map(|all| all.all("address"))
}

fn email(row: &Element) -> ResidentEmail {
    let own = row.value("email");
    ResidentEmail::read(own.or_else(|| addresses(row).find_map(|address| address.value("email"))))
}

fn phone(row: &Element) -> Option<Phone> {
    let own = ["cellphone", "homephone", "workphone"].iter().find_map(|name| row.value(name));
    let of_address =
        || addresses(row).find_map(|address| address.value("cell").or_else(|| address.value("phone")));
    Phone::new(own.or_else(of_address)?).ok()
}
