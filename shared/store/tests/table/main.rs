//! The store over the real protocol, against a `DynamoDB` in this process.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod alerts;
mod apply;
mod audit;
mod credentials;
mod cursors;
mod emails;
mod faults;
mod history;
mod integrations;
mod items;
mod lock;
mod lost_answers;
mod notices;
mod pace;
mod people;
mod properties;
mod sizes;
mod syncs;
mod units;
mod world;
