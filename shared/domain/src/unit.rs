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

/// Words that say that something is a unit or a building, and not which one.
const FILLERS: [&str; 14] = [
    "unit",
    "apt",
    "apartment",
    "suite",
    "ste",
    "no",
    "num",
    "number",
    "building",
    "bldg",
    "bld",
    "space",
    "room",
    "rm",
];

/// What two names of units are compared by: their words and numbers, without case, punctuation, leading zeros
/// and the words that every unit has.
///
/// ```
/// # use domain::unit::UnitName;
/// assert_eq!(UnitName::new("Apt. 0204"), UnitName::new("#204"));
/// assert_eq!(UnitName::new("Bldg A, Unit 201"), UnitName::new("a201"));
/// assert_ne!(UnitName::new("A-201"), UnitName::new("B-201"));
/// assert_ne!(UnitName::new("2-113"), UnitName::new("21-13"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitName(Vec<String>);

impl UnitName {
    /// Reads a name.
    pub fn new(name: &str) -> Self {
        let folded = comparison_key(name);
        let words: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).flat_map(letters_and_digits).collect();
        let telling: Vec<_> = words.iter().copied().filter(|word| !FILLERS.contains(word)).collect();
        let kept = if telling.is_empty() { words } else { telling };
        Self(kept.into_iter().map(without_zeros).collect())
    }

    /// The name of a unit within a building, where a building has a name.
    #[must_use]
    pub fn within(&self, building: &Self) -> Self {
        Self([building.0.as_slice(), &self.0].concat())
    }

    /// The name without the building's before it; the same where it does not begin with that, or is nothing
    /// else.
    #[must_use]
    pub fn without(&self, building: &Self) -> Self {
        match self.0.strip_prefix(building.0.as_slice()) {
            Some(rest) if !rest.is_empty() => Self(rest.to_vec()),
            _ => self.clone(),
        }
    }

    /// Its last word alone: `Harbor Row 2` is `2` to those who live there.
    #[must_use]
    pub fn last_word(&self) -> Self {
        Self(self.0.last().cloned().into_iter().collect())
    }

    /// Whether it is another name with more before it, as `2-113` is to `113`.
    pub fn ends_with(&self, other: &Self) -> bool {
        self.0.len() > other.0.len() && self.0.ends_with(&other.0)
    }

    /// Whether there is nothing to compare.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Runs of letters and of digits: `A201` is `A` and `201`.
fn letters_and_digits(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let is_digit = rest.chars().next()?.is_numeric();
        let end = rest.find(|c: char| c.is_numeric() != is_digit).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(run)
    })
}

fn without_zeros(word: &str) -> String {
    match word.trim_start_matches('0') {
        "" => "0".to_owned(),
        rest => rest.to_owned(),
    }
}
