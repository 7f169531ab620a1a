//! The records of syncs: asked for, begun, ended; and the plan of one that is held.

use domain::{
    course::Course,
    ids::{PropertyId, SyncId},
    recorded::RecordedIn,
    sync::{self, Sync, SyncCounts, SyncState, SyncStatus, Taken},
    unchanged::Unchanged,
};
use jiff::{SignedDuration, Timestamp};

use crate::{
    audit::Decision,
    change::{Note, RecordedKind},
    condition::{Condition, absent, differs, equals, item_absent},
    cursor::{Listing, Page, PageRequest},
    error::{Conflict, StoreError},
    item::{Item, decode, encode, text, value},
    keys::{self, Entity},
    lock::Guard,
    op::Op,
    recording::record_one,
    retention::{Retention, expiry},
    settle::until_settled,
    stored_integration,
    table::{Reader, Store},
    transaction::{Refused, Transaction},
};

/// For how long a held sync waits for a manager, and what a manager approves is approved.
pub const HELD_FOR: SignedDuration = SignedDuration::from_hours(24);

impl Reader {
    /// A sync of a property.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn sync(&self, property: &PropertyId, id: SyncId) -> Result<Option<Sync>, StoreError> {
        match self.get(keys::sync(property, id)).await? {
            Some(record) => Ok(Some(record)),
            None => Ok(self.lock(property).await?.unrecorded(property, id)),
        }
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
        let listing = Listing::of(keys::syncs(property)).newest_first();
        let unrecorded = match page.cursor {
            None => self.lock(property).await?.found_again(property),
            Some(_) => None,
        };
        let Some(newest) = unrecorded else { return self.page(&listing, page).await };
        let here = listing.cursor_after(&keys::sync(property, newest.sync_id).into_item());
        let mut rest = match page.limit {
            0 | 1 => Page { items: Vec::new(), next: Some(here) },
            limit => self.page(&listing, &PageRequest { limit: limit - 1, cursor: None }).await?,
        };
        if rest.items.iter().all(|recorded: &Sync| recorded.sync_id < newest.sync_id) {
            rest.items.insert(0, newest);
            return Ok(rest);
        }
        self.page(&listing, page).await
    }
}

impl Store {
    /// Records how a sync stands: that it has begun, or goes on.
    ///
    /// # Errors
    /// [`StoreError::LockLost`], or [`Conflict::SyncOver`].
    pub async fn put_record(&self, guard: &Guard, sync: &Sync) -> Result<(), StoreError> {
        let record = record_op(sync, self.retention)?;
        let done = self.transact(Transaction::new().with(guard.check()).with(record)).await?;
        done.map_err(lost_or_over)
    }

    /// Records a sync that never takes the lock: it joined the running one, or could not begin.
    ///
    /// # Errors
    /// [`Conflict::SyncOver`].
    pub async fn put_joined(&self, sync: &Sync) -> Result<(), StoreError> {
        if let Some(running) = sync.joined() {
            self.watch(&sync.property_id, running).await?;
        }
        self.write(record_op(sync, self.retention)?).await?.map_err(|_| Conflict::SyncOver.into())
    }

    /// Records the end of a sync that says nothing of how syncs go, such as one that was cut off, with what it
    /// took, which counts all the same. The lock stays.
    ///
    /// # Errors
    /// [`StoreError::LockLost`], or [`Conflict::SyncOver`].
    pub async fn close(&self, guard: &Guard, sync: &Sync, taken: Taken) -> Result<(), StoreError> {
        let (true, Some(at)) = (taken.people() > 0, sync.finished_at()) else {
            return self.put_record(guard, sync).await;
        };
        let end = Transaction::new().with(guard.check()).with(record_op(sync, self.retention)?);
        self.end_with_course(&guard.property_id, end, |course| course.taking(taken, at)).await
    }

    /// Counts what another sync took that is to go on later; its record stays as it is.
    ///
    /// # Errors
    /// [`StoreError::LockLost`].
    pub async fn count(&self, guard: &Guard, taken: Taken, at: Timestamp) -> Result<(), StoreError> {
        let checked = Transaction::new().with(guard.check());
        self.end_with_course(&guard.property_id, checked, |course| course.taking(taken, at)).await
    }

    /// Ends a sync: its record, the integration's course with what it took, the event that tells of it and the
    /// lock's release are one transaction.
    ///
    /// # Errors
    /// [`StoreError::LockLost`], or [`Conflict::SyncOver`].
    pub async fn finish(
        &self,
        guard: &Guard,
        sync: &Sync,
        taken: Taken,
        note: Note,
    ) -> Result<(), StoreError> {
        self.finish_with(guard, sync, taken, note, None).await
    }

    /// Ends a sync that had nothing to do, and keeps what that rests on.
    ///
    /// # Errors
    /// As [`Store::finish`].
    pub async fn finish_unchanged(
        &self,
        guard: &Guard,
        sync: &Sync,
        note: Note,
        unchanged: &Unchanged,
    ) -> Result<(), StoreError> {
        self.finish_with(guard, sync, Taken::default(), note, Some(unchanged)).await
    }

    /// Ends a sync that found what the last one rested on. It has no record of its own and nobody is told: the lock
    /// says that it was there. Where somebody waits for this very sync, nothing is done: it has to end on record.
    ///
    /// # Errors
    /// [`StoreError::LockLost`].
    pub async fn finish_found_again(&self, guard: &Guard, unchanged: &Unchanged) -> Result<bool, StoreError> {
        let op = guard.release().set("unchanged", value(unchanged)?);
        let op = op.when(differs("watched", text(guard.sync_id.to_string())));
        let Err(refused) = self.write(op).await? else { return Ok(true) };
        match guard.is_in(refused.into_item(Entity::Lock)) {
            true => Ok(false),
            false => Err(StoreError::LockLost),
        }
    }

    /// Somebody waits for this sync, which is at work: it is to end on record.
    pub(crate) async fn watch(&self, property: &PropertyId, running: SyncId) -> Result<(), StoreError> {
        let running = text(running.to_string());
        let op = Op::update(keys::lock(property)).set("watched", running.clone());
        // Refused where it is over: then it is known how it ended.
        self.write(op.when(equals("holder", running))).await?.or(Ok(()))
    }

    async fn finish_with(
        &self,
        guard: &Guard,
        sync: &Sync,
        taken: Taken,
        note: Note,
        unchanged: Option<&Unchanged>,
    ) -> Result<(), StoreError> {
        let property = &guard.property_id;
        // Not among the sync's changes: those are of people and alerts.
        let key = keys::changes(property, RecordedIn { sync_id: None, first: note.change_id });
        let at = sync.finished_at().unwrap_or(note.at);
        let told = record_one(key, Some(sync.sync_id), RecordedKind::SyncEnded, &note, self.retention)?;
        let record = record_op(sync, self.retention)?;
        let release = match unchanged {
            Some(unchanged) => guard.release().set("unchanged", value(unchanged)?),
            // A roster was taken in that is not the one which that rests on.
            None if sync.status() == SyncStatus::Succeeded => guard.release().remove("unchanged"),
            None => guard.release(),
        };
        let end = Transaction::new().with(release).with(record).with(told);
        self.end_with_course(property, end, |course| course.after(sync, taken, at)).await
    }

    /// Carries out the end of a sync, with the course that follows.
    async fn end_with_course(
        &self,
        property: &PropertyId,
        end: Transaction,
        after: impl Fn(&Course) -> Course,
    ) -> Result<(), StoreError> {
        let after = &after;
        until_settled(|| async {
            let integration = self.integration_as_recorded(property).await?;
            let end = match integration.version {
                // It was removed meanwhile: it has no course.
                0 => end.clone(),
                _ => end.clone().with(stored_integration::end(&integration, &after(&integration.course))?),
            };
            self.transact(end).await?.map_err(|refused| match refused.is_only(Entity::Integration) {
                true => refused.into(),
                false => lost_or_over(refused),
            })
        })
        .await
    }

    /// Decides about a held sync, once, within a day; gives its record.
    ///
    /// # Errors
    /// [`Conflict::NotHeld`], [`Conflict::AlreadyDecided`], [`Conflict::Lapsed`], or
    /// [`Conflict::Missing`].
    pub async fn decide(
        &self,
        property: &PropertyId,
        id: SyncId,
        decision: &sync::Decision,
        by: &Decision,
    ) -> Result<Sync, StoreError> {
        let mut held = self.sync(property, id).await?.ok_or_else(|| StoreError::missing("sync"))?;
        *decidable(&mut held, decision.at)? = Some(decision.clone());
        let op = Op::update(keys::sync(property, id))
            .set("decision", value(decision)?)
            .when(equals("status", value(&SyncStatus::Held)?).and(absent("decision")));
        let Err(refused) = self.transact_by(by, Transaction::new().with(op)).await? else {
            return Ok(held);
        };
        let now = refused.into_item(Entity::Sync).ok_or_else(|| StoreError::missing("sync"))?;
        let mut now: Sync = decode(Entity::Sync, now)?;
        decidable(&mut now, decision.at)?;
        Err(Conflict::NotHeld(now.status()).into())
    }
}

/// The place of the decision about a sync that still waits for it.
fn decidable(sync: &mut Sync, at: Timestamp) -> Result<&mut Option<sync::Decision>, Conflict> {
    let status = sync.status();
    let SyncState::Held { finished_at, decision, .. } = &mut sync.state else {
        return Err(Conflict::NotHeld(status));
    };
    match decision {
        Some(decision) => Err(Conflict::AlreadyDecided(decision.clone())),
        None if at < *finished_at + HELD_FOR => Ok(decision),
        None => Err(Conflict::Lapsed),
    }
}

/// A queued sync's record; refused where there is one of this id.
pub(crate) fn queued_op(sync: &Sync, keep: Retention) -> Result<Op, StoreError> {
    let key = keys::sync(&sync.property_id, sync.sync_id);
    Ok(Op::put(key, record(sync, keep)?).when(item_absent()))
}

fn record_op(sync: &Sync, keep: Retention) -> Result<Op, StoreError> {
    let key = keys::sync(&sync.property_id, sync.sync_id);
    Ok(Op::put(key, record(sync, keep)?).when(not_over()?))
}

/// What is over stays as it is.
fn not_over() -> Result<Condition, StoreError> {
    let is = |status: SyncStatus| Ok::<_, StoreError>(equals("status", value(&status)?));
    Ok(item_absent().or(is(SyncStatus::Queued)?).or(is(SyncStatus::Running)?))
}

fn record(sync: &Sync, keep: Retention) -> Result<Item, StoreError> {
    let mut item = encode(Entity::Sync, sync)?;
    let SyncCounts { created, linked, updated, moved_out, access_ended, .. } = &sync.counts;
    let changed = created + linked + updated + moved_out + access_ended > 0;
    let unchanged = sync.status() == SyncStatus::Succeeded && !changed;
    let kept = if unchanged { keep.unchanged_syncs } else { keep.history };
    item.insert("expires_at".into(), expiry(sync.requested_at, kept));
    Ok(item)
}

fn lost_or_over(refused: Refused) -> StoreError {
    match refused.has(Entity::Lock) {
        true => StoreError::LockLost,
        false => Conflict::SyncOver.into(),
    }
}
