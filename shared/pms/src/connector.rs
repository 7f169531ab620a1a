//! What every PMS is asked, whichever it is.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use domain::{
    allowance::Allowance,
    credential::{CredentialField, CredentialFields},
    ids::PmsPropertyId,
    lease::StatusMeaning,
    pms::{Pms, PmsRef},
    roster::{Resident, Roster},
    unit::PmsUnit,
};
use jiff::ZonedDateTime;

use crate::{Environment, FieldProblem, HostSuffix, Limits, PmsError, notes::Notes};

/// What a PMS is to the wizard, and how it is reached.
#[derive(Debug, Clone, Copy)]
pub struct Descriptor {
    /// Which PMS.
    pub pms: Pms,
    /// What to prepare in the PMS, step by step, in its own menu words.
    pub preparation: &'static [&'static str],
    /// The form of its credential.
    pub credential_fields: &'static [CredentialField],
    /// The fields of the form that say which account it is; who signs in to it is no part of it.
    pub account_fields: &'static [&'static str],
    /// What the names of its hosts end with: nothing else is called for it.
    pub host_suffixes: &'static [HostSuffix],
    /// Its lease statuses, in the order in which a tenancy passes through.
    pub lease_statuses: &'static [StatusMeaning],
    /// How many calls the vendor allows to a credential.
    pub allowance: Allowance,
    /// About how many calls a sync of a property of usual size makes.
    pub calls_per_sync: u32,
    /// What is known of its wire.
    pub notes: &'static Notes,
    /// Brings what was typed into one spelling, and checks what no single field shows.
    pub(crate) normalise: fn(&mut BTreeMap<String, String>, &Environment) -> Result<(), FieldProblem>,
    /// A connector with a credential's values.
    pub(crate) connect: Connect,
}

/// How a PMS is reached with a credential's values.
type Connect = fn(&CredentialFields, &Environment, Limits) -> Result<Box<dyn Connector>, PmsError>;

/// A property as the PMS lists it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PmsProperty {
    /// Its id in the PMS.
    pub pms_property_id: PmsPropertyId,
    /// Its name there.
    pub name: String,
    /// Its address, on one line.
    pub address: Option<String>,
}

/// A PMS, reached with one credential.
#[async_trait]
pub trait Connector: Send + Sync {
    /// Does what a real sync does and nothing else, and says what is missing.
    async fn verify(&self) -> Result<(), PmsError>;

    /// The properties that the credential sees, ordered by name.
    async fn properties(&self) -> Result<Vec<PmsProperty>, PmsError>;

    /// All units of a property, vacant ones too, each once.
    async fn units(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError>;

    /// Everybody of the properties, whole or not at all. The moment is in the property's time zone: the
    /// day there decides who has moved in or out.
    async fn roster(&self, properties: &[PmsPropertyId], now: &ZonedDateTime) -> Result<Roster, PmsError>;

    /// These very residents, past ones too; whom the PMS does not know is not in the answer.
    async fn residents(&self, refs: &[PmsRef], now: &ZonedDateTime) -> Result<Vec<Resident>, PmsError>;
}

/// Properties in the order in which managers look for them, each once: ids are the same in either case.
pub(crate) fn by_name(mut properties: Vec<PmsProperty>) -> Vec<PmsProperty> {
    let mut known = BTreeSet::new();
    properties.retain(|one| known.insert(one.pms_property_id.as_str().to_ascii_lowercase()));
    properties.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.cmp(b)));
    properties
}

/// Units in order, each once.
pub(crate) fn each_once(mut units: Vec<PmsUnit>) -> Vec<PmsUnit> {
    units.sort();
    units.dedup_by(|a, b| a.pms_unit_id == b.pms_unit_id);
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_that_is_listed_twice_is_offered_once_in_either_case() {
        let property = |id: &str, name: &str| PmsProperty {
            pms_property_id: PmsPropertyId::new(id).unwrap(),
            name: name.to_owned(),
            address: None,
        };
        let listed = [("CED02", "B"), ("CED01", "A"), ("ced01", "A"), ("CED02", "B, again")];
        let offered = by_name(listed.iter().map(|(id, name)| property(id, name)).collect());
        assert_eq!(offered, [property("CED01", "A"), property("CED02", "B")]);
    }
}
