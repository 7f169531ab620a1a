//! Entrata: JSON over REST, one URL per family of services, the method's name in the body.
//!
//! The customer enables Door for the web services getLeases, getProperties and getPropertyUnits, and
//! on each property. Two generations of credentials exist: the gateway's API key, and the older user
//! name and password.

mod calls;
mod credential;
mod map;
mod wire;

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::{
    credential::CredentialFields,
    ids::PmsPropertyId,
    pms::{Pms, PmsRef},
    roster::{Resident, Roster, RosterBuilder},
    unit::PmsUnit,
};
use jiff::Timestamp;

use crate::{Connector, Descriptor, Environment, Limits, PmsError, PmsErrorKind, PmsProperty};

pub(crate) use credential::normalise;

pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    pms: Pms::Entrata,
    preparation: credential::PREPARATION,
    credential_fields: credential::FIELDS,
    lease_statuses: map::STATUSES,
};

/// Leases on a page: the most that the vendor sends, and its default.
const PER_PAGE: usize = 500;
/// A property with more leases than this many pages hold does not exist.
const MOST_PAGES: u32 = 5_000;
/// Statuses that the hourly pull asks for: Future, Current, Notice. Past leases are without end.
const LIVING: &str = "3,4,5";
/// So many residents are asked for one by one; more are looked for in a pull of all leases.
const ONE_BY_ONE: usize = 20;

/// Entrata, reached with one credential.
pub(crate) struct Entrata {
    session: calls::Session,
}

impl Entrata {
    pub(crate) fn new(
        fields: &CredentialFields,
        environment: &Environment,
        limits: Limits,
    ) -> Result<Self, PmsError> {
        Ok(Self { session: calls::Session::new(fields, environment, limits)? })
    }

    /// Reads the leases of a property page by page into a builder.
    ///
    /// Pages are numbered and no total is told, so an end is an end only if the page after it is
    /// empty too: a page that went missing would look like one.
    async fn read_leases(
        &self,
        builder: &mut RosterBuilder,
        property: &PmsPropertyId,
        statuses: Option<&str>,
        customer: Option<&str>,
    ) -> Result<(), PmsError> {
        for page in 1..=MOST_PAGES {
            let leases = self.session.get_leases(property, statuses, customer, page, PER_PAGE).await?;
            builder.begin_page(property).map_err(incomplete)?;
            for lease in &leases {
                map::lease(builder, property, lease).map_err(incomplete)?;
            }
            if leases.len() < PER_PAGE {
                let after = self.session.get_leases(property, statuses, customer, page + 1, PER_PAGE).await?;
                let vanished = leases.is_empty() && page > 1 && {
                    let again = self.session.get_leases(property, statuses, customer, page, PER_PAGE).await?;
                    !again.is_empty()
                };
                if !after.is_empty() || vanished {
                    let detail =
                        format!("page {page} of property `{property}` ended early: more leases follow it");
                    return Err(self.session.not_understood("getLeases", detail));
                }
                builder.end(property);
                return Ok(());
            }
        }
        Err(self
            .session
            .not_understood("getLeases", format!("property `{property}` has more than {MOST_PAGES} pages")))
    }
}

#[async_trait]
impl Connector for Entrata {
    async fn verify(&self) -> Result<(), PmsError> {
        // The list of services names what is missing; a key that may not ask for the list is still
        // judged by what it is for.
        if let Ok(services) = self.session.get_accessible_services().await {
            for needed in ["getProperties", "getPropertyUnits", "getLeases"] {
                if !services.iter().any(|service| service.eq_ignore_ascii_case(needed)) {
                    let kind = PmsErrorKind::PermissionMissing { service: needed.to_owned() };
                    let detail = format!("the web service `{needed}` is not enabled for this credential");
                    return Err(PmsError::new(Pms::Entrata, "getAccessibleServices", kind, detail));
                }
            }
        }
        self.session.get_properties().await.map(|_| ())
    }

    async fn properties(&self) -> Result<Vec<PmsProperty>, PmsError> {
        let mut properties: Vec<_> =
            self.session.get_properties().await?.iter().filter_map(map::property).collect();
        properties.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.cmp(b)));
        Ok(properties)
    }

    async fn units(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError> {
        let mut units = map::units(property, &self.session.get_property_units(property).await?);
        units.sort();
        units.dedup_by(|a, b| a.pms_unit_id == b.pms_unit_id);
        Ok(units)
    }

    async fn roster(&self, properties: &[PmsPropertyId], fetched_at: Timestamp) -> Result<Roster, PmsError> {
        let mut builder = RosterBuilder::new(Pms::Entrata, properties.iter().cloned());
        for property in properties {
            self.read_leases(&mut builder, property, Some(LIVING), None).await?;
        }
        builder.finish(fetched_at).map_err(incomplete)
    }

    async fn residents(&self, refs: &[PmsRef]) -> Result<Vec<Resident>, PmsError> {
        let wanted: BTreeSet<&PmsRef> = refs.iter().collect();
        let properties: BTreeSet<&PmsPropertyId> = refs.iter().map(|at| &at.pms_property_id).collect();
        let mut found = Vec::new();
        for property in properties {
            let here: Vec<_> = refs.iter().filter(|at| at.pms_property_id == *property).collect();
            let asked: Vec<Option<&str>> = if here.len() <= ONE_BY_ONE {
                here.iter().map(|at| Some(at.pms_resident_id.as_str())).collect()
            } else {
                vec![None]
            };
            for customer in asked {
                let mut builder = RosterBuilder::new(Pms::Entrata, [property.clone()]);
                self.read_leases(&mut builder, property, None, customer).await?;
                let answer = builder.finish(Timestamp::UNIX_EPOCH).map_err(incomplete)?;
                found.extend(answer.residents().iter().filter(|r| wanted.contains(&r.pms_ref)).cloned());
            }
        }
        Ok(found)
    }
}

fn incomplete(defect: domain::roster::RosterDefect) -> PmsError {
    let detail = defect.to_string();
    PmsError::new(Pms::Entrata, "getLeases", PmsErrorKind::Incomplete(defect), detail)
}
