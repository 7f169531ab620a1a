//! The sync lock of a property: one sync at a time, and none that lost it can write.
//!
//! The lock's item also holds the directory's version, which every write from outside a sync counts up, how often
//! somebody was given an email, what is asked for, so that two requests at once come to one sync, and what the last
//! sync that had nothing to do rested on: all that an hour in which nothing changed reads and writes.

use std::time::Duration;

use domain::{
    directory::DirectoryVersion,
    ids::{PropertyId, SyncId},
    sync::{PlanDigest, Progress, Sync},
    unchanged::Unchanged,
};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::{
    condition::{Condition, absent, at_most, differs, equals, greater},
    error::StoreError,
    item::{Item, decode, number, text},
    keys::{self, Entity},
    op::Op,
    settle::until_settled,
    table::{Reader, Store},
};

/// How often a sync tells that it is alive; every batch it applies does, too.
pub const LOCK_HEARTBEAT: Duration = Duration::from_secs(15);

/// After so long without a heartbeat the lock may be taken over: four beats missed.
const HELD: SignedDuration = SignedDuration::from_secs(60);

/// Of what a sync has written; `access_ended` is there only once it counts.
const COUNTS: [&str; 4] = ["created", "linked", "updated", "moved_out"];

/// Grows with each holder of a lock: a write that carries an older one is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FencingToken(u64);

/// That a sync holds the lock of its property; every write of a sync carries it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guard {
    pub(crate) property_id: PropertyId,
    pub(crate) sync_id: SyncId,
    token: FencingToken,
}

impl Guard {
    /// The property whose lock it is.
    pub fn property_id(&self) -> &PropertyId {
        &self.property_id
    }

    /// The sync that holds it.
    pub fn sync_id(&self) -> SyncId {
        self.sync_id
    }

    /// The holder's token.
    pub fn token(&self) -> FencingToken {
        self.token
    }

    /// That this sync holds the lock. What needs no lock any more can do with this; what changes people
    /// needs [`Self::is_live`].
    pub(crate) fn is_held(&self) -> Condition {
        equals("token", number(self.token.0)).and(equals("holder", text(self.sync_id.to_string())))
    }

    /// That this sync holds the lock, and it has not expired.
    pub(crate) fn is_live(&self, now: Timestamp) -> Condition {
        self.is_held().and(greater("held_until", number(now.as_millisecond())))
    }

    /// A check in a transaction that this sync still holds the lock.
    pub(crate) fn check(&self) -> Op {
        Op::check(keys::lock(&self.property_id)).when(self.is_held())
    }

    /// Lets the lock go; the sync goes on later.
    fn let_go(&self) -> Op {
        Op::update(keys::lock(&self.property_id)).remove("holder").remove("held_until").when(self.is_held())
    }

    /// Lets the lock go at the end of the sync.
    pub(crate) fn release(&self) -> Op {
        self.let_go().remove("progress_of").remove("approved_left")
    }

    /// Whether the lock's item as it was found is still this holder's.
    pub(crate) fn is_in(&self, found: Option<Item>) -> bool {
        self.lock_in(found).is_some()
    }

    /// Whether it is, and has not expired.
    pub(crate) fn holds(&self, found: Option<Item>, now: Timestamp) -> bool {
        self.lock_in(found).is_some_and(|lock| lock.held_until > now.as_millisecond())
    }

    fn lock_in(&self, found: Option<Item>) -> Option<LockItem> {
        let lock = decode::<LockItem>(Entity::Lock, found?).ok()?;
        (lock.token == self.token.0 && lock.holder == Some(self.sync_id)).then_some(lock)
    }
}

/// What came of asking for the lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lock {
    /// This sync holds it now.
    Acquired(Acquired),
    /// That sync holds it; it may be this very one, in another invocation.
    Busy(SyncId),
}

/// A lock that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acquired {
    /// What this sync writes with.
    pub guard: Guard,
    /// Another sync that came before and has not ended.
    pub unfinished: Option<Unfinished>,
    /// What earlier invocations of this very sync have written.
    pub progress: Progress,
    /// What they left of the plan that a manager approved.
    pub approved_left: Option<PlanDigest>,
    /// The directory's version at that moment.
    pub directory: DirectoryVersion,
    /// On what it rests that there was nothing to do; none once something was done.
    pub unchanged: Option<Box<Unchanged>>,
}

/// How far a sync came that had the lock before, and has not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// Which.
    pub sync_id: SyncId,
    /// Whether it was cut off. Otherwise it let the lock go, and goes on later.
    pub cut_off: bool,
    /// What it has written.
    pub progress: Progress,
    /// What it left of a plan that a manager approved.
    pub approved_left: Option<PlanDigest>,
}

/// The lock as it is stored; with it, what is asked for. Every write of people and alerts writes it, too.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LockItem {
    token: u64,
    holder: Option<SyncId>,
    /// Milliseconds since 1970; not the time to live.
    held_until: i64,
    directory_version: u64,
    /// How often somebody was given an email.
    pub(crate) emails: u64,
    progress_of: Option<SyncId>,
    created: u64,
    linked: u64,
    updated: u64,
    moved_out: u64,
    access_ended: u64,
    approved_left: Option<PlanDigest>,
    pub(crate) pending: Option<SyncId>,
    pub(crate) pending_at: i64,
    /// A sync that came while another was at work, and is asked for again once that has ended.
    waits: Option<SyncId>,
    pub(crate) unchanged: Option<Box<Unchanged>>,
}

impl LockItem {
    /// The sync that holds the lock now.
    pub(crate) fn running(&self, now: Timestamp) -> Option<SyncId> {
        self.holder.filter(|_| self.held_until > now.as_millisecond())
    }

    fn progress_of(&self, sync_id: SyncId) -> Progress {
        if self.progress_of != Some(sync_id) {
            return Progress::default();
        }
        let Self { created, linked, updated, moved_out, access_ended, .. } = *self;
        Progress { created, linked, updated, moved_out, access_ended }
    }

    /// That nobody took, kept or let go the lock since this was read.
    pub(crate) fn is_unchanged(&self) -> Condition {
        if self.token == 0 {
            return absent("token");
        }
        let token = equals("token", number(self.token));
        match self.holder {
            None => token.and(absent("holder")),
            Some(holder) => token
                .and(equals("holder", text(holder.to_string())))
                .and(equals("held_until", number(self.held_until))),
        }
    }

    /// The last sync of the schedule, where it has no record: it found what the one before it did.
    pub(crate) fn found_again(&self, property: &PropertyId) -> Option<Sync> {
        self.unchanged.as_ref()?.last_sync(property)
    }

    /// What is known of a sync that has no record: it is at work and has written nothing, or has found the same.
    pub(crate) fn unrecorded(&self, property: &PropertyId, id: SyncId) -> Option<Sync> {
        let found_again = self.found_again(property).filter(|sync| sync.sync_id == id);
        found_again.or_else(|| (self.holder == Some(id)).then(|| Sync::at_work(id, property.clone())))
    }

    /// What whoever took the lock from this state has.
    fn acquired(self, guard: Guard) -> Acquired {
        let sync_id = guard.sync_id;
        let another = self.holder.or(self.progress_of).filter(|holder| *holder != sync_id);
        let unfinished = another.map(|sync_id| Unfinished {
            sync_id,
            cut_off: self.holder.is_some(),
            progress: self.progress_of(sync_id),
            approved_left: self.approved_left.clone(),
        });
        Acquired {
            guard,
            progress: self.progress_of(sync_id),
            approved_left: self.approved_left.clone().filter(|_| unfinished.is_none()),
            unfinished,
            directory: DirectoryVersion(self.directory_version),
            unchanged: self.unchanged,
        }
    }

    /// Takes the lock for a sync, unless somebody else was faster.
    fn take(&self, guard: &Guard, now: Timestamp) -> Op {
        let sync_id = guard.sync_id;
        let op = Op::update(keys::lock(&guard.property_id))
            .set("token", number(guard.token.0))
            .set("holder", text(sync_id.to_string()))
            .set("held_until", number(held_until(now)))
            .when(self.is_unchanged());
        let op = match self.pending == Some(sync_id) {
            true => op.remove("pending").remove("pending_at"),
            false => op,
        };
        let op = if self.waits == Some(sync_id) { op.remove("waits") } else { op };
        if self.progress_of == Some(sync_id) {
            return op;
        }
        let op = op.set("progress_of", text(sync_id.to_string()));
        begins_to_count(op)
    }
}

/// Nothing is written yet, and nothing is left of an approved plan.
fn begins_to_count(op: Op) -> Op {
    let op = COUNTS.into_iter().fold(op, |op, count| op.set(count, number(0)));
    op.remove("access_ended").remove("approved_left")
}

impl Store {
    /// Takes the lock of a property for a sync, if no other invocation holds it.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn acquire_lock(
        &self,
        property: &PropertyId,
        sync_id: SyncId,
        now: Timestamp,
    ) -> Result<Lock, StoreError> {
        let guard = |seen: &LockItem| {
            let token = FencingToken(seen.token + 1);
            Guard { property_id: property.clone(), sync_id, token }
        };
        if let Ok(before) = self.write_over(take_at_first(property, sync_id, now)).await? {
            let seen =
                before.map(|item| decode::<LockItem>(Entity::Lock, item)).transpose()?.unwrap_or_default();
            let guard = guard(&seen);
            return Ok(Lock::Acquired(seen.acquired(guard)));
        }
        until_settled(|| async {
            let seen = self.lock(property).await?;
            if let Some(running) = seen.running(now) {
                return Ok(Lock::Busy(running));
            }
            let guard = guard(&seen);
            self.write(seen.take(&guard, now)).await??;
            Ok(Lock::Acquired(seen.acquired(guard)))
        })
        .await
    }

    /// Tells that the sync is alive.
    ///
    /// # Errors
    /// [`StoreError::LockLost`].
    pub async fn heartbeat(&self, guard: &Guard, now: Timestamp) -> Result<(), StoreError> {
        let op = Op::update(keys::lock(&guard.property_id)).set("held_until", number(held_until(now)));
        self.write(op.when(guard.is_live(now))).await?.map_err(|_| StoreError::LockLost)
    }

    /// Lets the lock go before the sync has ended, so that a further invocation of it can go on.
    /// A lock that was lost is nobody's concern here.
    ///
    /// # Errors
    /// When the table is out of reach; the lock then expires.
    pub async fn release_lock(&self, guard: &Guard) -> Result<(), StoreError> {
        self.write(guard.let_go()).await?.or(Ok(()))
    }

    /// Has a sync asked for again at the end of the one that is at work; that one then ends on record. Tells
    /// whether it will be: not, where the other is over by now, or a third one waits.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn wait_for(
        &self,
        property: &PropertyId,
        running: SyncId,
        waiting: SyncId,
    ) -> Result<bool, StoreError> {
        let [running, waiting] = [running, waiting].map(|id| text(id.to_string()));
        let op = Op::update(keys::lock(property))
            .set("waits", waiting.clone())
            .set("watched", running.clone())
            .when(equals("holder", running))
            .when(absent("waits").or(equals("waits", waiting)));
        Ok(self.write(op).await?.is_ok())
    }
}

impl Reader {
    /// The sync that waits for the end of another.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn waiting(&self, property: &PropertyId) -> Result<Option<SyncId>, StoreError> {
        Ok(self.lock(property).await?.waits)
    }

    /// What all invocations of a sync have written, while no other has taken the lock since.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn progress(&self, property_id: &PropertyId, sync_id: SyncId) -> Result<Progress, StoreError> {
        Ok(self.lock(property_id).await?.progress_of(sync_id))
    }

    /// How often the property was changed from outside a sync.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn directory_version(&self, property: &PropertyId) -> Result<DirectoryVersion, StoreError> {
        Ok(DirectoryVersion(self.lock(property).await?.directory_version))
    }

    pub(crate) async fn lock(&self, property: &PropertyId) -> Result<LockItem, StoreError> {
        Ok(self.get(keys::lock(property)).await?.unwrap_or_default())
    }
}

/// Takes the lock of a property without having seen it: for a sync of which nothing is known there yet, and nearly
/// always nobody holds it.
fn take_at_first(property: &PropertyId, sync_id: SyncId, now: Timestamp) -> Op {
    let me = text(sync_id.to_string());
    let op = Op::update(keys::lock(property))
        .add("token", number(1))
        .set("holder", me.clone())
        .set("held_until", number(held_until(now)))
        .set("progress_of", me.clone())
        .when(absent("holder").or(at_most("held_until", number(now.as_millisecond()))))
        .when(differs("progress_of", me.clone()))
        .when(differs("pending", me.clone()))
        .when(differs("waits", me));
    begins_to_count(op)
}

/// Until when a holder that is alive now holds the lock, in milliseconds since 1970.
pub(crate) fn held_until(now: Timestamp) -> i64 {
    (now + HELD).as_millisecond()
}

/// Counts a change from outside a sync: a plan made before it can no longer be applied.
pub(crate) fn changed_outside(property: &PropertyId) -> Op {
    Op::update(keys::lock(property)).add("directory_version", number(1))
}
