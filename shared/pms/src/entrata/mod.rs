//! Entrata: JSON over REST, one URL per family of services, the method's name in the body.
//!
//! The customer enables Door for the web services getLeases, getProperties and getPropertyUnits, and
//! on each property. Door signs in with its own key, as a vendor; a customer may have made an API user for
//! Door with a key of its own, or, on the older host, with a user name and a password.

mod calls;
mod credential;
mod error;
#[cfg(test)]
pub(crate) mod hostile;
mod map;
mod notes;
mod places;
#[cfg(test)]
mod tests;
mod units;

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
use futures::FutureExt;
use jiff::{Timestamp, ZonedDateTime, civil::Date};
use serde_json::Value;

use self::{calls::Wanted, map::Reading, places::ID, units::Units};
use crate::{
    Connector, Descriptor, Environment, Limits, PmsError, PmsErrorKind, PmsProperty,
    connector::{by_name, each_once},
    json::first,
    page::{Pages, read_to_end},
    trial,
};

pub(crate) use self::credential::EXPIRES_ON;

pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    pms: Pms::Entrata,
    preparation: credential::PREPARATION,
    credential_fields: credential::FIELDS,
    account_fields: credential::ACCOUNT,
    host_suffixes: credential::HOSTS,
    lease_statuses: map::STATUSES,
    allowance: ALLOWANCE,
    // The units; 300 of them have one page of leases; five who are no longer on it are looked up one by one.
    calls_per_sync: 7,
    notes: &notes::NOTES,
    normalise: credential::normalise,
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
        first(lease, &ID).map(Into::into)
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
        reading: Reading<'_>,
        wanted: Wanted<'_>,
    ) -> Result<(), PmsError> {
        let leases = Leases { session: &self.session, property: reading.property, wanted };
        read_to_end(&leases, |page| take_in(builder, reading, &page).map_err(incomplete)).await?;
        builder.end(reading.property);
        Ok(())
    }

    /// Everybody on the leases that are wanted.
    async fn on_leases(&self, reading: Reading<'_>, wanted: Wanted<'_>) -> Result<Vec<Resident>, PmsError> {
        let mut builder = RosterBuilder::new(Pms::Entrata, [reading.property.clone()]);
        if wanted.customer.is_some() {
            // One person's leases fit on a page.
            let page = self.session.get_leases(reading.property, wanted, 1, calls::PER_PAGE).await?;
            take_in(&mut builder, reading, &page).map_err(incomplete)?;
            builder.end(reading.property);
        } else {
            self.read_leases(&mut builder, reading, wanted).await?;
        }
        let read = builder.finish(Timestamp::UNIX_EPOCH).map_err(incomplete)?;
        Ok(read.residents().to_vec())
    }

    async fn units_of(&self, property: &PmsPropertyId) -> Result<Units, PmsError> {
        let answer = self.session.get_property_units(property).await?;
        let other = |defect| PmsError::incomplete(Pms::Entrata, "getPropertyUnits", defect);
        Units::read(property, &answer).map_err(other)
    }

    /// The units that leases name, where a host has no list of units: of vacant ones nothing is told.
    async fn units_of_leases(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError> {
        let reading = Reading { property, today: Date::ZERO, units: &Units::default() };
        let people = self.on_leases(reading, LIVING).await?;
        let leases = people.into_iter().flat_map(|person| person.leases);
        Ok(each_once(leases.filter_map(|lease| lease.unit).collect()))
    }

    /// The whole roster of a property. A lease names its unit; which building that is in, only the list of
    /// units tells. Without a right to that list nobody is kept out.
    async fn read(
        &self,
        builder: &mut RosterBuilder,
        property: &PmsPropertyId,
        today: Date,
    ) -> Result<(), PmsError> {
        let units = match self.units_of(property).await {
            Err(error) => match self.told_apart(error).await {
                error if error.is_missing_permission() => {
                    tracing::warn!(error.code = error.code(), "leases are read without the list of units");
                    Units::default()
                }
                error => return Err(error),
            },
            Ok(units) => units,
        };
        let reading = Reading { property, today, units: &units };
        match self.read_leases(builder, reading, LIVING).await {
            Err(error) => Err(self.told_apart(error).await),
            Ok(()) => Ok(()),
        }
    }

    /// Does with a property what a sync does, as far as to the first lease.
    async fn try_property(&self, property: &PmsPropertyId) -> Result<(), PmsError> {
        if let Err(error) = self.session.get_property_units(property).await {
            let (not_there, error) = (error::is_not_there(&error), self.told_apart(error).await);
            // Older hosts may not have the list of units, and leases are read without it.
            if !(not_there && error.is_missing_permission()) {
                return Err(error);
            }
        }
        match self.session.get_leases(property, LIVING, 1, 1).await {
            Err(error) => Err(self.told_apart(error).await),
            Ok(_) => Ok(()),
        }
    }

    /// A gateway says the same of a key that it does not know and of a service that is not there for it:
    /// where the list of properties is answered, the key is right.
    async fn told_apart(&self, error: PmsError) -> PmsError {
        if *error.kind() != PmsErrorKind::CredentialRejected || error.call() == "getProperties" {
            return error;
        }
        match self.session.get_properties().await {
            Ok(_) => not_granted(error.call(), error.call(), "the credential may not call this service"),
            Err(_) => error,
        }
    }
}

#[async_trait]
impl Connector for Entrata {
    async fn verify(&self) -> Result<(), PmsError> {
        let properties = self.properties().await?;
        if properties.is_empty() {
            let detail = "no property is granted to this credential";
            return Err(not_granted("getProperties", "at least one property", detail));
        }
        trial::of_any(&properties, |property| self.try_property(property).boxed()).await
    }

    async fn properties(&self) -> Result<Vec<PmsProperty>, PmsError> {
        let properties: Vec<_> =
            self.session.get_properties().await?.iter().filter_map(map::property).collect();
        Ok(by_name(properties))
    }

    async fn units(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError> {
        let error = match self.units_of(property).await {
            Ok(units) => return Ok(each_once(units.into_list())),
            Err(error) => error,
        };
        match (error::is_not_there(&error), self.told_apart(error).await) {
            (true, error) if error.is_missing_permission() => self.units_of_leases(property).await,
            (_, error) => Err(error),
        }
    }

    async fn roster(&self, properties: &[PmsPropertyId], now: &ZonedDateTime) -> Result<Roster, PmsError> {
        let mut builder = RosterBuilder::new(Pms::Entrata, properties.iter().cloned());
        for property in properties {
            self.read(&mut builder, property, now.date()).await?;
        }
        builder.finish(now.timestamp()).map_err(incomplete)
    }

    async fn residents(&self, refs: &[PmsRef], now: &ZonedDateTime) -> Result<Vec<Resident>, PmsError> {
        let wanted: BTreeSet<&PmsRef> = refs.iter().collect();
        let properties: BTreeSet<&PmsPropertyId> = refs.iter().map(|at| &at.pms_property_id).collect();
        let units = Units::default();
        let mut found = Vec::new();
        for property in properties {
            let reading = Reading { property, today: now.date(), units: &units };
            let here: Vec<_> = wanted.iter().filter(|at| at.pms_property_id == *property).collect();
            let asked = if here.len() <= ONE_BY_ONE {
                let customers = here.iter().map(|at| Some(at.pms_resident_id.as_str()));
                customers.map(|customer| Wanted { statuses: None, customer }).collect()
            } else {
                vec![OTHERS]
            };
            for leases in asked {
                let people = self.on_leases(reading, leases).await?;
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

fn take_in(builder: &mut RosterBuilder, reading: Reading<'_>, page: &[Value]) -> Result<(), RosterDefect> {
    builder.begin_page(reading.property)?;
    page.iter().try_for_each(|lease| map::lease(builder, reading, lease))
}

fn incomplete(defect: RosterDefect) -> PmsError {
    PmsError::incomplete(Pms::Entrata, "getLeases", defect)
}

fn not_granted(call: &'static str, service: &str, detail: impl Into<String>) -> PmsError {
    let kind = PmsErrorKind::PermissionMissing { service: service.to_owned() };
    PmsError::new(Pms::Entrata, call, kind, detail)
}
