//! An hour in which the schedule leaves the PMS alone, after failures: time passes all the same.

use bus::SyncRequest;
use domain::{
    settings::SyncSettings,
    sync::{Sync, SyncFailure, SyncTrigger},
};
use jiff::Timestamp;
use store::Acquired;

use crate::{Context, Deadline, Engine, EngineError};

/// Until when the schedule leaves a property alone; none where its hour has come, or somebody asks by hand.
pub(crate) fn waits_until(context: &Context, request: &SyncRequest, now: Timestamp) -> Option<Timestamp> {
    let due = context.integration.course.schedule.next_sync_at;
    due.filter(|due| request.trigger == SyncTrigger::Schedule && *due > now)
}

impl Engine {
    /// Does what time brings, and asks no PMS. On record only where there was something to do.
    pub(crate) async fn pass_time(
        &self,
        context: &Context,
        acquired: &Acquired,
        mut sync: Sync,
        until: Timestamp,
        deadline: Deadline,
    ) -> Result<Sync, EngineError> {
        let (desk, guard) = (&self.desk, &acquired.guard);
        sync.begin(desk.now());
        let not_asked = |mut sync: Sync| {
            sync.fail(desk.now(), not_asked(until));
            sync
        };
        if !context.setup.enabled || !self.is_anything_due(context).await? {
            desk.store.release_lock(guard).await?;
            desk.ask_for_who_waits(&context.property).await;
            return Ok(not_asked(sync));
        }
        desk.store.put_record(guard, &sync).await?;
        // What is left by the deadline is done in the next hour.
        let due = self.beating(guard, self.apply_due(context, acquired, &sync, deadline)).await?;
        sync.counts = due.unwrap_or_default();
        let taken = desk.store.progress(&sync.property_id, sync.sync_id).await?.taken();
        let sync = not_asked(sync);
        desk.store.close(guard, &sync, taken).await?;
        desk.store.release_lock(guard).await?;
        desk.ask_for_who_waits(&context.property).await;
        Ok(sync)
    }

    async fn is_anything_due(&self, context: &Context) -> Result<bool, EngineError> {
        let directory = self.desk.store.directory(&context.property.property_id).await?;
        let settings: SyncSettings = self.desk.settings(&context.property, &context.integration).await?;
        let plan = plan::due(&directory, &settings, self.desk.now(), None);
        Ok(!plan.is_empty())
    }
}

fn not_asked(until: Timestamp) -> SyncFailure {
    SyncFailure {
        code: "pms_not_asked".into(),
        detail: format!(
            "After the last failures the schedule does not ask the PMS before {until}; Sync Now always does. What \
             was due by time alone, such as access that ends, is done."
        )
        .into(),
        retryable: true,
    }
}
