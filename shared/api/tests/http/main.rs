//! The API through HTTP, in process: the routers as the functions mount them, events as API Gateway
//! sends them, a real table and real PMS wires behind them.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod access;
mod alerts;
mod audit;
mod authorisation;
mod aws;
mod caller;
mod counted;
mod credentials;
mod document;
mod explanations;
mod functions;
mod month;
mod people;
mod reads;
mod requests;
mod syncs;
mod undo;
mod units;
mod versions;
mod wizard;
mod world;
