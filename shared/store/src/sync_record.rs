//! The records of syncs: asked for, begun, ended; and the plan of one that is held.

use domain::{
    ids::{PropertyId, SyncId},
    sync::{Decision, Sync, SyncStatus},
};
use jiff::{SignedDuration, Timestamp};

use crate::{
    change::{Note, RecordedKind, change_op, expiry},
    cursor::{Listing, Page, PageRequest},
    error::{Conflict, StoreError},
    integration::{LastSync, Schedule},
    keys,
    lock::{Guard, release},
    op::{Op, WriteError},
    retention::Retention,
    table::{Item, Store, decode, encode, text, value},
};

const ENTITY: &str = "sync";

/// For how long a held sync waits for a manager.
pub const HELD_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Written while a record is not final: what is over stays as it is.
const NOT_OVER: &str = "attribute_not_exists(#pk) OR #status = :queued OR #status = :running";

/// What a sync's end means for the integration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// Failures in a row, this one included.
    pub failures: u32,
    /// Before when the dispatcher leaves the property alone.
    pub next_sync_at: Timestamp,
    /// How many residents the roster had, if it was taken in.
    pub previous_residents: Option<u64>,
}

impl Store {
    /// A sync of a property.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn sync(&self, property: &PropertyId, id: SyncId) -> Result<Option<Sync>, StoreError> {
        self.get(ENTITY, keys::sync(property, id)).await
    }

    /// A page of a property's syncs, newest first.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn list_syncs(
        &self,
        property: &PropertyId,
        page: &PageRequest,
    ) -> Result<Page<Sync>, StoreError> {
        self.page(&Listing::of(ENTITY, keys::syncs(property)).newest_first(), page).await
    }

    /// Records that a sync has begun, or goes on.
    ///
    /// # Errors
    /// [`StoreError::LockLost`], or [`Conflict::SyncOver`].
    pub async fn put_started(&self, guard: &Guard, sync: &Sync) -> Result<(), StoreError> {
        self.put_guarded(guard, sync).await
    }

    /// Records how the sync ended that held the lock before and was cut off.
    ///
    /// # Errors
    /// [`StoreError::LockLost`], or [`Conflict::SyncOver`].
    pub async fn put_interrupted(&self, guard: &Guard, sync: &Sync) -> Result<(), StoreError> {
        self.put_guarded(guard, sync).await
    }

    async fn put_guarded(&self, guard: &Guard, sync: &Sync) -> Result<(), StoreError> {
        let done = self.transact(vec![guard.check(), record_op(sync, NOT_OVER, self.retention)?]).await;
        done.map_err(|error| error.or_refused(|refused| lost_or_over(&refused)))
    }

    /// Records a sync that never takes the lock: it joined the running one, or could not begin.
    ///
    /// # Errors
    /// [`Conflict::SyncOver`].
    pub async fn put_joined(&self, sync: &Sync) -> Result<(), StoreError> {
        match self.write(record_op(sync, NOT_OVER, self.retention)?).await {
            Ok(_) => Ok(()),
            Err(error) => Err(error.or_refused(|_| Conflict::SyncOver.into())),
        }
    }

    /// Ends a sync: its record, the integration's summary and schedule, the event that tells of it
    /// and the lock's release are one transaction.
    ///
    /// # Errors
    /// [`StoreError::LockLost`], or [`Conflict::SyncOver`].
    pub async fn finish(
        &self,
        guard: &Guard,
        sync: &Sync,
        ending: &Ending,
        note: Note,
    ) -> Result<(), StoreError> {
        let property = &guard.property_id;
        // Not among the sync's changes: those are of people and alerts.
        let key = keys::change(property, None, note.change_id);
        let at = sync.finished_at.unwrap_or(note.at);
        let told = change_op(key, Some(sync.sync_id), RecordedKind::SyncEnded, note, None, self.retention)?;
        let ops = vec![
            guard.condition(release(guard), ""),
            record_op(sync, NOT_OVER, self.retention)?,
            told,
            summary_op(property, sync, ending, at)?,
        ];
        let without_summary = ops.split_last().map(|(_, others)| others.to_vec()).unwrap_or_default();
        match self.transact(ops).await {
            // The integration was removed meanwhile: there is nothing to sum up.
            Err(WriteError::Refused(refused)) if refused.iter().all(|(index, _)| *index == 3) => {
                self.transact(without_summary).await
            }
            other => other,
        }
        .map_err(|error| error.or_refused(|refused| lost_or_over(&refused)))
    }

    /// Decides about a held sync, once, within [`HELD_FOR`]; gives its record. Goes on record.
    ///
    /// # Errors
    /// [`Conflict::NotHeld`], [`Conflict::AlreadyDecided`], [`Conflict::Lapsed`], or
    /// [`Conflict::Missing`].
    pub async fn decide(
        &self,
        property: &PropertyId,
        id: SyncId,
        decision: &Decision,
    ) -> Result<Sync, StoreError> {
        let held = self.sync(property, id).await?.ok_or_else(|| StoreError::missing(ENTITY))?;
        decidable(&held, decision.at)?;
        let op = Op::update(keys::sync(property, id), "SET #decision = :decision")
            .when("#status = :held AND attribute_not_exists(#decision)")
            .value(":decision", value(decision)?)
            .value(":held", text("held"));
        match self.write_on_record(op).await {
            Ok(()) => Ok(Sync { decision: Some(decision.clone()), ..held }),
            Err(WriteError::Refused(refused)) => {
                let now =
                    refused.into_iter().find_map(|(_, item)| item).map(|item| decode::<Sync>(ENTITY, item));
                let now = now.transpose()?.ok_or_else(|| StoreError::missing(ENTITY))?;
                decidable(&now, decision.at)?;
                Err(Conflict::NotHeld(now.status).into())
            }
            Err(error) => Err(error.or_refused(|_| StoreError::missing(ENTITY))),
        }
    }
}

fn decidable(sync: &Sync, at: Timestamp) -> Result<(), Conflict> {
    if sync.status != SyncStatus::Held {
        return Err(Conflict::NotHeld(sync.status));
    }
    if let Some(decision) = &sync.decision {
        return Err(Conflict::AlreadyDecided(decision.clone()));
    }
    match sync.finished_at {
        Some(held_at) if at < held_at + HELD_FOR => Ok(()),
        _ => Err(Conflict::Lapsed),
    }
}

/// A queued sync's record; refused where there is one of this id.
pub(crate) fn queued_op(sync: &Sync, keep: Retention) -> Result<Op, StoreError> {
    Ok(Op::put(record(sync, keep)?).when("attribute_not_exists(#pk)"))
}

fn record_op(sync: &Sync, condition: &str, keep: Retention) -> Result<Op, StoreError> {
    let op = Op::put(record(sync, keep)?).when(condition);
    Ok(op.value(":queued", text("queued")).value(":running", text("running")))
}

fn record(sync: &Sync, keep: Retention) -> Result<Item, StoreError> {
    let mut item = encode(ENTITY, keys::sync(&sync.property_id, sync.sync_id), sync)?;
    let counts = &sync.counts;
    let changed = counts.created + counts.linked + counts.updated + counts.moved_out > 0;
    let unchanged = sync.status == SyncStatus::Succeeded && !changed;
    let kept = if unchanged { keep.unchanged_syncs } else { keep.history };
    item.insert("expires_at".into(), expiry(sync.requested_at, kept));
    Ok(item)
}

/// What the card shows and the schedule goes by. The manager's version stays: a sync is no save.
fn summary_op(property: &PropertyId, sync: &Sync, ending: &Ending, at: Timestamp) -> Result<Op, StoreError> {
    let mut set = "SET #last_sync = :last, #schedule = :schedule, #gsi1sk = :due".to_owned();
    if sync.status == SyncStatus::Succeeded {
        set.push_str(", #last_succeeded_at = :at");
    }
    if ending.previous_residents.is_some() {
        set.push_str(", #previous_residents = :residents");
    }
    let last = LastSync { sync_id: sync.sync_id, status: sync.status, finished_at: at };
    let schedule = Schedule { failures: ending.failures, next_sync_at: Some(ending.next_sync_at) };
    let op = Op::update(keys::integration(property), set)
        .when("attribute_exists(#version)")
        .value(":last", value(&last)?)
        .value(":schedule", value(&schedule)?)
        // Without the index's partition, which only a save sets, this puts it in no index.
        .value(":due", text(keys::due(ending.next_sync_at, property)));
    let op = match ending.previous_residents {
        Some(residents) => op.value(":residents", value(&residents)?),
        None => op,
    };
    Ok(if sync.status == SyncStatus::Succeeded { op.value(":at", text(at.to_string())) } else { op })
}

fn lost_or_over(refused: &[(usize, Option<Item>)]) -> StoreError {
    match refused.iter().any(|(index, _)| *index == 0) {
        true => StoreError::LockLost,
        false => Conflict::SyncOver.into(),
    }
}
