//! Configuration, people, alerts and syncs in `DynamoDB`.
//!
//! One table; `keys.rs` opens with every key and what it is read for. Reads that a decision rests
//! on are strongly consistent; every write says on which condition it may be done; what belongs
//! together is one transaction. Time is a parameter.

mod alert;
mod apply;
mod audit;
mod change;
mod condition;
mod credential;
mod cursor;
mod directory;
mod email;
mod error;
mod held_plan;
mod history;
mod integration;
mod item;
mod kept;
mod keys;
mod lock;
mod notice;
mod op;
mod pace;
mod packed;
mod person;
mod property;
mod recording;
mod retention;
mod rollout;
mod settle;
mod start;
mod stored_integration;
mod sync_record;
mod sync_request;
mod table;
mod transaction;
mod unit_mapping;
mod write;

pub use crate::{
    alert::AlertState,
    audit::{AuditAction, AuditEntry, AuditFilter, AuditScope, Decision},
    change::{Change, EventText, Note, PersonImage, RecordedKind},
    credential::{Marked, UsedCredential},
    cursor::{Cursor, Page, PageRequest},
    error::{Attachment, Conflict, StoreError},
    integration::{EnabledProperty, MAX_ATTACHED},
    lock::{Acquired, FencingToken, Guard, LOCK_HEARTBEAT, Lock, Unfinished},
    notice::{MAX_RECEIVERS, ToldVersion, new_deliveries},
    pace::{Admission, Slot},
    property::{Portfolio, Property},
    retention::Retention,
    settle::{Outrun, until_settled},
    start::Start,
    stored_integration::Integration,
    sync_record::HELD_FOR,
    sync_request::Requested,
    table::{Reader, Store},
    unit_mapping::MappedUnit,
    write::{Batch, TOGETHER, Write, batches},
};
