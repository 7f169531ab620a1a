//! From lifecycle and unit to access.
//!
//! `settle` is the one pass that every way goes through: a sync, what time brings, a change of the mode, a
//! mapping, a decision. `by_hand` holds what a manager decides about one person, `reason` says why access is as
//! it is.

mod by_hand;
mod reason;
mod settle;

pub(crate) use self::{
    by_hand::is_past,
    settle::{Settling, end},
};
pub use self::{
    by_hand::{decide, follow_mapping, set_lifecycle},
    reason::{Reason, reason},
    settle::is_out,
};
