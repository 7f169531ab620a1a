//! A manager's decision about a held sync.

use domain::{
    ids::{PropertyId, SyncId},
    sync::{self, Sync},
};
use store::Decision;

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
}
