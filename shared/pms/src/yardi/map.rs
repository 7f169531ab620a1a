//! From Yardi's households to residents.

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, RosterBuilder, RosterDefect, UnreadableRecord},
    unit::PmsUnit,
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::soap::Element;
use crate::{PmsProperty, date};

const fn means(status: &'static str, lifecycle: Lifecycle) -> StatusMeaning {
    StatusMeaning { status, lifecycle }
}

/// The words that Voyager's users know, from the interface's resident types (the schema's whole
/// list); Notice is derived, for the interface calls residents on notice current. Evictions are
/// current there too.
pub(super) const STATUSES: &[StatusMeaning] = &[
    means("Prospect", Lifecycle::Other),
    means("Guest", Lifecycle::Other),
    means("Applicant", Lifecycle::Other),
    means("Future", Lifecycle::Future),
    means("Current", Lifecycle::Current),
    means("Notice", Lifecycle::Current),
    means("Past", Lifecycle::Past),
    means("Other", Lifecycle::Other),
];

/// Units that stand for no dwelling.
const PSEUDO_UNITS: [&str; 6] = ["WAIT", "WAIT_AFF", "NONRESID", "RETAIL", "XWAIT", "WAIT01"];

/// A household, read.
pub(super) struct Household {
    /// Its code: that of its primary resident, which is its lease's too.
    code: Option<String>,
    /// The property that the answer says it is of, where that is not the one asked for.
    pub(super) of_another_property: Option<String>,
    pub(super) residents: Vec<Resident>,
    aside: Vec<(Option<String>, &'static str)>,
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
    if PSEUDO_UNITS.iter().any(|known| known.eq_ignore_ascii_case(code)) {
        return None;
    }
    Some(PmsUnit {
        pms_property_id: property.clone(),
        pms_unit_id: PmsUnitId::new(code).ok()?,
        label: code.into(),
        building: None,
    })
}

pub(super) fn household(
    property: &PmsPropertyId,
    answered_for: Option<&str>,
    row: &Element,
    fetched_at: Timestamp,
) -> Household {
    let code = row.value("CustomerID").map(str::to_owned);
    // Codes are case-insensitive in Voyager, and echoed in its own case.
    let another = answered_for.filter(|code| !code.eq_ignore_ascii_case(property.as_str()));
    let mut household = Household {
        of_another_property: another.map(str::to_owned),
        code,
        residents: Vec::new(),
        aside: Vec::new(),
    };
    let Some(lease_id) = household.code.as_deref().and_then(|code| PmsLeaseId::new(code).ok()) else {
        household.aside.push((None, "a household without a readable `CustomerID`"));
        return household;
    };
    let customers: Vec<&Element> = row.all("Customers").flat_map(|all| all.all("Customer")).collect();
    let kind = |customer: &Element| customer.attribute("Type").unwrap_or_default().to_lowercase();
    let Some(primary) = customers.iter().find(|customer| kind(customer) != "customer") else {
        household.aside.push((household.code.clone(), "a household without a primary resident"));
        return household;
    };
    let shared = Shared {
        property,
        lease_id,
        word: kind(primary),
        lease: primary.child("Lease"),
        unit: row.child("RT_Unit").and_then(|unit_row| unit(property, unit_row)),
        leased_status: row.below("UnitLeasedStatus").next().map(|status| status.text.trim().to_lowercase()),
        today: TimeZone::UTC.to_datetime(fetched_at).date(),
    };
    for customer in customers {
        let id = customer.value("CustomerID").map(str::to_owned);
        match resident(&shared, customer) {
            Ok(resident) => household.residents.push(resident),
            Err(reason) => household.aside.push((id, reason)),
        }
    }
    household
}

/// What all members of a household have of it.
struct Shared<'a> {
    property: &'a PmsPropertyId,
    lease_id: PmsLeaseId,
    /// The primary's type.
    word: String,
    lease: Option<&'a Element>,
    unit: Option<PmsUnit>,
    leased_status: Option<String>,
    today: Date,
}

fn resident(shared: &Shared<'_>, customer: &Element) -> Result<Resident, &'static str> {
    let id = customer
        .value("CustomerID")
        .and_then(|id| PmsResidentId::new(id).ok())
        .ok_or("`CustomerID` is missing")?;
    let name = customer.child("Name").ok_or("`Name` is missing")?;
    let part = |part| name.value(part).unwrap_or_default();
    let name =
        PersonName::new(part("FirstName"), part("LastName")).map_err(|_| "`Name` is blank or unreadable")?;
    let own = customer.child("Lease");
    let day = |lease: Option<&Element>, field: &str, reason: &'static str| {
        date::read(lease.and_then(|lease| lease.value(field)).unwrap_or_default()).map_err(|_| reason)
    };
    let expected_out = day(shared.lease, "ExpectedMoveOutDate", "`ExpectedMoveOutDate` is no date")?;
    // Roommates have moves of their own, and else the primary's.
    let actual_out = match day(own, "ActualMoveOut", "`ActualMoveOut` is no date")? {
        None => day(shared.lease, "ActualMoveOut", "`ActualMoveOut` is no date")?,
        own => own,
    };
    let mut move_in = None;
    for (lease, field) in [
        (own, "ActualMoveIn"),
        (shared.lease, "ActualMoveIn"),
        (own, "ExpectedMoveInDate"),
        (shared.lease, "ExpectedMoveInDate"),
    ] {
        if move_in.is_none() {
            move_in = day(lease, field, "a move-in date is no date")?;
        }
    }
    let (status, lifecycle) = status(shared, expected_out);
    let emails = customer.all("Address").filter_map(|address| address.value("Email"));
    Ok(Resident {
        pms_ref: PmsRef { pms: Pms::Yardi, pms_property_id: shared.property.clone(), pms_resident_id: id },
        name,
        email: ResidentEmail::read(emails.into_iter().next()),
        phone: phone(customer),
        leases: vec![Lease {
            lease_id: shared.lease_id.clone(),
            on_notice: status.as_str() == "Notice",
            status,
            lifecycle,
            starts_on: day(shared.lease, "LeaseFromDate", "`LeaseFromDate` is no date")?,
            ends_on: day(shared.lease, "LeaseToDate", "`LeaseToDate` is no date")?,
            move_in_on: move_in,
            move_out: actual_out.map(MoveOut::Dated).or(expected_out.map(MoveOut::Expected)),
            unit: shared.unit.clone(),
        }],
    })
}

/// The household's status in the words that managers know. The type comes first: in a unit on notice
/// a future resident's row says so of the unit too.
fn status(shared: &Shared<'_>, expected_out: Option<Date>) -> (LeaseStatus, Lifecycle) {
    let on_notice = || {
        matches!(shared.leased_status.as_deref(), Some("on notice" | "leased on notice"))
            || expected_out.is_some_and(|date| date >= shared.today)
    };
    let word = match shared.word.as_str() {
        "current resident" if on_notice() => "Notice",
        "current resident" => "Current",
        "future resident" => "Future",
        "former resident" => "Past",
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

/// Takes a household in.
pub(super) fn take_in(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    household: Household,
) -> Result<(), RosterDefect> {
    if let Some(code) = &household.code
        && !builder.record(property, code)?
    {
        return Ok(());
    }
    household.residents.into_iter().for_each(|resident| builder.resident(resident));
    for (id, reason) in household.aside {
        builder.unreadable(UnreadableRecord {
            pms_property_id: property.clone(),
            pms_resident_id: id.and_then(|id| PmsResidentId::new(id).ok()),
            reason: reason.into(),
        });
    }
    Ok(())
}
