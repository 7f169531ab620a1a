//! What a sync decides: one pure function, without clock, I/O or randomness.
//!
//! [`plan`] reads a whole roster, the directory and the settings, and says row by row what happens
//! to each resident and why. The rules R1 to R13 stand in `rows.rs`, each in a function of its name.

mod access;
mod alerts;
mod check;
mod diff;
mod digest;
mod explain;
mod guard;
mod index;
mod missing;
mod planner;
mod resolve;
mod rows;
mod undo;
mod units;

pub use crate::{
    access::{Reason, decide, follow_mapping, reason, set_lifecycle},
    check::{PlanDefect, check},
    explain::{ComparedField, Explanation, explain_email, explain_person, explain_resident},
    planner::{Plan, PlanRow, Verdict, plan},
    resolve::{CannotResolve, resolve},
    rows::RuleId,
    undo::{Undone, undo},
    units::{UnitSuggestion, suggest_units},
};
