//! Which Door unit a PMS unit is: what managers mapped, and the units that syncs have seen.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    ids::{PropertyId, UnitId},
    unit::{PmsUnit, PmsUnitKey, UnitMapping},
};
use serde::{Deserialize, Serialize};

use crate::{
    error::StoreError,
    keys,
    lock::changed_outside,
    op::Op,
    table::{Store, encode, text},
};

const ENTITY: &str = "mapped_unit";

/// A PMS unit, mapped or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedUnit {
    /// The unit, as the PMS has it.
    #[serde(flatten)]
    pub unit: PmsUnit,
    /// Which Door unit it is; none while it is unmapped.
    #[serde(default)]
    pub unit_id: Option<UnitId>,
}

impl Store {
    /// Every PMS unit of a property that was seen or mapped, ordered by PMS property and unit.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn mapped_units(&self, property: &PropertyId) -> Result<Vec<MappedUnit>, StoreError> {
        self.all(ENTITY, &keys::mapped_units(property)).await
    }

    /// The mapping, as a plan takes it.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn unit_mapping(&self, property: &PropertyId) -> Result<UnitMapping, StoreError> {
        let units = self.mapped_units(property).await?;
        Ok(units.into_iter().filter_map(|mapped| Some((mapped.unit.key(), mapped.unit_id?))).collect())
    }

    /// Maps PMS units, or unmaps them; the others stay as they are. A sync that has planned
    /// already plans again. Goes on record.
    ///
    /// # Errors
    /// When the table is out of reach; of more than 98, some may be written then.
    pub async fn map_units(&self, property: &PropertyId, units: &[MappedUnit]) -> Result<(), StoreError> {
        let mut entry = self.entry_op()?;
        for some in units.chunks(98) {
            let mut ops = vec![changed_outside(property)];
            for mapped in some {
                ops.push(Op::put(encode(ENTITY, keys::mapped_unit(property, &mapped.unit.key()), mapped)?));
            }
            ops.extend(entry.take());
            self.transact(ops).await.map_err(|error| error.or_refused(|_| StoreError::DirectoryChanged))?;
        }
        Ok(())
    }

    /// Forgets PMS units, with what they were mapped to.
    ///
    /// # Errors
    /// When the table is out of reach; of more than 99, some may be gone then.
    pub async fn forget_units(&self, property: &PropertyId, units: &[PmsUnitKey]) -> Result<(), StoreError> {
        for some in units.chunks(99) {
            let gone = some.iter().map(|unit| Op::delete(keys::mapped_unit(property, unit)));
            let ops = std::iter::once(changed_outside(property)).chain(gone).collect();
            self.transact(ops).await.map_err(|error| error.or_refused(|_| StoreError::DirectoryChanged))?;
        }
        Ok(())
    }

    /// Notes units that a sync has seen, so that managers can map them. What is mapped stays
    /// mapped; only what is new or called otherwise now is written.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn note_units(&self, property: &PropertyId, seen: &[PmsUnit]) -> Result<(), StoreError> {
        let known = self.mapped_units(property).await?;
        let known: BTreeSet<_> = known.into_iter().map(|mapped| mapped.unit).collect();
        let new: BTreeMap<_, _> =
            seen.iter().filter(|unit| !known.contains(unit)).map(|unit| (unit.key(), unit)).collect();
        let ops: Vec<_> = new.into_values().map(|unit| note(property, unit)).collect();
        for some in ops.chunks(100) {
            let done = self.transact(some.to_vec()).await;
            done.map_err(|error| error.or_refused(|_| StoreError::DirectoryChanged))?;
        }
        Ok(())
    }
}

/// Writes what the PMS says of a unit and leaves alone what it is mapped to.
fn note(property: &PropertyId, unit: &PmsUnit) -> Op {
    let set = "SET #entity = :entity, #pms_property_id = :property, #pms_unit_id = :unit, #label = :label";
    let (set, building) = match &unit.building {
        Some(building) => (format!("{set}, #building = :building"), Some(building)),
        None => (format!("{set} REMOVE #building"), None),
    };
    let op = Op::update(keys::mapped_unit(property, &unit.key()), set)
        .value(":entity", text(ENTITY))
        .value(":property", text(unit.pms_property_id.as_str()))
        .value(":unit", text(unit.pms_unit_id.as_str()))
        .value(":label", text(&*unit.label));
    match building {
        Some(building) => op.value(":building", text(&**building)),
        None => op,
    }
}
