//! Decisions about a resident and a person who are, or are not, the same.

use domain::{
    contact::Email,
    ids::PersonId,
    lease::Lifecycle,
    link::{Link, LinkReason, Presence},
    person::Source,
    roster::Resident,
};

use super::{CannotResolve, working::Working};
use crate::{
    access::is_past,
    draft::{id_of_new, new_person},
    scope::Scope,
    take_over::{self, Standing, new_link},
    who::Human,
};

/// `merge`: the record is the person's, and is taken over.
pub(super) fn merge(working: &mut Working<'_>, id: PersonId, record: &Resident) -> Result<(), CannotResolve> {
    let email = usable_email(working, record)?;
    if working.by_record(&record.pms_ref).is_some() || has_email_of_another(working, &email, id) {
        return Err(CannotResolve::Outdated);
    }
    let link = new_link(record.pms_ref.clone(), email.clone(), LinkReason::Resolution, working.now);
    let draft = working.edit(id)?;
    draft.is_being_linked = true;
    draft.after.links.retain(|link| !link.reused);
    draft.after.links.push(link);
    draft.after.email = email;
    take_over(working, id, record)
}

/// `create_separate`: the record is of a person of its own. Whoever was linked to it is unlinked, and moved out.
/// Somebody who is not linked is only a namesake in the same unit, perhaps: nothing of theirs ends.
pub(super) fn create_separate(
    working: &mut Working<'_>,
    id: PersonId,
    record: &Resident,
) -> Result<(), CannotResolve> {
    let email = usable_email(working, record)?;
    if working.by_email(&email.key()).is_some() {
        return Err(CannotResolve::Outdated);
    }
    match working.by_record(&record.pms_ref) {
        Some(linked) if linked == id => {
            let (settings, now) = (working.settings, working.now);
            let draft = working.edit(id)?;
            draft.after.links.retain(|link| link.pms_ref.pms != settings.pms);
            is_past(draft, settings, now);
            working.settle(id);
        }
        Some(_) => return Err(CannotResolve::Outdated),
        None => {}
    }
    create(working, record, email)
}

/// `same_person`: the record, under its new name, is the person's: everything of it is taken over.
pub(super) fn same_person(
    working: &mut Working<'_>,
    id: PersonId,
    record: &Resident,
) -> Result<(), CannotResolve> {
    is_linked(working, id, record)?;
    let email = record.email.valid().filter(|email| !has_email_of_another(working, email, id)).cloned();
    let draft = working.edit(id)?;
    if let Some(email) = email {
        let own = draft.after.links.iter_mut().filter(|link| link.pms_ref == record.pms_ref);
        own.for_each(|link| link.email = email.clone());
        draft.after.email = email;
    }
    take_over(working, id, record)
}

/// `another_person`: the person is unlinked, and counts as missing from the PMS if they have no other record; the
/// record goes through the rules as one that is nobody's.
pub(super) fn another_person(
    working: &mut Working<'_>,
    id: PersonId,
    record: &Resident,
) -> Result<(), CannotResolve> {
    is_linked(working, id, record)?;
    let (settings, now) = (working.settings, working.now);
    let draft = working.edit(id)?;
    let is_other =
        |link: &Link| link.pms_ref.pms == settings.pms && !link.reused && link.pms_ref != record.pms_ref;
    if draft.after.links.iter().any(is_other) {
        draft.after.links.retain(|link| link.pms_ref != record.pms_ref);
    }
    for link in draft.after.links.iter_mut().filter(|link| link.pms_ref == record.pms_ref) {
        link.reused = true;
        link.presence = Presence::Missing { since: now };
    }
    working.settle(id);
    // Whom another rule holds back, the next sync asks about.
    match usable_email(working, record) {
        Ok(email) if working.by_email(&email.key()).is_none() => create(working, record, email),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// The person is linked to the record, as when the alert was written.
fn is_linked(working: &Working<'_>, id: PersonId, record: &Resident) -> Result<(), CannotResolve> {
    let linked = working.by_record(&record.pms_ref);
    (linked == Some(id)).then_some(()).ok_or(CannotResolve::Outdated)
}

/// A valid email of a resident who is to be pulled in.
fn usable_email(working: &Working<'_>, record: &Resident) -> Result<Email, CannotResolve> {
    if !Scope::new(working.settings, working.now).in_scope(record) {
        return Err(CannotResolve::Outdated);
    }
    record.email.valid().cloned().ok_or(CannotResolve::Outdated)
}

fn has_email_of_another(working: &Working<'_>, email: &Email, id: PersonId) -> bool {
    working.by_email(&email.key()).is_some_and(|other| other != id)
}

/// A new person, made from the record alone.
fn create(working: &mut Working<'_>, record: &Resident, email: Email) -> Result<(), CannotResolve> {
    let id = id_of_new(Scope::new(working.settings, working.now), record, &email);
    let mut after = new_person(id, record.name.clone(), email.clone(), Source::Pms, working.now);
    after.links = vec![new_link(record.pms_ref.clone(), email, LinkReason::Resolution, working.now)];
    working.create(after);
    take_over(working, id, record)
}

/// Takes the record over into a person who is linked to it; then the access that follows. Whoever has no other
/// record and whose one has ended has moved out. Whoever lives here by another record is not taken back to a lease
/// that is still to begin, and of one that has ended only what it is known by is theirs.
fn take_over(working: &mut Working<'_>, id: PersonId, record: &Resident) -> Result<(), CannotResolve> {
    let scope = Scope::new(working.settings, working.now);
    let human = Human::new(scope, vec![record], None);
    let after = &mut working.edit(id)?.after;
    let has_other =
        after.links_in(scope.settings.pms).any(|link| !link.reused && link.pms_ref != record.pms_ref);
    let lives_here = has_other && after.lifecycle == Lifecycle::Current;
    let before = after.clone();
    let has_left = !has_other && human.lifecycle.has_ended();
    let says = Standing::linked(scope, &human, after.lifecycle, has_left, !has_other);
    take_over::everything(scope, &human, says, after);
    take_over::records(scope, &human, after);
    if lives_here && human.lifecycle != Lifecycle::Current {
        (after.lifecycle, after.lease) = (before.lifecycle, before.lease);
        (after.moved_in_on, after.moved_out_on) = (before.moved_in_on, before.moved_out_on);
        after.unit_id = before.unit_id;
    }
    after.links.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
    working.settle(id);
    Ok(())
}
