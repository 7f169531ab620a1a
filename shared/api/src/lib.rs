//! The HTTP API: one router per function, and what they share.
//!
//! A handler extracts, calls, answers. Who may do what is decided before it runs, by the extractor
//! that it asks for (`gate`); how an answer looks when something cannot be done, after it
//! (`refusals`, `problem`, `edge`).

pub mod activation;
mod audit;
mod body;
mod caller;
mod card;
mod change;
mod change_view;
pub mod contract;
pub mod credentials;
mod deadline;
mod declared;
pub mod directory;
mod edge;
mod etag;
mod gate;
pub mod integration;
pub mod lease_statuses;
pub mod notices;
mod openapi;
mod ordered;
pub mod pms_properties;
mod problem;
mod problem_code;
mod query;
mod refusals;
mod rollouts;
mod strict_query;
pub mod syncs;
mod unions;
mod words;

pub use crate::openapi::{document, router};
