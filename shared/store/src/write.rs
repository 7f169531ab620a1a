//! All that changes people and alerts, and how it is packed into transactions.

use domain::{
    access::AccessChange,
    alert::Alert,
    change::{PersonChange, Takes},
    ids::{AlertId, PersonId, PropertyId, SyncId},
    sync::{Outcome, PlanDigest, Progress},
};

use crate::{
    alert::{close_ops, open_op, refresh_op},
    change::{Note, RecordedKind, Subject, change_op},
    condition::{equals, item_absent},
    email,
    error::StoreError,
    item::{encode, number},
    keys::{self, Entity},
    op::Op,
    person::StoredPerson,
    retention::Retention,
};

/// One change of a property's people or alerts, with what is recorded of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly every write is of a person, the largest variant")]
pub enum Write {
    /// A person is made or replaced.
    Person {
        /// The person, and what became of which field.
        change: PersonChange,
        /// What the row of the plan came to; an update where there was no plan.
        outcome: Outcome,
        /// What is recorded.
        note: Note,
        /// What became of their access, and what is told of it.
        access: Option<Box<(AccessChange, Note)>>,
    },
    /// An alert is opened.
    OpenAlert {
        /// The alert.
        alert: Alert,
        /// What is recorded.
        note: Note,
    },
    /// An open alert is written again, with other particulars; told to nobody.
    RefreshAlert {
        /// The alert as it will be.
        alert: Alert,
    },
    /// An alert is closed: its cause is gone, or a manager resolved it.
    CloseAlert {
        /// The alert, with when it was resolved.
        alert: Alert,
        /// What is recorded.
        note: Note,
    },
}

impl Write {
    /// The person whom it writes.
    pub fn person_id(&self) -> Option<PersonId> {
        match self {
            Self::Person { change, .. } => Some(change.after.person_id),
            Self::OpenAlert { .. } | Self::RefreshAlert { .. } | Self::CloseAlert { .. } => None,
        }
    }

    /// The alert that it opens or closes.
    pub fn alert_id(&self) -> Option<AlertId> {
        match self {
            Self::OpenAlert { alert, .. } | Self::CloseAlert { alert, .. } => Some(alert.alert_id),
            Self::Person { .. } | Self::RefreshAlert { .. } => None,
        }
    }

    /// How many items it writes.
    pub(crate) fn items(&self) -> usize {
        match self {
            Self::Person { change, access, .. } => 2 + email::count(change) + usize::from(access.is_some()),
            Self::OpenAlert { .. } => 2,
            Self::RefreshAlert { .. } => 1,
            Self::CloseAlert { .. } => 3,
        }
    }

    /// About how many bytes it writes, rather more than fewer: a value as JSON is longer than as
    /// `DynamoDB` counts it.
    fn bytes(&self) -> usize {
        let json =
            |value: &dyn Fn() -> serde_json::Result<Vec<u8>>| value().map(|json| json.len()).unwrap_or(0);
        let noted = |note: &Note| {
            let event = note.event.as_ref().map_or(0, |event| event.detail.len() + event.detail_type.len());
            600 + note.actor.len() + event
        };
        match self {
            Self::Person { change, note, access, .. } => {
                let person = json(&|| serde_json::to_vec(&change.after))
                    + json(&|| serde_json::to_vec(&change.before));
                let access = access.as_deref().map_or(0, |(_, note)| noted(note));
                person + json(&|| serde_json::to_vec(&change.fields)) + 800 + noted(note) + access
            }
            Self::OpenAlert { alert, note } | Self::CloseAlert { alert, note } => {
                json(&|| serde_json::to_vec(alert)) + 300 + noted(note)
            }
            Self::RefreshAlert { alert } => json(&|| serde_json::to_vec(alert)) + 300,
        }
    }

    /// The ops, each on the condition that the world is as the write takes it to be.
    pub(crate) fn ops(
        self,
        property: &PropertyId,
        sync: Option<SyncId>,
        keep: Retention,
    ) -> Result<Vec<Op>, StoreError> {
        let key = |note: &Note| keys::change(property, sync, note.change_id);
        match self {
            Self::Person { change, note, access, .. } => {
                let mut ops = vec![person_op(property, &change)?];
                ops.extend(email::ops(property, &change));
                let subject = Subject::Person { property, change: &change };
                ops.push(change_op(key(&note), sync, change.kind.into(), note, Some(subject), keep)?);
                if let Some((kind, note)) = access.map(|access| *access) {
                    // For the bus alone: the person's own change shows it in their history.
                    let key = keys::change(property, None, note.change_id);
                    ops.push(change_op(key, sync, kind.into(), note, None, keep)?);
                }
                Ok(ops)
            }
            Self::OpenAlert { alert, note } => {
                let subject = Some(Subject::Alert(alert.alert_id));
                let kind = RecordedKind::AlertOpened;
                Ok(vec![open_op(property, &alert)?, change_op(key(&note), sync, kind, note, subject, keep)?])
            }
            Self::RefreshAlert { alert } => Ok(vec![refresh_op(property, &alert)?]),
            Self::CloseAlert { alert, note } => {
                let mut ops = Vec::from(close_ops(property, &alert, note.at, keep)?);
                let subject = Some(Subject::Alert(alert.alert_id));
                let kind = RecordedKind::AlertResolved;
                ops.push(change_op(key(&note), sync, kind, note, subject, keep)?);
                Ok(ops)
            }
        }
    }
}

fn person_op(property: &PropertyId, change: &PersonChange) -> Result<Op, StoreError> {
    let key = keys::person(property, change.after.person_id);
    let op = Op::put(key, encode(Entity::Person, &StoredPerson::from(&change.after))?);
    Ok(match change.replaces() {
        None => op.when(item_absent()),
        Some(version) => op.when(equals("v", number(version))),
    })
}

/// So much as one transaction takes. Made by [`batches`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub(crate) writes: Vec<Write>,
    /// What is left of an approved plan after it.
    pub(crate) approved_left: Option<PlanDigest>,
}

impl Batch {
    /// What is in it.
    pub fn writes(&self) -> &[Write] {
        &self.writes
    }

    /// The same, as a part of a plan that a manager approved, with the digest of what is left of that after it.
    #[must_use]
    pub fn approved(self, left: Option<PlanDigest>) -> Self {
        Self { approved_left: left, ..self }
    }

    /// What it adds to the sync's progress.
    pub(crate) fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for write in &self.writes {
            let Write::Person { change, outcome, .. } = write else { continue };
            match outcome {
                Outcome::Created => progress.created += 1,
                Outcome::Linked => progress.linked += 1,
                Outcome::Updated => progress.updated += 1,
                Outcome::Unchanged | Outcome::Skipped(_) | Outcome::Alerted(_) => {}
            }
            match change.takes() {
                Some(Takes::MoveOut) => progress.moved_out += 1,
                Some(Takes::Access) => progress.access_ended += 1,
                None => {}
            }
        }
        progress
    }
}

/// Items of a transaction beside the lock's own.
const ITEMS: usize = 99;
/// Of the 4 MB that `DynamoDB` takes.
const BYTES: usize = 3_500_000;

/// Packs writes, in their order, into transactions: as many as fit, and no write torn apart.
pub fn batches(writes: impl IntoIterator<Item = Write>) -> impl Iterator<Item = Batch> {
    Batches { writes: writes.into_iter(), next: None }
}

/// Writes packed into batches, one at a time; see [`batches`].
struct Batches<I> {
    writes: I,
    next: Option<Write>,
}

impl<I: Iterator<Item = Write>> Iterator for Batches<I> {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        let mut batch = Vec::new();
        let (mut items, mut bytes) = (0, 0);
        while let Some(write) = self.next.take().or_else(|| self.writes.next()) {
            items += write.items();
            bytes += write.bytes();
            if !batch.is_empty() && (items > ITEMS || bytes > BYTES) {
                self.next = Some(write);
                break;
            }
            batch.push(write);
        }
        (!batch.is_empty()).then_some(Batch { writes: batch, approved_left: None })
    }
}
