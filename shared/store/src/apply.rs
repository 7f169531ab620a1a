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
    table::Store,
    transaction::{Refused, Transaction},
    write::{Batch, Write},
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
        let mut transaction = Transaction::new().with(beat);
        for write in &batch.writes {
            let ops = write.clone().ops(&guard.property_id, Some(guard.sync_id), self.retention)?;
            transaction = transaction.with_all(ops);
        }
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
        let items: usize = writes.iter().map(Write::items).sum();
        // Beside the lock and the decision.
        if items > 98 {
            return Err(StoreError::TooLarge { what: "a change of people and alerts" });
        }
        let mut transaction = Transaction::new().with(changed_outside(property));
        for write in writes {
            transaction = transaction.with_all(write.ops(property, None, self.retention)?);
        }
        Ok(self.transact_by(by, transaction).await?.map_err(|refused| refusal(&refused))?)
    }
}

fn refusal(refused: &Refused) -> Conflict {
    if refused.has(Entity::Email) {
        return Conflict::EmailTaken { by: refused.items(Entity::Email).find_map(email::holder) };
    }
    let version = refused.items(Entity::Person).find_map(|person| integer(person, "v"));
    Conflict::VersionChanged { current: version.and_then(|v| u64::try_from(v).ok()).unwrap_or(0) }
}
