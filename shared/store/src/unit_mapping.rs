//! Which Door unit a PMS unit is: what managers mapped, and the units that syncs have seen.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    ids::{PropertyId, UnitId},
    unit::{PmsUnit, UnitMapping},
};
use serde::{Deserialize, Serialize};

use crate::{
    audit::Decision,
    error::StoreError,
    item::{encode, text},
    keys::{self, Entity},
    lock::changed_outside,
    op::Op,
    table::{Reader, Store},
    transaction::Transaction,
};

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

impl Reader {
    /// Every PMS unit of a property that was seen or mapped, ordered by PMS property and unit.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn mapped_units(&self, property: &PropertyId) -> Result<Vec<MappedUnit>, StoreError> {
        self.all(&keys::mapped_units(property)).await
    }

    /// The mapping, as a plan takes it.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn unit_mapping(&self, property: &PropertyId) -> Result<UnitMapping, StoreError> {
        let units = self.mapped_units(property).await?;
        Ok(units.into_iter().filter_map(|mapped| Some((mapped.unit.key(), mapped.unit_id?))).collect())
    }
}

impl Store {
    /// Maps PMS units, or unmaps them; the others stay as they are. A sync that has planned
    /// already plans again.
    ///
    /// # Errors
    /// When the table is out of reach; of more than 98, some may be written then.
    pub async fn map_units(
        &self,
        property: &PropertyId,
        units: &[MappedUnit],
        by: &Decision,
    ) -> Result<(), StoreError> {
        for some in units.chunks(98) {
            let mut transaction = Transaction::new().with(changed_outside(property));
            for mapped in some {
                let key = keys::mapped_unit(property, &mapped.unit.key());
                transaction = transaction.with(Op::put(key, encode(Entity::MappedUnit, mapped)?));
            }
            self.transact_by(by, transaction).await??;
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
            self.transact(Transaction::new().with_all(some.iter().cloned())).await??;
        }
        Ok(())
    }
}

/// Writes what the PMS says of a unit and leaves alone what it is mapped to.
fn note(property: &PropertyId, unit: &PmsUnit) -> Op {
    Op::update(keys::mapped_unit(property, &unit.key()))
        .set("pms_property_id", text(unit.pms_property_id.as_str()))
        .set("pms_unit_id", text(unit.pms_unit_id.as_str()))
        .set("label", text(&*unit.label))
        .set_or_remove("building", unit.building.as_deref().map(text))
}
