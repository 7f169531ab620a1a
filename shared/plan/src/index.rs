//! The directory and the roster, made fast to look up.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    contact::{EmailKey, NameKey},
    directory::Directory,
    ids::{PersonId, PmsPropertyId, PmsResidentId, UnitId},
    lease::{Lease, Lifecycle, effective_lease},
    person::Person,
    pms::PmsRef,
    roster::{Resident, Roster, Standing},
    settings::SyncSettings,
    unit::PmsUnit,
};
use jiff::{Timestamp, civil::Date};

/// Everything a rule looks at.
pub(crate) struct Index<'a> {
    pub(crate) roster: &'a Roster,
    pub(crate) directory: &'a Directory,
    pub(crate) settings: &'a SyncSettings,
    pub(crate) now: Timestamp,
    pub(crate) today: Date,
    people_by_link: BTreeMap<&'a PmsRef, &'a Person>,
    people_by_email: BTreeMap<EmailKey, &'a Person>,
    people_by_name_and_unit: BTreeMap<(NameKey, &'a UnitId), Vec<&'a Person>>,
    /// In-scope residents by email, as distinct people of the PMS.
    sharers: BTreeMap<EmailKey, Vec<&'a Resident>>,
    /// The residencies of one person, the leading one first.
    residencies: BTreeMap<Tenant<'a>, Vec<&'a Resident>>,
    people_by_resident_id: BTreeMap<&'a PmsResidentId, PersonId>,
}

/// Whose residencies belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tenant<'a> {
    /// Those linked to one person: in several properties of the PMS, or merged by a manager; and those
    /// to be pulled in under the id of one of them.
    Linked(PersonId),
    /// Those of one person of the PMS who is to be pulled in.
    Unlinked(&'a PmsResidentId),
    /// One that is neither stands alone.
    Alone(&'a PmsRef),
}

impl<'a> Index<'a> {
    pub(crate) fn new(
        roster: &'a Roster,
        directory: &'a Directory,
        settings: &'a SyncSettings,
        now: Timestamp,
    ) -> Self {
        let today = settings.time_zone.to_datetime(now).date();
        let mut people: Vec<&Person> = directory.people.iter().collect();
        people.sort_by_key(|person| person.person_id);
        let mut index = Self {
            roster,
            directory,
            settings,
            now,
            today,
            people_by_link: BTreeMap::new(),
            people_by_email: BTreeMap::new(),
            people_by_name_and_unit: BTreeMap::new(),
            sharers: BTreeMap::new(),
            residencies: BTreeMap::new(),
            people_by_resident_id: BTreeMap::new(),
        };
        for person in people {
            for link in person.links_in(settings.pms) {
                index.people_by_link.entry(&link.pms_ref).or_insert(person);
                let id = &link.pms_ref.pms_resident_id;
                index.people_by_resident_id.entry(id).or_insert(person.person_id);
            }
            index.people_by_email.entry(person.email.key()).or_insert(person);
            if let Some(unit) = &person.unit_id {
                index.people_by_name_and_unit.entry((person.name.key(), unit)).or_default().push(person);
            }
        }
        for resident in roster.residents() {
            let key = index.tenant(resident);
            index.residencies.entry(key).or_default().push(resident);
        }
        for several in index.residencies.values_mut().filter(|several| several.len() > 1) {
            sort_leading_first(several, today);
        }
        for resident in roster.residents() {
            if index.leads(resident)
                && index.in_scope(resident)
                // A dependent who writes a parent's email takes it from nobody.
                && resident.standing == Standing::Adult
                && let Some(email) = resident.email.valid()
            {
                index.sharers.entry(email.key()).or_default().push(resident);
            }
        }
        index
    }

    fn tenant(&self, resident: &'a Resident) -> Tenant<'a> {
        let at = &resident.pms_ref;
        match self.people_by_link.get(at) {
            Some(person) => Tenant::Linked(person.person_id),
            None if !self.in_scope(resident) => Tenant::Alone(at),
            None => match self.people_by_resident_id.get(&at.pms_resident_id) {
                Some(id) => Tenant::Linked(*id),
                None => Tenant::Unlinked(&at.pms_resident_id),
            },
        }
    }

    /// The lease that counts.
    pub(crate) fn lease(&self, resident: &'a Resident) -> Option<&'a Lease> {
        resident.effective_lease(self.today)
    }

    /// Where the resident is in their tenancy; one without a lease is nowhere in it.
    pub(crate) fn lifecycle(&self, resident: &'a Resident) -> Lifecycle {
        self.lease(resident).map_or(Lifecycle::Other, |lease| lease.lifecycle_on(self.today))
    }

    pub(crate) fn is_excluded(&self, resident: &'a Resident) -> bool {
        self.lease(resident).is_some_and(|lease| self.settings.excluded.contains(&lease.status))
    }

    /// Whether the resident is to be pulled in, as far as status goes.
    pub(crate) fn in_scope(&self, resident: &'a Resident) -> bool {
        matches!(self.lifecycle(resident), Lifecycle::Future | Lifecycle::Current)
            && !self.is_excluded(resident)
    }

    /// Whether a manager's own lifecycle outlives what the PMS says: it says what it said then.
    pub(crate) fn is_kept_by_hand(&self, person: &Person, resident: &'a Resident) -> bool {
        person.by_hand.as_ref().is_some_and(|by_hand| {
            let unit = self.lease(resident).and_then(|lease| lease.unit.as_ref()).map(PmsUnit::key);
            by_hand.instead_of == self.lifecycle(resident)
                && unit.map_or(by_hand.units.is_empty(), |unit| by_hand.units.contains(&unit))
        })
    }

    /// The residency that decides for a person of the PMS who lives in several attached properties.
    pub(crate) fn leading(&self, resident: &'a Resident) -> &'a Resident {
        self.residencies(resident).first().copied().unwrap_or(resident)
    }

    pub(crate) fn leads(&self, resident: &'a Resident) -> bool {
        self.leading(resident).pms_ref == resident.pms_ref
    }

    /// All residencies of the same person of the PMS, the leading one first.
    pub(crate) fn residencies(&self, resident: &'a Resident) -> &[&'a Resident] {
        self.residencies.get(&self.tenant(resident)).map_or(&[], Vec::as_slice)
    }

    /// The person linked to this resident: to this residency, or to another of the same.
    pub(crate) fn linked(&self, resident: &'a Resident) -> Option<&'a Person> {
        self.residencies(resident)
            .iter()
            .find_map(|residency| self.people_by_link.get(&residency.pms_ref))
            .copied()
    }

    /// Whether this very residency is linked to somebody else.
    pub(crate) fn is_taken(&self, residency: &Resident, by: PersonId) -> bool {
        self.people_by_link.get(&residency.pms_ref).is_some_and(|person| person.person_id != by)
    }

    pub(crate) fn by_email(&self, email: &EmailKey) -> Option<&'a Person> {
        self.people_by_email.get(email).copied()
    }

    /// Somebody of exactly this name in this unit who is linked to nobody of the PMS in use, and is
    /// not being linked just now.
    pub(crate) fn unlinked_by_name_and_unit(
        &self,
        name: NameKey,
        unit: &'a UnitId,
        being_linked: &BTreeSet<PersonId>,
    ) -> Option<&'a Person> {
        let found = self.people_by_name_and_unit.get(&(name, unit))?;
        let free = |person: &&&Person| {
            !person.is_linked_in(self.settings.pms) && !being_linked.contains(&person.person_id)
        };
        found.iter().find(free).copied()
    }

    /// The in-scope residents that have this email, one per person of the PMS.
    pub(crate) fn sharers(&self, email: &EmailKey) -> &[&'a Resident] {
        self.sharers.get(email).map_or(&[], Vec::as_slice)
    }

    /// The Door unit of the lease that counts.
    pub(crate) fn door_unit(&self, resident: &'a Resident) -> Option<&'a UnitId> {
        let unit = self.lease(resident)?.unit.as_ref()?;
        self.settings.units.get(&unit.key())
    }

    /// Those who can be said to be missing when they are not in the roster: of attached properties
    /// without a record so unreadable that its id is not known.
    pub(crate) fn complete_properties(&self) -> BTreeSet<&'a PmsPropertyId> {
        let nameless = |property: &PmsPropertyId| {
            self.roster
                .unreadable()
                .iter()
                .any(|record| record.pms_resident_id.is_none() && record.pms_property_id == *property)
        };
        self.settings.attached.iter().filter(|property| !nameless(property)).collect()
    }
}

fn sort_leading_first(several: &mut [&Resident], today: Date) {
    several.sort_by(|a, b| match (a.effective_lease(today), b.effective_lease(today)) {
        (Some(one), Some(two)) => {
            let pair = [one.clone(), two.clone()];
            let best = effective_lease(&pair, today);
            let first = best == Some(one);
            let second = best == Some(two);
            second.cmp(&first).then_with(|| a.pms_ref.cmp(&b.pms_ref))
        }
        (Some(_), None) => std::cmp::Ordering::Less,
        (None, Some(_)) => std::cmp::Ordering::Greater,
        (None, None) => a.pms_ref.cmp(&b.pms_ref),
    });
}
