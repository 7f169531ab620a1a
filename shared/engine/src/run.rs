//! One sync, from the event that asks for it to its record: readable on one screen.

use bus::SyncRequest;
use domain::sync::{Sync, SyncStatus};
use jiff::Timestamp;
use store::{Acquired, Guard, Lock, Start};

use crate::{
    Context, Deadline, Engine, EngineError,
    apply::Applied,
    standing::note_overdue_access,
    time::waits_until,
    unchanged::{is_checked, rests_on},
};

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
        let desk = &self.desk;
        let acquired =
            match desk.store.acquire_lock(&request.property_id, request.sync_id, desk.now()).await? {
                Lock::Acquired(acquired) => acquired,
                Lock::Busy(running) => return self.join(request, running).await,
            };
        let start = match desk.store.start(&request.org_id, &acquired).await {
            Ok(start) => start,
            Err(error) => {
                desk.store.release_lock(&acquired.guard).await?;
                return Err(error.into());
            }
        };
        if let Some(finished) = ended(request, &acquired, &start) {
            desk.store.release_lock(&acquired.guard).await?;
            return Ok(finished);
        }
        let record = start.record.clone();
        match self.begin(request, start).await {
            // On the heap: a sync's future is large.
            Ok(context) => Box::pin(self.run_locked(request, context, &acquired, record, deadline)).await,
            Err(error) => {
                desk.store.release_lock(&acquired.guard).await?;
                Err(error)
            }
        }
    }

    async fn begin(&self, request: &SyncRequest, start: Start) -> Result<Context, EngineError> {
        let Start { property, integration, credential, record: _ } = start;
        let property = property.ok_or_else(|| EngineError::UnknownProperty(request.property_id.clone()))?;
        self.desk.context_of(property, integration, credential).await
    }

    /// The sync, by whoever holds the lock.
    async fn run_locked(
        &self,
        request: &SyncRequest,
        context: Context,
        acquired: &Acquired,
        record: Option<Sync>,
        deadline: Deadline,
    ) -> Result<Sync, EngineError> {
        let (now, guard) = (self.desk.now(), &acquired.guard);
        let context = &self.count_unfinished(context, acquired, now).await?;
        let is_on_record = record.is_some();
        let mut sync = record.unwrap_or_else(|| queued(request, now));
        if let Some(left) = &acquired.approved_left {
            sync.approves = Some(left.clone());
        }
        if let Some(until) = waits_until(context, request, now) {
            return self.pass_time(context, acquired, sync, until, deadline).await;
        }
        if is_on_record {
            sync.begin(now);
            self.desk.store.put_record(guard, &sync).await?;
        }
        let work = Box::pin(self.work(context, acquired, &mut sync, deadline));
        let done = self.beating(guard, work).await;
        if sync.status() == SyncStatus::Queued {
            sync.begin(now);
        }
        match done {
            Ok(Applied::All(unchanged)) => self.succeed(context, guard, sync, unchanged.as_deref()).await,
            Ok(Applied::FoundAgain(unchanged)) => self.find_again(context, guard, sync, &unchanged).await,
            Ok(Applied::Held(plan, reasons)) => self.hold(context, guard, sync, &plan, reasons).await,
            Ok(Applied::Part) => self.continue_later(context, guard, sync, request).await,
            // Somebody else holds the lock, or the table is out of reach: nothing can be recorded.
            Err(EngineError::Store(error)) if error.may_pass() => Err(error.into()),
            // What cannot pass is recorded, and the invocation fails once: it takes an engineer.
            Err(error @ EngineError::Store(_)) => {
                self.fail(context, guard, sync, &error).await?;
                Err(error)
            }
            Err(error) => self.fail(context, guard, sync, &error).await,
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
        let has_failed = matches!(&done, Err(error) if !matches!(error, EngineError::Store(_)));
        if has_failed && sync.only.is_none() {
            // Time passes without the PMS, too.
            sync.counts = self.apply_due(context, acquired, sync, deadline).await?.unwrap_or_default();
        }
        done
    }

    /// Fetch, plan, check, apply; no plan, where what the last one rested on is found again.
    async fn follow_roster(
        &self,
        context: &Context,
        acquired: &Acquired,
        sync: &mut Sync,
        deadline: Deadline,
    ) -> Result<Applied, EngineError> {
        self.mind_failing_credential(context, sync.trigger)?;
        let Context { property, setup, credential, .. } = context;
        let calls = acquired.unchanged.as_deref().map(|unchanged| unchanged.calls);
        let fetched = self.roster_counting(property, credential, &setup.attached, calls, deadline);
        let (roster, calls) = fetched.await?;
        sync.proof = Some(roster.proof().clone());
        sync.roster_size = Some(roster.sizes());
        sync.unreadable = roster.unreadable().iter().take(UNREADABLE_SHOWN).cloned().collect();
        let again = self.found_again(context, acquired, sync, &roster);
        if let Some(again) = again.filter(|again| !is_checked(again)) {
            return Ok(Applied::FoundAgain(Box::new(again.clone())));
        }
        let fetched = self.fetch_beside(context, roster, deadline).await?;
        note_overdue_access(&fetched.directory, &fetched.settings, sync, self.desk.now());
        // A plan that breaks one of its own rules is no plan.
        let planned = fetched.plan(self.desk.now(), sync.sync_id)?.only(sync.only.as_ref());
        if again.is_some() && !planned.plan.is_empty() {
            tracing::error!(
                error.code = "missed_change",
                "there is something to do where comparing found nothing"
            );
        }
        let rests_on = rests_on(context, sync, &planned, calls);
        let applied = self.apply(context, acquired, sync, planned, deadline).await?;
        if !matches!(applied, Applied::Part) {
            self.note_pms_units(context, sync, deadline).await?;
        }
        Ok(match applied {
            Applied::All(_) => Applied::All(rests_on.map(Box::new)),
            other => other,
        })
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

/// The record of a request that was met already.
fn ended(request: &SyncRequest, acquired: &Acquired, start: &Start) -> Option<Sync> {
    let found_again = || acquired.unchanged.as_deref()?.last_sync(&request.property_id);
    let known = start.record.clone().or_else(|| found_again().filter(|sync| sync.sync_id == request.sync_id));
    known.filter(|sync| sync.status().is_final())
}

pub(crate) fn queued(request: &SyncRequest, now: Timestamp) -> Sync {
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
