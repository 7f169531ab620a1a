//! Access that follows from a change of settings: told before, and done with it.

use std::collections::BTreeMap;

use domain::{
    ids::{PersonId, PropertyId},
    settings::{Choices, SyncSettings},
};
use plan::Plan;
use store::Decision;

use crate::{Context, Engine, EngineError};

impl Engine {
    /// What other choices would do to people's access, with the names of those whom it concerns; none while the
    /// set-up is not finished. Writes nothing.
    ///
    /// # Errors
    /// When the property is unknown, or the table is out of reach.
    pub async fn plan_settings(
        &self,
        property_id: &PropertyId,
        change: impl FnOnce(Choices) -> Choices,
    ) -> Result<Option<(Plan, BTreeMap<PersonId, String>)>, EngineError> {
        let Some((mut context, _)) = self.finished(property_id).await? else { return Ok(None) };
        context.integration.choices = change(context.integration.choices);
        let settings = self.settings(&context).await?;
        let directory = self.store.directory(property_id).await?;
        let plan = plan::settings_change(&directory, &settings, (self.now)());
        let names = plan.people.iter().map(|change| (change.after.person_id, change.after.name.to_string()));
        Ok(Some((plan.clone(), names.collect())))
    }

    /// Has people's access follow the settings as they are saved. What does not come about now does with the
    /// next sync.
    ///
    /// # Errors
    /// When the property is unknown, or the table is out of reach.
    pub async fn follow_settings(&self, property_id: &PropertyId, by: &Decision) -> Result<(), EngineError> {
        let Some((context, settings)) = self.finished(property_id).await? else { return Ok(()) };
        self.write_in_parts(property_id, by, async || {
            let directory = self.store.directory(property_id).await?;
            let plan = plan::settings_change(&directory, &settings, (self.now)());
            Ok(self.writes_from_outside(&context.property, by, &plan, &directory, None))
        })
        .await
    }

    /// The context of a property whose set-up is finished and on.
    async fn finished(
        &self,
        property_id: &PropertyId,
    ) -> Result<Option<(Context, SyncSettings)>, EngineError> {
        match self.context(property_id).await {
            Ok(context) if context.setup.enabled => {
                let settings = self.settings(&context).await?;
                Ok(Some((context, settings)))
            }
            Ok(_) | Err(EngineError::NotSetUp { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
