//! Asking for a sync: of two requests at once comes one.

use domain::{
    ids::{PropertyId, SyncId},
    sync::{Sync, SyncFailure, SyncStatus},
};
use jiff::{SignedDuration, Timestamp};

use crate::{
    audit::Decision,
    condition::{equals, unchanged},
    error::StoreError,
    item::{number, text, value},
    keys::{self, Entity},
    lock::LockItem,
    op::Op,
    settle::until_settled,
    sync_record::queued_op,
    table::Store,
    transaction::Transaction,
};

/// A sync that was asked for and has not begun after so long does not keep another from being asked for: so long
/// its event is kept where functions are throttled.
const ASKED: SignedDuration = SignedDuration::from_hours(6);

/// What came of asking for a sync.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requested {
    /// It is queued; now its event has to be sent.
    Queued,
    /// That one is queued or running already.
    Joined(SyncId),
}

impl LockItem {
    /// The sync that was asked for and may still begin.
    fn queued(&self, now: Timestamp) -> Option<SyncId> {
        self.pending.filter(|_| self.pending_at > (now - ASKED).as_millisecond())
    }
}

impl Store {
    /// Queues a sync, unless one is queued or running: that one is answered then. None stands in
    /// for one that lets a held plan through.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn request_sync(
        &self,
        sync: &Sync,
        now: Timestamp,
        by: &Decision,
    ) -> Result<Requested, StoreError> {
        let property = &sync.property_id;
        until_settled(|| async {
            let seen = self.lock(property).await?;
            let another = seen.running(now).or(seen.queued(now)).filter(|_| sync.approves.is_none());
            if let Some(already) = another
                && !self.is_over(property, already).await?
            {
                self.watch(property, already).await?;
                return Ok(Requested::Joined(already));
            }
            if let Some(lapsed) = seen.pending.filter(|_| seen.queued(now).is_none()) {
                self.close_lapsed(property, lapsed, now).await?;
            }
            let pending = Op::update(keys::lock(property))
                .set("pending", text(sync.sync_id.to_string()))
                .set("pending_at", number(now.as_millisecond()))
                .when(seen.is_unchanged())
                .when(unchanged("pending", seen.pending.map(|id| text(id.to_string()))));
            let transaction = Transaction::new().with(pending).with(queued_op(sync, self.retention)?);
            match self.transact_by(by, transaction).await? {
                Ok(()) => Ok(Requested::Queued),
                // The record is there: this very request was made before.
                Err(refused) if refused.has(Entity::Sync) => Ok(Requested::Joined(sync.sync_id)),
                Err(refused) => Err(refused.into()),
            }
        })
        .await
    }

    /// Whether a sync has ended: one that joined another leaves its mark behind, and does nothing any more.
    async fn is_over(&self, property: &PropertyId, id: SyncId) -> Result<bool, StoreError> {
        Ok(self
            .sync(property, id)
            .await?
            .is_some_and(|sync| sync.status().is_final() || sync.joined().is_some()))
    }

    /// Records of a sync that was asked for and never began that another takes its place. Should
    /// its event still come, it finds itself over.
    async fn close_lapsed(
        &self,
        property: &PropertyId,
        id: SyncId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let failure = SyncFailure {
            code: "never_started".into(),
            detail: "The sync did not begin in time; one that was asked for later takes its place.".into(),
            retryable: true,
        };
        let op = Op::update(keys::sync(property, id))
            .set("status", value(&SyncStatus::Failed)?)
            .set("finished_at", value(&now)?)
            .set("error", value(&failure)?)
            .when(equals("status", value(&SyncStatus::Queued)?));
        // Refused where it began after all.
        self.write(op).await?.or(Ok(()))
    }
}
