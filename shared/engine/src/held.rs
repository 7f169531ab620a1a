//! A manager's decision about a held sync.

use domain::{
    ids::{PropertyId, SyncId},
    sync::{self, Sync, SyncState},
};
use store::{Decision, Integration};

use crate::{Desk, EngineError};

impl Desk {
    /// Decides about a held sync, once: its changes are let through, or discarded. Gives its record.
    ///
    /// # Errors
    /// When it does not wait for a decision, or not any more.
    pub async fn decide_held_sync(
        &self,
        property_id: &PropertyId,
        sync_id: SyncId,
        approved: bool,
        by: &Decision,
    ) -> Result<Sync, EngineError> {
        let decision = sync::Decision { approved, by: by.actor().into(), at: self.now() };
        Ok(self.store.decide(property_id, sync_id, &decision, by).await?)
    }

    /// The last sync of a property, where it was held and nobody has decided about it.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn undecided_sync(&self, integration: &Integration) -> Result<Option<SyncId>, EngineError> {
        let course = &integration.course;
        let Some(last) = course.last_sync.as_ref().filter(|_| course.is_held()) else { return Ok(None) };
        let sync = self.store.sync(&integration.property_id, last.sync_id).await?;
        let waits = |sync: &Sync| matches!(sync.state, SyncState::Held { decision: None, .. });
        Ok(sync.as_ref().is_some_and(waits).then_some(last.sync_id))
    }
}
