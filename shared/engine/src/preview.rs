//! The same plan on the same path, writing nothing: no person, no alert, no counter, no event.

use domain::{
    directory::Directory,
    ids::{PmsResidentId, PropertyId},
    roster::Roster,
};
use plan::Plan;

use crate::{Context, Deadline, Engine, EngineError};

/// What a sync would do now, and what that was decided from.
#[derive(Debug)]
pub struct DryRun {
    /// What was read of the property.
    pub context: Context,
    /// The plan.
    pub plan: Plan,
}

impl Engine {
    /// What a sync would do now, of everybody or of one resident.
    ///
    /// # Errors
    /// As a sync.
    pub async fn preview(
        &self,
        property_id: &PropertyId,
        only: Option<&PmsResidentId>,
        deadline: Deadline,
    ) -> Result<DryRun, EngineError> {
        let context = self.context(property_id).await?;
        let (plan, _, directory) = self.plan(&context, deadline, self.new_sync_id()).await?;
        Ok(DryRun { context, plan: narrowed(plan, only, &directory) })
    }

    /// Fetches and plans; gives the roster and the directory too, which the plan was made from.
    pub(crate) async fn plan(
        &self,
        context: &Context,
        deadline: Deadline,
        sync_id: domain::ids::SyncId,
    ) -> Result<(Plan, Roster, Directory), EngineError> {
        let roster = self.roster(context, deadline).await?;
        let directory = self.store.directory(&context.property.property_id).await?;
        let roster = self.ask_for_missing(context, roster, &directory, deadline).await?;
        let plan = self.decide(context, &roster, &directory, sync_id).await?;
        Ok((plan, roster, directory))
    }

    /// Plans, and checks the plan against its own rules.
    pub(crate) async fn decide(
        &self,
        context: &Context,
        roster: &Roster,
        directory: &Directory,
        sync_id: domain::ids::SyncId,
    ) -> Result<Plan, EngineError> {
        let settings = self.settings(context).await?;
        let now = (self.now)();
        let plan = plan::plan(roster, directory, &settings, now, sync_id);
        let defects = plan::check(&plan, roster, directory, &settings, now);
        if defects.is_empty() {
            return Ok(plan);
        }
        let defects: Vec<_> = defects.iter().map(ToString::to_string).collect();
        Err(EngineError::UnsoundPlan(defects.join("; ")))
    }
}

/// The plan, or the part of it that is about one resident.
pub(crate) fn narrowed(plan: Plan, only: Option<&PmsResidentId>, directory: &Directory) -> Plan {
    match only {
        Some(id) => plan.only(id, directory),
        None => plan,
    }
}
