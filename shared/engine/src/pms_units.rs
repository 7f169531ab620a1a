//! All units of the PMS, those that nobody lives in too, so that they can be mapped before somebody does.

use domain::{
    sync::{Sync, SyncTrigger},
    unit::PmsUnit,
};
use pms::Limits;

use crate::{Context, Deadline, Engine, EngineError};

impl Engine {
    /// Notes all units that the PMS has, where this sync asks for them: the first with a roster and of
    /// each day, for new ones are rare, and what somebody asked for by hand. A PMS that does not tell keeps nobody from being synced: the units
    /// that somebody lives in are in the roster.
    pub(crate) async fn note_pms_units(
        &self,
        context: &Context,
        sync: &Sync,
        deadline: Deadline,
    ) -> Result<(), EngineError> {
        if self.asks_for_units(context, sync) {
            let units = self.pms_units(context, deadline).await;
            self.desk.store.note_units(&context.property.property_id, &units).await?;
        }
        Ok(())
    }

    async fn pms_units(&self, context: &Context, deadline: Deadline) -> Vec<PmsUnit> {
        let mut units = Vec::new();
        for attached in &context.setup.attached {
            let limits = Limits::within(deadline.left());
            let of =
                self.ask(&context.credential, limits, &attached.pms_property_id, |connector, property| {
                    connector.units(property)
                });
            match deadline.allow(of).await {
                Ok(of) => units.extend(of),
                Err(error) => {
                    let failure = error.failure();
                    tracing::warn!(error.code = %failure.code, "no list of units: {}", failure.detail);
                }
            }
        }
        units
    }

    fn asks_for_units(&self, context: &Context, sync: &Sync) -> bool {
        let course = &context.integration.course;
        let day_of = |at| context.property.local_time(at).date();
        let is_first_of_day =
            course.last_succeeded_at.is_none_or(|last| day_of(last) != day_of(self.desk.now()));
        let is_first = course.previous_residents.is_none() || is_first_of_day;
        sync.only.is_none() && (is_first || sync.trigger != SyncTrigger::Schedule)
    }
}
