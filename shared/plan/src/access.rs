//! From lifecycle and unit to access: done at once, or suggested to a manager.

use std::collections::BTreeMap;

use domain::{
    access::{Access, AccessSuggestion, AutomatedAccess, WantedAccess},
    change::{ChangeKind, PersonChange},
    ids::{PersonId, SuggestionId, UnitId},
    lease::Lifecycle,
    person::{Person, SetByHand},
    pms::Pms,
    settings::SyncSettings,
    sync::Outcome,
    unit::PmsUnitKey,
};
use jiff::Timestamp;

use crate::{diff, index::Index, resolve::changed, rows::Decided};

/// Why a person's access is as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Managers give keys by hand at this property.
    ByHand,
    /// The person is no resident of the PMS, so nobody but managers decides.
    NotLinked,
    /// They live here, and have what residents of their unit have.
    LivesHere,
    /// They live here, in a unit that is mapped to no Door unit.
    UnitNotMapped,
    /// They are to move in.
    NotMovedIn,
    /// They moved out.
    MovedOut,
    /// Their lease status says nothing to us, or is excluded: access stays as it is.
    StatusSaysNothing,
    /// A change waits for a manager.
    WaitsForApproval,
    /// A manager discarded the change.
    Discarded,
}

/// Why a person's access is as it is.
pub fn reason(person: &Person, mode: AutomatedAccess, pms: Option<Pms>) -> Reason {
    let linked = pms.is_some_and(|pms| person.is_linked_in(pms));
    match (&person.suggestion, person.lifecycle) {
        (Some(suggestion), _) if suggestion.discarded => Reason::Discarded,
        (Some(_), _) => Reason::WaitsForApproval,
        (None, Lifecycle::Past) if person.access.has_ended() => Reason::MovedOut,
        (None, _) if mode == AutomatedAccess::Off && person.access.granted().is_none() => Reason::ByHand,
        (None, _) if !linked && person.access.granted().is_none() => Reason::NotLinked,
        (None, Lifecycle::Current) if person.unit_id.is_none() => Reason::UnitNotMapped,
        (None, Lifecycle::Current) => Reason::LivesHere,
        (None, Lifecycle::Future) => Reason::NotMovedIn,
        (None, Lifecycle::Past) => Reason::MovedOut,
        (None, Lifecycle::Other) => Reason::StatusSaysNothing,
    }
}

/// What lifecycle and unit make of somebody's access; none where it is to stay as it is.
fn wanted(person: &Person, settings: &SyncSettings) -> Option<WantedAccess> {
    let granted = person.access.granted().is_some();
    let mut links = person.links_in(settings.pms).peekable();
    if links.peek().is_none() && !granted {
        return None;
    }
    // Whoever is out of scope is left as they are, unless they left.
    let out_of_scope = links.peek().is_some() && links.all(|link| link.out_of_scope);
    let wanted = match person.lifecycle {
        Lifecycle::Past => WantedAccess::Ended,
        _ if out_of_scope => return None,
        Lifecycle::Future if granted => WantedAccess::Ended,
        // In a unit that is not mapped, what they have is the best that is known.
        Lifecycle::Current => WantedAccess::Granted(Access {
            unit_id: person.unit_id.clone()?,
            common_areas: settings.access.common_areas.clone(),
        }),
        Lifecycle::Future | Lifecycle::Other => return None,
    };
    (!person.access.is(&wanted)).then_some(wanted)
}

/// Turns lifecycle into access in a plan: at once, or as a suggestion.
pub(crate) fn note<'a>(index: &Index<'a>, decided: &mut Decided<'a>) {
    let before: BTreeMap<PersonId, &Person> =
        index.directory.people.iter().map(|person| (person.person_id, person)).collect();
    let created = decided.people.keys().copied();
    let everybody: Vec<PersonId> = before.keys().copied().chain(created).collect();
    for id in everybody {
        let read = before.get(&id).copied();
        let planned = decided.people.get(&id).map(|change| &change.after).or(read);
        let Some(planned) = planned else { continue };
        let after = settled(planned, index.settings, index.now);
        if after == *planned {
            continue;
        }
        match (decided.people.get_mut(&id), read) {
            (Some(change), Some(read)) => {
                change.fields = diff::between(read, &after);
                let told = change.fields.iter().any(|field| !field.field.is_bookkeeping());
                if change.kind == ChangeKind::Noted && told {
                    change.kind = ChangeKind::Updated;
                }
                change.after = after;
            }
            (Some(change), None) => {
                change.fields = diff::created(&after);
                change.after = after;
            }
            (None, Some(read)) => {
                let told = read.access != after.access;
                let kind = if told { ChangeKind::Updated } else { ChangeKind::Noted };
                decided.people.extend(changed(read, after, kind).map(|change| (id, change)));
            }
            (None, None) => {}
        }
        show(decided, id);
    }
}

/// Has the row of a person say what changes.
fn show(decided: &mut Decided<'_>, id: PersonId) {
    let Some(change) = decided.people.get(&id) else { return };
    let mut rows = decided.rows.iter_mut().filter(|row| row.person_id == Some(id)).collect::<Vec<_>>();
    let leading = rows.iter().position(|row| !row.fields.is_empty()).unwrap_or(0);
    if let Some(row) = rows.get_mut(leading) {
        row.fields.clone_from(&change.fields);
        if row.outcome == Outcome::Unchanged && change.kind != ChangeKind::Noted {
            row.outcome = Outcome::Updated;
        }
    }
}

/// A person whose PMS unit was mapped, unmapped or mapped to another Door unit, with the access that follows.
/// None where the person's Door unit did not come from it. `changed` has each PMS unit's Door unit before and
/// after.
pub fn follow_mapping(
    person: &Person,
    changed_units: &BTreeMap<PmsUnitKey, (Option<UnitId>, Option<UnitId>)>,
    settings: &SyncSettings,
    now: Timestamp,
) -> Option<PersonChange> {
    let keys = person.links_in(settings.pms).filter_map(|link| Some(link.unit.as_ref()?.key()));
    let (_, unit_id) =
        keys.filter_map(|key| changed_units.get(&key)).find(|(from, _)| *from == person.unit_id)?;
    let moved = Person { unit_id: unit_id.clone(), ..person.clone() };
    changed(person, settled(&moved, settings, now), ChangeKind::Updated)
}

/// The person with the access that they are to have, or with the suggestion of it.
fn settled(person: &Person, settings: &SyncSettings, now: Timestamp) -> Person {
    let mut after = person.clone();
    let wanted = match settings.access.mode {
        AutomatedAccess::Off => None,
        AutomatedAccess::ApprovalRequired | AutomatedAccess::Automatic => wanted(person, settings),
    };
    match wanted {
        None => after.suggestion = None,
        Some(wanted) if settings.access.mode == AutomatedAccess::Automatic => {
            // Suggested before, it was detected then.
            let since = person.suggestion.as_ref().filter(|known| known.wanted == wanted);
            after.access = person.access.then(&wanted, since.map_or(now, |known| known.since), now);
            after.suggestion = None;
        }
        Some(wanted) => {
            let known = person.suggestion.as_ref().is_some_and(|known| known.wanted == wanted);
            if !known {
                let seed = [settings.property_id.as_str(), &person.person_id.to_string()];
                after.suggestion = Some(AccessSuggestion {
                    suggestion_id: SuggestionId::derived(now, &seed),
                    wanted,
                    since: now,
                    discarded: false,
                });
            }
        }
    }
    after
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
    let mut after = Person { lifecycle: to, suggestion: None, ..person.clone() };
    if person.is_linked_in(settings.pms) {
        let units = person.links_in(settings.pms).filter_map(|link| Some(link.unit.as_ref()?.key()));
        let said = person.by_hand.as_ref().map_or(person.lifecycle, |by_hand| by_hand.instead_of);
        // Back to what the PMS says is nothing by hand any more.
        after.by_hand = (said != to).then(|| SetByHand {
            instead_of: said,
            units: units.collect(),
            by: by.into(),
            at: now,
        });
    }
    let today = settings.time_zone.to_datetime(now).date();
    match to {
        Lifecycle::Current => {
            after.moved_out_on = after.moved_out_on.filter(|on| *on > today);
            if after.access.has_ended() {
                after.access = Default::default();
            }
            if settings.access.mode != AutomatedAccess::Off
                && let Some(wanted) = wanted(&after, settings)
            {
                after.access = after.access.then(&wanted, Timestamp::MIN, now);
            }
        }
        _ if !after.access.has_ended() => {
            after.access = after.access.then(&WantedAccess::Ended, now, now);
        }
        _ => {}
    }
    let kind = if to == Lifecycle::Past { ChangeKind::MovedOut } else { ChangeKind::Updated };
    if to == Lifecycle::Past {
        after.moved_out_on = Some(after.moved_out_on.filter(|on| *on <= today).unwrap_or(today));
    }
    changed(person, after, kind)
}

/// A manager's decision about a suggestion: the change of access, or that it was discarded. None where
/// there is no such suggestion any more.
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
    let mut after = person.clone();
    let kind = if approve {
        after.access = person.access.then(&suggestion.wanted, suggestion.since, now);
        after.suggestion = None;
        ChangeKind::Updated
    } else {
        after.suggestion = Some(AccessSuggestion { discarded: true, ..suggestion.clone() });
        ChangeKind::Noted
    };
    changed(person, after, kind)
}
