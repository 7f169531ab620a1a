//! When a plan waits for a manager.

use std::collections::BTreeMap;

use domain::{
    access::AccessChange,
    change::{ChangeKind, PersonChange},
    lease::Lifecycle,
    person::Person,
    settings::LONG_PAUSE,
    sync::HoldReason,
};

use crate::{index::Index, planner::Verdict};

/// How many people a plan moves out.
pub(crate) fn move_outs(people: &[PersonChange]) -> u64 {
    people.iter().filter(|change| change.kind == ChangeKind::MovedOut).count() as u64
}

/// How many people a plan takes access from, by moving them out or otherwise.
fn revocations(index: &Index<'_>, people: &[PersonChange]) -> u64 {
    let before: BTreeMap<_, _> = index.directory.people.iter().map(|p| (p.person_id, p)).collect();
    let revoked = |change: &&PersonChange| {
        let ends =
            |person: &&Person| person.access.change_to(&change.after.access) == Some(AccessChange::Revoked);
        change.kind == ChangeKind::MovedOut || before.get(&change.after.person_id).is_some_and(ends)
    };
    people.iter().filter(revoked).count() as u64
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
    let (move_outs, allowed) = (revocations(index, people), index.settings.threshold.allowed(linked) as u64);
    if move_outs > allowed {
        reasons.push(HoldReason::TooManyMoveOuts { move_outs, allowed });
    }
    let residents = index.roster.size();
    match index.settings.previous_residents {
        Some(before) if residents * 2 < before => {
            reasons.push(HoldReason::RosterShrank { before, now: residents });
        }
        None if residents == 0 && linked > 0 => {
            reasons.push(HoldReason::RosterShrank { before: linked as u64, now: 0 });
        }
        None if move_outs > 0 => reasons.push(HoldReason::FirstSync { move_outs }),
        Some(_) | None => {}
    }
    if let Some(last_succeeded_at) = index.settings.last_succeeded_at
        && move_outs > 0
        && index.now.duration_since(last_succeeded_at) > LONG_PAUSE
    {
        reasons.push(HoldReason::LongPause { move_outs, last_succeeded_at });
    }
    if reasons.is_empty() { Verdict::Apply } else { Verdict::Hold(reasons) }
}
