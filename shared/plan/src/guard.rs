//! When a plan waits for a manager.

use domain::{
    access::AccessState,
    change::{PersonChange, Takes},
    ids::PmsPropertyId,
    lease::Lifecycle,
    person::Person,
    roster::RosterSize,
    settings::{LONG_PAUSE, SyncSettings},
    sync::{HoldReason, Taken},
};
use jiff::Timestamp;

use crate::{facts::Facts, output::Verdict};

/// From whom a plan takes something: people who move out, and others who lose access.
pub(crate) fn taken(people: &[PersonChange]) -> Taken {
    let count = |wanted: Takes| people.iter().filter(|change| change.takes() == Some(wanted)).count() as u64;
    Taken { move_outs: count(Takes::MoveOut), ends_of_access: count(Takes::Access) }
}

/// Those of a plan's move-outs that were counted before: their access had an end that has passed.
fn counted_before(people: &[PersonChange], now: Timestamp) -> u64 {
    let has_passed = |before: &Person| match before.access {
        AccessState::Granted { ends_at, .. } => ends_at.is_some_and(|end| end <= now),
        AccessState::Unmanaged | AccessState::Ended { .. } => false,
    };
    let move_outs = people.iter().filter(|change| change.takes() == Some(Takes::MoveOut));
    move_outs.filter(|change| change.before.as_deref().is_some_and(has_passed)).count() as u64
}

/// How many people something may be taken from in a day without a manager.
pub(crate) fn allowed(linked: u64, settings: &SyncSettings) -> u64 {
    let linked = linked + settings.taken_lately.move_outs;
    settings.threshold.allowed(usize::try_from(linked).unwrap_or(usize::MAX)) as u64
}

/// How many linked people live here, or are to.
pub(crate) fn linked(people: &[Person], settings: &SyncSettings) -> u64 {
    let is_counted =
        |person: &&Person| person.is_linked_in(settings.pms) && person.lifecycle != Lifecycle::Past;
    people.iter().filter(is_counted).count() as u64
}

pub(crate) fn verdict(facts: &Facts<'_>, people: &[PersonChange]) -> Verdict {
    let settings = facts.settings;
    let linked = linked(&facts.directory.people, settings);
    let mut taken = taken(people);
    taken.move_outs -= counted_before(people, facts.scope.now);
    let mut reasons = too_many(taken, allowed(linked, settings), settings.taken_lately.people());
    reasons.extend(shrank(facts));
    let Taken { move_outs, ends_of_access } = taken;
    if settings.previous_roster.is_none()
        && taken.people() > 0
        && reasons.iter().all(|reason| !is_shrunk(reason))
    {
        reasons.push(HoldReason::FirstSync { move_outs, ends_of_access });
    }
    if let Some(last_succeeded_at) = settings.last_succeeded_at
        && taken.people() > 0
        && facts.scope.now.duration_since(last_succeeded_at) > LONG_PAUSE
    {
        reasons.push(HoldReason::LongPause { move_outs, ends_of_access, last_succeeded_at });
    }
    Verdict::from(reasons)
}

/// More people than may be, over the plan and what the last 24 hours took.
fn too_many(taken: Taken, allowed: u64, taken_lately: u64) -> Vec<HoldReason> {
    if taken.people() == 0 || taken.people() + taken_lately <= allowed {
        return Vec::new();
    }
    let Taken { move_outs, ends_of_access } = taken;
    let moved = HoldReason::TooManyMoveOuts { move_outs, allowed, taken_lately };
    let ended = HoldReason::TooManyEndsOfAccess { ends_of_access, allowed, taken_lately };
    [(move_outs, moved), (ends_of_access, ended)]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, reason)| reason)
        .collect()
}

pub(crate) fn is_shrunk(reason: &HoldReason) -> bool {
    matches!(reason, HoldReason::RosterShrank { .. })
}

/// Whether the roster, as it is, will be held.
pub(crate) fn has_shrunk(facts: &Facts<'_>) -> bool {
    !shrank(facts).is_empty()
}

/// An attached PMS property that holds less than half of what it held, or nobody where there were residents.
fn shrank(facts: &Facts<'_>) -> Vec<HoldReason> {
    let now = facts.roster.size_by_property();
    let previous = facts.settings.previous_roster.as_ref();
    let is_too_few = |before: u64, now: u64| now * 2 < before;
    match previous {
        Some(RosterSize { by_property, total }) if by_property.is_empty() => {
            let size = facts.roster.size();
            let shrank = HoldReason::RosterShrank { before: *total, now: size, pms_property_id: None };
            is_too_few(*total, size).then_some(shrank).into_iter().collect()
        }
        _ => {
            let shrank = |(property, now): (PmsPropertyId, u64)| {
                let known = previous.and_then(|previous| previous.by_property.get(&property)).copied();
                // Before the first roster, the people who are linked say who was there.
                let before = known.unwrap_or(if now == 0 { linked_in(facts, &property) } else { 0 });
                let reason = HoldReason::RosterShrank { before, now, pms_property_id: Some(property) };
                is_too_few(before, now).then_some(reason)
            };
            now.into_iter().filter_map(shrank).collect()
        }
    }
}

fn linked_in(facts: &Facts<'_>, property: &PmsPropertyId) -> u64 {
    let in_it = |person: &&Person| {
        person.lifecycle != Lifecycle::Past
            && person
                .links_in(facts.settings.pms)
                .any(|link| !link.reused && link.pms_ref.pms_property_id == *property)
    };
    facts.directory.people.iter().filter(in_it).count() as u64
}
