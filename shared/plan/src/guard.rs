//! When a plan waits for a manager.

use domain::{
    change::{ChangeKind, PersonChange},
    lease::Lifecycle,
    sync::HoldReason,
};

use crate::{index::Index, planner::Verdict};

/// How many people a plan moves out.
pub(crate) fn move_outs(people: &[PersonChange]) -> u64 {
    people.iter().filter(|change| change.kind == ChangeKind::MovedOut).count() as u64
}

pub(crate) fn verdict(index: &Index<'_>, people: &[PersonChange]) -> Verdict {
    let mut reasons = Vec::new();
    let pms = index.settings.pms;
    let linked = index
        .directory
        .people
        .iter()
        .filter(|person| person.is_linked_in(pms) && person.lifecycle != Lifecycle::Past)
        .count();
    let (move_outs, allowed) = (move_outs(people), index.settings.threshold.allowed(linked) as u64);
    if move_outs > allowed {
        reasons.push(HoldReason::TooManyMoveOuts { move_outs, allowed });
    }
    let residents = index.roster.residents().len() as u64;
    if let Some(before) = index.settings.previous_residents
        && residents * 2 < before
    {
        reasons.push(HoldReason::RosterShrank { before, now: residents });
    }
    if reasons.is_empty() { Verdict::Apply } else { Verdict::Hold(reasons) }
}
