//! The rules, first match wins, over humans: those of people who are linked, and those of all others.
//!
//! Decided in three passes, so that what a plan does is what the next one would find: first those who are
//! linked, for they may take another name; then those whom R7 links; then the others, who are matched against
//! people as they will be.

mod id;
mod linked;
mod unlinked;

use std::collections::BTreeSet;

use domain::{
    alert::AlertKind,
    contact::Email,
    ids::PersonId,
    sync::{Outcome, SkipReason},
};

pub use self::id::RuleId;
use crate::{
    causes::{Causes, ComparedKind},
    draft::Drafts,
    facts::Facts,
    who::{Human, Identity, Unclear},
};

/// What one rule said of one human.
pub(crate) struct Ruling {
    pub(crate) rule: RuleId,
    pub(crate) says: Says,
    pub(crate) person: Option<PersonId>,
}

/// What a rule comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// The person is written, if anything of them changes.
    Follow,
    /// This, whatever else changes of the person.
    Outcome(Outcome),
}

impl Ruling {
    fn follow(rule: RuleId, person: PersonId) -> Self {
        Self { rule, says: Says::Follow, person: Some(person) }
    }

    fn linked(person: PersonId) -> Self {
        Self { rule: RuleId::R7, says: Says::Outcome(Outcome::Linked), person: Some(person) }
    }

    fn created(person: PersonId) -> Self {
        Self { rule: RuleId::R11, says: Says::Outcome(Outcome::Created), person: Some(person) }
    }

    fn skipped(rule: RuleId, reason: SkipReason, person: Option<PersonId>) -> Self {
        Self { rule, says: Says::Outcome(Outcome::Skipped(reason)), person }
    }

    fn alerted(rule: RuleId, kind: AlertKind, person: Option<PersonId>) -> Self {
        Self { rule, says: Says::Outcome(Outcome::Alerted(kind)), person }
    }
}

/// One ruling for each human of the identity, and one for each person with an unclear record.
pub(crate) struct Rulings {
    /// In the order of the identity's humans.
    pub(crate) humans: Vec<Ruling>,
    /// In the order of the identity's unclear ones.
    pub(crate) unclear: Vec<Ruling>,
}

/// Decides about everybody.
pub(crate) fn decide<'a>(
    facts: &Facts<'a>,
    identity: &Identity<'a>,
    drafts: &mut Drafts<'a>,
    causes: &mut Causes<'a>,
) -> Rulings {
    let mut rulings: Vec<Option<Ruling>> = Vec::new();
    for human in &identity.humans {
        rulings
            .push(human.person.map(|person| linked::decide(facts, identity, human, person, drafts, causes)));
    }
    let unlinked = unlinked::Unlinked::new(facts, identity);
    let mut matched = BTreeSet::new();
    let open = |rulings: &[Option<Ruling>]| -> Vec<usize> {
        (0..rulings.len()).filter(|at| rulings[*at].is_none()).collect()
    };
    for at in open(&rulings) {
        let human = &identity.humans[at];
        if let Some(person) = unlinked.r7_match(human) {
            matched.insert(person.person_id);
            rulings[at] = Some(unlinked::r7_link(facts, identity, human, person, drafts, causes));
        }
    }
    for at in open(&rulings) {
        rulings[at] = Some(unlinked.decide(&identity.humans[at], &matched, drafts, causes));
    }
    Rulings { humans: rulings.into_iter().flatten().collect(), unclear: unclear(identity, causes) }
}

/// I5: a record of which it is unclear whose it is changes nothing, ends nothing and renames nobody.
fn unclear<'a>(identity: &Identity<'a>, causes: &mut Causes<'a>) -> Vec<Ruling> {
    let rule = |unclear: &Unclear<'a>| {
        let id = unclear.person.person_id;
        for record in &unclear.records {
            if unclear.person.links.iter().any(|link| link.pms_ref == record.pms_ref) {
                causes.compare(ComparedKind::NameMismatch, record, id);
            }
        }
        Ruling::alerted(RuleId::I5, AlertKind::NameMismatch, Some(id))
    };
    identity.unclear.iter().map(rule).collect()
}

/// The email that the rules look at: that of the record that leads.
fn email_of<'a>(human: &Human<'a>) -> Option<&'a Email> {
    human.leading()?.email.valid()
}
