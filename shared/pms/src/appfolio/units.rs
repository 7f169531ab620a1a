//! The units of a property, and what people call them.

use std::collections::{BTreeSet, HashMap};

use domain::{
    ids::{PmsPropertyId, PmsUnitId},
    unit::PmsUnit,
};
use serde_json::Value;

use super::places::{BUILDING, HIDDEN, ID, PROPERTY_NAME, UNIT_ADDRESS, UNIT_LABEL};
use crate::json::first;

/// The units of a property, by their ids: a tenant names its unit by nothing else.
#[derive(Debug, Default)]
pub(super) struct Units {
    by_id: HashMap<String, PmsUnit>,
    hidden: BTreeSet<PmsUnitId>,
}

/// What an id is compared by: it is written in either case.
fn key(id: &str) -> String {
    id.to_ascii_lowercase()
}

impl Units {
    /// Reads units, hidden ones too; `house` is the property that they are of.
    pub(super) fn read(property: &PmsPropertyId, house: &Value, rows: &[Value]) -> Self {
        let mut units = Self::default();
        let street = |row| first(row, &UNIT_ADDRESS);
        // An old row that is hidden takes no name from the one that is let.
        let shown: Vec<_> = rows.iter().filter(|row| first(row, &HIDDEN).is_none()).collect();
        // Units of one name at several addresses are in several buildings; nothing else tells one.
        let streets: BTreeSet<_> = shown.iter().filter_map(|row| street(row)).collect();
        let names: BTreeSet<_> = shown.iter().map(|row| first(row, &UNIT_LABEL)).collect();
        let by_street = streets.len() > 1 && names.len() < shown.len();
        let mut nameless: HashMap<_, usize> = HashMap::new();
        for row in shown.iter().filter(|row| first(row, &UNIT_LABEL).is_none()) {
            *nameless.entry(street(row)).or_default() += 1;
        }
        for row in rows {
            let Some(id) = first(row, &ID).and_then(|id| PmsUnitId::new(id).ok()) else { continue };
            let hidden = first(row, &HIDDEN).is_some();
            let only = || {
                let address = street(row).or_else(|| street(house)).or_else(|| first(house, &PROPERTY_NAME));
                let alike = nameless.get(&street(row)).copied().unwrap_or_default();
                address.filter(|_| alike == usize::from(!hidden))
            };
            let label = first(row, &UNIT_LABEL).or_else(only);
            let building = first(row, &BUILDING).or_else(|| street(row).filter(|_| by_street));
            if hidden {
                units.hidden.insert(id.clone());
            }
            let unit = PmsUnit {
                pms_property_id: property.clone(),
                label: label.map_or_else(|| id.as_str().into(), Into::into),
                building: building.map(Into::into),
                pms_unit_id: id.clone(),
            };
            units.by_id.insert(key(id.as_str()), unit);
        }
        units
    }

    /// A unit by its id; one that is not in the list has its id for a name.
    pub(super) fn get(&self, property: &PmsPropertyId, id: &str) -> Option<PmsUnit> {
        let id = PmsUnitId::new(id).ok()?;
        let unknown = || PmsUnit {
            pms_property_id: property.clone(),
            label: id.as_str().into(),
            pms_unit_id: id.clone(),
            building: None,
        };
        Some(self.by_id.get(&key(id.as_str())).cloned().unwrap_or_else(unknown))
    }

    /// Those that can be let.
    pub(super) fn into_list(self) -> Vec<PmsUnit> {
        let Self { by_id, hidden } = self;
        by_id.into_values().filter(|unit| !hidden.contains(&unit.pms_unit_id)).collect()
    }
}
