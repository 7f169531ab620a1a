//! What a manager decides about one person's access, at once.

use std::collections::BTreeMap;

use domain::{
    access::{AccessState, AccessSuggestion, AutomatedAccess, WantedAccess},
    change::PersonChange,
    ids::{SuggestionId, UnitId},
    lease::{Lifecycle, MoveOut},
    person::{Person, SetByHand},
    settings::SyncSettings,
    unit::PmsUnitKey,
};
use jiff::Timestamp;

use super::settle::{Settling, end, wanted};
use crate::draft::Draft;

/// A person whose PMS unit was mapped, unmapped or mapped to another Door unit, with the access that follows.
/// None where the person's Door unit did not come from it. `changed` has each PMS unit's Door unit before and
/// after.
pub fn follow_mapping(
    person: &Person,
    changed: &BTreeMap<PmsUnitKey, (Option<UnitId>, Option<UnitId>)>,
    settings: &SyncSettings,
    now: Timestamp,
) -> Option<PersonChange> {
    let keys = person.links_in(settings.pms).filter_map(|link| Some(link.unit.as_ref()?.key()));
    let (_, unit_id) = keys.filter_map(|key| changed.get(&key)).find(|(from, _)| *from == person.unit_id)?;
    let mut draft = Draft::edit(person);
    draft.after.unit_id.clone_from(unit_id);
    Settling::now(settings, now).settle(&mut draft);
    draft.finish(None)
}

/// A manager's own change of somebody's lifecycle, obeyed at once: who lives here has what residents of
/// the unit have, and everybody else has nothing, however it was given. None where it changes nothing.
pub fn set_lifecycle(
    person: &Person,
    to: Lifecycle,
    settings: &SyncSettings,
    by: &str,
    now: Timestamp,
) -> Option<PersonChange> {
    if person.lifecycle == to {
        return None;
    }
    let mut draft = Draft::edit(person);
    let after = &mut draft.after;
    after.lifecycle = to;
    after.suggestion = None;
    if person.is_linked_in(settings.pms) {
        after.by_hand = by_hand(person, to, settings, by, now);
    }
    match to {
        Lifecycle::Current => come_back(after, settings, now),
        _ if !after.access.has_ended() => end(after, now),
        _ => {}
    }
    if to == Lifecycle::Past {
        after.moved_out_on = Some(left_by(person, settings, now));
    }
    draft.finish(None)
}

/// That it was done by hand; nothing, where the lifecycle is back to what the PMS says.
fn by_hand(
    person: &Person,
    to: Lifecycle,
    settings: &SyncSettings,
    by: &str,
    now: Timestamp,
) -> Option<SetByHand> {
    let units = person.links_in(settings.pms).filter_map(|link| Some(link.unit.as_ref()?.key()));
    let said = person.by_hand.as_ref().map_or(person.lifecycle, |by_hand| by_hand.instead_of);
    (said != to).then(|| SetByHand { instead_of: said, units: units.collect(), by: by.into(), at: now })
}

/// Somebody who lives here by a manager's word: with what residents of the unit have, at once.
fn come_back(after: &mut Person, settings: &SyncSettings, now: Timestamp) {
    let today = settings.today(now);
    after.moved_out_on = after.moved_out_on.filter(|out| out.date() > today);
    after.after_move_out = None;
    if after.access.has_ended() {
        after.access = AccessState::Unmanaged;
    }
    if settings.access.mode != AutomatedAccess::Off
        && let Some(wanted) = wanted(after, settings)
    {
        after.access = after.access.changed_to(&wanted, Timestamp::MIN, now);
    }
}

/// The day on which somebody moved out who did so by a manager's word: today, unless it is known to be past.
fn left_by(person: &Person, settings: &SyncSettings, now: Timestamp) -> MoveOut {
    let today = settings.today(now);
    let known = person.moved_out_on.map(MoveOut::date).filter(|on| *on <= today);
    MoveOut::Firm(known.unwrap_or(today))
}

/// Makes a draft of somebody who moved out by a manager's word.
pub(crate) fn is_past(draft: &mut Draft<'_>, settings: &SyncSettings, now: Timestamp) {
    let left = left_by(&draft.after, settings, now);
    draft.after.lifecycle = Lifecycle::Past;
    draft.after.moved_out_on = Some(left);
    end(&mut draft.after, now);
}

/// A manager's decision about a suggestion: the change of access, or that it was discarded. None where
/// there is no such suggestion any more. Whoever moved out stays asked about when it is discarded.
pub fn decide(
    person: &Person,
    suggestion_id: SuggestionId,
    approve: bool,
    now: Timestamp,
) -> Option<PersonChange> {
    let suggestion = person
        .suggestion
        .as_ref()
        .filter(|known| known.suggestion_id == suggestion_id && !known.discarded)?;
    let mut draft = Draft::edit(person);
    let after = &mut draft.after;
    match &suggestion.wanted {
        _ if !approve => {
            after.suggestion = Some(AccessSuggestion { discarded: true, ..suggestion.clone() });
        }
        WantedAccess::Ended => end(after, now),
        granted @ WantedAccess::Granted(_) => {
            after.access = person.access.changed_to(granted, suggestion.since, now);
            after.suggestion = None;
        }
    }
    draft.finish(None)
}
