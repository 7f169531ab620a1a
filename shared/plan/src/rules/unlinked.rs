//! R3 to R11: who is not linked.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    alert::{AlertKind, AlertResident},
    alert_cause::{AlertCause, NamedResidents},
    contact::{Email, EmailKey, NameKey},
    ids::{PersonId, UnitId},
    link::LinkReason,
    person::{Person, Source},
    roster::Resident,
    sync::SkipReason,
};

use super::{RuleId, Ruling, email_of};
use crate::{
    causes::{Causes, ComparedKind},
    draft::{Drafts, id_of_new, new_person},
    facts::Facts,
    links::others_have_ended,
    take_over::{self, Standing},
    who::{Human, Identity},
};

/// What the rules of those who are not linked look at.
pub(crate) struct Unlinked<'f, 'a> {
    facts: &'f Facts<'a>,
    identity: &'f Identity<'a>,
    /// Who shares an email: humans to be pulled in, by their place in the identity.
    sharers: BTreeMap<EmailKey, Vec<usize>>,
    /// People who are linked to nobody, by name and unit.
    free_by_name_and_unit: BTreeMap<(NameKey, &'a UnitId), Vec<PersonId>>,
    /// People with a record in this roster that is in force, or of which nothing is known.
    in_force: BTreeSet<PersonId>,
}

impl<'f, 'a> Unlinked<'f, 'a> {
    pub(crate) fn new(facts: &'f Facts<'a>, identity: &'f Identity<'a>) -> Self {
        let mut sharers: BTreeMap<EmailKey, Vec<usize>> = BTreeMap::new();
        for (at, human) in identity.humans.iter().enumerate() {
            if let Some(email) = email_of(human).filter(|_| human.in_scope(facts.scope)) {
                sharers.entry(email.key()).or_default().push(at);
            }
        }
        let mut free: BTreeMap<_, Vec<PersonId>> = BTreeMap::new();
        let is_free = |person: &&Person| {
            !person.is_linked_in(facts.settings.pms) && !identity.gained.contains_key(&person.person_id)
        };
        for person in facts.people().filter(is_free) {
            if let Some(unit) = &person.unit_id {
                free.entry((person.name.key(), unit)).or_default().push(person.person_id);
            }
        }
        let own = identity.humans.iter().filter(|human| human.is_in_force());
        let mut in_force: BTreeSet<_> = own.filter_map(|human| Some(human.person?.person_id)).collect();
        for person in facts.people() {
            if person.links_in(facts.settings.pms).any(|link| facts.is_unreadable(&link.pms_ref)) {
                in_force.insert(person.person_id);
            }
        }
        Self { facts, identity, sharers, free_by_name_and_unit: free, in_force }
    }

    /// Other humans to be pulled in who have this email. A dependent counts only for a dependent.
    fn shares_with(&self, human: &Human<'a>, email: &EmailKey) -> Vec<&'f Human<'a>> {
        let identity = self.identity;
        let sharers = self.sharers.get(email).into_iter().flatten().map(|at| &identity.humans[*at]);
        let counts = |other: &&Human<'a>| human.is_dependent() || !other.is_dependent();
        sharers.filter(|other| !std::ptr::eq(*other, human)).filter(counts).collect()
    }

    /// R7: the person of the same name and email, if nobody links them, or only records that have ended, are
    /// gone or speak of somebody else.
    pub(super) fn r7_match(&self, human: &Human<'a>) -> Option<&'a Person> {
        let email = email_of(human).filter(|_| human.in_scope(self.facts.scope) && !human.is_minor())?.key();
        let person = self.facts.by_email(&email)?;
        let record = human.leading()?;
        let same = person.name.key() == record.name.key();
        let free = !self.in_force.contains(&person.person_id) && !self.identity.is_unclear(person.person_id);
        (same && free && self.shares_with(human, &email).is_empty()).then_some(person)
    }

    /// R3 to R6 and R8 to R11.
    pub(crate) fn decide(
        &self,
        human: &Human<'a>,
        matched: &BTreeSet<PersonId>,
        drafts: &mut Drafts<'a>,
        causes: &mut Causes<'a>,
    ) -> Ruling {
        if human.is_excluded(self.facts.scope) {
            return Ruling::skipped(RuleId::R3, SkipReason::ExcludedStatus, None);
        }
        let Some(record) = human.leading().filter(|_| human.in_scope(self.facts.scope)) else {
            return Ruling::skipped(RuleId::R4, SkipReason::NotPendingOrCurrent, None);
        };
        let Some(email) = email_of(human).filter(|_| !human.is_minor()) else {
            return r5_no_email(human, record, causes);
        };
        let sharers = self.shares_with(human, &email.key());
        if !sharers.is_empty() {
            return self.r6_shared(human, &sharers, causes);
        }
        if let Some(person) = self.facts.by_email(&email.key()) {
            return r8_or_r9(human, record, person, drafts, causes);
        }
        if let Some(person) = self.r10_namesake(human, record, matched) {
            causes.compare(ComparedKind::EmailMismatch, record, person);
            return Ruling::alerted(RuleId::R10, AlertKind::EmailMismatch, Some(person));
        }
        r11_create(self.facts, human, record, email, drafts, causes)
    }

    /// R6: none of those who are not linked is synced, and one alert names them all.
    fn r6_shared(&self, human: &Human<'a>, others: &[&Human<'a>], causes: &mut Causes<'a>) -> Ruling {
        if human.is_dependent() {
            return Ruling::skipped(RuleId::R5, SkipReason::Dependent, None);
        }
        let all = others.iter().copied().chain([human]).filter_map(Human::leading);
        causes.add(AlertCause::DuplicateEmail(NamedResidents::new(all.map(AlertResident::from))));
        Ruling::alerted(RuleId::R6, AlertKind::DuplicateEmail, None)
    }

    /// R10: somebody of exactly this name in the same unit, who is linked to nobody and not being linked now.
    fn r10_namesake(
        &self,
        human: &Human<'a>,
        record: &Resident,
        matched: &BTreeSet<PersonId>,
    ) -> Option<PersonId> {
        let unit = self.facts.scope.door_unit(human.lease?)?;
        let found = self.free_by_name_and_unit.get(&(record.name.key(), unit))?;
        found.iter().find(|id| !matched.contains(id)).copied()
    }
}

/// R5: an email is missing, of somebody who needs one.
fn r5_no_email<'a>(human: &Human<'a>, record: &'a Resident, causes: &mut Causes<'a>) -> Ruling {
    if human.is_dependent() {
        return Ruling::skipped(RuleId::R5, SkipReason::Dependent, None);
    }
    causes.add(AlertCause::MissingEmail(AlertResident::from(record)));
    Ruling::alerted(RuleId::R5, AlertKind::MissingEmail, None)
}

/// R8 and R9: the directory has the email, and it is not for R7.
fn r8_or_r9<'a>(
    human: &Human<'a>,
    record: &'a Resident,
    person: &'a Person,
    drafts: &Drafts<'a>,
    causes: &mut Causes<'a>,
) -> Ruling {
    let id = person.person_id;
    let name = drafts.after(id).map_or(&person.name, |after| &after.name);
    if name.key() == record.name.key() {
        causes.compare(ComparedKind::DuplicateAccount, record, id);
        return Ruling::alerted(RuleId::R8, AlertKind::DuplicateAccount, Some(id));
    }
    if human.is_dependent() {
        return Ruling::skipped(RuleId::R5, SkipReason::Dependent, None);
    }
    causes.compare(ComparedKind::NameMismatch, record, id);
    Ruling::alerted(RuleId::R9, AlertKind::NameMismatch, Some(id))
}

/// R7: the person found is linked, and the fields taken over.
pub(super) fn r7_link<'a>(
    facts: &Facts<'a>,
    identity: &Identity<'a>,
    human: &Human<'a>,
    person: &'a Person,
    drafts: &mut Drafts<'a>,
    causes: &mut Causes<'a>,
) -> Ruling {
    causes.unit_of(facts, human);
    let is_known = others_have_ended(facts, identity, human, person);
    let says = Standing::linked(facts.scope, human, person.lifecycle, false, is_known);
    if let (Some(draft), Some(email)) = (drafts.edit(person.person_id), email_of(human)) {
        draft.is_being_linked = true;
        let after = &mut draft.after;
        after.links.retain(|link| link.pms_ref.pms != facts.settings.pms || !link.reused);
        take_over::link_records(facts.scope, &human.records, email, LinkReason::Matched, after);
        take_over::everything(facts.scope, human, says, after);
        after.email = email.clone();
    }
    Ruling::linked(person.person_id)
}

/// R11: a new person.
fn r11_create<'a>(
    facts: &Facts<'a>,
    human: &Human<'a>,
    record: &'a Resident,
    email: &Email,
    drafts: &mut Drafts<'a>,
    causes: &mut Causes<'a>,
) -> Ruling {
    causes.unit_of(facts, human);
    let id = id_of_new(facts.scope, record, email);
    let mut after = new_person(id, record.name.clone(), email.clone(), Source::Pms, facts.scope.now);
    after.lifecycle = human.lifecycle;
    take_over::link_records(facts.scope, &human.records, email, LinkReason::Created, &mut after);
    take_over::everything(facts.scope, human, Standing::unlinked(facts.scope, human), &mut after);
    drafts.create(after);
    Ruling::created(id)
}
