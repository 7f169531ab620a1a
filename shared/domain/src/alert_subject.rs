//! Whom and what an alert names.

use serde::{Deserialize, Serialize};

use crate::{
    contact::Phone,
    ids::{PersonId, UnitId},
    person::Person,
    pms::PmsRef,
};

/// A resident that an alert names, as the PMS has them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AlertResident {
    /// Who this is in the PMS.
    pub pms_ref: PmsRef,
    /// Their name there.
    pub name: Box<str>,
    /// Their email there, valid or not.
    pub email: Option<Box<str>>,
}

/// The person that an alert names, as Door has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertPerson {
    /// Who this is in Door.
    pub person_id: PersonId,
    /// Their name there.
    pub name: Box<str>,
    /// Their email there.
    pub email: Box<str>,
    /// Their phone there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Their Door unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_id: Option<UnitId>,
}

impl From<&Person> for AlertPerson {
    fn from(person: &Person) -> Self {
        Self {
            person_id: person.person_id,
            name: person.name.to_string().into(),
            email: person.email.as_str().into(),
            phone: person.phone.clone(),
            unit_id: person.unit_id.clone(),
        }
    }
}

/// A field in which the two records differ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DifferingField {
    /// The field's name in bodies, such as `last_name`.
    pub field: Box<str>,
    /// Its value in the PMS.
    pub pms: Option<Box<str>>,
    /// Its value in Door.
    pub door: Option<Box<str>>,
}
