//! Asking for a sync: the queued record first, then the event that has it done.

use domain::{
    ids::{PmsResidentId, SyncId},
    sync::{PlanDigest, Sync, SyncTrigger},
};
use store::{Decision, Integration, Property, Requested};

use crate::{Desk, EngineError, context::complete};

/// What is special about a sync that is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The digest of a held plan that it may let through.
    pub approves: Option<PlanDigest>,
    /// The one resident whom it is about; everybody without.
    pub only: Option<PmsResidentId>,
    /// Its id, where the same may be asked for again: then it is the same sync.
    pub id: Option<SyncId>,
}

impl Desk {
    /// Asks for a sync of a property, whose integration is `integration`. While one is asked for or running,
    /// gives that one.
    ///
    /// # Errors
    /// [`EngineError::AtWork`] while a sync of another resident is; when the set-up is not finished or off, or
    /// the table or the bus cannot be written. Then the record, if it was written, is taken as never asked for
    /// after two minutes.
    pub async fn request_sync(
        &self,
        property: &Property,
        integration: &Integration,
        trigger: SyncTrigger,
        by: &Decision,
        wanted: Wanted,
    ) -> Result<Sync, EngineError> {
        let property_id = &property.property_id;
        if !complete(property, integration)?.enabled {
            return Err(EngineError::Off(property_id.clone()));
        }
        let now = self.now();
        let id = wanted.id.unwrap_or_else(|| self.new_sync_id());
        let mut sync = Sync::queued(id, property_id.clone(), trigger, by.actor(), now);
        sync.approves = wanted.approves;
        sync.only = wanted.only;
        match self.store.request_sync(&sync, now, by).await? {
            Requested::Joined(other) if other != id => self.joined(sync, other).await,
            // Asked for again, its event may have been lost: the same once more does nothing twice.
            Requested::Queued | Requested::Joined(_) => {
                let request = bus::SyncRequest {
                    org_id: property.org_id.clone(),
                    property_id: property_id.clone(),
                    trigger,
                    requested_by: sync.requested_by.clone(),
                    sync_id: sync.sync_id,
                    continuation: 0,
                    approves: sync.approves.clone(),
                    only: sync.only.clone(),
                };
                self.publisher.request(std::slice::from_ref(&request)).await?;
                // In the span of the request that asked, whose id it ties to the sync's.
                tracing::info!(sync.id = %sync.sync_id, property.id = %sync.property_id, "asked for a sync");
                Ok(sync)
            }
        }
    }

    /// The one that is asked for or running already, if it does what was asked for.
    async fn joined(&self, asked: Sync, sync_id: SyncId) -> Result<Sync, EngineError> {
        match self.store.sync(&asked.property_id, sync_id).await? {
            // One about somebody else does not do what was asked for.
            Some(joined) if !joined.covers(asked.only.as_ref()) => Err(EngineError::AtWork(sync_id)),
            Some(joined) => Ok(joined),
            None => Ok(Sync { sync_id, ..asked }),
        }
    }

    pub(crate) fn new_sync_id(&self) -> SyncId {
        SyncId::new(self.now(), self.random())
    }
}
