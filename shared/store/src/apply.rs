//! Writing people and alerts: by a sync under its lock, batch by batch, or from outside one.

use domain::{directory::DirectoryVersion, ids::PropertyId};
use jiff::Timestamp;

use crate::{
    audit::Decision,
    condition::unchanged,
    email,
    error::{Conflict, StoreError},
    item::{integer, number, text},
    keys::{self, Entity},
    lock::{Guard, changed_outside, held_until},
    op::Op,
    settle::Patience,
    table::Store,
    transaction::{Refused, Transaction},
    write::{self, Batch, TOGETHER, Write},
};

impl Store {
    /// Applies a batch in one transaction: all of it, or nothing. Its first part is the lock: held
    /// by this sync, not expired, and nobody changed the directory that the plan was made from. It
    /// is a heartbeat, too, and counts the progress.
    ///
    /// # Errors
    /// [`StoreError::LockLost`], [`StoreError::DirectoryChanged`]; the latter, too, when a person is
    /// not the one that the plan saw.
    pub async fn apply_batch(
        &self,
        guard: &Guard,
        directory: DirectoryVersion,
        batch: &Batch,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let progress = batch.progress();
        let version = Some(directory.0).filter(|version| *version > 0).map(number);
        let beat = Op::update(keys::lock(&guard.property_id))
            .set("held_until", number(held_until(now)))
            .add("created", number(progress.created))
            .add("linked", number(progress.linked))
            .add("updated", number(progress.updated))
            .add("moved_out", number(progress.moved_out))
            .remove("unchanged")
            .when(guard.is_live(now))
            .when(unchanged("directory_version", version));
        let beat = match progress.access_ended {
            0 => beat,
            ended => beat.add("access_ended", number(ended)),
        };
        let beat = match &batch.approved_left {
            None => beat,
            Some(left) => beat.set("approved_left", text(&*left.0)),
        };
        let beat = if batch.takes_email() { email_taken(beat) } else { beat };
        let ops = write::ops(&batch.writes, &guard.property_id, Some(guard.sync_id), self.retention)?;
        let transaction = Transaction::new().with(beat).with_all(ops);
        let Err(refused) = self.transact(transaction).await? else { return Ok(()) };
        let lock_was_fine = !refused.has(Entity::Lock);
        match lock_was_fine || guard.holds(refused.into_item(Entity::Lock), now) {
            true => Err(StoreError::DirectoryChanged),
            false => Err(StoreError::LockLost),
        }
    }

    /// Changes people and alerts from outside a sync, in one transaction: what a manager decides,
    /// whom Door invites. A sync that has planned already plans again.
    ///
    /// # Errors
    /// [`Conflict::EmailTaken`]; [`Conflict::VersionChanged`] when a person or alert is no longer
    /// as the writes take it to be; [`StoreError::TooLarge`] for more than a transaction takes.
    pub async fn write_from_outside(
        &self,
        property: &PropertyId,
        writes: Vec<Write>,
        by: &Decision,
    ) -> Result<(), StoreError> {
        if writes.iter().map(Write::items).sum::<usize>() > TOGETHER {
            return Err(StoreError::TooLarge { what: "a change of people and alerts" });
        }
        let writes = Batch { writes, approved_left: None };
        let ops = write::ops(&writes.writes, property, None, self.retention)?;
        let mut patience = Patience::default();
        loop {
            let lock = match writes.takes_email() {
                true => self.with_free_emails(property, &writes).await?,
                false => changed_outside(property),
            };
            let transaction = Transaction::new().with(lock).with_all(ops.clone());
            match self.transact_by(by, transaction).await? {
                Ok(()) => return Ok(()),
                // Somebody was given an email since everybody's were looked at.
                Err(refused) if refused.is_only(Entity::Lock) => patience.wait().await?,
                Err(refused) => return Err(refusal(&refused).into()),
            }
        }
    }

    /// The lock's part of writes that give people emails which nobody else has; refused where somebody is given one
    /// meanwhile.
    async fn with_free_emails(&self, property: &PropertyId, writes: &Batch) -> Result<Op, StoreError> {
        let seen = self.lock(property).await?.emails;
        let people = self.emails(property).await?;
        let changes: Vec<_> = writes.writes.iter().filter_map(Write::change).collect();
        match email::other_holder(&people, &changes) {
            Some(by) => Err(Conflict::EmailTaken { by: Some(by) }.into()),
            None => {
                let seen = Some(seen).filter(|seen| *seen > 0).map(number);
                Ok(email_taken(changed_outside(property)).when(unchanged("emails", seen)))
            }
        }
    }
}

/// Counts, with the lock, that somebody is given an email.
fn email_taken(lock: Op) -> Op {
    lock.add("emails", number(1))
}

fn refusal(refused: &Refused) -> Conflict {
    let version = refused.items(Entity::Person).find_map(|person| integer(person, "v"));
    Conflict::VersionChanged { current: version.and_then(|v| u64::try_from(v).ok()).unwrap_or(0) }
}
