//! Whether a record speaks of a person: by its own name, by a part of it, and against what stands beside it.

use std::collections::BTreeSet;

use domain::{contact::NameKey, ids::PersonId, roster::Resident};

use super::{
    evidence::{Home, Known},
    people::Who,
};

impl<'a> Who<'_, 'a> {
    pub(super) fn is_partly(&self, record: &'a Resident, id: PersonId) -> bool {
        let Some((_, known)) = self.people.get(&id) else { return false };
        known.is_partly(record)
            && !self.is_somebody_else_there(record, id, known)
            && self.groups.of(record).iter().all(|same| self.may_be(same, id))
            && !self.namesakes_of(record, id, known).iter().any(|other| self.may_speak_of(other, id))
            && self.doubles_of(id).all(|double| self.groups.are_one(record, double))
            && !self.has_rival(record, known)
            && !self.is_somebody_without_record(record, id, known)
    }

    /// Whether a record with a person's full name is a namesake's: two of one name have exchanged their ids, and by
    /// the name alone nobody would see it. It has the email of another linked person, of whom no other record
    /// speaks; or neither email nor phone of this one, and a record that they are not linked to has.
    pub(super) fn is_a_namesakes(&self, record: &'a Resident, id: PersonId) -> bool {
        match self.namesake_by_email(record).filter(|other| *other != id) {
            Some(other) if self.has_lost_every_record(other) => true,
            _ => self.has_a_better_record(record, id),
        }
    }

    /// Whether somebody is linked, and to no record that has their name and their email or phone.
    pub(super) fn has_lost_every_record(&self, id: PersonId) -> bool {
        let Some((person, known)) = self.people.get(&id) else { return false };
        let links = person.links_in(self.facts.settings.pms).filter(|link| !link.reused);
        let mut own = links.filter_map(|link| self.facts.record(&link.pms_ref));
        self.is_linked(id) && !own.any(|own| known.has_name_of(own) && known.has_contact_of(own))
    }

    pub(super) fn has_a_better_record(&self, record: &'a Resident, id: PersonId) -> bool {
        let Some((person, known)) = self.people.get(&id) else { return false };
        if record.email.valid().is_none() || known.has_contact_of(record) {
            return false;
        }
        let doubles = self.doubles.get(&(person.name.key(), person.email.key())).into_iter().flatten();
        doubles.copied().any(|double| !self.groups.are_one(record, double))
            || self.others_of_first_name(record, known).any(|other| known.has_contact_of(other))
    }

    /// Whether a record without a person's first name together with their email or phone has the full name of
    /// somebody else, anywhere, of whom no record speaks any more: which of both it is, is unclear.
    pub(super) fn is_somebody_without_record(&self, record: &Resident, id: PersonId, known: &Known) -> bool {
        let mut named = self.names.get(&record.name.key()).into_iter().flatten();
        let is_found = |other| self.owner.values().any(|(owner, _)| *owner == other);
        let is_without = |other| other != id && self.has_lost_every_record(other) && !is_found(other);
        !known.is_strongly(record) && named.any(|other| is_without(*other))
    }

    /// Whether a record without a person's first name together with their email or phone, for the last name is the
    /// family's, stands against one that has them, as after a marriage, or that has their full name, or their first
    /// name at their home: which of both is theirs is unclear. Whoever is linked to that one meanwhile, the doubt
    /// stays.
    pub(super) fn has_rival(&self, record: &'a Resident, known: &Known) -> bool {
        let is_at_home = |other: &Resident| {
            self.homes.get(&other.pms_ref).is_some_and(|homes| !homes.is_disjoint(&known.homes))
        };
        let has_first_name = known.has_first_name_of(record);
        !known.is_strongly(record)
            && self.others_of_first_name(record, known).any(|other| {
                known.has_name_of(other)
                    || known.has_contact_of(other)
                    || (!has_first_name && is_at_home(other))
            })
    }

    /// Records with a person's first name that are not the same human as this one.
    pub(super) fn others_of_first_name<'s>(
        &'s self,
        record: &'a Resident,
        known: &'s Known,
    ) -> impl Iterator<Item = &'a Resident> + 's {
        let named = known.first_names.iter().flat_map(|first| self.first_names.get(first)).flatten();
        named.copied().filter(move |other| !self.groups.are_one(record, other))
    }

    /// Records with a person's own full name and email that are nobody's.
    pub(super) fn doubles_of(&self, id: PersonId) -> impl Iterator<Item = &'a Resident> + '_ {
        let person = self.people.get(&id).map(|(person, _)| *person);
        let key = person.map(|person| (person.name.key(), person.email.key()));
        let doubles = key.and_then(|key| self.doubles.get(&key)).into_iter().flatten().copied();
        doubles.filter(|record| self.is_nobodys(record))
    }

    /// Whether somebody else at the same home has the record's full name.
    pub(super) fn is_somebody_else_there(&self, record: &'a Resident, id: PersonId, known: &Known) -> bool {
        let homes = self.shared_homes(record, known);
        let name = record.name.key();
        let other_person = self.namesakes.people(&name, &homes).into_iter().any(|other| other != id);
        let other_record =
            |other: &&Resident| !self.groups.are_one(record, other) && !self.linked_to(other).contains(&id);
        other_person || self.records_at(&name, &homes).iter().any(other_record)
    }

    /// The records of this full name at one of these homes. Where a record was before is evidence only while it is
    /// open whose it is: of any other its own leases say where it is.
    pub(super) fn records_at(&self, name: &NameKey, homes: &BTreeSet<Home>) -> Vec<&'a Resident> {
        let mut found = self.namesakes.records(name, homes);
        found.retain(|record| {
            let own = self.homes.get(&record.pms_ref);
            let is_open = self.is_undecided(record) && !self.released.contains(&record.pms_ref);
            is_open || own.is_some_and(|own| !own.is_disjoint(homes))
        });
        found
    }

    /// The person of the directory with a record's full name and email.
    pub(super) fn namesake_by_email(&self, record: &Resident) -> Option<PersonId> {
        let person = self.facts.by_email(&record.email.valid()?.key())?;
        (person.name.key() == record.name.key()).then_some(person.person_id)
    }

    /// Records at the same home that have the person's own full name: a person goes on with the record that has
    /// their name.
    pub(super) fn namesakes_of(
        &self,
        record: &'a Resident,
        id: PersonId,
        known: &Known,
    ) -> Vec<&'a Resident> {
        let homes = self.shared_homes(record, known);
        let at_home = known.names.iter().flat_map(|name| self.records_at(name, &homes));
        let mut others: Vec<_> = at_home
            .filter(|other| !self.groups.are_one(record, other) && !self.linked_to(other).contains(&id))
            .collect();
        others.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
        others.dedup_by(|a, b| a.pms_ref == b.pms_ref);
        others
    }

    /// Whether a record with a person's full name may be theirs: it is free, and not a namesake's.
    pub(super) fn may_speak_of(&self, record: &'a Resident, id: PersonId) -> bool {
        self.is_free_for(record, id) && !self.is_a_namesakes(record, id)
    }

    /// Whether a record with a person's name may be theirs: it is nobody's, speaks of nobody who is linked to it,
    /// and is not certainly somebody else's.
    pub(super) fn is_free_for(&self, record: &Resident, id: PersonId) -> bool {
        !self.owner.contains_key(&record.pms_ref)
            && self.linked_to(record).iter().all(|linked| !self.has_name(*linked, record))
            && self.may_be(record, id)
    }

    /// Whether a record is not, by its name and email, somebody else of the directory.
    pub(super) fn may_be(&self, record: &Resident, id: PersonId) -> bool {
        self.namesake_by_email(record).is_none_or(|other| other == id)
    }

    pub(super) fn has_name(&self, id: PersonId, record: &Resident) -> bool {
        self.people.get(&id).is_some_and(|(_, known)| known.has_name_of(record))
    }

    pub(super) fn has_email(&self, id: PersonId, record: &Resident) -> bool {
        let email = record.email.valid().map(|email| email.key());
        self.people
            .get(&id)
            .is_some_and(|(_, known)| email.is_some_and(|email| known.emails.contains(&email)))
    }

    pub(super) fn shared_homes(&self, record: &Resident, known: &Known) -> BTreeSet<Home> {
        let own = self.homes.get(&record.pms_ref).into_iter().flatten();
        own.chain(&known.homes).cloned().collect()
    }

    /// Whether somebody else is linked to a record that has their email or phone.
    pub(super) fn may_be_of_another(&self, record: &Resident, id: PersonId) -> bool {
        let mut others = self.linked_to(record).iter().filter(|other| **other != id);
        others.any(|other| self.people.get(other).is_some_and(|(_, known)| known.has_contact_of(record)))
    }
}
