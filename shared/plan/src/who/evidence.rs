//! By what a human is known again: names, emails, phones, and where they live. Compared by keys, never by
//! similarity.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    contact::{EmailKey, NameKey, PersonName, Phone},
    ids::{PersonId, PmsLeaseId, PmsPropertyId, UnitId},
    link::Link,
    person::Person,
    pms::PmsRef,
    roster::Resident,
    settings::SyncSettings,
    unit::PmsUnitKey,
};
use jiff::civil::Date;

/// Where somebody lives, lived or is to live: people with one of these in common are neighbours of one door.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Home {
    /// A unit of the PMS.
    PmsUnit(PmsUnitKey),
    /// The Door unit that it is mapped to.
    DoorUnit(UnitId),
    /// A household: those of one lease.
    Household(PmsPropertyId, PmsLeaseId),
}

/// What a person is known by: what was last taken over, of any of their records.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) names: BTreeSet<NameKey>,
    pub(crate) emails: BTreeSet<EmailKey>,
    pub(crate) phones: BTreeSet<String>,
    pub(crate) homes: BTreeSet<Home>,
    pub(crate) first_names: BTreeSet<String>,
    last_names: BTreeSet<String>,
    lease_starts: BTreeMap<PmsRef, Date>,
}

impl Known {
    /// What a person is known by in the PMS in use.
    pub(crate) fn of(person: &Person, settings: &SyncSettings) -> Self {
        let mut known = Self::default();
        known.name(&person.name);
        known.phone(person.phone.as_ref());
        known.emails.insert(person.email.key());
        known.homes.extend(person.unit_id.clone().map(Home::DoorUnit));
        for link in person.links_in(settings.pms) {
            known.link(link, settings);
            let starts_on = match &link.said {
                Some(said) => said.lease_starts_on,
                // In a link from before, what the person has is what that record said.
                None => person.lease.as_ref().and_then(|lease| lease.starts_on),
            };
            known.lease_starts.extend(starts_on.map(|starts_on| (link.pms_ref.clone(), starts_on)));
        }
        known
    }

    fn name(&mut self, name: &PersonName) {
        self.names.insert(name.key());
        self.first_names.extend(name.first_key());
        self.last_names.extend(name.last_key());
    }

    fn phone(&mut self, phone: Option<&Phone>) {
        self.phones.extend(phone.and_then(Phone::digits));
    }

    fn link(&mut self, link: &Link, settings: &SyncSettings) {
        self.emails.insert(link.email.key());
        if let Some(unit) = &link.unit {
            self.homes.extend(homes_of_unit(unit.key(), settings));
        }
        let Some(said) = &link.said else { return };
        self.name(&said.name);
        self.phone(said.phone.as_ref());
        let property = &link.pms_ref.pms_property_id;
        self.homes.extend(said.lease_id.clone().map(|lease| Home::Household(property.clone(), lease)));
    }

    /// Whether a record has the full name.
    pub(crate) fn has_name_of(&self, record: &Resident) -> bool {
        self.names.contains(&record.name.key())
    }

    /// Whether a record has the first name.
    pub(crate) fn has_first_name_of(&self, record: &Resident) -> bool {
        record.name.first_key().is_some_and(|key| self.first_names.contains(&key))
    }

    /// Whether a record has the email or the phone.
    pub(crate) fn has_contact_of(&self, record: &Resident) -> bool {
        let email = record.email.valid().is_some_and(|email| self.emails.contains(&email.key()));
        let phone = record.phone.as_ref().and_then(Phone::digits);
        email || phone.is_some_and(|digits| self.phones.contains(&digits))
    }

    /// Whether a record has the first name together with the email or the phone: the last name is the family's.
    pub(crate) fn is_strongly(&self, record: &Resident) -> bool {
        self.has_first_name_of(record) && self.has_contact_of(record)
    }

    /// Whether a record may be of the same human under a new name or address: the first or the last name with
    /// an email, a phone or, under the same id, the start of the lease. As in a marriage, a typo put right.
    pub(crate) fn is_partly(&self, record: &Resident) -> bool {
        let first = self.has_first_name_of(record);
        let last = record.name.last_key().is_some_and(|key| self.last_names.contains(&key));
        let starts = self.lease_starts.get(&record.pms_ref);
        let same_start =
            || record.leases.iter().any(|lease| starts.is_some() && lease.starts_on.as_ref() == starts);
        (first || last) && (self.has_contact_of(record) || same_start())
    }
}

fn homes_of_unit(unit: PmsUnitKey, settings: &SyncSettings) -> impl Iterator<Item = Home> {
    let door = settings.units.get(&unit).cloned();
    std::iter::once(Home::PmsUnit(unit)).chain(door.map(Home::DoorUnit))
}

/// Where a record's leases are.
pub(crate) fn homes(record: &Resident, settings: &SyncSettings) -> BTreeSet<Home> {
    let mut homes = BTreeSet::new();
    for lease in &record.leases {
        let property = record.pms_ref.pms_property_id.clone();
        homes.insert(Home::Household(property, lease.lease_id.clone()));
        if let Some(unit) = &lease.unit {
            homes.extend(homes_of_unit(unit.key(), settings));
        }
    }
    homes
}

/// Who has which full name at which home: people of the directory, and records of the roster.
#[derive(Default)]
pub(crate) struct Namesakes<'a> {
    people: BTreeMap<(Home, NameKey), BTreeSet<PersonId>>,
    records: BTreeMap<(Home, NameKey), Vec<&'a Resident>>,
}

impl<'a> Namesakes<'a> {
    pub(crate) fn add_person(&mut self, id: PersonId, known: &Known) {
        for home in &known.homes {
            for name in &known.names {
                self.people.entry((home.clone(), name.clone())).or_default().insert(id);
            }
        }
    }

    pub(crate) fn add_record(&mut self, record: &'a Resident, homes: &BTreeSet<Home>) {
        for home in homes {
            self.records.entry((home.clone(), record.name.key())).or_default().push(record);
        }
    }

    /// The people of this full name at one of these homes.
    pub(crate) fn people(&self, name: &NameKey, homes: &BTreeSet<Home>) -> BTreeSet<PersonId> {
        let at = homes.iter().filter_map(|home| self.people.get(&(home.clone(), name.clone())));
        at.flatten().copied().collect()
    }

    /// The records of this full name at one of these homes, ordered by reference.
    pub(crate) fn records(&self, name: &NameKey, homes: &BTreeSet<Home>) -> Vec<&'a Resident> {
        let at = homes.iter().filter_map(|home| self.records.get(&(home.clone(), name.clone())));
        let mut found: Vec<_> = at.flatten().copied().collect();
        found.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
        found.dedup_by(|a, b| a.pms_ref == b.pms_ref);
        found
    }
}
