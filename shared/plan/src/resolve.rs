//! What a manager's decision about an alert does, at once: it changes people as a sync would that agreed
//! with it, so that the next sync finds nothing left to do.

use std::collections::BTreeSet;

use domain::{
    access::AccessState,
    alert::{Alert, AlertAction, AlertKind},
    change::{ChangeKind, PersonChange},
    contact::EmailKey,
    directory::Directory,
    lease::Lifecycle,
    person::Person,
    pms::PmsRef,
    roster::{Resident, Roster, RosterBuilder},
    settings::SyncSettings,
};
use jiff::Timestamp;

use crate::{
    alerts::Causes,
    diff,
    index::Index,
    rows::{r7_link, r11_create},
};

/// Why a decision cannot be carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotResolve {
    /// This kind of alert, or this one as it stands, is not resolved by that.
    #[error("`{}` is not among what can be decided about this alert", .0.as_str())]
    NotOffered(AlertAction),
    /// The people are no longer as the alert has them.
    #[error("the person or the resident is no longer as the alert has them")]
    Outdated,
}

/// What a manager can decide about a resident and a person who are, or are not, the same, once the
/// plan is applied that gives these emails to people.
pub(crate) fn actions<'a>(
    index: &Index<'a>,
    kind: AlertKind,
    resident: &'a Resident,
    person: &Person,
    taken: &BTreeSet<EmailKey>,
) -> Vec<AlertAction> {
    let linked = person.is_linked_in(index.settings.pms);
    match kind {
        AlertKind::DuplicateAccount if linked => vec![AlertAction::Merge],
        // Whoever is linked is somebody of another name in the PMS, too.
        AlertKind::NameMismatch if !linked => vec![AlertAction::Merge],
        AlertKind::EmailMismatch if has_email_of_its_own(index, resident, taken) => {
            vec![AlertAction::CreateSeparate]
        }
        _ => Vec::new(),
    }
}

/// Whether a new person could have the resident's email.
fn has_email_of_its_own<'a>(index: &Index<'a>, resident: &'a Resident, taken: &BTreeSet<EmailKey>) -> bool {
    resident.email.valid().map(|email| email.key()).is_some_and(|email| {
        index.by_email(&email).is_none() && !taken.contains(&email) && index.sharers(&email).len() <= 1
    })
}

/// Carries out a manager's decision about an open alert: the people to be written. The caller closes
/// the alert.
///
/// # Errors
/// When the alert is not resolved by that, or the people have changed since.
pub fn resolve(
    alert: &Alert,
    action: AlertAction,
    directory: &Directory,
    settings: &SyncSettings,
    now: Timestamp,
) -> Result<Vec<PersonChange>, CannotResolve> {
    let cause = &alert.cause;
    if !cause.actions.contains(&action) {
        return Err(CannotResolve::NotOffered(action));
    }
    let id = cause.person.as_ref().ok_or(CannotResolve::Outdated)?.person_id;
    let person = directory.people.iter().find(|person| person.person_id == id);
    let person = person.ok_or(CannotResolve::Outdated)?;
    match action {
        AlertAction::Keep | AlertAction::MoveOut => {
            let missing = cause.residents.first().ok_or(CannotResolve::Outdated)?;
            let change = match action {
                AlertAction::Keep => keep(person, &missing.pms_ref),
                _ => move_out(person, settings, now),
            };
            Ok(vec![change.ok_or(CannotResolve::Outdated)?])
        }
        AlertAction::Merge | AlertAction::CreateSeparate => {
            let record = cause.record.as_deref().ok_or(CannotResolve::Outdated)?;
            let roster = of_one(record, now).ok_or(CannotResolve::Outdated)?;
            match action {
                AlertAction::Merge => merge(&roster, person, directory, settings, now),
                _ => separate(&roster, person, directory, settings, now),
            }
        }
    }
}

/// A roster of this resident alone, for the rules to be applied to.
fn of_one(resident: &Resident, now: Timestamp) -> Option<Roster> {
    let PmsRef { pms, pms_property_id, pms_resident_id } = &resident.pms_ref;
    let mut builder = RosterBuilder::new(*pms, [pms_property_id.clone()]);
    builder.begin_page(pms_property_id).ok()?;
    builder.record(pms_property_id, pms_resident_id.as_str()).ok()?;
    builder.resident(resident.clone());
    builder.end(pms_property_id);
    builder.finish(now).ok()
}

fn merge(
    roster: &Roster,
    person: &Person,
    directory: &Directory,
    settings: &SyncSettings,
    now: Timestamp,
) -> Result<Vec<PersonChange>, CannotResolve> {
    let index = Index::new(roster, directory, settings, now);
    let [resident] = roster.residents() else { return Err(CannotResolve::Outdated) };
    if index.linked(resident).is_some() || !index.in_scope(resident) {
        return Err(CannotResolve::Outdated);
    }
    let email = resident.email.valid().ok_or(CannotResolve::Outdated)?;
    if index.by_email(&email.key()).is_some_and(|found| found.person_id != person.person_id) {
        return Err(CannotResolve::Outdated);
    }
    let ruling = r7_link(&index, resident, person, &mut Causes::default());
    Ok(ruling.change.into_iter().collect())
}

fn separate(
    roster: &Roster,
    person: &Person,
    directory: &Directory,
    settings: &SyncSettings,
    now: Timestamp,
) -> Result<Vec<PersonChange>, CannotResolve> {
    let [resident] = roster.residents() else { return Err(CannotResolve::Outdated) };
    let mut changes = Vec::new();
    let mut directory = Directory { open_alerts: Vec::new(), ..directory.clone() };
    // Somebody who is not linked is only a namesake in the same unit, perhaps: nothing of theirs ends.
    if person.links.iter().any(|link| link.pms_ref == resident.pms_ref) {
        let mut left = person.clone();
        left.links.retain(|link| link.pms_ref.pms != settings.pms);
        let left = changed(person, moved_out(left, settings, now), ChangeKind::MovedOut);
        let left = left.ok_or(CannotResolve::Outdated)?;
        for other in directory.people.iter_mut().filter(|other| other.person_id == person.person_id) {
            *other = left.after.clone();
        }
        changes.push(left);
    }
    let index = Index::new(roster, &directory, settings, now);
    let email = resident.email.valid().ok_or(CannotResolve::Outdated)?;
    let free = index.linked(resident).is_none() && index.by_email(&email.key()).is_none();
    if !free || !index.in_scope(resident) {
        return Err(CannotResolve::Outdated);
    }
    changes.extend(r11_create(&index, resident, email, &mut Causes::default()).change);
    Ok(changes)
}

fn move_out(person: &Person, settings: &SyncSettings, now: Timestamp) -> Option<PersonChange> {
    changed(person, moved_out(person.clone(), settings, now), ChangeKind::MovedOut)
}

/// The person after they moved out, today unless it is known when.
fn moved_out(person: Person, settings: &SyncSettings, now: Timestamp) -> Person {
    let today = settings.time_zone.to_datetime(now).date();
    let on = person.moved_out_on.filter(|on| *on <= today).unwrap_or(today);
    Person {
        lifecycle: Lifecycle::Past,
        moved_out_on: Some(on),
        access: AccessState::Ended { at: now },
        suggestion: None,
        ..person
    }
}

fn keep(person: &Person, missing: &PmsRef) -> Option<PersonChange> {
    let mut after = person.clone();
    after
        .links
        .iter_mut()
        .filter(|link| link.pms_ref == *missing && link.missing_since.is_some())
        .for_each(|link| link.kept = true);
    changed(person, after, ChangeKind::Noted)
}

/// The change that makes a person into `after`; none where that is the same.
pub(crate) fn changed(before: &Person, mut after: Person, kind: ChangeKind) -> Option<PersonChange> {
    if *before == after {
        return None;
    }
    after.version = before.version + 1;
    let fields = diff::between(before, &after);
    Some(PersonChange { kind, after, before: Some(Box::new(before.clone())), fields })
}
