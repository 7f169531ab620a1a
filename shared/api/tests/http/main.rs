//! The API through HTTP, in process: the routers as the functions mount them, events as API Gateway
//! sends them, a real table and real PMS wires behind them.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod access;
mod alerts;
mod audit;
mod authorisation;
mod aws;
mod building;
mod caller;
mod cases;
mod conformity;
mod counted;
mod credentials;
mod decisions;
mod document;
mod explanations;
mod foreign;
mod found_again;
mod functions;
mod gate;
mod home;
mod humans;
mod keys;
mod legs;
mod matrix;
mod modes;
mod month;
mod notices;
mod outdated;
mod people;
mod races;
mod reads;
mod requests;
mod rollouts;
mod sizes;
mod syncs;
mod told;
mod undo;
mod units;
mod vendor;
mod versions;
mod way;
mod without_pms;
mod wizard;
mod world;
