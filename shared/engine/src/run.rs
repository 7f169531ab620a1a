//! One sync, from the event that asks for it to its record: readable on one screen.

use bus::SyncRequest;
use domain::sync::{Sync, SyncStatus};
use jiff::Timestamp;
use store::{Acquired, Guard, Lock};

use crate::{Context, Deadline, Engine, EngineError, apply::Applied, preview::narrowed};

impl Engine {
    /// Runs the sync that was asked for, and gives its record.
    ///
    /// The same request again, at the same time or later, does nothing twice: a finished sync is
    /// answered from its record, a running one keeps others out, and one that was cut off goes on
    /// where it stopped, because what it wrote plans as unchanged.
    ///
    /// # Errors
    /// Only when how it went could not be recorded; then the same request may be made again. A
    /// sync that failed has a record that says so.
    pub async fn run(&self, request: &SyncRequest, deadline: Deadline) -> Result<Sync, EngineError> {
        let now = (self.now)();
        let earlier = self.store.sync(&request.property_id, request.sync_id).await?;
        if let Some(finished) = earlier.as_ref().filter(|sync| sync.status.is_final()) {
            return Ok(finished.clone());
        }
        let context = self.context(&request.property_id).await?;
        let mut sync = earlier.unwrap_or_else(|| queued(request, now));
        let acquired = match self.store.acquire_lock(&request.property_id, request.sync_id, now).await? {
            Lock::Acquired(acquired) => acquired,
            Lock::Busy(running) => return self.join(sync, running).await,
        };
        self.close_interrupted(&context, &acquired, now).await?;
        sync.status = SyncStatus::Running;
        sync.started_at.get_or_insert(now);
        self.store.put_started(&acquired.guard, &sync).await?;
        let worked =
            self.beating(&acquired.guard, self.work(&context, &acquired, &mut sync, request, deadline)).await;
        match worked {
            Ok(Applied::All) => self.succeed(&context, &acquired.guard, sync).await,
            Ok(Applied::Held(plan)) => self.hold(&context, &acquired.guard, sync, &plan).await,
            Ok(Applied::Part) => self.continue_later(&acquired.guard, sync, request).await,
            // Somebody else holds the lock, or the table is out of reach: nothing can be recorded.
            Err(error @ EngineError::Store(_)) => Err(error),
            Err(error) => self.fail(&context, &acquired.guard, sync, &error).await,
        }
    }

    async fn work(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &mut Sync,
        request: &SyncRequest,
        deadline: Deadline,
    ) -> Result<Applied, EngineError> {
        if !context.setup.enabled {
            return Err(EngineError::Off(request.property_id.clone()));
        }
        self.apply_due(context, acquired, sync, deadline).await?;
        self.mind_failing_credential(context, sync.trigger)?;
        let (plan, roster, directory) = self.plan(context, deadline, sync.sync_id).await?;
        let plan = narrowed(plan, sync.only.as_ref(), &directory);
        sync.proof = Some(roster.proof().clone());
        sync.unreadable = roster.unreadable().iter().take(100).cloned().collect();
        self.apply(context, acquired, sync, plan, &roster, directory, deadline).await
    }

    /// Runs something while the lock is kept alive; the work ends with the lock.
    async fn beating<T>(
        &self,
        guard: &Guard,
        work: impl Future<Output = Result<T, EngineError>>,
    ) -> Result<T, EngineError> {
        let mut beat = tokio::time::interval(store::LOCK_HEARTBEAT);
        beat.tick().await;
        tokio::pin!(work);
        loop {
            tokio::select! {
                done = &mut work => return done,
                _ = beat.tick() => self.store.heartbeat(guard, (self.now)()).await?,
            }
        }
    }
}

fn queued(request: &SyncRequest, now: Timestamp) -> Sync {
    let mut sync = Sync::queued(
        request.sync_id,
        request.property_id.clone(),
        request.trigger,
        &request.requested_by,
        now,
    );
    sync.approves = request.approves.clone();
    sync.only = request.only.clone();
    sync
}
