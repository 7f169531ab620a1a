//! The shell around the plan: fetch the roster, plan, check, apply, record.
//!
//! What a sync decides is in `plan`, which does no I/O; what it does is here, and it decides
//! nothing. Time and randomness come in as functions, so that tests can hold them still.

mod access;
mod apply;
mod boot;
mod deadline;
mod dispatch;
mod error;
mod events;
mod explain;
mod fetch;
mod invocation;
mod outside;
mod pace;
mod preview;
mod record;
mod request;
mod resolve;
mod run;
mod settings;
mod undo;
mod units;

use std::sync::Arc;

use jiff::Timestamp;

pub use crate::{
    access::DecidedAccess,
    boot::Reach,
    deadline::Deadline,
    dispatch::{Dispatched, NoTime, scheduled_hour},
    error::EngineError,
    explain::{Explained, Whom},
    fetch::Context,
    invocation::{Answer, BadInvocation, ByHand, Invocation},
    preview::DryRun,
    request::Wanted,
    resolve::{NotResolved, ResolvedAlerts, WhichAlerts},
    undo::UndoneSync,
};

/// Everything that a sync is done with. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    /// Configuration, people, alerts and syncs.
    pub store: store::Store,
    /// PMS credentials.
    pub secrets: secrets::Secrets,
    /// Asks for syncs on the bus.
    pub publisher: bus::Publisher,
    /// How PMS are reached.
    pub pms: Arc<pms::Environment>,
    /// The clock.
    pub now: fn() -> Timestamp,
    /// 128 random bits, for ids.
    pub random: fn() -> u128,
}
