//! The same plan on the same path, writing nothing: no person, no alert, no counter, no event.

use domain::ids::PmsResidentId;
use plan::Plan;
use store::Property;

use crate::{Deadline, Engine, EngineError};

impl Engine {
    /// What a sync would do now, of everybody or of one resident.
    ///
    /// # Errors
    /// As a sync.
    pub async fn preview(
        &self,
        property: &Property,
        only: Option<&PmsResidentId>,
        deadline: Deadline,
    ) -> Result<Plan, EngineError> {
        let context = self.desk.context(property).await?;
        let fetched = self.fetch(&context, deadline).await?;
        let planned = fetched.plan(self.desk.now(), self.desk.new_sync_id())?;
        Ok(planned.only(only).plan)
    }
}
