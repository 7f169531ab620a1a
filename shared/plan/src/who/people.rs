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
    Human, Identity, Unclear,
    evidence::{Home, Known, Namesakes, homes},
    records::Groups,
};
use crate::facts::Facts;

/// Why a record is somebody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    /// It was, and speaks of them still.
    Linked,
    /// It has become so.
    Gained(LinkReason),
}

struct Who<'f, 'a> {
    facts: &'f Facts<'a>,
    groups: Groups<'a>,
    people: BTreeMap<PersonId, (&'a Person, Known)>,
    namesakes: Namesakes<'a>,
    homes: BTreeMap<&'a PmsRef, BTreeSet<Home>>,
    doubles: BTreeMap<(NameKey, EmailKey), Vec<&'a Resident>>,
    /// Who is linked to which record: one, but for what a crash left in the midst of an exchange.
    linked: BTreeMap<&'a PmsRef, Vec<PersonId>>,
    /// Whose each record is, as far as it is decided.
    owner: BTreeMap<&'a PmsRef, (PersonId, Why)>,
    /// Records that are linked, and certainly of nobody who is linked to them.
    released: BTreeSet<&'a PmsRef>,
    /// Records of which it is unclear whose they are.
    unclear: BTreeMap<&'a PmsRef, PersonId>,
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
            who.people.insert(person.person_id, (person, known));
        }
        // Where a record was before is evidence, too, of one that has lost its lease.
        let mut known_homes: BTreeMap<&PmsRef, BTreeSet<Home>> = BTreeMap::new();
        for (person, known) in who.people.values() {
            for link in person.links_in(settings.pms) {
                known_homes.entry(&link.pms_ref).or_default().extend(known.homes.iter().cloned());
            }
        }
        for record in facts.roster.residents() {
            let homes = homes(record, settings);
            let known = known_homes.entry(&record.pms_ref).or_default();
            known.extend(homes.iter().cloned());
            who.namesakes.add_record(record, known);
            who.homes.insert(&record.pms_ref, homes);
            if let Some(email) = record.email.valid() {
                who.doubles.entry((record.name.key(), email.key())).or_default().push(record);
            }
        }
        who
    }

    /// Step 2: a record that has the full name of the person who is linked to it is theirs. One that was somebody
    /// else's for a while and has the person's full name again is theirs again.
    fn keep_full_names(&mut self) {
        let mut owner = BTreeMap::new();
        for record in self.facts.roster.residents() {
            if let Some(id) = self.linked_to(record).iter().find(|id| self.has_name(**id, record)) {
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
    fn note_where_people_live(&mut self) {
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
    fn follow_names_with_emails(&mut self) -> bool {
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
    fn keep_partial_names(&mut self) -> bool {
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

    fn is_partly(&self, record: &'a Resident, id: PersonId) -> bool {
        let Some((_, known)) = self.people.get(&id) else { return false };
        known.is_partly(record)
            && !self.is_somebody_else_there(record, id, known)
            && self.groups.of(record).iter().all(|same| self.may_be(same, id))
            && !self.namesakes_of(record, id, known).iter().any(|other| self.is_free_for(other, id))
            && self.doubles_of(id).all(|double| self.groups.are_one(record, double))
    }

    /// Records with a person's own full name and email that are nobody's.
    fn doubles_of(&self, id: PersonId) -> impl Iterator<Item = &'a Resident> + '_ {
        let person = self.people.get(&id).map(|(person, _)| *person);
        let key = person.map(|person| (person.name.key(), person.email.key()));
        let doubles = key.and_then(|key| self.doubles.get(&key)).into_iter().flatten().copied();
        doubles.filter(|record| self.is_nobodys(record))
    }

    /// Whether somebody else at the same home has the record's full name.
    fn is_somebody_else_there(&self, record: &'a Resident, id: PersonId, known: &Known) -> bool {
        let homes = self.shared_homes(record, known);
        let name = record.name.key();
        let other_person = self.namesakes.people(&name, &homes).into_iter().any(|other| other != id);
        let other_record =
            |other: &&Resident| !self.groups.are_one(record, other) && !self.linked_to(other).contains(&id);
        other_person || self.namesakes.records(&name, &homes).iter().any(other_record)
    }

    /// The person of the directory with a record's full name and email.
    fn namesake_by_email(&self, record: &Resident) -> Option<PersonId> {
        let person = self.facts.by_email(&record.email.valid()?.key())?;
        (person.name.key() == record.name.key()).then_some(person.person_id)
    }

    /// Records at the same home that have the person's own full name: a person goes on with the record that has
    /// their name.
    fn namesakes_of(&self, record: &'a Resident, id: PersonId, known: &Known) -> Vec<&'a Resident> {
        let homes = self.shared_homes(record, known);
        let at_home = known.names.iter().flat_map(|name| self.namesakes.records(name, &homes));
        let mut others: Vec<_> = at_home
            .filter(|other| !self.groups.are_one(record, other) && !self.linked_to(other).contains(&id))
            .collect();
        others.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
        others.dedup_by(|a, b| a.pms_ref == b.pms_ref);
        others
    }

    /// Whether a record with a person's name may be theirs: it is nobody's, speaks of nobody who is linked to it,
    /// and is not certainly somebody else's.
    fn is_free_for(&self, record: &Resident, id: PersonId) -> bool {
        !self.owner.contains_key(&record.pms_ref)
            && self.linked_to(record).iter().all(|linked| !self.has_name(*linked, record))
            && self.may_be(record, id)
    }

    /// Whether a record is not, by its name and email, somebody else of the directory.
    fn may_be(&self, record: &Resident, id: PersonId) -> bool {
        self.namesake_by_email(record).is_none_or(|other| other == id)
    }

    fn has_name(&self, id: PersonId, record: &Resident) -> bool {
        self.people.get(&id).is_some_and(|(_, known)| known.has_name_of(record))
    }

    fn shared_homes(&self, record: &Resident, known: &Known) -> BTreeSet<Home> {
        let own = self.homes.get(&record.pms_ref).into_iter().flatten();
        own.chain(&known.homes).cloned().collect()
    }

    fn linked_to(&self, record: &Resident) -> &[PersonId] {
        self.linked.get(&record.pms_ref).map_or(&[], Vec::as_slice)
    }

    /// Why a record is somebody's that was found for this reason.
    fn why(&self, record: &Resident, id: PersonId, reason: LinkReason) -> Why {
        if self.linked_to(record).contains(&id) { Why::Linked } else { Why::Gained(reason) }
    }

    /// Records with somebody who is linked to them and whose they are not, as far as is decided.
    fn not_theirs(&self) -> Vec<(&'a Resident, PersonId)> {
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
    fn open(&self) -> Vec<(&'a Resident, PersonId)> {
        let mut open = self.not_theirs();
        open.retain(|(record, _)| self.is_undecided(record) && !self.released.contains(&record.pms_ref));
        open
    }

    fn is_undecided(&self, record: &Resident) -> bool {
        !self.owner.contains_key(&record.pms_ref) && !self.unclear.contains_key(&record.pms_ref)
    }

    /// Whether a record is nobody's: nobody is linked to it, or those who are have nothing to do with it.
    fn is_nobodys(&self, record: &Resident) -> bool {
        !self.owner.contains_key(&record.pms_ref)
            && (self.linked_to(record).is_empty() || self.released.contains(&record.pms_ref))
    }

    /// A record that is nobody's, and the same human as a record that is somebody's, is theirs too.
    fn follow_further_records(&mut self) {
        let mut followed = Vec::new();
        for group in self.groups.all().filter(|group| group.len() > 1) {
            let owners: BTreeSet<_> =
                group.iter().filter_map(|record| Some(self.owner.get(&record.pms_ref)?.0)).collect();
            let further =
                group.iter().filter(|record| self.is_undecided(record) && self.says_something(record));
            for record in further {
                let own = |id: &PersonId| {
                    self.may_be(record, *id) && (owners.len() == 1 || self.has_email(*id, record))
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
    fn says_something(&self, record: &Resident) -> bool {
        self.facts.scope.lifecycle(record) != Lifecycle::Other
    }

    fn has_email(&self, id: PersonId, record: &Resident) -> bool {
        let email = record.email.valid().map(|email| email.key());
        self.people
            .get(&id)
            .is_some_and(|(_, known)| email.is_some_and(|email| known.emails.contains(&email)))
    }

    /// Step 3: a record has the name of another linked person of the same home, whose own record is gone, has
    /// ended, or speaks of somebody else: it is theirs now.
    /// Whether anything was exchanged.
    fn exchange_ids(&mut self) -> bool {
        let mut claims: BTreeMap<PersonId, Vec<&'a Resident>> = BTreeMap::new();
        for (record, from) in self.open() {
            if let Some(to) = self.exchanged_to(record, from) {
                claims.entry(to).or_default().push(record);
            }
        }
        let decided = self.owner.len();
        for (to, records) in claims {
            if self.are_one_human(&records) {
                let owner = (to, Why::Gained(LinkReason::Exchanged));
                self.owner.extend(records.iter().map(|record| (&record.pms_ref, owner)));
            }
        }
        self.follow_further_records();
        self.owner.len() > decided
    }

    /// The linked person of the same home whose name an open record has.
    fn exchanged_to(&self, record: &'a Resident, from: PersonId) -> Option<PersonId> {
        let (_, known) = self.people.get(&from)?;
        let named = self.namesakes.people(&record.name.key(), &self.shared_homes(record, known));
        // Of father and son nobody knows which: not even once one of them is found elsewhere.
        let mut others = named.into_iter().filter(|id| *id != from);
        let only = others.next().filter(|_| others.next().is_none());
        only.filter(|id| self.is_linked(*id) && !self.has_record_in_force(*id))
    }

    fn is_linked(&self, id: PersonId) -> bool {
        self.people.get(&id).is_some_and(|(person, _)| person.is_linked_in(self.facts.settings.pms))
    }

    /// Whether somebody lives here, or is to, by a record of theirs that has another email: the PMS contradicts
    /// itself, and R8 asks a manager.
    fn is_contradicted(&self, record: &Resident, id: PersonId) -> bool {
        let email = record.email.valid().map(|email| email.key());
        let own = self.owner.iter().filter(|(_, (owner, _))| *owner == id);
        own.filter_map(|(pms_ref, _)| self.facts.record(pms_ref))
            .filter(|own| matches!(self.facts.scope.lifecycle(own), Lifecycle::Future | Lifecycle::Current))
            .any(|own| own.email.valid().is_some_and(|own| Some(own.key()) != email))
    }

    /// Whether a record that is decided to be theirs is in force, or may be.
    fn has_record_in_force(&self, id: PersonId) -> bool {
        let own = self.owner.iter().filter(|(_, (owner, _))| *owner == id);
        own.filter_map(|(pms_ref, _)| self.facts.record(pms_ref))
            .any(|record| !self.facts.scope.lifecycle(record).has_ended())
    }

    /// Whether records are all of one human.
    fn are_one_human(&self, records: &[&'a Resident]) -> bool {
        records.windows(2).all(|pair| self.groups.are_one(pair[0], pair[1]))
    }

    /// Step 4: a record that has neither name nor email nor phone in common with who is linked to it is
    /// somebody else's.
    fn release_what_has_nothing_in_common(&mut self) {
        let known = |id: PersonId| self.people.get(&id).map(|(_, known)| known);
        let has_something = |record: &Resident, id| {
            known(id).is_some_and(|known| known.has_name_of(record) || known.has_contact_of(record))
        };
        let mut open: BTreeMap<&PmsRef, bool> = BTreeMap::new();
        for (record, id) in self.open() {
            *open.entry(&record.pms_ref).or_default() |= has_something(record, id);
        }
        let released = open.into_iter().filter(|(_, in_common)| !in_common).map(|(pms_ref, _)| pms_ref);
        self.released = released.collect();
    }

    /// Whose record speaks of somebody else, and whose own name is on a record that is nobody's, goes on with
    /// that: the other half of an exchange with somebody who was never linked. Whether anybody was found.
    fn find_who_lost_their_record(&mut self) -> bool {
        let mut taken: BTreeMap<&'a PmsRef, BTreeSet<PersonId>> = BTreeMap::new();
        for (record, id) in self.not_theirs() {
            let Some((_, known)) = self.people.get(&id).filter(|_| !self.has_record_in_force(id)) else {
                continue;
            };
            let at_home = self.namesakes_of(record, id, known);
            if self.are_one_human(&at_home) {
                let free = at_home.iter().filter(|other| self.is_free_for(other, id));
                free.for_each(|other| {
                    taken.entry(&other.pms_ref).or_default().insert(id);
                });
            }
        }
        let known = self.owner.len();
        for (pms_ref, people) in taken {
            if let [id] = people.into_iter().collect::<Vec<_>>().as_slice() {
                self.owner.insert(pms_ref, (*id, Why::Gained(LinkReason::Exchanged)));
            }
        }
        self.owner.len() > known
    }

    /// People who go on with a record that was not theirs, for it has their full name.
    fn found_anew(&self) -> BTreeSet<PersonId> {
        let is_new = |why: &Why| matches!(why, Why::Gained(LinkReason::Exchanged | LinkReason::Matched));
        self.owner.values().filter(|(_, why)| is_new(why)).map(|(id, _)| *id).collect()
    }

    /// A record whose every person is known to have another one now is somebody else's. Whether there is any.
    fn release_what_its_person_left(&mut self) -> bool {
        let found_anew = self.found_anew();
        let has_left = |(record, _): &(&'a Resident, PersonId)| {
            self.linked_to(record).iter().all(|id| found_anew.contains(id))
        };
        let left: Vec<_> =
            self.open().into_iter().filter(has_left).map(|(record, _)| &record.pms_ref).collect();
        let released = self.released.len();
        self.released.extend(left);
        self.released.len() > released
    }

    /// Step 5: of what remains it is unclear whose it is.
    fn doubt_what_remains(&mut self) {
        let open = self.open();
        let doubts = open.iter().flat_map(|(record, id)| {
            self.undecided_of(record).filter(|same| self.may_be(same, *id)).map(|same| (&same.pms_ref, *id))
        });
        self.unclear = doubts.collect();
    }

    /// The records of the same human of which nothing is decided, and that nobody else is linked to.
    fn undecided_of(&self, record: &'a Resident) -> impl Iterator<Item = &'a Resident> + '_ {
        let members = self.groups.of(record).iter().copied();
        members.filter(move |same| {
            let others = self.linked_to(same);
            !self.owner.contains_key(&same.pms_ref) && (others.is_empty() || others == self.linked_to(record))
        })
    }

    fn finish(self) -> Identity<'a> {
        let (humans, unclear) = (self.humans(), self.doubts());
        let mut gained: BTreeMap<PersonId, Vec<_>> = BTreeMap::new();
        for (pms_ref, (id, why)) in &self.owner {
            if let (Why::Gained(reason), Some(record)) = (why, self.facts.record(pms_ref)) {
                gained.entry(*id).or_default().push((record, *reason));
            }
        }
        let mut lost: BTreeMap<PersonId, BTreeSet<_>> = BTreeMap::new();
        for (record, id) in self.not_theirs() {
            lost.entry(id).or_default().insert(&record.pms_ref);
        }
        Identity { humans, unclear, gained, lost }
    }

    /// Everybody of whom it is clear who they are: people with all their records, and those who are nobody yet.
    fn humans(&self) -> Vec<Human<'a>> {
        let mut own: BTreeMap<PersonId, Vec<&'a Resident>> = BTreeMap::new();
        let mut nobodys = Vec::new();
        for group in self.groups.all() {
            let mut free = Vec::new();
            for record in group {
                match self.owner.get(&record.pms_ref) {
                    Some((id, _)) => own.entry(*id).or_default().push(record),
                    None if self.unclear.contains_key(&record.pms_ref) => {}
                    None => free.push(*record),
                }
            }
            if !free.is_empty() {
                nobodys.push(free);
            }
        }
        let person = |id: &PersonId| self.people.get(id).map(|(person, _)| *person);
        let linked =
            own.iter().map(|(id, records)| Human::new(self.facts.scope, records.clone(), person(id)));
        let unlinked = nobodys.into_iter().map(|records| Human::new(self.facts.scope, records, None));
        let mut humans: Vec<_> = linked.chain(unlinked).collect();
        humans.sort_by_cached_key(|human| human.records.iter().map(|record| record.pms_ref.clone()).min());
        humans
    }

    fn doubts(&self) -> Vec<Unclear<'a>> {
        let mut doubts: BTreeMap<PersonId, Vec<&'a Resident>> = BTreeMap::new();
        for (pms_ref, id) in &self.unclear {
            doubts.entry(*id).or_default().extend(self.facts.record(pms_ref));
        }
        let known = |(id, records): (PersonId, Vec<&'a Resident>)| {
            Some(Unclear { person: self.people.get(&id)?.0, records })
        };
        doubts.into_iter().filter_map(known).collect()
    }
}
