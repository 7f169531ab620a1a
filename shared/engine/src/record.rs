//! How a sync ends: each ending is one transaction of its record, the integration's summary and
//! schedule, and the event that tells of it.

use bus::SyncRequest;
use domain::{
    credential::CredentialFailure,
    ids::SyncId,
    sync::{HoldReasons, Sync, SyncCounts, SyncFailure, SyncState, SyncStatus, SyncTrigger, Taken},
    unchanged::Unchanged,
};
use jiff::Timestamp;
use plan::Plan;
use pms::PmsError;
use store::{Acquired, Guard, PageRequest, Unfinished};

use crate::{Context, Engine, EngineError, connect::is_rejected, events, run::queued};

/// So many syncs back it is looked for whether a held plan was told of: a day's, and some by hand.
const RECENT: u16 = 50;

/// So many further invocations work on one sync: at a quarter of an hour each, six hours.
const CONTINUATIONS: u32 = 24;

impl Engine {
    /// Everything is applied.
    pub(crate) async fn succeed(
        &self,
        context: &Context,
        guard: &Guard,
        mut sync: Sync,
        unchanged: Option<&Unchanged>,
    ) -> Result<Sync, EngineError> {
        let now = self.desk.now();
        sync.succeed(now);
        // What earlier legs of this sync wrote plans as unchanged in the last one.
        let progress = self.desk.store.progress(&sync.property_id, sync.sync_id).await?;
        sync.counts.take_over(progress);
        let SyncCounts { moved_out, access_ended, .. } = sync.counts;
        let taken = Taken { move_outs: moved_out, ends_of_access: access_ended };
        if context.credential.failing.is_some() {
            self.desk.store.mark_credential_ok(&context.credential, now).await?;
        }
        let Some(unchanged) = unchanged else { return self.end(context, guard, sync, taken, false).await };
        let note = events::ended(context, &sync, now);
        self.desk.store.finish_unchanged(guard, &sync, note, unchanged).await?;
        self.desk.ask_for_who_waits(&context.property).await;
        Ok(sync)
    }

    /// Nothing is applied: the plan waits for a manager.
    pub(crate) async fn hold(
        &self,
        context: &Context,
        guard: &Guard,
        mut sync: Sync,
        plan: &Plan,
        reasons: HoldReasons,
    ) -> Result<Sync, EngineError> {
        let now = self.desk.now();
        let told: Vec<_> = reasons.as_slice().iter().map(ToString::to_string).collect();
        tracing::warn!(sync.id = %sync.sync_id, "sync held: {}", told.join(" "));
        sync.hold(now, reasons);
        let rows = serde_json::to_string(&plan.rows).expect("rows of strings have a JSON form");
        self.desk.store.keep_plan(guard, &rows, now).await?;
        let told_before = self.is_held_already(&sync).await?;
        let taken = self.taken(&sync).await?;
        self.end(context, guard, sync, taken, told_before).await
    }

    /// Whether the same plan has been held since a sync last succeeded, and nobody has decided about it:
    /// one breach is told of once, however many hours find it.
    async fn is_held_already(&self, sync: &Sync) -> Result<bool, EngineError> {
        let recent = PageRequest { limit: RECENT, cursor: None };
        let recent = self.desk.store.list_syncs(&sync.property_id, &recent).await?.items;
        let mut others = recent.iter().filter(|other| other.sync_id != sync.sync_id);
        let telling =
            others.find(|other| matches!(other.state, SyncState::Held { .. } | SyncState::Succeeded { .. }));
        Ok(telling.is_some_and(|other| {
            let undecided = matches!(other.state, SyncState::Held { decision: None, .. });
            undecided && other.plan_digest == sync.plan_digest
        }))
    }

    /// It failed; nothing more of it is applied.
    pub(crate) async fn fail(
        &self,
        context: &Context,
        guard: &Guard,
        mut sync: Sync,
        error: &EngineError,
    ) -> Result<Sync, EngineError> {
        let now = self.desk.now();
        let failure = error.failure();
        tracing::warn!(sync.id = %sync.sync_id, error.code = %failure.code, "sync failed: {}", failure.detail);
        if let EngineError::Pms(error) = error
            && is_rejected(error)
        {
            self.note_rejected(context, error, &sync, now).await?;
        }
        let taken = self.taken(&sync).await?;
        sync.fail(now, failure);
        self.end(context, guard, sync, taken, false).await
    }

    /// What a sync took by now, of a plan that was not applied to its end or of what time brought.
    async fn taken(&self, sync: &Sync) -> Result<Taken, EngineError> {
        Ok(self.desk.store.progress(&sync.property_id, sync.sync_id).await?.taken())
    }

    async fn end(
        &self,
        context: &Context,
        guard: &Guard,
        sync: Sync,
        taken: Taken,
        told_before: bool,
    ) -> Result<Sync, EngineError> {
        let mut note = events::ended(context, &sync, self.desk.now());
        if told_before {
            note.event = None;
        }
        self.desk.store.finish(guard, &sync, without_approved(&sync, taken), note).await?;
        self.desk.ask_for_who_waits(&context.property).await;
        Ok(sync)
    }

    /// Notes that the PMS refused the credential; tells of it only the first time.
    async fn note_rejected(
        &self,
        context: &Context,
        error: &PmsError,
        sync: &Sync,
        now: Timestamp,
    ) -> Result<(), EngineError> {
        let (credential, detail) = (&context.credential, format!("{error}. {}", error.next()));
        let failure = CredentialFailure::again(credential.failing.as_ref(), detail, Some(sync.sync_id), now);
        let note = events::credential_failing(context, &failure, sync, now);
        let property_id = Some(&context.property.property_id);
        self.desk.store.mark_credential_failing(credential, property_id, &failure, note).await?;
        Ok(())
    }

    /// The deadline came first: another invocation goes on with the same sync, but not for ever.
    pub(crate) async fn continue_later(
        &self,
        context: &Context,
        guard: &Guard,
        sync: Sync,
        request: &SyncRequest,
    ) -> Result<Sync, EngineError> {
        if request.continuation >= CONTINUATIONS {
            return self.fail(context, guard, sync, &EngineError::TooLong).await;
        }
        self.desk.store.put_record(guard, &sync).await?;
        self.desk.store.release_lock(guard).await?;
        let next = SyncRequest { continuation: request.continuation + 1, ..request.clone() };
        self.desk.publisher.request(std::slice::from_ref(&next)).await?;
        Ok(sync)
    }

    /// Puts on record that a sync is at work, before there is something to see of it: should it be killed between two
    /// writes, what goes on knows how large the roster was.
    pub(crate) async fn show_at_work(&self, acquired: &Acquired, sync: &Sync) -> Result<(), EngineError> {
        let counts = SyncCounts { residents: sync.counts.residents, ..SyncCounts::default() };
        let mut shown = Sync { counts, ..sync.clone() };
        // One without a record was asked for when it began.
        shown.begin(sync.requested_at);
        Ok(self.desk.store.put_record(&acquired.guard, &shown).await?)
    }

    /// Another sync of the property is running: this one is that one.
    pub(crate) async fn join(&self, request: &SyncRequest, running: SyncId) -> Result<Sync, EngineError> {
        let earlier = self.desk.store.sync(&request.property_id, request.sync_id).await?;
        let is_queued = earlier.is_some();
        let mut sync = match earlier {
            Some(finished) if finished.status().is_final() => return Ok(finished),
            Some(earlier) => earlier,
            None => queued(request, self.desk.now()),
        };
        // When another invocation of this very sync has the lock, it is at work, or it was killed: the
        // event comes again after the lock's time, and then finds the end, or takes over.
        if sync.sync_id == running {
            return Err(EngineError::AtWork(running));
        }
        // What a manager approved is not what runs, nor is everybody done with one resident: once that has ended,
        // it is this one's turn.
        let other = self.desk.store.sync(&sync.property_id, running).await?;
        let covered = other.is_none_or(|other| other.covers(sync.only.as_ref()));
        if sync.approves.is_some() || !covered {
            let will_be_asked_for =
                is_queued && self.desk.store.wait_for(&sync.property_id, running, sync.sync_id).await?;
            return if will_be_asked_for { Ok(sync) } else { Err(EngineError::AtWork(running)) };
        }
        // Somebody waits for this very id, or what it began has no other end.
        let is_on_record = sync.trigger != SyncTrigger::Schedule || sync.started_at().is_some();
        sync.state = SyncState::Joined(running);
        if is_on_record {
            self.desk.store.put_joined(&sync).await?;
        }
        Ok(sync)
    }

    /// Counts what the sync took that had the lock before and has not ended, and records it if that was cut off;
    /// gives the context with that.
    pub(crate) async fn count_unfinished(
        &self,
        context: Context,
        acquired: &Acquired,
        now: Timestamp,
    ) -> Result<Context, EngineError> {
        let Some(unfinished) = &acquired.unfinished else { return Ok(context) };
        let &Unfinished { sync_id, progress, .. } = unfinished;
        if !unfinished.cut_off && progress.taken().people() == 0 {
            return Ok(context);
        }
        let store = &self.desk.store;
        let property_id = &context.property.property_id;
        let found = store.sync(property_id, sync_id).await?;
        let mut sync = found.unwrap_or_else(|| Sync::at_work(sync_id, property_id.clone()));
        if sync.status().is_final() {
            return Ok(context);
        }
        let taken = without_approved(&sync, progress.taken());
        if unfinished.cut_off {
            sync.counts.take_over(progress);
            sync.fail(now, interrupted());
            store.close(&acquired.guard, &sync, taken).await?;
        } else if taken.people() > 0 {
            store.count(&acquired.guard, taken, now).await?;
        }
        match taken.people() {
            0 => Ok(context),
            _ => self.desk.context(&context.property).await,
        }
    }

    /// Keeps the schedule from trying a credential that the PMS refuses, until it is time again;
    /// whoever asks by hand may always try.
    pub(crate) fn mind_failing_credential(
        &self,
        context: &Context,
        trigger: SyncTrigger,
    ) -> Result<(), EngineError> {
        match &context.credential.failing {
            Some(failing) if trigger == SyncTrigger::Schedule && self.desk.now() < failing.retry_at() => {
                Err(EngineError::CredentialFailing {
                    name: context.credential.name.as_str().into(),
                    detail: failing.detail.clone(),
                })
            }
            _ => Ok(()),
        }
    }
}

/// What counts of what a sync took: what a manager let through does not, unless another plan was held.
fn without_approved(sync: &Sync, taken: Taken) -> Taken {
    match sync.approves.is_some() && sync.status() != SyncStatus::Held {
        true => Taken::default(),
        false => taken,
    }
}

fn interrupted() -> SyncFailure {
    SyncFailure {
        code: "interrupted".into(),
        detail: "The sync was cut off. What it had written stays, and this next sync does the rest.".into(),
        retryable: true,
    }
}
