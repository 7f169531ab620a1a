//! What is found of everybody: humans, doubts, and records gained and lost.

use std::collections::{BTreeMap, BTreeSet};

use domain::{ids::PersonId, roster::Resident};

use super::{
    Human, Identity, Unclear,
    people::{Who, Why},
};

impl<'a> Who<'_, 'a> {
    /// Step 5: of what remains it is unclear whose it is; and so it is of a record at the same home that has the
    /// full name of whoever is linked to what remains.
    pub(super) fn doubt_what_remains(&mut self) {
        let open = self.open();
        let mut doubts = open.clone();
        for (record, id) in open {
            let at_home = self.people.get(&id).map(|(_, known)| self.namesakes_of(record, id, known));
            let beside = at_home.into_iter().flatten().filter(|other| self.may_speak_of(other, id));
            doubts.extend(beside.map(|other| (other, id)));
        }
        let mut unclear = BTreeMap::new();
        for (record, id) in doubts {
            for same in self.undecided_of(record).filter(|same| self.may_be(same, id)) {
                unclear.entry(&same.pms_ref).or_insert(id);
            }
        }
        self.unclear = unclear;
    }

    /// The records of the same human of which nothing is decided, and that nobody else is linked to any more.
    pub(super) fn undecided_of(&self, record: &'a Resident) -> impl Iterator<Item = &'a Resident> + '_ {
        let members = self.groups.of(record).iter().copied();
        members.filter(move |same| {
            let others = self.linked_to(same);
            let is_anybodys = !others.is_empty() && !self.released.contains(&same.pms_ref);
            !self.owner.contains_key(&same.pms_ref) && (!is_anybodys || others == self.linked_to(record))
        })
    }

    pub(super) fn finish(self) -> Identity<'a> {
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
    pub(super) fn humans(&self) -> Vec<Human<'a>> {
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

    pub(super) fn doubts(&self) -> Vec<Unclear<'a>> {
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
