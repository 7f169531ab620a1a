//! What a plan is made from, made fast to look up.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    contact::EmailKey,
    directory::Directory,
    ids::{PersonId, PmsPropertyId},
    person::Person,
    pms::PmsRef,
    roster::{Resident, Roster},
    settings::SyncSettings,
};
use jiff::Timestamp;

use crate::scope::Scope;

/// Everything a rule looks at.
pub(crate) struct Facts<'a> {
    pub(crate) roster: &'a Roster,
    pub(crate) directory: &'a Directory,
    pub(crate) settings: &'a SyncSettings,
    pub(crate) scope: Scope<'a>,
    records: BTreeMap<&'a PmsRef, &'a Resident>,
    people: BTreeMap<PersonId, &'a Person>,
    people_by_email: BTreeMap<EmailKey, &'a Person>,
    /// Records that could not be read, by property; none stands for one whose id is not known either.
    unreadable: BTreeSet<(&'a PmsPropertyId, Option<&'a str>)>,
}

impl<'a> Facts<'a> {
    pub(crate) fn new(
        roster: &'a Roster,
        directory: &'a Directory,
        settings: &'a SyncSettings,
        now: Timestamp,
    ) -> Self {
        let people: BTreeMap<PersonId, &Person> =
            directory.people.iter().map(|person| (person.person_id, person)).collect();
        let mut people_by_email = BTreeMap::new();
        for person in people.values() {
            people_by_email.entry(person.email.key()).or_insert(*person);
        }
        let unreadable = roster
            .unreadable()
            .iter()
            .map(|record| (&record.pms_property_id, record.pms_resident_id.as_ref().map(|id| id.as_str())));
        Self {
            roster,
            directory,
            settings,
            scope: Scope::new(settings, now),
            records: roster.residents().iter().map(|record| (&record.pms_ref, record)).collect(),
            people,
            people_by_email,
            unreadable: unreadable.collect(),
        }
    }

    /// The people of the directory, ordered by id.
    pub(crate) fn people(&self) -> impl Iterator<Item = &'a Person> + Clone + '_ {
        self.people.values().copied()
    }

    pub(crate) fn by_email(&self, email: &EmailKey) -> Option<&'a Person> {
        self.people_by_email.get(email).copied()
    }

    /// The record under this reference.
    pub(crate) fn record(&self, pms_ref: &PmsRef) -> Option<&'a Resident> {
        self.records.get(pms_ref).copied()
    }

    /// Whether there is a record under this reference which could not be read: nothing is known of it.
    pub(crate) fn is_unreadable(&self, pms_ref: &PmsRef) -> bool {
        self.unreadable.contains(&(&pms_ref.pms_property_id, Some(pms_ref.pms_resident_id.as_str())))
    }

    /// Whether a record is certainly not in the roster: its property is attached, and no record of that is so
    /// unreadable that it might be this one.
    pub(crate) fn is_absent(&self, pms_ref: &PmsRef) -> bool {
        self.settings.attached.contains(&pms_ref.pms_property_id)
            && !self.records.contains_key(pms_ref)
            && !self.is_unreadable(pms_ref)
            && !self.unreadable.contains(&(&pms_ref.pms_property_id, None))
    }

    /// Whether a record may be one that could not be read.
    pub(crate) fn may_be_unreadable(&self, pms_ref: &PmsRef) -> bool {
        self.is_unreadable(pms_ref) || self.unreadable.contains(&(&pms_ref.pms_property_id, None))
    }
}
