//! The sync lock of a property: one sync at a time, and none that lost it can write.
//!
//! The lock's item also holds the directory's version, which every write from outside a sync
//! counts up, and what is asked for, so that two requests at once come to one sync.

use std::time::Duration;

use domain::{
    directory::DirectoryVersion,
    ids::{PropertyId, SyncId},
    sync::{Progress, Sync, SyncFailure, SyncStatus},
};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::{
    error::StoreError,
    keys,
    op::{Op, WriteError},
    sync_record::queued_op,
    table::{Item, Store, decode, number, text, value},
};

const ENTITY: &str = "lock";

/// How often a sync tells that it is alive; every batch it applies does, too.
pub const LOCK_HEARTBEAT: Duration = Duration::from_secs(15);

/// After so long without a heartbeat the lock may be taken over: four beats missed.
const HELD: SignedDuration = SignedDuration::from_secs(60);

/// A sync that was asked for and has not begun after so long does not keep another from being
/// asked for: its event was lost, or is late.
const ASKED: SignedDuration = SignedDuration::from_mins(2);

/// How often a decision is made again when others were faster.
const TRIES: usize = 8;

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

    /// Puts an op on the lock under its condition; `also` is more of it.
    pub(crate) fn condition(&self, op: Op, also: &str) -> Op {
        op.when(format!("#token = :token AND #holder = :holder{also}"))
            .value(":token", number(self.token.0))
            .value(":holder", text(self.sync_id.to_string()))
    }

    /// As [`Self::condition`], and the lock has not expired. An op that needs no lock any more can
    /// do without; one that changes people cannot.
    pub(crate) fn live_condition(&self, op: Op, now: Timestamp, also: &str) -> Op {
        let op = self.condition(op, &format!(" AND #held_until > :now{also}"));
        op.value(":now", number(now.as_millisecond()))
    }

    /// A check in a transaction that this sync still holds the lock.
    pub(crate) fn check(&self) -> Op {
        self.condition(Op::check(keys::lock(&self.property_id)), "")
    }

    /// Whether the lock's item as it was found is still this holder's.
    pub(crate) fn holds(&self, found: Option<Item>, now: Timestamp) -> bool {
        let Some(lock) = found.and_then(|item| decode::<LockItem>(ENTITY, item).ok()) else { return false };
        lock.token == self.token.0
            && lock.holder == Some(self.sync_id)
            && lock.held_until > now.as_millisecond()
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
    /// Another sync that held it before and was cut off.
    pub interrupted: Option<SyncId>,
    /// How far that one came.
    pub interrupted_progress: Progress,
    /// What earlier invocations of this very sync have written.
    pub progress: Progress,
}

/// What came of asking for a sync.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requested {
    /// It is queued; now its event has to be sent.
    Queued,
    /// That one is queued or running already.
    Joined(SyncId),
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct LockItem {
    token: u64,
    holder: Option<SyncId>,
    /// Milliseconds since 1970; not the time to live.
    held_until: i64,
    directory_version: u64,
    progress_of: Option<SyncId>,
    created: u64,
    linked: u64,
    updated: u64,
    moved_out: u64,
    pending: Option<SyncId>,
    pending_at: i64,
}

impl LockItem {
    fn running(&self, now: Timestamp) -> Option<SyncId> {
        self.holder.filter(|_| self.held_until > now.as_millisecond())
    }

    fn queued(&self, now: Timestamp) -> Option<SyncId> {
        self.pending.filter(|_| self.pending_at > (now - ASKED).as_millisecond())
    }

    fn progress_of(&self, sync_id: SyncId) -> Progress {
        if self.progress_of != Some(sync_id) {
            return Progress::default();
        }
        let Self { created, linked, updated, moved_out, .. } = *self;
        Progress { created, linked, updated, moved_out }
    }

    /// That nobody took, kept or let go the lock since this was read.
    fn unchanged(&self, op: Op) -> Op {
        let condition = match (self.token, self.holder) {
            (0, _) => "attribute_not_exists(#token)",
            (_, None) => "#token = :seen AND attribute_not_exists(#holder)",
            (_, Some(_)) => "#token = :seen AND #holder = :seen_holder AND #held_until = :seen_until",
        };
        let op = op.when(condition);
        if self.token == 0 {
            return op;
        }
        let op = op.value(":seen", number(self.token));
        match self.holder {
            Some(holder) => op
                .value(":seen_holder", text(holder.to_string()))
                .value(":seen_until", number(self.held_until)),
            None => op,
        }
    }
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
        for _ in 0..TRIES {
            let seen = self.lock(property).await?;
            if let Some(running) = seen.running(now) {
                return Ok(Lock::Busy(running));
            }
            let token = seen.token + 1;
            let mut set =
                "SET #entity = :entity, #token = :token, #holder = :holder, #held_until = :until".to_owned();
            if seen.progress_of != Some(sync_id) {
                set.push_str(
                    ", #progress_of = :holder, #created = :none, #linked = :none, #updated = :none, #moved_out = :none",
                );
            }
            if seen.pending == Some(sync_id) {
                set.push_str(" REMOVE #pending, #pending_at");
            }
            let fresh = seen.progress_of != Some(sync_id);
            let op = Op::update(keys::lock(property), set)
                .value(":entity", text(ENTITY))
                .value(":token", number(token))
                .value(":holder", text(sync_id.to_string()))
                .value(":until", number((now + HELD).as_millisecond()));
            let op = if fresh { op.value(":none", number(0)) } else { op };
            match self.write(seen.unchanged(op)).await {
                Ok(_) => {
                    let interrupted = seen.holder.filter(|holder| *holder != sync_id);
                    return Ok(Lock::Acquired(Acquired {
                        guard: Guard { property_id: property.clone(), sync_id, token: FencingToken(token) },
                        interrupted,
                        interrupted_progress: interrupted.map(|id| seen.progress_of(id)).unwrap_or_default(),
                        progress: seen.progress_of(sync_id),
                    }));
                }
                Err(WriteError::Refused(_)) => {}
                Err(error) => return Err(error.or_refused(|_| StoreError::LockLost)),
            }
        }
        Err(contended())
    }

    /// Tells that the sync is alive.
    ///
    /// # Errors
    /// [`StoreError::LockLost`].
    pub async fn heartbeat(&self, guard: &Guard, now: Timestamp) -> Result<(), StoreError> {
        let op = Op::update(keys::lock(&guard.property_id), "SET #held_until = :until");
        let op = op.value(":until", number(held_until(now)));
        match self.write(guard.live_condition(op, now, "")).await {
            Ok(_) => Ok(()),
            Err(error) => Err(error.or_refused(|_| StoreError::LockLost)),
        }
    }

    /// Lets the lock go before the sync has ended, so that a further invocation of it can go on.
    /// A lock that was lost is nobody's concern here.
    ///
    /// # Errors
    /// When the table is out of reach; the lock then expires.
    pub async fn release_lock(&self, guard: &Guard) -> Result<(), StoreError> {
        match self.write(guard.condition(release(guard), "")).await {
            Ok(_) | Err(WriteError::Refused(_)) => Ok(()),
            Err(error) => Err(error.or_refused(|_| StoreError::LockLost)),
        }
    }

    /// What all invocations of a sync have written, while no other has taken the lock since.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn progress(&self, property_id: &PropertyId, sync_id: SyncId) -> Result<Progress, StoreError> {
        Ok(self.lock(property_id).await?.progress_of(sync_id))
    }

    /// Queues a sync, unless one is queued or running: that one is answered then. None stands in
    /// for one that lets a held plan through. One that is queued goes on record.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn request_sync(&self, sync: &Sync, now: Timestamp) -> Result<Requested, StoreError> {
        let property = &sync.property_id;
        for _ in 0..TRIES {
            let seen = self.lock(property).await?;
            let another = seen.running(now).or(seen.queued(now));
            if let Some(already) = another.filter(|_| sync.approves.is_none()) {
                return Ok(Requested::Joined(already));
            }
            if let Some(lapsed) = seen.pending.filter(|_| seen.queued(now).is_none()) {
                self.close_lapsed(property, lapsed, now).await?;
            }
            let set = "SET #entity = :entity, #pending = :pending, #pending_at = :at";
            let op = Op::update(keys::lock(property), set)
                .value(":entity", text(ENTITY))
                .value(":pending", text(sync.sync_id.to_string()))
                .value(":at", number(now.as_millisecond()));
            let op = seen.unchanged(op);
            let op = match seen.pending {
                None => op.and("attribute_not_exists(#pending)"),
                Some(id) => op.and("#pending = :lapsed").value(":lapsed", text(id.to_string())),
            };
            let mut ops = vec![op, queued_op(sync, self.retention)?];
            ops.extend(self.entry_op()?);
            match self.transact(ops).await {
                Ok(()) => return Ok(Requested::Queued),
                // The record is there: this very request was made before.
                Err(WriteError::Refused(refused)) if refused.iter().any(|(index, _)| *index == 1) => {
                    return Ok(Requested::Joined(sync.sync_id));
                }
                Err(WriteError::Refused(_)) => {}
                Err(error) => return Err(error.or_refused(|_| StoreError::LockLost)),
            }
        }
        Err(contended())
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
        let set = "SET #status = :failed, #finished_at = :at, #error = :error";
        let op = Op::update(keys::sync(property, id), set)
            .when("#status = :queued")
            .value(":failed", value(&SyncStatus::Failed)?)
            .value(":queued", value(&SyncStatus::Queued)?)
            .value(":at", value(&now)?)
            .value(":error", value(&failure)?);
        match self.write(op).await {
            // It began after all.
            Ok(_) | Err(WriteError::Refused(_)) => Ok(()),
            Err(error) => Err(error.or_refused(|_| StoreError::LockLost)),
        }
    }

    /// How often the property was changed from outside a sync.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn directory_version(&self, property: &PropertyId) -> Result<DirectoryVersion, StoreError> {
        Ok(DirectoryVersion(self.lock(property).await?.directory_version))
    }

    async fn lock(&self, property: &PropertyId) -> Result<LockItem, StoreError> {
        Ok(self.get(ENTITY, keys::lock(property)).await?.unwrap_or_default())
    }
}

/// Until when a holder that is alive now holds the lock, in milliseconds since 1970.
pub(crate) fn held_until(now: Timestamp) -> i64 {
    (now + HELD).as_millisecond()
}

/// Lets the lock go; its condition comes from the guard.
pub(crate) fn release(guard: &Guard) -> Op {
    Op::update(keys::lock(&guard.property_id), "REMOVE #holder, #held_until")
}

/// Counts a change from outside a sync: a plan made before it can no longer be applied.
pub(crate) fn changed_outside(property: &PropertyId) -> Op {
    Op::update(keys::lock(property), "SET #entity = :entity ADD #directory_version :one")
        .value(":entity", text(ENTITY))
        .value(":one", number(1))
}

fn contended() -> StoreError {
    StoreError::Unavailable(aws_clients::AwsFault {
        code: "contended".into(),
        message: "others changed the lock again and again".into(),
        request_id: None,
        retryable: true,
    })
}
