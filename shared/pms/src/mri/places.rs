//! Where the fields of MRI's rows stand: the same thing has several names over its APIs.

use crate::place::{Place, Places};

const DETAILS: &str = "ResidentLeaseDetailsByPropertyID: a client's recorded answers";
const RESIDENTS: &str = "ResidentsByPropertyID: two clients";
const NAMES: &str = "Residents: a client's recorded answers";
const PENDING: &str = "PendingMoveIns: a client's recorded answers";
const PROPERTIES: &str = "PropertyIDByNameOrAddress: a client's recorded answers";
const GUESS: &str = "our guess, for it cannot hurt";

const fn places(field: &'static str, all: &'static [Place]) -> Places {
    Places { field, all }
}

pub(super) const ID: Places = places(
    "id",
    &[Place::new("ResidentNameID", DETAILS), Place::new("NameId", NAMES), Place::new("ResidentID", PENDING)],
);
pub(super) const PROPERTY: Places =
    places("property", &[Place::new("PropertyID", DETAILS), Place::new("RMPROPID", RESIDENTS)]);
pub(super) const BUILDING: Places =
    places("building", &[Place::new("BuildingID", DETAILS), Place::new("RMBLDGID", RESIDENTS)]);
pub(super) const UNIT: Places = places("unit", &[Place::new("UnitID", DETAILS)]);
pub(super) const LEASE: Places =
    places("lease", &[Place::new("LeaseID", DETAILS), Place::new("RMLEASEID", RESIDENTS)]);
pub(super) const FIRST_NAME: Places = places("first name", &[Place::new("FirstName", DETAILS)]);
pub(super) const LAST_NAME: Places = places("last name", &[Place::new("LastName", DETAILS)]);
pub(super) const EMAIL: Places = places(
    "email",
    &[
        Place::new("Email", DETAILS),
        Place::new("EMailAddress", NAMES),
        Place::new("Email1", GUESS),
        Place::new("Email2", GUESS),
    ],
);
pub(super) const PHONE: Places = places(
    "phone",
    &[
        Place::new("CellPhoneNumber", DETAILS),
        Place::new("Cell", NAMES),
        Place::new("PhoneNumber", DETAILS),
        Place::new("Phone", PENDING),
        Place::new("WorkPhone1", NAMES),
        Place::new("WorkPhone2", NAMES),
    ],
);
pub(super) const STATUS: Places = places(
    "status",
    &[
        Place::new("ResidentStatus", DETAILS),
        Place::new("NameStatus", NAMES),
        Place::new("Status", RESIDENTS),
    ],
);
/// What somebody is: a prospect, an applicant or a resident.
pub(super) const STAGE: Places = places("stage", &[Place::new("ProspectApplicantResident", NAMES)]);
pub(super) const RELATIONSHIP: Places =
    places("relationship", &[Place::new("Relationship", GUESS), Place::new("RelationshipType", GUESS)]);
pub(super) const TYPE: Places =
    places("type", &[Place::new("OccupantType", GUESS), Place::new("ResidentType", RESIDENTS)]);
pub(super) const ELSEWHERE: Places = places(
    "mark of living elsewhere",
    &[
        Place::new("Guarantor", DETAILS),
        Place::new("IsGuarantor", GUESS),
        Place::new("CoSigner", GUESS),
        Place::new("IsCoSigner", GUESS),
    ],
);
pub(super) const MINOR: Places =
    places("mark of a minor", &[Place::new("Minor", DETAILS), Place::new("IsMinor", GUESS)]);
pub(super) const IS_CURRENT: Places = places("mark of living there", &[Place::new("IsCurrent", DETAILS)]);
pub(super) const MOVE_IN: Places = places(
    "move-in",
    &[
        Place::new("OccupyDate", DETAILS),
        Place::new("OccupantOccupyDate", NAMES),
        Place::new("ScheduledMoveInDate", PENDING),
    ],
);
pub(super) const MOVE_OUT: Places = places(
    "move-out",
    &[
        Place::new("ResidentVacateDate", DETAILS),
        Place::new("OccupantVacateDate", NAMES),
        Place::new("VacateDate", RESIDENTS),
    ],
);
pub(super) const LEASE_MOVE_OUT: Places =
    places("move-out of the lease", &[Place::new("LeaseMoveOut", DETAILS)]);
pub(super) const NOTIFIED: Places = places("day of the notice", &[Place::new("DateNotified", DETAILS)]);
pub(super) const STARTS: Places = places("first day of the lease", &[Place::new("LeaseStart", DETAILS)]);
pub(super) const ENDS: Places = places("last day of the lease", &[Place::new("LeaseEnd", DETAILS)]);
pub(super) const PROPERTY_NAME: Places =
    places("name of a property", &[Place::new("PropertyName", PROPERTIES)]);
/// What an answer says of its next page.
pub(super) const NEXT: Places = places(
    "link to the next page",
    &[
        Place::new("nextLink", PROPERTIES),
        Place::new("odata.nextLink", "OData 3"),
        Place::new("@odata.nextLink", "OData 4"),
    ],
);

/// For the README.
pub(super) const ALL: &[Places] = &[
    ID,
    PROPERTY,
    BUILDING,
    UNIT,
    LEASE,
    EMAIL,
    PHONE,
    STATUS,
    TYPE,
    RELATIONSHIP,
    ELSEWHERE,
    MINOR,
    IS_CURRENT,
    MOVE_IN,
    MOVE_OUT,
    LEASE_MOVE_OUT,
    NOTIFIED,
    STARTS,
    ENDS,
    NEXT,
];
