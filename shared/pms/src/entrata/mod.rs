//! Entrata: JSON over REST, one URL per family of services, the method's name in the body.
//!
//! The customer enables Door for the web services getLeases, getProperties and getPropertyUnits, and
//! on each property. Two generations of credentials exist: the gateway's API key, and the older user
//! name and password.

mod calls;
mod credential;
mod error;
#[cfg(test)]
pub(crate) mod hostile;
mod map;
mod notes;
#[cfg(test)]
mod tests;
mod wire;

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::{
    allowance::Allowance,
    credential::CredentialFields,
    ids::PmsPropertyId,
    pms::{Pms, PmsRef},
    roster::{Resident, Roster, RosterBuilder, RosterDefect},
    unit::PmsUnit,
};
use jiff::{Timestamp, ZonedDateTime};
use serde_json::Value;

use self::calls::Wanted;
use crate::{
    Connector, Descriptor, Environment, Limits, PmsError, PmsErrorKind, PmsProperty,
    connector::{by_name, each_once},
    json::text,
    page::{Pages, read_to_end},
};

pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    pms: Pms::Entrata,
    preparation: credential::PREPARATION,
    credential_fields: credential::FIELDS,
    account_fields: credential::ACCOUNT,
    host_suffixes: credential::HOSTS,
    lease_statuses: map::STATUSES,
    allowance: ALLOWANCE,
    // 300 units have one page of leases; five who are no longer on it are looked up one by one.
    calls_per_sync: 6,
    notes: &notes::NOTES,
    normalise: |values, _| credential::normalise(values),
    connect: |fields, environment, limits| Ok(Box::new(Entrata::new(fields, environment, limits)?)),
};

/// As Entrata tells it in the header `X-RateLimit-Limit: 10000/day;5000/hour;1000/minute` of each
/// answer; it counts by web service, and Door by credential.
const ALLOWANCE: Allowance = Allowance {
    per_minute: Some(1_000),
    per_hour: Some(5_000),
    per_day: Some(10_000),
    ..Allowance::UNLIMITED
};

/// Statuses that the hourly pull asks for: Future, Current, Notice. Past leases are without end.
const LIVING: Wanted<'static> = Wanted { statuses: Some("3,4,5"), customer: None };
/// All others: where somebody is found who is not in the hourly pull.
const OTHERS: Wanted<'static> = Wanted { statuses: Some("1,2,6"), customer: None };
/// So many residents are asked for one by one; more are looked for among all those leases.
const ONE_BY_ONE: usize = 20;

/// Entrata, reached with one credential.
struct Entrata {
    session: calls::Session,
}

/// Leases of a property, page by page.
struct Leases<'a> {
    session: &'a calls::Session,
    property: &'a PmsPropertyId,
    wanted: Wanted<'a>,
}

impl Pages for Leases<'_> {
    type Record = Value;
    const SIZE: usize = calls::PER_PAGE;

    async fn fetch(&self, page: u32, size: usize) -> Result<Vec<Value>, PmsError> {
        self.session.get_leases(self.property, self.wanted, page, size).await
    }

    fn key(lease: &Value) -> Option<String> {
        text(&lease["id"])
    }

    fn ended_early(&self, page: u32) -> PmsError {
        incomplete(RosterDefect::EndedEarly { property: self.property.clone(), page })
    }
}

impl Entrata {
    fn new(fields: &CredentialFields, environment: &Environment, limits: Limits) -> Result<Self, PmsError> {
        Ok(Self { session: calls::Session::new(fields, environment, limits)? })
    }

    /// Reads leases of a property into a builder, page by page.
    async fn read_leases(
        &self,
        builder: &mut RosterBuilder,
        property: &PmsPropertyId,
        wanted: Wanted<'_>,
    ) -> Result<(), PmsError> {
        let leases = Leases { session: &self.session, property, wanted };
        let taken = read_to_end(&leases, |page| take_in(builder, property, &page).map_err(incomplete));
        taken.await?;
        builder.end(property);
        Ok(())
    }

    /// Everybody on the leases that are wanted.
    async fn on_leases(
        &self,
        property: &PmsPropertyId,
        wanted: Wanted<'_>,
    ) -> Result<Vec<Resident>, PmsError> {
        let mut builder = RosterBuilder::new(Pms::Entrata, [property.clone()]);
        if wanted.customer.is_some() {
            // One person's leases fit on a page.
            let page = self.session.get_leases(property, wanted, 1, calls::PER_PAGE).await?;
            take_in(&mut builder, property, &page).map_err(incomplete)?;
            builder.end(property);
        } else {
            self.read_leases(&mut builder, property, wanted).await?;
        }
        let read = builder.finish(Timestamp::UNIX_EPOCH).map_err(incomplete)?;
        Ok(read.residents().to_vec())
    }
}

#[async_trait]
impl Connector for Entrata {
    async fn verify(&self) -> Result<(), PmsError> {
        match self.session.get_accessible_services().await {
            Ok(services) => {
                for needed in ["getProperties", "getPropertyUnits", "getLeases"] {
                    if !services.iter().any(|service| service.eq_ignore_ascii_case(needed)) {
                        let detail = format!("the web service `{needed}` is not enabled for this credential");
                        return Err(not_granted("getAccessibleServices", needed, detail));
                    }
                }
            }
            // A key that may not ask for the list is still judged by what it is for.
            Err(error)
                if matches!(
                    error.kind(),
                    PmsErrorKind::PermissionMissing { .. } | PmsErrorKind::NotUnderstood
                ) => {}
            Err(error) => return Err(error),
        }
        if self.properties().await?.is_empty() {
            let detail = "no property is granted to this credential";
            return Err(not_granted("getProperties", "at least one property", detail));
        }
        Ok(())
    }

    async fn properties(&self) -> Result<Vec<PmsProperty>, PmsError> {
        let properties: Vec<_> =
            self.session.get_properties().await?.iter().filter_map(map::property).collect();
        Ok(by_name(properties))
    }

    async fn units(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError> {
        let units = map::units(property, &self.session.get_property_units(property).await?);
        Ok(each_once(units))
    }

    async fn roster(&self, properties: &[PmsPropertyId], now: &ZonedDateTime) -> Result<Roster, PmsError> {
        let mut builder = RosterBuilder::new(Pms::Entrata, properties.iter().cloned());
        for property in properties {
            self.read_leases(&mut builder, property, LIVING).await?;
        }
        builder.finish(now.timestamp()).map_err(incomplete)
    }

    async fn residents(&self, refs: &[PmsRef], _now: &ZonedDateTime) -> Result<Vec<Resident>, PmsError> {
        let wanted: BTreeSet<&PmsRef> = refs.iter().collect();
        let properties: BTreeSet<&PmsPropertyId> = refs.iter().map(|at| &at.pms_property_id).collect();
        let mut found = Vec::new();
        for property in properties {
            let here: Vec<_> = wanted.iter().filter(|at| at.pms_property_id == *property).collect();
            let asked = if here.len() <= ONE_BY_ONE {
                let customers = here.iter().map(|at| Some(at.pms_resident_id.as_str()));
                customers.map(|customer| Wanted { statuses: None, customer }).collect()
            } else {
                vec![OTHERS]
            };
            for leases in asked {
                let people = self.on_leases(property, leases).await?;
                // Housemates are on the same leases, and were not asked for.
                found.extend(people.into_iter().filter(|person| match leases.customer {
                    Some(customer) => person.pms_ref.pms_resident_id.as_str() == customer,
                    None => wanted.contains(&person.pms_ref),
                }));
            }
        }
        Ok(found)
    }
}

fn take_in(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    page: &[Value],
) -> Result<(), RosterDefect> {
    builder.begin_page(property)?;
    page.iter().try_for_each(|lease| map::lease(builder, property, lease))
}

fn incomplete(defect: RosterDefect) -> PmsError {
    PmsError::incomplete(Pms::Entrata, "getLeases", defect)
}

fn not_granted(call: &'static str, service: &str, detail: impl Into<String>) -> PmsError {
    let kind = PmsErrorKind::PermissionMissing { service: service.to_owned() };
    PmsError::new(Pms::Entrata, call, kind, detail)
}
