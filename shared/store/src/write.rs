//! All that changes people and alerts, and how it is packed into transactions.
//!
//! A write unit is a kilobyte of an item or a part of one, and two in a transaction. A transaction of a sync is
//!
//! | item | kilobytes | write units |
//! | --- | --- | --- |
//! | the lock | 1 | 2 |
//! | each person | 1, with several records 2 | 2 or 4 |
//! | each alert | 1; closed, 1 there and 1 here | 2; 4 |
//! | what is recorded of them all | 0.2 to 0.3 a person, packed | 0.5 a person |
//!
//! so that 97 people who are made come to 2 + 194 + some 50 units: 2.5 each.

use domain::{
    access::AccessChange,
    alert::Alert,
    change::{PersonChange, Takes},
    ids::{AlertId, PersonId, PropertyId, SyncId},
    person::Person,
    recorded::RecordedIn,
    sync::{Outcome, PlanDigest, Progress},
};

use serde::Serialize;

use crate::{
    alert::{close_ops, open_op, refresh_op},
    change::{Note, RecordedKind},
    condition::{equals, item_absent},
    email,
    error::StoreError,
    item::{encode, number},
    keys::{self, Entity},
    op::Op,
    person::StoredPerson,
    recording::{Recording, Subject},
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

    /// Whom it changes.
    pub(crate) fn change(&self) -> Option<&PersonChange> {
        match self {
            Self::Person { change, .. } => Some(change),
            Self::OpenAlert { .. } | Self::RefreshAlert { .. } | Self::CloseAlert { .. } => None,
        }
    }

    fn note(&self) -> Option<&Note> {
        match self {
            Self::Person { note, .. } | Self::OpenAlert { note, .. } | Self::CloseAlert { note, .. } => {
                Some(note)
            }
            Self::RefreshAlert { .. } => None,
        }
    }

    /// How many items it writes, beside its part of the recorded changes.
    pub(crate) fn items(&self) -> usize {
        match self {
            Self::Person { .. } | Self::OpenAlert { .. } | Self::RefreshAlert { .. } => 1,
            Self::CloseAlert { .. } => 2,
        }
    }

    /// About how many bytes its own items are, rather more than fewer: a value as JSON is longer than as
    /// `DynamoDB` counts it.
    fn bytes(&self) -> usize {
        match self {
            Self::Person { change, .. } => json(&change.after) + 400,
            Self::OpenAlert { alert, .. } | Self::RefreshAlert { alert } => json(alert) + 300,
            Self::CloseAlert { alert, .. } => json(alert) + 600,
        }
    }

    /// About how many bytes are recorded of it before they are packed, rather more than fewer.
    fn recorded_bytes(&self) -> usize {
        let noted = |note: &Note| {
            let event = note.event.as_ref().map_or(0, |event| event.detail.len() + event.detail_type.len());
            300 + note.actor.len() + event
        };
        let access = match self {
            Self::Person { access: Some(access), .. } => noted(&access.1),
            _ => 0,
        };
        let change = self.change().map_or(0, |change| json(&change.before) + json(&change.fields));
        self.note().map_or(0, noted) + change + access
    }

    /// Notes what is recorded of it.
    fn record(&self, recording: &mut Recording) -> Result<(), StoreError> {
        match self {
            Self::Person { change, note, access, .. } => {
                recording.note(change.kind.into(), note, &Subject::Person(change))?;
                match access.as_deref() {
                    Some((kind, note)) => recording.note((*kind).into(), note, &Subject::Nothing),
                    None => Ok(()),
                }
            }
            Self::OpenAlert { alert, note } => {
                recording.note(RecordedKind::AlertOpened, note, &Subject::Alert(alert.alert_id))
            }
            Self::RefreshAlert { .. } => Ok(()),
            Self::CloseAlert { alert, note } => {
                recording.note(RecordedKind::AlertResolved, note, &Subject::Alert(alert.alert_id))
            }
        }
    }

    /// The ops of its own items, each on the condition that the world is as the write takes it to be.
    fn ops(
        &self,
        property: &PropertyId,
        recorded_in: Option<RecordedIn>,
        keep: Retention,
    ) -> Result<Vec<Op>, StoreError> {
        Ok(match self {
            Self::Person { change, .. } => vec![person_op(property, change, recorded_in)?],
            Self::OpenAlert { alert, .. } => vec![open_op(property, alert)?],
            Self::RefreshAlert { alert } => vec![refresh_op(property, alert)?],
            Self::CloseAlert { alert, note } => close_ops(property, alert, note.at, keep)?.into(),
        })
    }
}

fn json(value: &impl Serialize) -> usize {
    serde_json::to_vec(value).map_or(0, |json| json.len())
}

fn person_op(
    property: &PropertyId,
    change: &PersonChange,
    recorded_in: Option<RecordedIn>,
) -> Result<Op, StoreError> {
    let key = keys::person(property, change.after.person_id);
    let after = StoredPerson::from(&Person { recorded_in, ..change.after.clone() });
    let op = Op::put(key, encode(Entity::Person, &after)?);
    Ok(match change.replaces() {
        None => op.when(item_absent()),
        Some(version) => op.when(equals("v", number(version))),
    })
}

/// The ops of writes that are done together, and one for what is recorded of them all.
pub(crate) fn ops(
    writes: &[Write],
    property: &PropertyId,
    sync_id: Option<SyncId>,
    keep: Retention,
) -> Result<Vec<Op>, StoreError> {
    let first = writes.iter().find_map(Write::note);
    let recorded_in = first.map(|note| RecordedIn { sync_id, first: note.change_id });
    let mut recording = Recording::new(sync_id);
    let mut ops = Vec::new();
    for write in writes {
        write.record(&mut recording)?;
        ops.extend(write.ops(property, recorded_in, keep)?);
    }
    if let (Some(first), Some(recorded_in)) = (first, recorded_in) {
        ops.push(recording.op(keys::changes(property, recorded_in), first.at, keep)?);
    }
    Ok(ops)
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

    /// Whether somebody is given an email in it.
    pub(crate) fn takes_email(&self) -> bool {
        self.writes.iter().filter_map(Write::change).any(email::is_taken_by)
    }

    /// What is in it.
    pub fn into_writes(self) -> Vec<Write> {
        self.writes
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

/// Items of a transaction, beside the lock, the recorded changes and a decision: as many writes, at most.
pub const TOGETHER: usize = 97;
/// Of the 4 MB that `DynamoDB` takes.
const BYTES: usize = 3_000_000;
/// Recorded changes before they are packed, of the 400 KB of one item.
const RECORDED: usize = 380_000;

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
        let (mut items, mut bytes, mut recorded) = (0, 0, 0);
        while let Some(write) = self.next.take().or_else(|| self.writes.next()) {
            items += write.items();
            bytes += write.bytes();
            recorded += write.recorded_bytes();
            if !batch.is_empty() && (items > TOGETHER || bytes > BYTES || recorded > RECORDED) {
                self.next = Some(write);
                break;
            }
            batch.push(write);
        }
        (!batch.is_empty()).then_some(Batch { writes: batch, approved_left: None })
    }
}
