//! Access that follows from a change of settings: told before, and done with it.

use domain::settings::{Choices, SyncSettings};
use plan::Plan;
use store::{Decision, Integration, Property};

use crate::{Desk, EngineError, outside::Written};

impl Desk {
    /// What other choices would do to people's access; none while the set-up is not finished, or User Sync is
    /// off. Writes nothing.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn plan_settings(
        &self,
        property: &Property,
        integration: &Integration,
        choices: Choices,
    ) -> Result<Option<Plan>, EngineError> {
        let integration = Integration { choices, ..integration.clone() };
        let Some(settings) = self.settings_in_use(property, &integration).await? else { return Ok(None) };
        let directory = self.store.directory(&property.property_id).await?;
        Ok(Some(plan::settings_change(&directory, &settings, self.now())))
    }

    /// Has people's access follow the settings as they are saved. What does not come about now does with the
    /// next sync.
    ///
    /// # Errors
    /// When the table is out of reach; what was written by then stays.
    pub async fn follow_settings(
        &self,
        property: &Property,
        integration: &Integration,
        by: &Decision,
    ) -> Result<(), EngineError> {
        let Some(settings) = self.settings_in_use(property, integration).await? else { return Ok(()) };
        let property_id = &property.property_id;
        self.write_in_parts(property_id, by, &Written::default(), || {
            Box::pin(async {
                let directory = self.store.directory(property_id).await?;
                let plan = plan::settings_change(&directory, &settings, self.now());
                Ok::<_, EngineError>(self.writes_from_outside(property, by, &plan, &directory, None))
            })
        })
        .await
    }

    /// The settings of a set-up that is finished and on.
    async fn settings_in_use(
        &self,
        property: &Property,
        integration: &Integration,
    ) -> Result<Option<SyncSettings>, EngineError> {
        if !integration.choices.setup.is_on() {
            return Ok(None);
        }
        Ok(Some(self.settings(property, integration).await?))
    }
}
