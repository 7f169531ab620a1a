//! Where the fields of Entrata's leases, customers and units stand, by version and customer.

use crate::place::{Place, Places};

const R2: &str = "getLeases r2: a captured answer";
const R1: &str = "getLeases r1: two public mappers";
const UNITS: &str = "getPropertyUnits r1: the vendor's description and a public client";
const PROPERTIES: &str = "getProperties r1: a captured answer";
const GUESS: &str = "our guess, for it cannot hurt";

const fn places(field: &'static str, all: &'static [Place]) -> Places {
    Places { field, all }
}

pub(super) const ID: Places = places("id", &[Place::new("id", R2)]);
pub(super) const PROPERTY: Places = places("property", &[Place::new("propertyId", R2)]);
pub(super) const TYPE: Places =
    places("type", &[Place::new("customerType", R2), Place::new("customerTypeName", GUESS)]);
pub(super) const RELATIONSHIP: Places =
    places("relationship", &[Place::new("relationshipName", R2), Place::new("relationship", R1)]);
/// Marks of those who do not live there.
pub(super) const ELSEWHERE: Places = places(
    "mark of living elsewhere",
    &[
        Place::new("isGuarantor", GUESS),
        Place::new("guarantor", GUESS),
        Place::new("isCosigner", GUESS),
        Place::new("isNonLeasing", GUESS),
    ],
);
pub(super) const MINOR: Places =
    places("mark of a minor", &[Place::new("isMinor", GUESS), Place::new("minor", GUESS)]);
pub(super) const FIRST_NAME: Places = places("first name", &[Place::new("firstName", R2)]);
pub(super) const LAST_NAME: Places = places("last name", &[Place::new("lastName", R2)]);
pub(super) const EMAIL: Places = places(
    "email",
    &[
        Place::new("emailAddress", R2),
        Place::new("email", GUESS),
        Place::new("addresses/address/email", R1),
        Place::new("addresses/email", R1),
        Place::new("addresses/address/emailAddress", GUESS),
        Place::new("addresses/address/additionalEmail", R1),
    ],
);
/// Numbers that stand by themselves; those in lists have a kind beside them.
pub(super) const PHONE: Places = places(
    "phone",
    &[
        Place::new("mobileNumber", GUESS),
        Place::new("cellPhoneNumber", GUESS),
        Place::new("phoneNumber", R1),
        Place::new("addresses/address/phoneNumber", GUESS),
    ],
);
pub(super) const PHONE_KIND: Places =
    places("kind of a phone", &[Place::new("phoneType", R2), Place::new("phoneTypeName", R2)]);
pub(super) const PHONE_NUMBER: Places =
    places("number of a phone", &[Place::new("phoneNumber", R2), Place::new("number", GUESS)]);
pub(super) const STATUS: Places = places(
    "status of a person",
    &[Place::new("leaseCustomerStatus", R2), Place::new("leaseCustomerStatusTypeId", GUESS)],
);
pub(super) const LEASE_STATUS: Places = places(
    "status of a lease",
    &[
        Place::new("leaseStatusTypeId", R2),
        Place::new("leaseStatusType", GUESS),
        Place::new("leaseStatus", R1),
        Place::new("leaseIntervalStatus", R2),
    ],
);
pub(super) const MOVE_IN: Places = places("move-in", &[Place::new("moveInDate", R2)]);
pub(super) const MOVE_OUT: Places = places("move-out", &[Place::new("moveOutDate", R2)]);
pub(super) const INTERVAL: Places = places("active term", &[Place::new("leaseIntervalId", R2)]);
pub(super) const STARTS: Places = places("first day of a term", &[Place::new("startDate", R2)]);
pub(super) const ENDS: Places = places("last day of a term", &[Place::new("endDate", R2)]);
pub(super) const SPACE_ID: Places = places("id of a space", &[Place::new("unitSpaceId", R2)]);
pub(super) const UNIT_ID: Places =
    places("id of a unit", &[Place::new("unitId", R2), Place::new("propertyUnitId", GUESS)]);
pub(super) const SPACE_LABEL: Places = places(
    "label of a space",
    &[
        Place::new("unitSpace", R2),
        Place::new("unitNumberSpace", R1),
        Place::new("unitNumber", UNITS),
        Place::new("spaceNumber", GUESS),
    ],
);
pub(super) const UNIT_LABEL: Places = places(
    "label of a unit",
    &[
        Place::new("unitNumberSpace", R1),
        Place::new("unitNumber", UNITS),
        Place::new("unitNumberCache", GUESS),
    ],
);
pub(super) const BUILDING: Places =
    places("building", &[Place::new("buildingName", UNITS), Place::new("building", GUESS)]);
pub(super) const PROPERTY_ID: Places =
    places("id of a property", &[Place::new("PropertyID", PROPERTIES), Place::new("propertyId", GUESS)]);
pub(super) const PROPERTY_NAME: Places = places(
    "name of a property",
    &[Place::new("MarketingName", PROPERTIES), Place::new("propertyName", UNITS), Place::new("Name", GUESS)],
);
pub(super) const DISABLED: Places =
    places("mark of a disabled property", &[Place::new("IsDisabled", PROPERTIES)]);

/// For the README: those that move.
pub(super) const ALL: &[Places] = &[
    EMAIL,
    PHONE,
    PHONE_KIND,
    PHONE_NUMBER,
    TYPE,
    RELATIONSHIP,
    STATUS,
    LEASE_STATUS,
    MOVE_IN,
    MOVE_OUT,
    SPACE_ID,
    UNIT_ID,
    SPACE_LABEL,
    UNIT_LABEL,
    BUILDING,
];
