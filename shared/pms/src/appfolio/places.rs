//! Where the fields of AppFolio's tenants, units and properties stand.

use crate::place::{Place, Places};

const LIST: &str = "the vendor's list of partner attributes";
const CLIENT: &str = "a public client";
const WRITES: &str = "the vendor's description of writes, and a client that reads both forms";
const GUESS: &str = "our guess, for it cannot hurt";

const fn places(field: &'static str, all: &'static [Place]) -> Places {
    Places { field, all }
}

pub(super) const ID: Places = places("id", &[Place::new("Id", LIST)]);
pub(super) const PROPERTY: Places = places("property", &[Place::new("PropertyId", LIST)]);
pub(super) const OCCUPANCY: Places = places("occupancy", &[Place::new("OccupancyId", LIST)]);
pub(super) const UNIT: Places = places("unit", &[Place::new("UnitId", LIST)]);
pub(super) const FIRST_NAME: Places = places("first name", &[Place::new("FirstName", LIST)]);
pub(super) const LAST_NAME: Places = places("last name", &[Place::new("LastName", LIST)]);
pub(super) const COMPANY: Places = places("company", &[Place::new("CompanyName", LIST)]);
pub(super) const TYPE: Places = places("type", &[Place::new("TenantType", LIST)]);
pub(super) const RELATIONSHIP: Places =
    places("relationship", &[Place::new("Relationship", GUESS), Place::new("RelationshipType", GUESS)]);
pub(super) const ELSEWHERE: Places = places(
    "mark of living elsewhere",
    &[
        Place::new("Cosigner", GUESS),
        Place::new("IsCosigner", GUESS),
        Place::new("Guarantor", GUESS),
        Place::new("IsGuarantor", GUESS),
    ],
);
pub(super) const MINOR: Places =
    places("mark of a minor", &[Place::new("IsMinor", GUESS), Place::new("Minor", GUESS)]);
pub(super) const PRIMARY: Places = places("mark of the primary tenant", &[Place::new("PrimaryTenant", LIST)]);
pub(super) const STATUS: Places =
    places("status", &[Place::new("Status", LIST), Place::new("TenantStatus", GUESS)]);
pub(super) const EMAIL: Places =
    places("email", &[Place::new("Email", LIST), Place::new("EmailAddress", GUESS)]);
/// In the list `Emails`, after the one that is marked as primary.
pub(super) const EMAIL_IN_LIST: Places =
    places("email in a list", &[Place::new("EmailAddress", WRITES), Place::new("Email", GUESS)]);
pub(super) const PHONE: Places =
    places("phone", &[Place::new("PhoneNumber", LIST), Place::new("Phone", GUESS)]);
/// In the list `PhoneNumbers`, a mobile one first.
pub(super) const PHONE_IN_LIST: Places = places(
    "phone in a list",
    &[Place::new("PhoneNumber", WRITES), Place::new("Number", WRITES), Place::new("Phone", GUESS)],
);
pub(super) const PHONE_KIND: Places =
    places("kind of a phone", &[Place::new("Label", WRITES), Place::new("Type", GUESS)]);
pub(super) const IS_PRIMARY: Places =
    places("mark of the primary entry", &[Place::new("IsPrimary", WRITES), Place::new("Primary", GUESS)]);
pub(super) const MOVE_IN: Places = places("move-in", &[Place::new("MoveInOn", LIST)]);
pub(super) const MOVE_OUT: Places = places("move-out", &[Place::new("MoveOutOn", LIST)]);
pub(super) const STARTS: Places = places("first day of the lease", &[Place::new("LeaseStartDate", LIST)]);
pub(super) const ENDS: Places = places("last day of the lease", &[Place::new("LeaseEndDate", LIST)]);
/// A single-family house is a unit without a name: it is called by its address.
pub(super) const UNIT_LABEL: Places =
    places("label of a unit", &[Place::new("Name", CLIENT), Place::new("Address2", CLIENT)]);
pub(super) const UNIT_ADDRESS: Places = places("address of a unit", &[Place::new("Address1", CLIENT)]);
pub(super) const BUILDING: Places =
    places("building", &[Place::new("BuildingName", GUESS), Place::new("Building", GUESS)]);
pub(super) const HIDDEN: Places = places("day of hiding", &[Place::new("HiddenAt", LIST)]);
pub(super) const PROPERTY_NAME: Places = places("name of a property", &[Place::new("Name", LIST)]);

/// For the README.
pub(super) const ALL: &[Places] = &[
    TYPE,
    RELATIONSHIP,
    ELSEWHERE,
    PRIMARY,
    STATUS,
    EMAIL,
    EMAIL_IN_LIST,
    PHONE,
    PHONE_IN_LIST,
    MOVE_IN,
    MOVE_OUT,
    UNIT,
    UNIT_LABEL,
    UNIT_ADDRESS,
    BUILDING,
];
