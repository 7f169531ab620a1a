//! Units of the PMS, units of Door, and the mapping between them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    ids::{PmsPropertyId, PmsUnitId, UnitId},
    text::comparison_key,
};

/// A unit as the PMS knows it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PmsUnit {
    /// The PMS property that it belongs to.
    pub pms_property_id: PmsPropertyId,
    /// Its id in the PMS.
    pub pms_unit_id: PmsUnitId,
    /// What people call it, such as `A-201`.
    pub label: Box<str>,
    /// The building it is in, where the PMS says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub building: Option<Box<str>>,
}

impl PmsUnit {
    /// What a mapping is kept under.
    pub fn key(&self) -> PmsUnitKey {
        PmsUnitKey { pms_property_id: self.pms_property_id.clone(), pms_unit_id: self.pms_unit_id.clone() }
    }
}

/// What identifies a PMS unit within one Door property.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PmsUnitKey {
    /// The PMS property.
    pub pms_property_id: PmsPropertyId,
    /// The unit in it.
    pub pms_unit_id: PmsUnitId,
}

/// A unit of a Door property.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DoorUnit {
    /// Its id in Door.
    pub unit_id: UnitId,
    /// What managers call it.
    pub name: Box<str>,
}

/// Which Door unit a PMS unit is; what is missing here is unmapped.
pub type UnitMapping = BTreeMap<PmsUnitKey, UnitId>;

/// What two unit names are compared by when a mapping is suggested: without case, white space,
/// punctuation, leading zeros, and a leading `unit`, `apt`, `apartment`, `suite` or `#`.
///
/// ```
/// # use domain::unit::unit_name_key;
/// assert_eq!(unit_name_key("Apt. 0204"), unit_name_key("#204"));
/// assert_ne!(unit_name_key("A-201"), unit_name_key("B-201"));
/// ```
pub fn unit_name_key(name: &str) -> String {
    let folded = comparison_key(name);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .skip_while(|word| matches!(*word, "unit" | "apt" | "apartment" | "suite" | "ste" | "no"))
        .map(|word| match word.trim_start_matches('0') {
            "" => "0",
            rest => rest,
        });
    words.collect::<Vec<_>>().join("-")
}
