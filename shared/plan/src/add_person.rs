//! Somebody whom a manager or another service of Door's adds beside the PMS.

use domain::{
    change::PersonChange,
    contact::{Email, PersonName, Phone},
    ids::{PersonId, UnitId},
    person::Source,
};
use jiff::Timestamp;

use crate::draft::{Draft, new_person};

/// Somebody who is known to Door and not from the PMS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Our id.
    pub person_id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// Their email.
    pub email: Email,
    /// Their phone.
    pub phone: Option<Phone>,
    /// Their Door unit.
    pub unit_id: Option<UnitId>,
}

/// Adds somebody beside the PMS: the next sync links them, if they are a resident.
pub fn add_person(new: NewPerson, now: Timestamp) -> PersonChange {
    let NewPerson { person_id, name, email, phone, unit_id } = new;
    let mut person = new_person(person_id, name, email, Source::Door, now);
    (person.phone, person.unit_id) = (phone, unit_id);
    Draft::create(person).finish_new(None)
}
