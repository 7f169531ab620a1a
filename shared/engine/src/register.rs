//! What Door's platform registers: properties, their units, people known beside the PMS.

use std::convert::Infallible;

use domain::{
    change::PersonChange,
    door_key::{DoorKey, chosen_after},
    ids::PropertyId,
    settings::Choices,
    unit::DoorUnit,
};
use store::{Decision, Integration, Property};

use crate::{Desk, EngineError, NotChanged};

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

    /// Makes these the keys of a property; those not among them go, out of the settings too. Access follows the
    /// settings with the next sync.
    ///
    /// # Errors
    /// When the table is out of reach; then the same call again writes the rest.
    pub async fn replace_keys(
        &self,
        property: &Property,
        keys: &[DoorKey],
        by: &Decision,
    ) -> Result<(), EngineError> {
        let (store, property_id) = (&self.store, &property.property_id);
        let before = store.door_keys(property_id).await?;
        let follow = |read: &Integration| {
            let common_area_keys = chosen_after(&read.choices.common_area_keys, &before, keys);
            Ok::<_, Infallible>(Choices { common_area_keys, ..read.choices.clone() })
        };
        // First the settings: whoever is cut off in between finds the names of before when they come again.
        let read = store.integration(property_id).await?;
        match self.change_integration(property, read, by, follow).await {
            Ok(_) => Ok(store.put_keys(property_id, keys).await?),
            Err(NotChanged::Store(error)) => Err(error.into()),
        }
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
