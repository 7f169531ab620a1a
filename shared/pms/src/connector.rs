//! What every PMS is asked, whichever it is.

use async_trait::async_trait;
use domain::{
    credential::CredentialField,
    ids::PmsPropertyId,
    lease::StatusMeaning,
    pms::{Pms, PmsRef},
    roster::{Resident, Roster},
    unit::PmsUnit,
};
use jiff::Timestamp;

use crate::PmsError;

/// What the wizard shows of a PMS.
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
    /// Its lease statuses, in the order in which a tenancy passes through.
    pub lease_statuses: &'static [StatusMeaning],
}

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

    /// The units of a property, each once.
    async fn units(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError>;

    /// Everybody of the properties, whole or not at all.
    async fn roster(&self, properties: &[PmsPropertyId], fetched_at: Timestamp) -> Result<Roster, PmsError>;

    /// These very residents, past ones too; whom the PMS does not know is not in the answer.
    async fn residents(&self, refs: &[PmsRef]) -> Result<Vec<Resident>, PmsError>;
}
