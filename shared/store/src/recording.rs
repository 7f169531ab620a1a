//! The changes of one transaction, as one item: packed lines of JSON.
//!
//! Each change is a line; where it is told on the bus, the line names the `detail_type`, and the next one is the
//! detail as it goes out. The publisher reads the lines from the table's stream. `tells` says how many are
//! told, and is there only if any is: by it the stream's filter knows what the publisher need not see.

use aws_sdk_dynamodb::{primitives::Blob, types::AttributeValue};
use domain::{
    change::PersonChange,
    ids::{AlertId, SyncId},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize, de::IgnoredAny};

use crate::{
    change::{Change, EventText, Note, PersonImage, RecordedKind},
    condition::item_absent,
    error::StoreError,
    item::{Item, number},
    keys::Key,
    op::Op,
    packed::{pack, unpack},
    retention::{Retention, expiry},
};

const CHANGES: &str = "changes";

/// Whom or what a change is about, beside its property.
pub(crate) enum Subject<'a> {
    Person(&'a PersonChange),
    Alert(AlertId),
    /// What is recorded for the bus alone, or is of the sync as a whole.
    Nothing,
}

/// Changes that are recorded together.
pub(crate) struct Recording {
    sync_id: Option<SyncId>,
    lines: String,
    tells: usize,
}

/// A change as a line.
#[derive(Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    change: &'a Change,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail_type: Option<&'a str>,
}

/// A line as it is read for history.
#[derive(Deserialize)]
struct ReadLine {
    #[serde(flatten)]
    change: Change,
    #[serde(default)]
    detail_type: Option<IgnoredAny>,
}

impl Recording {
    /// Nothing yet, of a sync or from outside one.
    pub(crate) fn new(sync_id: Option<SyncId>) -> Self {
        Self { sync_id, lines: String::new(), tells: 0 }
    }

    pub(crate) fn note(
        &mut self,
        kind: RecordedKind,
        note: &Note,
        subject: &Subject<'_>,
    ) -> Result<(), StoreError> {
        let Note { change_id, at, actor, event } = note;
        let mut change = Change {
            change_id: *change_id,
            sync_id: self.sync_id,
            kind,
            person_id: None,
            alert_id: None,
            fields: Vec::new(),
            before: None,
            actor: actor.clone(),
            at: *at,
        };
        match subject {
            Subject::Person(PersonChange { after, before, fields, .. }) => {
                change.person_id = Some(after.person_id);
                change.fields.clone_from(fields);
                change.before = before.clone().map(PersonImage);
            }
            Subject::Alert(alert) => change.alert_id = Some(*alert),
            Subject::Nothing => {}
        }
        let detail_type = event.as_ref().map(|event| &*event.detail_type);
        let line = serde_json::to_string(&Line { change: &change, detail_type }).map_err(unpackable)?;
        self.lines.push_str(&line);
        self.lines.push('\n');
        if let Some(EventText { detail, .. }) = event {
            self.tells += 1;
            self.lines.push_str(detail);
            self.lines.push('\n');
        }
        Ok(())
    }

    /// Puts the item, once.
    pub(crate) fn op(self, key: Key, at: Timestamp, keep: Retention) -> Result<Op, StoreError> {
        let packed = pack(&self.lines).map_err(unpackable)?;
        let mut item = Item::from([
            ("changes".to_owned(), AttributeValue::B(Blob::new(packed))),
            ("expires_at".to_owned(), expiry(at, keep.history)),
        ]);
        if self.tells > 0 {
            item.insert("tells".to_owned(), number(self.tells));
        }
        Ok(Op::put(key, item).when(item_absent()))
    }
}

/// One change alone.
pub(crate) fn record_one(
    key: Key,
    sync_id: Option<SyncId>,
    kind: RecordedKind,
    note: &Note,
    keep: Retention,
) -> Result<Op, StoreError> {
    let mut recording = Recording::new(sync_id);
    recording.note(kind, note, &Subject::Nothing)?;
    recording.op(key, note.at, keep)
}

/// The changes of an item, in the order in which they were recorded.
pub(crate) fn changes(item: &Item) -> Result<Vec<Change>, StoreError> {
    let packed = item.get("changes").and_then(|packed| packed.as_b().ok());
    let packed = packed
        .ok_or(StoreError::Unpackable { entity: CHANGES, source: std::io::ErrorKind::NotFound.into() })?;
    let text =
        unpack(packed.as_ref()).map_err(|source| StoreError::Unpackable { entity: CHANGES, source })?;
    let (mut changes, mut lines) = (Vec::new(), text.lines());
    while let Some(line) = lines.next() {
        let ReadLine { change, detail_type } = serde_json::from_str(line).map_err(unpackable)?;
        changes.push(change);
        if detail_type.is_some() {
            lines.next();
        }
    }
    Ok(changes)
}

fn unpackable(error: impl Into<std::io::Error>) -> StoreError {
    StoreError::Unpackable { entity: CHANGES, source: error.into() }
}
