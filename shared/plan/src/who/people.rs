//! Humans to people: whose record still speaks of them, whose ids were exchanged or reused, and of whom that is
//! unclear.
//!
//! Each step looks only at what the steps before it found for the whole roster, never at what it finds itself, so
//! that the order of people and records does not matter.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    contact::{EmailKey, NameKey},
    ids::PersonId,
    lease::Lifecycle,
    link::LinkReason,
    person::Person,
    pms::PmsRef,
    roster::Resident,
};

use super::{
    Identity,
    evidence::{Home, Known, Namesakes, homes},
    records::Groups,
};
use crate::facts::Facts;

/// Why a record is somebody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It was, and speaks of them still.
    Linked,
    /// It has become so.
    Gained(LinkReason),
}

pub(super) struct Who<'f, 'a> {
    pub(super) facts: &'f Facts<'a>,
    pub(super) groups: Groups<'a>,
    pub(super) people: BTreeMap<PersonId, (&'a Person, Known)>,
    pub(super) namesakes: Namesakes<'a>,
    pub(super) homes: BTreeMap<&'a PmsRef, BTreeSet<Home>>,
    pub(super) doubles: BTreeMap<(NameKey, EmailKey), Vec<&'a Resident>>,
    pub(super) first_names: BTreeMap<String, Vec<&'a Resident>>,
    /// People by their full name.
    pub(super) names: BTreeMap<NameKey, Vec<PersonId>>,
    /// Who is linked to which record: one, but for what a crash left in the midst of an exchange.
    pub(super) linked: BTreeMap<&'a PmsRef, Vec<PersonId>>,
    /// Whose each record is, as far as it is decided.
    pub(super) owner: BTreeMap<&'a PmsRef, (PersonId, Why)>,
    /// Records that are linked, and certainly of nobody who is linked to them.
    pub(super) released: BTreeSet<&'a PmsRef>,
    /// Records of which it is unclear whose they are.
    pub(super) unclear: BTreeMap<&'a PmsRef, PersonId>,
}

/// Decides who everybody is.
pub(crate) fn identify<'a>(facts: &Facts<'a>) -> Identity<'a> {
    let mut who = Who::new(facts);
    who.keep_full_names();
    who.follow_names_with_emails();
    who.follow_further_records();
    who.keep_partial_names();
    who.follow_further_records();
    who.release_what_has_nothing_in_common();
    while who.exchange_ids()
        | who.release_what_its_person_left()
        | who.find_who_lost_their_record()
        | who.follow_names_with_emails()
        | who.keep_partial_names()
    {}
    who.doubt_what_remains();
    who.follow_further_records();
    who.finish()
}

impl<'f, 'a> Who<'f, 'a> {
    fn new(facts: &'f Facts<'a>) -> Self {
        let settings = facts.settings;
        let mut who = Self {
            facts,
            groups: Groups::new(facts.roster.residents()),
            people: BTreeMap::new(),
            namesakes: Namesakes::default(),
            homes: BTreeMap::new(),
            doubles: BTreeMap::new(),
            first_names: BTreeMap::new(),
            names: BTreeMap::new(),
            linked: BTreeMap::new(),
            owner: BTreeMap::new(),
            released: BTreeSet::new(),
            unclear: BTreeMap::new(),
        };
        for person in facts.people() {
            let known = Known::of(person, settings);
            for link in person.links_in(settings.pms).filter(|link| !link.reused) {
                who.linked.entry(&link.pms_ref).or_default().push(person.person_id);
            }
            who.names.entry(person.name.key()).or_default().push(person.person_id);
            who.people.insert(person.person_id, (person, known));
        }
        // Where a record was before is evidence, too, of one that has lost its lease.
        let mut known_homes: BTreeMap<&PmsRef, BTreeSet<Home>> = BTreeMap::new();
        for (person, known) in who.people.values() {
            for link in person.links_in(settings.pms).filter(|link| !link.reused) {
                known_homes.entry(&link.pms_ref).or_default().extend(known.homes.iter().cloned());
            }
        }
        for record in facts.roster.residents() {
            let homes = homes(record, settings);
            let known = known_homes.entry(&record.pms_ref).or_default();
            known.extend(homes.iter().cloned());
            who.namesakes.add_record(record, known);
            who.homes.insert(&record.pms_ref, homes);
            if let Some(first) = record.name.first_key() {
                who.first_names.entry(first).or_default().push(record);
            }
            if let Some(email) = record.email.valid() {
                who.doubles.entry((record.name.key(), email.key())).or_default().push(record);
            }
        }
        who
    }

    /// Step 2: a record that has the full name of the person who is linked to it is theirs, but for one that names
    /// and emails show to be a namesake's now. One that was somebody else's for a while and has the person's full
    /// name again is theirs again.
    pub(super) fn keep_full_names(&mut self) {
        let mut owner = BTreeMap::new();
        for record in self.facts.roster.residents() {
            let speaks_of =
                |id: &&PersonId| self.has_name(**id, record) && !self.is_a_namesakes(record, **id);
            if let Some(id) = self.linked_to(record).iter().find(speaks_of) {
                owner.insert(&record.pms_ref, (*id, Why::Linked));
            }
        }
        for (id, (person, known)) in &self.people {
            for link in person.links_in(self.facts.settings.pms).filter(|link| link.reused) {
                let back = self
                    .facts
                    .record(&link.pms_ref)
                    .filter(|record| known.has_name_of(record) && !self.linked.contains_key(&record.pms_ref));
                if let Some(record) = back {
                    owner.entry(&record.pms_ref).or_insert((*id, Why::Gained(LinkReason::Exchanged)));
                }
            }
        }
        self.owner = owner;
        self.note_where_people_live();
    }

    /// Notes who has which name at which home: whose record is certain, by what that says now, or else what a rule
    /// makes of it would change the evidence; all others by what was last taken over.
    pub(super) fn note_where_people_live(&mut self) {
        let mut certain: BTreeMap<PersonId, Known> = BTreeMap::new();
        for record in self.facts.roster.residents() {
            let owner = self.owner.get(&record.pms_ref).map(|(id, _)| *id);
            if let Some(id) = owner.or_else(|| self.namesake_by_email(record)) {
                let known = certain.entry(id).or_default();
                known.names.insert(record.name.key());
                known.homes.extend(self.homes.get(&record.pms_ref).into_iter().flatten().cloned());
            }
        }
        for (id, (_, known)) in &self.people {
            self.namesakes.add_person(*id, certain.get(id).unwrap_or(known));
        }
    }

    /// A record with the full name and the email of a person of the directory is theirs, whoever is linked to it,
    /// unless they have another that is in force. One that nobody is linked to, of a person who is not linked
    /// either, is left to the rules.
    /// Whether there is any.
    pub(super) fn follow_names_with_emails(&mut self) -> bool {
        let present: BTreeSet<PersonId> = self.owner.values().map(|(id, _)| *id).collect();
        let mut followed = Vec::new();
        for record in self.facts.roster.residents().iter().filter(|record| self.is_undecided(record)) {
            let Some(id) = self.namesake_by_email(record) else { continue };
            let is_linked = !self.linked_to(record).is_empty();
            let reason = match present.contains(&id) {
                _ if is_linked => Some(LinkReason::Exchanged),
                true if self.says_something(record) => Some(LinkReason::FurtherRecord),
                // One that is out of scope says nothing of who goes on with what.
                false if self.is_linked(id) && self.facts.scope.in_scope(record) => Some(LinkReason::Matched),
                _ => None,
            };
            if let Some(reason) = reason.filter(|_| !self.is_contradicted(record, id)) {
                followed.push((&record.pms_ref, (id, self.why(record, id, reason))));
            }
        }
        let is_any = !followed.is_empty();
        self.owner.extend(followed);
        is_any
    }

    /// A record that has a part of the name of the person who is linked to it, with their email, phone or lease
    /// start, is theirs, as after a marriage; but not where that would be somebody else of the same unit or
    /// household, or somebody else's name and email.
    /// Whether there is any.
    pub(super) fn keep_partial_names(&mut self) -> bool {
        let found_anew = self.found_anew();
        let mut kept = Vec::new();
        for (record, id) in self.open() {
            if !found_anew.contains(&id) && self.is_partly(record, id) {
                kept.push((&record.pms_ref, (id, Why::Linked)));
            }
        }
        let is_any = !kept.is_empty();
        for (pms_ref, owner) in kept {
            self.owner.entry(pms_ref).or_insert(owner);
        }
        is_any
    }

    pub(super) fn linked_to(&self, record: &Resident) -> &[PersonId] {
        self.linked.get(&record.pms_ref).map_or(&[], Vec::as_slice)
    }

    /// Why a record is somebody's that was found for this reason.
    pub(super) fn why(&self, record: &Resident, id: PersonId, reason: LinkReason) -> Why {
        if self.linked_to(record).contains(&id) { Why::Linked } else { Why::Gained(reason) }
    }

    /// Records with somebody who is linked to them and whose they are not, as far as is decided.
    pub(super) fn not_theirs(&self) -> Vec<(&'a Resident, PersonId)> {
        let records = self.facts.roster.residents().iter();
        let links = records.flat_map(|record| self.linked_to(record).iter().map(move |id| (record, *id)));
        links
            .filter(|(record, id)| {
                self.owner.get(&record.pms_ref).is_none_or(|(owner, _)| owner != id)
                    && self.unclear.get(&record.pms_ref) != Some(id)
            })
            .collect()
    }

    /// Of those, the records of which nothing is decided.
    pub(super) fn open(&self) -> Vec<(&'a Resident, PersonId)> {
        let mut open = self.not_theirs();
        open.retain(|(record, _)| self.is_undecided(record) && !self.released.contains(&record.pms_ref));
        open
    }

    pub(super) fn is_undecided(&self, record: &Resident) -> bool {
        !self.owner.contains_key(&record.pms_ref) && !self.unclear.contains_key(&record.pms_ref)
    }

    /// Whether a record is nobody's: nobody is linked to it, or those who are have nothing to do with it.
    pub(super) fn is_nobodys(&self, record: &Resident) -> bool {
        !self.owner.contains_key(&record.pms_ref)
            && (self.linked_to(record).is_empty() || self.released.contains(&record.pms_ref))
    }

    /// A record that is nobody's, and the same human as a record that is somebody's, is theirs too.
    pub(super) fn follow_further_records(&mut self) {
        let mut followed = Vec::new();
        for group in self.groups.all().filter(|group| group.len() > 1) {
            let owners: BTreeSet<_> =
                group.iter().filter_map(|record| Some(self.owner.get(&record.pms_ref)?.0)).collect();
            let further =
                group.iter().filter(|record| self.is_undecided(record) && self.says_something(record));
            for record in further {
                let own = |id: &PersonId| {
                    let is_sure = owners.len() == 1 && !self.may_be_of_another(record, *id);
                    self.may_be(record, *id) && (is_sure || self.has_email(*id, record))
                };
                let mut candidates = owners.iter().copied().filter(own);
                if let (Some(id), None) = (candidates.next(), candidates.next()) {
                    followed.push((&record.pms_ref, (id, self.why(record, id, LinkReason::FurtherRecord))));
                }
            }
        }
        self.owner.extend(followed);
    }

    /// Whether a further record says where somebody is. An application, or a status never seen, does not, and is
    /// left aside.
    pub(super) fn says_something(&self, record: &Resident) -> bool {
        self.facts.scope.lifecycle(record) != Lifecycle::Other
    }

    pub(super) fn is_linked(&self, id: PersonId) -> bool {
        self.people.get(&id).is_some_and(|(person, _)| person.is_linked_in(self.facts.settings.pms))
    }

    /// Whether somebody lives here, or is to, by a record of theirs that has another email: the PMS contradicts
    /// itself, and R8 asks a manager.
    pub(super) fn is_contradicted(&self, record: &Resident, id: PersonId) -> bool {
        let email = record.email.valid().map(|email| email.key());
        let own = self.owner.iter().filter(|(_, (owner, _))| *owner == id);
        own.filter_map(|(pms_ref, _)| self.facts.record(pms_ref))
            .filter(|own| matches!(self.facts.scope.lifecycle(own), Lifecycle::Future | Lifecycle::Current))
            .any(|own| own.email.valid().is_some_and(|own| Some(own.key()) != email))
    }

    /// Whether a record that is decided to be theirs is in force, or may be.
    pub(super) fn has_record_in_force(&self, id: PersonId) -> bool {
        let own = self.owner.iter().filter(|(_, (owner, _))| *owner == id);
        own.filter_map(|(pms_ref, _)| self.facts.record(pms_ref))
            .any(|record| !self.facts.scope.lifecycle(record).has_ended())
    }

    /// Whether records are all of one human.
    pub(super) fn are_one_human(&self, records: &[&'a Resident]) -> bool {
        records.windows(2).all(|pair| self.groups.are_one(pair[0], pair[1]))
    }
}
