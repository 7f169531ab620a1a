//! What a sync decides: one pure core, without clock, I/O or randomness.
//!
//! [`plan()`] reads a whole roster, the directory and the settings, and says row by row what happens to each
//! resident and why. `planner.rs` is the whole of it on one page: who is who (`who`), the rules R1 to R13 (`rules`),
//! access (`access`), alerts, guard and digest. The other ways in go through the same passes: [`due()`] for what time
//! brings, [`settings_change()`] for a change of mode, [`resolve()`] for a manager's decision about alerts,
//! [`set_lifecycle`], [`decide`], [`follow_mapping`], [`undo()`] and [`add_person()`] for one person.

mod access;
mod add_person;
mod alerts;
mod ask_about;
mod causes;
mod check;
mod digest;
mod draft;
mod due;
mod explain;
mod facts;
mod fields;
mod guard;
mod links;
mod output;
mod planner;
mod properties;
mod resolve;
mod rows;
mod rules;
mod scope;
mod settings_change;
mod take_over;
mod unchanged;
mod undo;
mod units;
mod who;

pub use crate::{
    access::{Reason, decide, follow_mapping, is_out, reason, set_lifecycle},
    add_person::{NewPerson, add_person},
    ask_about::to_ask_about,
    check::{PlanDefect, check},
    digest::Left,
    due::due,
    explain::{
        ComparedField, Explanation, explain_email, explain_found, explain_person, explain_resident, is_found,
    },
    output::{AccessEffect, AccessEffectKind, HumanRecord, Plan, PlanRow, RowResident, Verdict, WhyOneHuman},
    planner::plan,
    properties::{PropertySuggestion, Sureness, suggest_properties},
    resolve::{AlertDecision, CannotResolve, Resolved, resolve},
    rules::RuleId,
    settings_change::settings_change,
    unchanged::{footing, quiet_until},
    undo::{Undone, undo},
    units::{UnitSuggestion, suggest_units},
};
