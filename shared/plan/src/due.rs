//! What time brings without the PMS: a firm move-out date passes, an ask runs out. Decided from the directory
//! and the moment alone, so that it happens also while the PMS is down or a sync is held.
//!
//! That a grant begins needs no decision: it says from when on it opens, and until when where that is certain.

use domain::{
    access::{AccessState, AutomatedAccess},
    directory::Directory,
    ids::SyncId,
    lease::Lifecycle,
    person::Person,
    settings::SyncSettings,
};
use jiff::Timestamp;

use crate::{
    access::{Settling, end, is_out},
    draft::Draft,
    guard,
    output::Plan,
    planner::of_people,
};

/// Decides what is due. It needs no roster, is never held, and may be made and applied in every hourly pass; what
/// was done once is not due again.
///
/// Whoever leaves by a firm date loses access with the day. Where that would be more people at once than may be
/// without a manager, they are asked about instead, as in an approval.
pub fn due(directory: &Directory, settings: &SyncSettings, now: Timestamp, sync_id: Option<SyncId>) -> Plan {
    let leave: Vec<&Person> =
        directory.people.iter().filter(|person| has_left(person, settings, now)).collect();
    let lose_now = leave.iter().filter(|person| loses_now(person, now)).count() as u64;
    let allowed = guard::allowed(guard::linked(&directory.people, settings), settings);
    let asks_first = lose_now > 0 && lose_now + settings.taken_lately.people() > allowed;
    let mut people: Vec<_> = directory
        .people
        .iter()
        .filter_map(|person| {
            let mut draft = Draft::edit(person);
            if has_left(person, settings, now) {
                draft.after.lifecycle = Lifecycle::Past;
            }
            settle(&mut draft, settings, now, asks_first);
            draft.finish(None)
        })
        .collect();
    people.sort_by_key(|change| change.after.person_id);
    of_people(people, directory, settings, now, sync_id)
}

/// Whether the firm date by which somebody was to leave has passed. What a manager said outlives it.
fn has_left(person: &Person, settings: &SyncSettings, now: Timestamp) -> bool {
    let today = settings.today(now);
    person.lifecycle == Lifecycle::Current
        && person.by_hand.is_none()
        && person.links_in(settings.pms).any(|link| !link.reused)
        && person.moved_out_on.is_some_and(|out| out.has_passed(today))
}

/// Whether something would be taken that did not end by itself before.
fn loses_now(person: &Person, now: Timestamp) -> bool {
    match &person.access {
        AccessState::Ended { .. } => false,
        AccessState::Granted { ends_at, .. } => ends_at.is_none_or(|end| now < end),
        AccessState::Unmanaged => true,
    }
}

fn settle(draft: &mut Draft<'_>, settings: &SyncSettings, now: Timestamp, asks_first: bool) {
    if !is_out(&draft.after) || draft.after.access.has_ended() {
        return;
    }
    let settling = Settling::now(settings, now);
    let is_automatic = settings.access.mode != AutomatedAccess::ApprovalRequired;
    if draft.moves_out() && is_automatic && !loses_now(&draft.after, now) {
        end(&mut draft.after, now);
    } else if draft.moves_out() && is_automatic && asks_first {
        settling.ask(&mut draft.after);
    } else {
        settling.settle(draft);
    }
}
