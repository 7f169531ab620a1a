//! What the fields of Yardi's rows mean, and where they stand.

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsPropertyId, PmsResidentId, PmsUnitId},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, Standing},
    unit::PmsUnit,
};

use super::lease::{self, Household};
use crate::{
    PmsProperty,
    element::Element,
    place::{Place, Places},
    residency::{Residency, mark},
};

const SCHEMA: &str = "vendor's schema and samples";
const NEWER: &str = "a public client of newer versions";
const COMMON: &str = "the Common Data interface, whose rows are flat";

const EMAIL: Places =
    Places { field: "email", all: &[Place::new("Address/Email", SCHEMA), Place::new("Email", COMMON)] };
const FIRST_NAME: Places = Places {
    field: "first name",
    all: &[Place::new("Name/FirstName", SCHEMA), Place::new("FirstName", COMMON)],
};
const LAST_NAME: Places = Places {
    field: "last name",
    all: &[Place::new("Name/LastName", SCHEMA), Place::new("LastName", COMMON)],
};
const RELATIONSHIP: Places = Places {
    field: "relationship",
    all: &[Place::new("Relationship", "our inference"), Place::new("@Relationship", "our inference")],
};
/// Of a row of units, and of a household.
const UNIT: Places = Places {
    field: "unit",
    all: &[
        Place::new("UnitID", SCHEMA),
        Place::new("UnitIDValue", NEWER),
        Place::new("Unit/Information/UnitID", SCHEMA),
        Place::new("RT_Unit/UnitID", SCHEMA),
        Place::new("RT_Unit/UnitIDValue", NEWER),
        Place::new("RT_Unit/Unit/Information/UnitID", SCHEMA),
        Place::new("Customers/Customer/Property/UnitID", SCHEMA),
    ],
};
const BUILDING: Places = Places {
    field: "building",
    all: &[
        Place::new("Unit/Information/BuildingName", COMMON),
        Place::new("Unit/BuildingName", COMMON),
        Place::new("Unit/Information/BuildingID", SCHEMA),
        Place::new("RT_Unit/Unit/Information/BuildingName", COMMON),
        Place::new("RT_Unit/Unit/BuildingName", COMMON),
        Place::new("RT_Unit/Unit/Information/BuildingID", SCHEMA),
    ],
};
const PHONE: Places = Places {
    field: "phone",
    all: &[Place::new(
        "Phone/PhoneNumber",
        "vendor's schema: of type cell or mobile, then personal, then home",
    )],
};

pub(super) const PLACES: &[Places] = &[FIRST_NAME, LAST_NAME, EMAIL, PHONE, UNIT, BUILDING, RELATIONSHIP];

/// Units that stand for no dwelling, from samples: these, and `WAIT` or `PARK` with a number.
const PSEUDO_UNITS: [&str; 5] = ["WAIT", "WAIT_AFF", "NONRESID", "RETAIL", "XWAIT"];

fn is_pseudo(code: &str) -> bool {
    let upper = code.to_ascii_uppercase();
    let numbered = upper.strip_prefix("WAIT").or_else(|| upper.strip_prefix("PARK"));
    PSEUDO_UNITS.contains(&upper.as_str())
        || numbered.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// A code as Voyager compares codes: it writes the same one in either case from one answer to the next.
pub(super) fn code(written: &str) -> String {
    written.trim().to_ascii_lowercase()
}

pub(super) fn property(row: &Element) -> Option<PmsProperty> {
    let written = row.value("Code")?;
    let parts = ["AddressLine1", "City", "State", "PostalCode"].map(|part| row.value(part));
    let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(PmsProperty {
        name: row.value("MarketingName").unwrap_or(written).to_owned(),
        pms_property_id: PmsPropertyId::new(code(written)).ok()?,
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

/// The unit of a row of units, or of a household.
pub(super) fn unit(property: &PmsPropertyId, row: &Element) -> Option<PmsUnit> {
    let label = row.first(&UNIT).filter(|code| !is_pseudo(code))?;
    Some(PmsUnit {
        pms_property_id: property.clone(),
        pms_unit_id: PmsUnitId::new(code(label)).ok()?,
        label: label.into(),
        building: row.first(&BUILDING).map(Into::into),
    })
}

/// The people of a household, the primary among them.
pub(super) fn customers(row: &Element) -> impl Iterator<Item = &Element> {
    row.all("Customers").flat_map(|all| all.all("Customer"))
}

/// What one of the people is to the household, by what Voyager calls them; by that alone nobody is
/// unknown, for a type that is none of these is a status, seen or not.
pub(super) fn residency(household: &Household<'_>, customer: &Element) -> Residency {
    let relationship = Residency::of_all(customer.words(&RELATIONSHIP)).unwrap_or(Residency::Unknown);
    let said = Residency::Lives.with(Residency::of(lease::kind(customer))).with(relationship);
    // Who heads the household is no dependent of it, whatever the mark says.
    let responsible = customer.texts("Lease/ResponsibleForLease").find_map(mark);
    if responsible == Some(false) && !household.is_headed_by(customer) {
        said.with(Residency::Dependent)
    } else {
        said
    }
}

/// Reads one of the people who live there.
///
/// # Errors
/// Which field cannot be read, and why.
pub(super) fn resident(
    household: &Household<'_>,
    customer: &Element,
    standing: Standing,
) -> Result<Resident, &'static str> {
    let id =
        customer.value("CustomerID").and_then(resident_id).ok_or("`CustomerID` is missing or unreadable")?;
    let name = |places| customer.first(places).unwrap_or_default();
    let name =
        PersonName::new(name(&FIRST_NAME), name(&LAST_NAME)).map_err(|_| "`Name` is blank or unreadable")?;
    Ok(Resident {
        pms_ref: PmsRef {
            pms: Pms::Yardi,
            pms_property_id: household.property().clone(),
            pms_resident_id: id,
        },
        name,
        email: ResidentEmail::first_of(customer.found(&EMAIL)),
        phone: phone(customer),
        standing,
        leases: vec![household.lease_of(customer)?],
    })
}

pub(super) fn resident_id(written: &str) -> Option<PmsResidentId> {
    PmsResidentId::new(code(written)).ok()
}

/// A cell phone, then personal, then home; never an office or a fax.
fn phone(customer: &Element) -> Option<Phone> {
    const KINDS: [&[&str]; 3] = [&["cell", "mobile"], &["personal"], &["home"]];
    let of = |kinds: &'static [&str]| {
        let all = customer.all("Phone").filter(move |phone| {
            let said =
                phone.attribute("Type").or_else(|| phone.value("PhoneDescription")).unwrap_or_default();
            let begins =
                |kind: &&str| said.get(..kind.len()).is_some_and(|start| start.eq_ignore_ascii_case(kind));
            kinds.iter().any(begins)
        });
        all.filter_map(|phone| phone.value("PhoneNumber"))
    };
    Phone::first_callable(KINDS.into_iter().flat_map(of))
}
