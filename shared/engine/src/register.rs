//! What Door's platform registers: properties, their units, people known beside the PMS.

use domain::{change::PersonChange, door_key::DoorKey, ids::PropertyId, unit::DoorUnit};
use store::{Decision, Property};

use crate::{Desk, EngineError};

impl Desk {
    /// Registers a property, or renames it.
    ///
    /// # Errors
    /// When another portfolio has it, or the table is out of reach.
    pub async fn register_property(&self, property: &Property) -> Result<(), EngineError> {
        Ok(self.store.put_property(property).await?)
    }

    /// Makes these the units of a property; those not among them go.
    ///
    /// # Errors
    /// When the table is out of reach; then the same call again writes the rest.
    pub async fn replace_units(&self, property: &PropertyId, units: &[DoorUnit]) -> Result<(), EngineError> {
        Ok(self.store.put_units(property, units).await?)
    }

    /// Makes these the keys of a property; those not among them go.
    ///
    /// # Errors
    /// When the table is out of reach; then the same call again writes the rest.
    pub async fn replace_keys(&self, property: &PropertyId, keys: &[DoorKey]) -> Result<(), EngineError> {
        Ok(self.store.put_keys(property, keys).await?)
    }

    /// Adds a person who is known beside the PMS.
    ///
    /// # Errors
    /// When another person of the property has the email, or the table is out of reach.
    pub async fn add_person(
        &self,
        property: &Property,
        change: &PersonChange,
        by: &Decision,
    ) -> Result<(), EngineError> {
        let write = self.person_write(property, by, change);
        Ok(self.store.write_from_outside(&property.property_id, vec![write], by).await?)
    }
}
