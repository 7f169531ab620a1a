//! The units of a property: what a lease's unit is called, and which building it is in.

use std::collections::HashMap;

use domain::{
    ids::{PmsPropertyId, PmsUnitId},
    roster::RosterDefect,
    unit::PmsUnit,
};
use serde_json::Value;

use super::places::{BUILDING, ID, PROPERTY, SPACE_ID, SPACE_LABEL, UNIT_ID, UNIT_LABEL};
use crate::json::{first, get, items, list, text};

/// The spaces of a lease or of a unit: in their container, or as a bare list, where what a space is called has the
/// name that the container's items have.
fn spaces_of(value: &Value) -> Vec<&Value> {
    let within = |held| match get(held, "unitSpace") {
        _ if first(held, &SPACE_ID).is_some() => vec![held],
        // A container without items has nothing in it.
        Value::Null if held.is_object() => Vec::new(),
        Value::Null => vec![held],
        inner => list(inner),
    };
    list(get(value, "unitSpaces")).into_iter().flat_map(within).collect()
}

/// The units of a property, by the ids that leases name them with.
#[derive(Debug, Default)]
pub(super) struct Units {
    all: Vec<PmsUnit>,
    by_space: HashMap<Box<str>, usize>,
    /// The spaces of a unit, or the unit itself where it has none.
    by_unit: HashMap<Box<str>, Vec<usize>>,
}

impl Units {
    /// Reads an answer: spaces, where a unit has them, for a space is what a lease names.
    ///
    /// # Errors
    /// Where it is about other properties only.
    pub(super) fn read(property: &PmsPropertyId, answer: &[Value]) -> Result<Self, RosterDefect> {
        let mut units = Self::default();
        let is_it = |value: &&Value| first(value, &PROPERTY).is_none_or(|id| id == property.as_str());
        let (of_property, others): (Vec<_>, Vec<_>) = answer.iter().partition(is_it);
        if let (Some(other), true) = (others.first(), of_property.is_empty()) {
            let other = first(other, &PROPERTY).and_then(|id| PmsPropertyId::new(id).ok());
            return Err(RosterDefect::UnexpectedProperty(other.unwrap_or_else(|| property.clone())));
        }
        for unit in of_property.into_iter().flat_map(|value| items(value, "units", "unit")) {
            units.add(property, unit);
        }
        Ok(units)
    }

    fn add(&mut self, property: &PmsPropertyId, unit: &Value) {
        let own = first(unit, &ID).or_else(|| first(unit, &UNIT_ID));
        let label = first(unit, &UNIT_LABEL);
        let spaces = spaces_of(unit);
        let of_space =
            spaces.iter().map(|space| (first(space, &SPACE_ID), first(space, &SPACE_LABEL), *space));
        let itself = spaces.is_empty().then(|| (own.clone(), None, unit));
        for (id, own_label, at) in of_space.chain(itself) {
            let made = || {
                let id = id?;
                let unit = PmsUnit {
                    pms_property_id: property.clone(),
                    pms_unit_id: PmsUnitId::new(&id).ok()?,
                    label: own_label.or(label.clone())?.into(),
                    building: first(at, &BUILDING).or_else(|| first(unit, &BUILDING)).map(Into::into),
                };
                Some((id.into_owned(), unit))
            };
            let Some((id, made)) = made() else { continue };
            let index = self.all.len();
            self.all.push(made);
            self.by_unit.entry(own.as_deref().unwrap_or(&id).into()).or_default().push(index);
            if !spaces.is_empty() {
                self.by_space.insert(id.into(), index);
            }
        }
    }

    /// All of them.
    pub(super) fn into_list(self) -> Vec<PmsUnit> {
        self.all
    }

    /// The unit of a lease: its first space, else the unit by itself, with what the list of units knows
    /// of it.
    pub(super) fn of_lease(&self, property: &PmsPropertyId, lease: &Value) -> Option<PmsUnit> {
        let spaces = spaces_of(lease);
        let space = spaces.first().copied().unwrap_or(lease);
        let space_id = first(space, &SPACE_ID).or_else(|| first(lease, &SPACE_ID));
        let unit_id = first(lease, &UNIT_ID).or_else(|| first(space, &UNIT_ID));
        let label = first(space, &SPACE_LABEL).or_else(|| first(lease, &UNIT_LABEL)).or_else(|| text(space));
        let known = self.known(space_id.as_deref(), unit_id.as_deref(), label.as_deref());
        let id = match (&space_id, known, &unit_id) {
            (Some(id), ..) => PmsUnitId::new(id).ok()?,
            (None, Some(known), _) => known.pms_unit_id.clone(),
            (None, None, id) => PmsUnitId::new(id.as_ref()?).ok()?,
        };
        let building = first(space, &BUILDING).or_else(|| first(lease, &BUILDING)).map(Into::into);
        Some(PmsUnit {
            pms_property_id: property.clone(),
            label: label
                .map(Into::into)
                .or(known.map(|known| known.label.clone()))
                .unwrap_or(id.as_str().into()),
            building: known.and_then(|known| known.building.clone()).or(building),
            pms_unit_id: id,
        })
    }

    /// A unit by its space; or by itself, if it has one space only, or one with that label.
    fn known(&self, space: Option<&str>, unit: Option<&str>, label: Option<&str>) -> Option<&PmsUnit> {
        let by_space = space.and_then(|id| self.by_space.get(id));
        let of_unit = || match self.by_unit.get(unit?)?.as_slice() {
            [only] => Some(only),
            several => several
                .iter()
                .find(|index| self.all.get(**index).is_some_and(|unit| label == Some(&*unit.label))),
        };
        self.all.get(*by_space.or_else(of_unit)?)
    }
}
