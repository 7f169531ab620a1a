//! Asking for a sync: the queued record first, then the event that has it done.

use domain::{
    ids::{OrgId, PmsResidentId, SyncId},
    sync::{PlanDigest, Sync, SyncStatus, SyncTrigger},
};
use jiff::SignedDuration;
use store::{Decision, Integration, Property, Requested};

use crate::{Desk, EngineError, context::complete};

/// A sync that has not begun after so long is asked for once more by whoever asks for one.
const LATE: SignedDuration = SignedDuration::from_mins(2);

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
    /// the table or the bus cannot be written. Then the record, if it was written, is asked for again by whoever
    /// asks two minutes later.
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
            Requested::Joined(other) if other != id => {
                let joined = self.joined(sync, other).await?;
                // Its event was lost, or is late: the same once more does nothing twice.
                if joined.status() == SyncStatus::Queued && joined.requested_at + LATE < now {
                    self.send_request(&property.org_id, &joined).await?;
                }
                Ok(joined)
            }
            // Asked for again, its event may have been lost: the same once more does nothing twice.
            Requested::Queued | Requested::Joined(_) => {
                self.send_request(&property.org_id, &sync).await?;
                Ok(sync)
            }
        }
    }

    /// Sends the event that has a queued sync done.
    async fn send_request(&self, org_id: &OrgId, sync: &Sync) -> Result<(), EngineError> {
        let request = bus::SyncRequest {
            org_id: org_id.clone(),
            property_id: sync.property_id.clone(),
            trigger: sync.trigger,
            requested_by: sync.requested_by.clone(),
            sync_id: sync.sync_id,
            continuation: 0,
            approves: sync.approves.clone(),
            only: sync.only.clone(),
        };
        self.publisher.request(std::slice::from_ref(&request)).await?;
        // In the span of whoever asked, whose id it ties to the sync's.
        tracing::info!(sync.id = %sync.sync_id, property.id = %sync.property_id, "asked for a sync");
        Ok(())
    }

    /// Asks again for the sync that came while another was at work, which has ended now. Should that fail, the end
    /// of the next one does.
    pub(crate) async fn ask_for_who_waits(&self, property: &Property) {
        let asked = async {
            let property_id = &property.property_id;
            let Some(waiting) = self.store.waiting(property_id).await? else { return Ok(()) };
            match self.store.sync(property_id, waiting).await? {
                Some(sync) if !sync.status().is_final() => self.send_request(&property.org_id, &sync).await,
                _ => Ok(()),
            }
        };
        if let Err(error) = asked.await {
            tracing::warn!(error.code = error.code(), "a sync that waits was not asked for again");
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
