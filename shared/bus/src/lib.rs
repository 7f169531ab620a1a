//! Event envelopes, and publishing them on `EventBridge`.
//!
//! What is told, and in which shape, is [`Event`]; what asks for a sync is [`SyncRequest`]. Outcomes
//! reach the bus only from the table's stream ([`Publisher::publish_committed`]): what was not
//! committed is not told.

mod committed;
mod details;
mod event;
#[cfg(test)]
mod event_tests;
mod names;
mod publish;
mod request;

pub use crate::{
    committed::{BatchItemFailure, StreamAnswer},
    event::{About, Event},
    names::{BUS, DetailType, SCHEMA_VERSION, SOURCE},
    publish::{BusError, Entry, NotPublished, Publisher},
    request::{BadRequest, RolloutRequest, SyncRequest},
};
