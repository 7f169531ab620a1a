//! Writing people and alerts: by a sync under its lock, batch by batch, or from outside one.

use domain::{
    directory::DirectoryVersion,
    ids::{PersonId, PropertyId},
};
use jiff::Timestamp;

use crate::{
    error::{Conflict, StoreError},
    keys,
    lock::{Guard, changed_outside, held_until},
    op::{Op, WriteError},
    table::{Item, Store, number},
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
        let beat = Op::update(
            keys::lock(&guard.property_id),
            "SET #held_until = :until ADD #created :created, #linked :linked, #updated :updated, \
             #moved_out :moved_out",
        )
        .value(":until", number(held_until(now)))
        .value(":created", number(progress.created))
        .value(":linked", number(progress.linked))
        .value(":updated", number(progress.updated))
        .value(":moved_out", number(progress.moved_out));
        let unchanged = match directory.0 {
            0 => " AND attribute_not_exists(#directory_version)",
            _ => " AND #directory_version = :directory",
        };
        let mut beat = guard.live_condition(beat, now, unchanged);
        if directory.0 > 0 {
            beat = beat.value(":directory", number(directory.0));
        }
        let mut ops = vec![beat];
        for write in &batch.writes {
            ops.extend(write.clone().ops(&guard.property_id, Some(guard.sync_id), self.retention)?);
        }
        match self.transact(ops).await {
            Ok(()) => Ok(()),
            Err(error) => Err(error.or_refused(|refused| {
                let lock = refused.into_iter().find(|(index, _)| *index == 0);
                match lock.is_none_or(|(_, lock)| guard.holds(lock, now)) {
                    true => StoreError::DirectoryChanged,
                    false => StoreError::LockLost,
                }
            })),
        }
    }

    /// Changes people and alerts from outside a sync, in one transaction: what a manager decides,
    /// whom Door invites. A sync that has planned already plans again. Goes on record.
    ///
    /// # Errors
    /// [`Conflict::EmailTaken`]; [`Conflict::VersionChanged`] when a person or alert is no longer
    /// as the writes take it to be; [`StoreError::TooLarge`] for more than a transaction takes.
    pub async fn write_from_outside(
        &self,
        property: &PropertyId,
        writes: Vec<Write>,
    ) -> Result<(), StoreError> {
        let items: usize = writes.iter().map(Write::items).sum();
        if 1 + usize::from(self.entry.is_some()) + items > 100 {
            return Err(StoreError::TooLarge { what: "a change of people and alerts" });
        }
        let mut ops = vec![changed_outside(property)];
        for write in writes {
            ops.extend(write.ops(property, None, self.retention)?);
        }
        let guards: Vec<usize> =
            ops.iter().enumerate().filter(|(_, op)| op.takes_email()).map(|(index, _)| index).collect();
        ops.extend(self.entry_op()?);
        match self.transact(ops).await {
            Ok(()) => Ok(()),
            Err(WriteError::Refused(refused)) => Err(refusal(&refused, &guards).into()),
            Err(error) => Err(error.or_refused(|_| StoreError::DirectoryChanged)),
        }
    }
}

fn refusal(refused: &[(usize, Option<Item>)], guards: &[usize]) -> Conflict {
    let taken = refused.iter().find(|(index, _)| guards.contains(index));
    if let Some((_, holder)) = taken {
        let by = |item: &Item| item.get("person_id")?.as_s().ok()?.parse::<PersonId>().ok();
        return Conflict::EmailTaken { by: holder.as_ref().and_then(by) };
    }
    let version = |item: &Item| item.get("v")?.as_n().ok()?.parse().ok();
    let current = refused.iter().find_map(|(_, item)| version(item.as_ref()?));
    Conflict::VersionChanged { current: current.unwrap_or(0) }
}
