//! One sync, from the event that asks for it to its record: readable on one screen.

use bus::SyncRequest;
use domain::sync::Sync;
use jiff::Timestamp;
use store::{Acquired, Guard, Lock};

use crate::{Context, Deadline, Engine, EngineError, apply::Applied, time::waits_until};

/// So many records that could not be read are on a sync's record.
const UNREADABLE_SHOWN: usize = 100;

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
        let (desk, now) = (&self.desk, self.desk.now());
        let earlier = desk.store.sync(&request.property_id, request.sync_id).await?;
        if let Some(finished) = earlier.as_ref().filter(|sync| sync.status().is_final()) {
            return Ok(finished.clone());
        }
        let context = desk.context(&desk.property(&request.property_id).await?).await?;
        let mut sync = earlier.unwrap_or_else(|| queued(request, now));
        if let Some(until) = waits_until(&context, request, now) {
            return self.pass_time(context, sync, until, deadline).await;
        }
        let acquired = match desk.store.acquire_lock(&request.property_id, request.sync_id, now).await? {
            Lock::Acquired(acquired) => acquired,
            Lock::Busy(running) => return self.join(sync, running).await,
        };
        // Another delivery of the same request may have ended it between the first look and the lock.
        let ended = desk.store.sync(&request.property_id, request.sync_id).await?;
        if let Some(finished) = ended.filter(|sync| sync.status().is_final()) {
            desk.store.release_lock(&acquired.guard).await?;
            return Ok(finished);
        }
        let context = self.close_interrupted(context, &acquired, now).await?;
        sync.begin(now);
        desk.store.put_record(&acquired.guard, &sync).await?;
        let work = self.work(&context, &acquired, &mut sync, deadline);
        match self.beating(&acquired.guard, work).await {
            Ok(Applied::All) => self.succeed(&context, &acquired.guard, sync).await,
            Ok(Applied::Held(plan, reasons)) => {
                self.hold(&context, &acquired.guard, sync, &plan, reasons).await
            }
            Ok(Applied::Part) => self.continue_later(&acquired.guard, sync, request).await,
            // Somebody else holds the lock, or the table is out of reach: nothing can be recorded.
            Err(EngineError::Store(error)) if error.may_pass() => Err(error.into()),
            // What cannot pass is recorded, and the invocation fails once: it takes an engineer.
            Err(error @ EngineError::Store(_)) => {
                self.fail(&context, &acquired.guard, sync, &error).await?;
                Err(error)
            }
            Err(error) => self.fail(&context, &acquired.guard, sync, &error).await,
        }
    }

    /// What the PMS says, or at least what time brings.
    async fn work(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &mut Sync,
        deadline: Deadline,
    ) -> Result<Applied, EngineError> {
        if !context.setup.enabled {
            return Err(EngineError::Off(context.property.property_id.clone()));
        }
        let done = self.follow_roster(context, acquired, sync, deadline).await;
        let goes_on = matches!(done, Ok(Applied::All | Applied::Part) | Err(EngineError::Store(_)));
        if !goes_on && sync.only.is_none() {
            // Time passes without the PMS, too. What is held is counted as what its plan would do.
            let due = self.apply_due(context, acquired, sync, deadline).await?;
            if !matches!(done, Ok(Applied::Held(..))) {
                sync.counts = due;
            }
        }
        done
    }

    /// Fetch, plan, check, apply.
    async fn follow_roster(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &mut Sync,
        deadline: Deadline,
    ) -> Result<Applied, EngineError> {
        self.mind_failing_credential(context, sync.trigger)?;
        let fetched = self.fetch(context, deadline).await?;
        sync.proof = Some(fetched.roster.proof().clone());
        sync.roster_size = Some(fetched.roster.sizes());
        sync.unreadable = fetched.roster.unreadable().iter().take(UNREADABLE_SHOWN).cloned().collect();
        // A plan that breaks one of its own rules is no plan.
        let planned = fetched.plan(self.desk.now(), sync.sync_id)?.only(sync.only.as_ref());
        let applied = self.apply(context, acquired, sync, planned, deadline).await?;
        if !matches!(applied, Applied::Part) {
            self.note_pms_units(context, sync, deadline).await?;
        }
        Ok(applied)
    }

    /// Runs something while the lock is kept alive; the work ends with the lock.
    pub(crate) async fn beating<T>(
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
                _ = beat.tick() => self.desk.store.heartbeat(guard, self.desk.now()).await?,
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
