//! Which Door unit a PMS unit probably is: a suggestion, which a manager saves or not.

use std::collections::BTreeMap;

use domain::{
    ids::UnitId,
    unit::{DoorUnit, PmsUnit, unit_name_key},
};

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitSuggestion {
    /// The PMS unit.
    pub unit: PmsUnit,
    /// The Door unit of the same name; none where there is none, or more than one.
    pub suggested: Option<UnitId>,
}

/// Suggests Door units by equal names: the PMS's label as it is, or with its building before it.
pub fn suggest_units(pms: &[PmsUnit], door: &[DoorUnit]) -> Vec<UnitSuggestion> {
    let mut by_name: BTreeMap<String, Vec<&UnitId>> = BTreeMap::new();
    for unit in door {
        by_name.entry(unit_name_key(&unit.name)).or_default().push(&unit.unit_id);
    }
    let only = |name: &str| match by_name.get(&unit_name_key(name)).map(Vec::as_slice) {
        Some([one]) => Some((*one).clone()),
        _ => None,
    };
    let suggest = |unit: &PmsUnit| {
        let with_building = unit.building.as_ref().map(|building| format!("{building} {}", unit.label));
        only(&unit.label).or_else(|| with_building.and_then(|name| only(&name)))
    };
    pms.iter().map(|unit| UnitSuggestion { suggested: suggest(unit), unit: unit.clone() }).collect()
}
