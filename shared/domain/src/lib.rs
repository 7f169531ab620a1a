//! The nouns: what a property, a resident, a lease, a person and a sync are.
//!
//! Nothing here does I/O, reads a clock or draws a random number; every string that means
//! something is a type with one way in.

pub mod access;
pub mod alert;
pub mod alert_cause;
mod alert_kind;
mod alert_subject;
pub mod allowance;
pub mod change;
pub mod contact;
pub mod course;
pub mod credential;
pub mod directory;
pub mod door_key;
pub mod ids;
pub mod lease;
pub mod link;
pub mod notice;
pub mod person;
pub mod pms;
pub mod recorded;
pub mod rollout;
pub mod roster;
pub mod settings;
pub mod setup;
pub mod sync;
mod sync_parts;
mod sync_record;
mod sync_wire;
pub mod text;
pub mod unchanged;
pub mod unit;
pub mod words;
mod written_email;
