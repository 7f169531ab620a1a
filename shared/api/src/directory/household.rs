//! Who lives with whom.

use std::collections::BTreeSet;

use domain::{
    ids::{PmsLeaseId, PmsPropertyId},
    lease::Lifecycle,
    link::Link,
    person::Person,
    pms::Pms,
    unit::PmsUnitKey,
};

/// Where somebody lives, by the record of the PMS in use whose lease counts, and by Door.
#[derive(Debug)]
pub(super) struct Home<'a> {
    person: &'a Person,
    pms: Option<Pms>,
    leases: BTreeSet<(&'a PmsPropertyId, &'a PmsLeaseId)>,
    units: BTreeSet<PmsUnitKey>,
}

impl<'a> Home<'a> {
    /// The home of a person.
    pub(super) fn of(person: &'a Person, pms: Option<Pms>) -> Self {
        let links = || leading(person, pms);
        let leases = links().filter_map(lease).collect();
        let units = links().filter_map(|link| Some(link.unit.as_ref()?.key())).collect();
        Self { person, pms, leases, units }
    }

    /// Whether somebody else lives there: is of one of the leases, or in the unit and as far in their tenancy.
    pub(super) fn is_shared_by(&self, other: &Person) -> bool {
        let lives = |person: &Person| person.lifecycle != Lifecycle::Past;
        if other.person_id == self.person.person_id || !lives(self.person) || !lives(other) {
            return false;
        }
        let links = || leading(other, self.pms);
        let has_unit = |link: &Link| link.unit.as_ref().is_some_and(|unit| self.units.contains(&unit.key()));
        // Whoever is to move in when they have left does not live with them.
        let in_unit = || {
            other.lifecycle == self.person.lifecycle
                && (self.person.unit_id.is_some() && self.person.unit_id == other.unit_id
                    || links().any(has_unit))
        };
        links().filter_map(lease).any(|lease| self.leases.contains(&lease)) || in_unit()
    }
}

/// The others are of where they lived, or of somebody else by now.
fn leading(person: &Person, pms: Option<Pms>) -> impl Iterator<Item = &Link> {
    let links = pms.into_iter().flat_map(|pms| person.links_in(pms));
    links.filter(|link| !link.is_beside && !link.reused)
}

/// The lease that a record is of: its id is one of its PMS property's.
fn lease(link: &Link) -> Option<(&PmsPropertyId, &PmsLeaseId)> {
    Some((&link.pms_ref.pms_property_id, link.said.as_ref()?.lease_id.as_ref()?))
}
