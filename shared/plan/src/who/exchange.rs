//! Ids that were exchanged or reused: who goes on with whose record, and which record is nobody's any more.

use std::collections::{BTreeMap, BTreeSet};

use domain::{ids::PersonId, link::LinkReason, pms::PmsRef, roster::Resident};

use super::{
    evidence::Known,
    people::{Who, Why},
};

impl<'a> Who<'_, 'a> {
    /// Step 3: a record has the name of another linked person of the same home, whose own record is gone, has
    /// ended, or speaks of somebody else: it is theirs now.
    /// Whether anything was exchanged.
    pub(super) fn exchange_ids(&mut self) -> bool {
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
    pub(super) fn exchanged_to(&self, record: &'a Resident, from: PersonId) -> Option<PersonId> {
        let (_, known) = self.people.get(&from)?;
        let named = self.namesakes.people(&record.name.key(), &self.shared_homes(record, known));
        // Of father and son nobody knows which: not even once one of them is found elsewhere.
        let mut others = named.into_iter().filter(|id| *id != from);
        let only = others.next().filter(|_| others.next().is_none());
        only.filter(|id| self.is_linked(*id) && !self.has_record_in_force(*id))
    }

    /// Whose record speaks of somebody else, and whose own name is on a record that is nobody's, goes on with
    /// that: the other half of an exchange with somebody who was never linked. Whether anybody was found.
    pub(super) fn find_who_lost_their_record(&mut self) -> bool {
        let mut taken: BTreeMap<&'a PmsRef, BTreeSet<PersonId>> = BTreeMap::new();
        for (record, id) in self.not_theirs() {
            let Some((_, known)) = self.people.get(&id).filter(|_| !self.has_record_in_force(id)) else {
                continue;
            };
            let at_home = self.namesakes_of(record, id, known);
            // Of father and son nobody knows which, as in an exchange.
            if self.are_one_human(&at_home) && self.is_the_only_one_of_their_name(record, id, known) {
                let free = at_home.iter().filter(|other| self.may_speak_of(other, id));
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

    pub(super) fn is_the_only_one_of_their_name(
        &self,
        record: &Resident,
        id: PersonId,
        known: &Known,
    ) -> bool {
        let homes = self.shared_homes(record, known);
        known.names.iter().flat_map(|name| self.namesakes.people(name, &homes)).all(|other| other == id)
    }

    /// People who go on with a record that was not theirs, for it has their full name.
    pub(super) fn found_anew(&self) -> BTreeSet<PersonId> {
        let is_new = |why: &Why| matches!(why, Why::Gained(LinkReason::Exchanged | LinkReason::Matched));
        self.owner.values().filter(|(_, why)| is_new(why)).map(|(id, _)| *id).collect()
    }

    /// Step 4: a record that has neither name nor email nor phone in common with who is linked to it is
    /// somebody else's.
    pub(super) fn release_what_has_nothing_in_common(&mut self) {
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

    /// A record whose every person is known to have another one now is somebody else's. Whether there is any.
    pub(super) fn release_what_its_person_left(&mut self) -> bool {
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
}
