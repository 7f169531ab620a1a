//! R1, R2, R12 and R13: who is linked.

use std::collections::BTreeSet;

use domain::{
    alert::AlertKind, lease::Lifecycle, link::LinkReason, person::Person, roster::Resident, sync::SkipReason,
};

use super::{RuleId, Ruling, email_of};
use crate::{
    causes::{Causes, ComparedKind},
    draft::Drafts,
    facts::Facts,
    links::others_have_ended,
    take_over::{self, Standing},
    who::{Human, Identity},
};

pub(super) fn decide<'a>(
    facts: &Facts<'a>,
    identity: &Identity<'a>,
    human: &Human<'a>,
    person: &'a Person,
    drafts: &mut Drafts<'a>,
    causes: &mut Causes<'a>,
) -> Ruling {
    let is_known = others_have_ended(facts, identity, human, person);
    // With the records that became theirs.
    let linked = drafts.after(person.person_id).unwrap_or(person);
    let has_left = is_known && has_left(facts, human);
    let says = Standing::linked(facts.scope, human, person.lifecycle, has_left, is_known);
    let differs = r2_email_differs(facts, human, linked);
    if differs
        && !human.is_excluded(facts.scope)
        && let Some(record) = human.leading()
    {
        causes.compare(ComparedKind::EmailMismatch, record, person.person_id);
    }
    let leaves = has_left && person.lifecycle != Lifecycle::Past;
    if leaves && !take_over::is_kept_by_hand(person, human, says) {
        return r12_moved_out(facts, human, person, says, differs, drafts);
    }
    let updates = !differs && !human.is_excluded(facts.scope);
    if !updates {
        stay_who_is_back(human, person, says, drafts);
    }
    if human.is_excluded(facts.scope) {
        return r13_excluded_since(human, person, drafts);
    }
    if differs {
        return Ruling::alerted(RuleId::R2, AlertKind::EmailMismatch, Some(person.person_id));
    }
    let is_matched = |(record, reason): &(&Resident, LinkReason)| {
        *reason == LinkReason::Matched && human.records.iter().any(|own| own.pms_ref == record.pms_ref)
    };
    let is_new = identity.gained.get(&person.person_id).is_some_and(|gained| gained.iter().any(is_matched));
    let ruling = r1_take_over(facts, human, person, says, drafts, causes);
    if is_new && human.in_scope(facts.scope) { r7_linked(person, drafts) } else { ruling }
}

/// Whether every own record has ended by a status that the connector knows.
fn has_left<'a>(facts: &Facts<'a>, human: &Human<'a>) -> bool {
    human.records.iter().all(|record| facts.scope.lifecycle(record).has_ended())
}

/// R1: the changed fields are taken over.
fn r1_take_over<'a>(
    facts: &Facts<'a>,
    human: &Human<'a>,
    person: &'a Person,
    says: Standing,
    drafts: &mut Drafts<'a>,
    causes: &mut Causes<'a>,
) -> Ruling {
    causes.unit_of(facts, human);
    if let Some(draft) = drafts.edit(person.person_id) {
        take_over::everything(facts.scope, human, says, &mut draft.after);
    }
    Ruling::follow(RuleId::R1, person.person_id)
}

/// R7: the records that were theirs are gone, and one of the same name and email was found.
fn r7_linked<'a>(person: &'a Person, drafts: &mut Drafts<'a>) -> Ruling {
    if let Some(draft) = drafts.edit(person.person_id) {
        draft.is_being_linked = true;
    }
    Ruling::linked(person.person_id)
}

/// R2: whether the email in the PMS is none of those last taken over.
fn r2_email_differs<'a>(facts: &Facts<'a>, human: &Human<'a>, person: &Person) -> bool {
    let email = email_of(human).map(|email| email.key());
    let mut known = person.links_in(facts.settings.pms).map(|link| link.email.key());
    email.is_none_or(|email| !known.any(|known| known == email))
}

/// R12: moved out. Lease and move-out are taken over even where the email differs or the status is excluded:
/// nothing keeps access alive.
fn r12_moved_out<'a>(
    facts: &Facts<'a>,
    human: &Human<'a>,
    person: &'a Person,
    says: Standing,
    differs: bool,
    drafts: &mut Drafts<'a>,
) -> Ruling {
    if let Some(draft) = drafts.edit(person.person_id) {
        if differs || human.is_excluded(facts.scope) {
            take_over::tenancy(human, says, &mut draft.after);
        } else {
            take_over::everything(facts.scope, human, says, &mut draft.after);
        }
    }
    Ruling::follow(RuleId::R12, person.person_id)
}

/// Whoever moved out, still has access and is current again keeps it, though nothing else of the record is taken
/// over: nothing that is asked about a move-out may end the access of somebody who lives here.
fn stay_who_is_back<'a>(human: &Human<'a>, person: &'a Person, says: Standing, drafts: &mut Drafts<'a>) {
    let is_back = person.lifecycle == Lifecycle::Past
        && human.lifecycle == Lifecycle::Current
        && !person.access.has_ended();
    if is_back && let Some(draft) = drafts.edit(person.person_id) {
        take_over::tenancy(human, says, &mut draft.after);
    }
}

/// R13: nothing is updated; the person is shown as out of scope.
fn r13_excluded_since<'a>(human: &Human<'a>, person: &'a Person, drafts: &mut Drafts<'a>) -> Ruling {
    if let Some(draft) = drafts.edit(person.person_id) {
        let own: BTreeSet<_> = human.records.iter().map(|record| &record.pms_ref).collect();
        let links = draft.after.links.iter_mut().filter(|link| own.contains(&link.pms_ref));
        links.for_each(|link| link.out_of_scope = true);
    }
    Ruling::skipped(RuleId::R13, SkipReason::ExcludedStatus, Some(person.person_id))
}
