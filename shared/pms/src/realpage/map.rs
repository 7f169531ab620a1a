//! What the fields of RealPage's rows mean, and where they stand.
//!
//! Names are lower case in lists of residents and not in the others, so they are found in any case.
//! Absent values are empty elements, or the year 1900.

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, Standing},
    text::comparison_key,
    unit::PmsUnit,
};
use jiff::civil::Date;

use super::status::{EVICTION, NOTICE};
use crate::{
    PmsProperty, date,
    element::Element,
    place::{Place, Places},
    residency::{Residency, mark},
};

const LIST: &str = "public clients of the list of residents";
const SINGLE: &str = "public clients of the operation for one resident";
const UNITS: &str = "public clients of the list of units";

const EMAIL: Places = Places {
    field: "email",
    all: &[
        Place::new("email", LIST),
        Place::new("emailaddress", SINGLE),
        Place::new("addresslist/address/email", LIST),
        Place::new("filteredaddresslist/address/email", LIST),
    ],
};
const PHONE: Places = Places {
    field: "phone",
    all: &[
        Place::new("cellphone", LIST),
        Place::new("addresslist/address/cell", LIST),
        Place::new("filteredaddresslist/address/cell", LIST),
        Place::new("homephone", LIST),
        Place::new("workphone", LIST),
        Place::new("addresslist/address/phone", LIST),
        Place::new("filteredaddresslist/address/phone", LIST),
    ],
};
const UNIT_NUMBER: Places = Places {
    field: "unit",
    all: &[Place::new("unitnumber", LIST), Place::new("unitdesignation", "a public client of leases")],
};
const BUILDING: Places = Places {
    field: "building",
    all: &[
        Place::new("buildingnumber", LIST),
        Place::new("buildingname", UNITS),
        Place::new("buildingid", UNITS),
    ],
};
const STARTS: Places =
    Places { field: "lease start", all: &[Place::new("begindate", LIST), Place::new("datebegin", SINGLE)] };
const ENDS: Places =
    Places { field: "lease end", all: &[Place::new("enddate", LIST), Place::new("dateend", SINGLE)] };
const RELATIONSHIP: Places = Places {
    field: "relationship",
    all: &[Place::new("residentrelationship", SINGLE), Place::new("relationship", "our inference")],
};
/// What somebody is besides: words that are known count, and others say nothing.
const KIND: Places = Places {
    field: "kind of resident",
    all: &[Place::new("residentagestatus", LIST), Place::new("contactstatus", LIST)],
};
/// A letter: `H` and blank are of those who live there.
const TYPE: Places = Places { field: "type", all: &[Place::new("residenttype", LIST)] };

pub(super) const PLACES: &[Places] =
    &[EMAIL, PHONE, UNIT_NUMBER, BUILDING, STARTS, ENDS, RELATIONSHIP, TYPE, KIND];

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

/// The unit of a row of units, or of residents. Its number is its id where it has no other.
pub(super) fn unit(property: &PmsPropertyId, row: &Element) -> Option<PmsUnit> {
    let number = row.first(&UNIT_NUMBER);
    let id = row.value("unitid").filter(|id| *id != "0").or(number)?;
    Some(PmsUnit {
        pms_property_id: property.clone(),
        pms_unit_id: PmsUnitId::new(id).ok()?,
        label: number.unwrap_or(id).into(),
        building: row.first(&BUILDING).map(Into::into),
    })
}

/// What a row is counted by: a lease and a member of it, and whom it names, for members' numbers repeat.
pub(super) fn key(row: &Element) -> Option<String> {
    let part = |name| row.value(name).unwrap_or_default();
    let (lease, member) = (row.value("leaseid")?, row.value("residentmemberid")?);
    let name = comparison_key(&format!("{} {}", part("firstname"), part("lastname")));
    Some(format!("{}/{lease}/{member}/{name}", part("residenthouseholdid")))
}

pub(super) fn household(row: &Element) -> Option<&str> {
    row.value("residenthouseholdid")
}

/// Who a row is about: the member of a household. A member's number is another person's in another
/// household; the lease's number changes when it is renewed, the household's does not.
pub(super) fn id(row: &Element) -> Result<PmsResidentId, &'static str> {
    let household = household(row).ok_or("`residenthouseholdid` is missing")?;
    let member = row.value("residentmemberid").ok_or("`residentmemberid` is missing")?;
    PmsResidentId::new(format!("{household}-{member}")).map_err(|_| "`residentmemberid` is unreadable")
}

/// A mark of a row; none where it has none.
pub(super) fn flag(row: &Element, name: &str) -> Option<bool> {
    row.value(name).and_then(mark)
}

/// What somebody is, in RealPage's words.
pub(super) fn words(row: &Element) -> String {
    [row.words(&RELATIONSHIP), row.words(&TYPE)].concat().join(", ")
}

/// What somebody is, by the marks and the words of their row. A guarantor, and a cosigner who is no more
/// than that, live elsewhere. Who cosigns and signs, and is neither the head nor an occupant, may be either. Of a
/// relationship that is not known the marks decide; of a type, which is a letter, only those of living there,
/// for guarantors sign too.
pub(super) fn residency(row: &Element) -> Residency {
    let is = |name| flag(row, name) == Some(true);
    let occupies = is("hohbit") || is("occupantbit");
    let signs = is("signerbit");
    let relationship = Residency::of_all(row.words(&RELATIONSHIP));
    let by_type = Residency::of_all(row.words(&TYPE));
    let marked = if is("guarantorbit") || (is("cosignerbit") && !occupies && !signs) {
        Residency::Elsewhere
    } else if is("cosignerbit") && !occupies {
        Residency::Either
    } else if occupies {
        Residency::Lives
    } else if by_type == Some(Residency::Unknown) || (relationship == Some(Residency::Unknown) && !signs) {
        Residency::Unknown
    } else {
        Residency::Lives
    };
    // A child of any age word is one: the list has no grown-up ones by it.
    let aged = |said| if said == Residency::Dependent { Residency::Minor } else { said };
    let kinds = row.words(&KIND).into_iter().map(|word| aged(Residency::of(word)));
    let said = by_type.into_iter().chain(relationship).chain(kinds).filter(|said| *said != Residency::Lives);
    said.fold(marked, Residency::with)
}

pub(super) fn name(row: &Element) -> Result<PersonName, &'static str> {
    let part = |name| row.value(name).unwrap_or_default();
    PersonName::new(part("firstname"), part("lastname"))
        .map_err(|_| "`firstname` and `lastname` are missing or unreadable")
}

pub(super) fn email(row: &Element) -> ResidentEmail {
    ResidentEmail::first_of(row.found(&EMAIL))
}

/// A day that decides nothing: the status does.
pub(super) fn day(row: &Element, name: &'static str) -> Option<Date> {
    date::or_none(row.value(name), name)
}

/// Reads a row: a person on a lease, in a status of ours.
///
/// # Errors
/// Which field cannot be read, and why.
pub(super) fn resident(
    property: &PmsPropertyId,
    row: &Element,
    status: LeaseStatus,
    standing: Standing,
) -> Result<Resident, &'static str> {
    let lifecycle = crate::lifecycle(Pms::RealPage, &status);
    let leaves = day(row, "noticefordate");
    // Which of the two is a plan and which a fact is not certain: it is a fact only of who has left.
    let move_out = match (lifecycle, day(row, "moveoutdate")) {
        (Lifecycle::Past, Some(on)) => Some(MoveOut::Firm(on)),
        (_, on) => on.or(leaves).map(MoveOut::Expected),
    };
    let lease = row.value("leaseid").ok_or("`leaseid` is missing")?;
    Ok(Resident {
        pms_ref: PmsRef { pms: Pms::RealPage, pms_property_id: property.clone(), pms_resident_id: id(row)? },
        name: name(row)?,
        email: email(row),
        phone: Phone::first_callable(row.found(&PHONE)),
        standing,
        leases: vec![Lease {
            lease_id: PmsLeaseId::new(lease).map_err(|_| "`leaseid` is unreadable")?,
            on_notice: status.as_str() == NOTICE,
            status,
            lifecycle,
            starts_on: date::or_none(row.first(&STARTS), STARTS.field),
            ends_on: date::or_none(row.first(&ENDS), ENDS.field),
            move_in_on: day(row, "moveindate"),
            move_out,
            unit: unit(property, row),
        }],
    })
}

/// The word for who lives there, by what is marked beside it.
pub(super) fn of_current(row: &Element, word: &'static str) -> &'static str {
    let noticed = ["noticegivendate", "noticefordate"].into_iter().any(|name| day(row, name).is_some());
    if flag(row, "inevict") == Some(true) {
        EVICTION
    } else if noticed {
        NOTICE
    } else {
        word
    }
}
