//! getLeasePickList: the vendor's own list of lease statuses.

use serde::Serialize;

use super::answer::Answer;
use crate::building::Status;

/// Id, name and type of a lease status, as captured from a customer.
pub(super) const STATUSES: [(u8, &str, &str, Status); 6] = [
    (1, "Applicant", "NA", Status::Applicant),
    (2, "Cancelled", "NA", Status::Cancelled),
    (3, "Future", "NA", Status::Future),
    (4, "Current", "Active", Status::Current),
    (5, "Notice", "Active", Status::Notice),
    (6, "Past", "Completed", Status::Past),
];

/// The id and the name of a status.
pub(super) fn id_and_name(status: Status) -> (u8, &'static str) {
    let found = STATUSES.iter().find(|(.., known)| *known == status);
    found.map_or((0, ""), |(id, name, ..)| (*id, *name))
}

#[derive(Serialize)]
struct Lists {
    #[serde(rename = "leaseStatusTypes")]
    statuses: Statuses,
}

#[derive(Serialize)]
struct Statuses {
    #[serde(rename = "leaseStatusType")]
    list: Vec<Wrapped>,
}

#[derive(Serialize)]
struct Wrapped {
    #[serde(rename = "@attributes")]
    attributes: Attributes,
}

#[derive(Serialize)]
struct Attributes {
    id: u8,
    name: &'static str,
    r#type: &'static str,
}

pub(super) fn answer() -> Answer {
    let list = STATUSES
        .iter()
        .map(|(id, name, kind, _)| Wrapped { attributes: Attributes { id: *id, name, r#type: kind } });
    Answer::of(&Lists { statuses: Statuses { list: list.collect() } })
}
