//! The shell around the plan: fetch the roster, plan, check, apply, record.
//!
//! What a sync decides is in `plan`, which does no I/O; what it does is here, and it decides
//! nothing. Time and randomness come in as functions, so that tests can hold them still.

mod access;
mod apply;
mod connect;
mod context;
mod credential;
mod deadline;
mod desk;
mod dispatch;
mod error;
mod events;
mod explain;
mod fetch;
mod held;
mod integration;
mod invocation;
mod notices;
mod outside;
mod pace;
mod planned;
mod pms_units;
mod preview;
mod record;
mod register;
mod request;
mod resolve;
mod rollout;
mod run;
mod settings;
mod standing;
mod time;
mod unchanged;
mod undo;
mod units;
mod vendors;

pub use crate::{
    access::DecidedAccess,
    context::{Connected, Context},
    credential::AcceptedValues,
    deadline::Deadline,
    desk::{Desk, Engine},
    dispatch::{Dispatched, NoTime, scheduled_hour},
    error::EngineError,
    explain::{Explained, Searched, Whom},
    integration::{Changed, NotChanged},
    invocation::{Answer, BadInvocation, ByHand, Invocation},
    notices::{BadSignal, Delivered, NewReceiver, NotAdded, Notifier, Receivers, Signal, Told},
    request::Wanted,
    resolve::{NotAllResolved, NotResolved, ResolvedAlerts, WhichAlerts},
    standing::{Named, Standing},
    undo::UndoneSync,
};
