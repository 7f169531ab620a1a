//! From Yardi's households to residents.

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, Standing},
    unit::PmsUnit,
};
use jiff::civil::Date;

use crate::{
    PmsProperty,
    date::{self, NotADate},
    element::Element,
};

/// The words that Voyager's users know, from the interface's resident types (the schema's whole
/// list); Notice is derived, for the interface calls residents on notice current. Evictions are
/// current there too.
pub(super) const STATUSES: &[StatusMeaning] = &[
    StatusMeaning::new("Prospect", Lifecycle::Other),
    StatusMeaning::new("Guest", Lifecycle::Other),
    StatusMeaning::new("Applicant", Lifecycle::Other),
    StatusMeaning::new("Future", Lifecycle::Future),
    StatusMeaning::new("Current", Lifecycle::Current),
    StatusMeaning::new("Notice", Lifecycle::Current),
    StatusMeaning::new("Past", Lifecycle::Past),
    StatusMeaning::new("Other", Lifecycle::Other),
];

/// Units that stand for no dwelling, from samples: these, and `WAIT` or `PARK` with a number.
const PSEUDO_UNITS: [&str; 5] = ["WAIT", "WAIT_AFF", "NONRESID", "RETAIL", "XWAIT"];

fn is_pseudo(code: &str) -> bool {
    let upper = code.to_ascii_uppercase();
    let numbered = upper.strip_prefix("WAIT").or_else(|| upper.strip_prefix("PARK"));
    PSEUDO_UNITS.contains(&upper.as_str())
        || numbered.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
}

pub(super) fn property(row: &Element) -> Option<PmsProperty> {
    let id = PmsPropertyId::new(row.value("Code")?).ok()?;
    let parts = ["AddressLine1", "City", "State", "PostalCode"].map(|part| row.value(part));
    let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(PmsProperty {
        name: row.value("MarketingName").unwrap_or(id.as_str()).to_owned(),
        pms_property_id: id,
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

pub(super) fn unit(property: &PmsPropertyId, row: &Element) -> Option<PmsUnit> {
    let code = row.value("UnitID").or_else(|| row.value("UnitIDValue"))?;
    if is_pseudo(code) {
        return None;
    }
    Some(PmsUnit {
        pms_property_id: property.clone(),
        pms_unit_id: PmsUnitId::new(code).ok()?,
        label: code.into(),
        building: None,
    })
}

/// What all members of a household have of it.
pub(super) struct Shared<'a> {
    property: &'a PmsPropertyId,
    lease_id: PmsLeaseId,
    status: LeaseStatus,
    lifecycle: Lifecycle,
    /// Whether the household gave notice, which no type tells.
    leaving: bool,
    /// The primary's.
    lease: Option<&'a Element>,
    unit: Option<PmsUnit>,
    today: Option<Date>,
}

impl<'a> Shared<'a> {
    /// Reads what an `RT_Customer` says of all its people. Without the day, Notice is told by the unit
    /// alone.
    ///
    /// # Errors
    /// Why the household cannot be read.
    pub(super) fn read(
        property: &'a PmsPropertyId,
        row: &'a Element,
        today: Option<Date>,
    ) -> Result<Self, &'static str> {
        let code = row.value("CustomerID").ok_or("`CustomerID` of the household is missing")?;
        let lease_id = PmsLeaseId::new(code).map_err(|_| "`CustomerID` of the household is unreadable")?;
        // By type, not by position: a roommate may come first.
        let primary =
            customers(row).find(|customer| kind(customer) != ROOMMATE).ok_or("it has no primary resident")?;
        let lease = primary.child("Lease");
        let expected_out = day(lease, "ExpectedMoveOutDate").map_err(|_| EXPECTED_OUT)?;
        // One that is unreadable is the primary's own affair.
        let actual_out = day(lease, "ActualMoveOut").ok().flatten();
        let leaves = [expected_out, actual_out]
            .into_iter()
            .flatten()
            .any(|out| today.is_some_and(|today| out >= today));
        let unit_row = row.child("RT_Unit").or_else(|| primary.child("Property"));
        let leaving = leaves || is_on_notice(row);
        let (status, lifecycle) = status(&kind(primary), leaving);
        let unit = unit_row.and_then(|unit_row| unit(property, unit_row));
        Ok(Self { property, lease_id, status, lifecycle, leaving, lease, unit, today })
    }
}

/// The type of those who have no status of their own.
const ROOMMATE: &str = "customer";
const EXPECTED_OUT: &str = "`ExpectedMoveOutDate` is no date";
const ACTUAL_OUT: &str = "`ActualMoveOut` is no date";

/// The people of a household, the primary among them.
pub(super) fn customers(row: &Element) -> impl Iterator<Item = &Element> {
    row.all("Customers").flat_map(|all| all.all("Customer"))
}

fn kind(customer: &Element) -> String {
    customer.attribute("Type").unwrap_or_default().to_lowercase()
}

fn day(lease: Option<&Element>, field: &str) -> Result<Option<Date>, NotADate> {
    date::read(lease.and_then(|lease| lease.value(field)).unwrap_or_default())
}

/// The interface calls residents on notice current; the unit tells them apart.
fn is_on_notice(row: &Element) -> bool {
    row.below("UnitLeasedStatus").next().is_some_and(|status| {
        let status = status.text.trim();
        status.eq_ignore_ascii_case("on notice") || status.eq_ignore_ascii_case("leased on notice")
    })
}

/// Reads one of the people.
///
/// # Errors
/// Which field cannot be read, and why.
pub(super) fn resident(shared: &Shared<'_>, customer: &Element) -> Result<Resident, &'static str> {
    let id = customer
        .value("CustomerID")
        .and_then(|id| PmsResidentId::new(id).ok())
        .ok_or("`CustomerID` is missing or unreadable")?;
    let name = customer.child("Name").ok_or("`Name` is missing")?;
    let part = |part| name.value(part).unwrap_or_default();
    let name =
        PersonName::new(part("FirstName"), part("LastName")).map_err(|_| "`Name` is blank or unreadable")?;
    Ok(Resident {
        pms_ref: PmsRef { pms: Pms::Yardi, pms_property_id: shared.property.clone(), pms_resident_id: id },
        name,
        email: email(customer),
        phone: phone(customer),
        standing: Standing::Adult,
        leases: vec![lease(shared, customer)?],
    })
}

fn lease(shared: &Shared<'_>, customer: &Element) -> Result<Lease, &'static str> {
    let own = customer.child("Lease");
    let is_roommate = kind(customer) == ROOMMATE;
    let own_out = day(own, "ActualMoveOut").map_err(|_| ACTUAL_OUT)?;
    let left = |out: Date| shared.today.is_some_and(|today| out < today);
    let (status, lifecycle) = match own_out {
        // A roommate leaves without the household; the type does not tell.
        Some(out) if is_roommate && left(out) => status(FORMER, false),
        _ if is_roommate => (shared.status.clone(), shared.lifecycle),
        _ => status(&kind(customer), shared.leaving),
    };
    // The primary's leaving is not the roommates', unless the whole household has left.
    let actual_out = match own_out {
        None if (shared.lifecycle, lifecycle) == (Lifecycle::Past, Lifecycle::Past) => {
            day(shared.lease, "ActualMoveOut").map_err(|_| ACTUAL_OUT)?
        }
        own => own,
    };
    let expected_out = day(shared.lease, "ExpectedMoveOutDate").map_err(|_| EXPECTED_OUT)?;
    let mut move_in_on = None;
    for field in ["ActualMoveIn", "ExpectedMoveInDate"] {
        for lease in [own, shared.lease] {
            let read = day(lease, field).map_err(|_| "a move-in date is no date")?;
            move_in_on = move_in_on.or(read);
        }
    }
    Ok(Lease {
        lease_id: shared.lease_id.clone(),
        on_notice: status.as_str() == "Notice",
        status,
        lifecycle,
        starts_on: day(shared.lease, "LeaseFromDate").map_err(|_| "`LeaseFromDate` is no date")?,
        ends_on: day(shared.lease, "LeaseToDate").map_err(|_| "`LeaseToDate` is no date")?,
        move_in_on,
        move_out: actual_out.map(MoveOut::Dated).or(expected_out.map(MoveOut::Expected)),
        unit: shared.unit.clone(),
    })
}

const FORMER: &str = "former resident";

/// A type in the words that managers know. The type comes before the unit: in a unit on notice the row
/// of a future resident says so of the unit too.
fn status(kind: &str, on_notice: bool) -> (LeaseStatus, Lifecycle) {
    let word = match kind {
        "current resident" if on_notice => "Notice",
        "current resident" => "Current",
        "future resident" => "Future",
        FORMER => "Past",
        "applicant" => "Applicant",
        "prospect" => "Prospect",
        "guest" => "Guest",
        "other" | "" => "Other",
        unknown => unknown,
    };
    let status = LeaseStatus::new(word).unwrap_or_else(|_| other());
    let lifecycle = crate::lifecycle(Pms::Yardi, &status);
    (status, lifecycle)
}

#[expect(clippy::expect_used, reason = "a constant of ours")]
fn other() -> LeaseStatus {
    LeaseStatus::new("Other").expect("`Other` is a status")
}

/// The first address that has an email: it is inside the postal ones.
fn email(customer: &Element) -> ResidentEmail {
    ResidentEmail::read(customer.all("Address").find_map(|address| address.value("Email")))
}

/// A cell phone, then personal, then home; never an office or a fax.
fn phone(customer: &Element) -> Option<Phone> {
    let of = |kind: &str| {
        let mut all = customer.all("Phone").filter(|phone| {
            let said = phone.attribute("Type").or_else(|| phone.value("PhoneDescription"));
            said.is_some_and(|said| said.eq_ignore_ascii_case(kind))
        });
        all.find_map(|phone| Phone::new(phone.value("PhoneNumber")?).ok())
    };
    of("cell").or_else(|| of("personal")).or_else(|| of("home"))
}
