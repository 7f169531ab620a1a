//! AppFolio: JSON over REST, asked by GET alone; the credential selects the customer's database.
//!
//! The customer enables Door in AppFolio Stack, for all properties or for property groups; AppFolio
//! then issues a client id and secret for that connection. What was not enrolled is not seen.

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

use async_trait::async_trait;
use domain::{
    allowance::Allowance,
    credential::CredentialFields,
    ids::PmsPropertyId,
    pms::{Pms, PmsRef},
    roster::{Resident, Roster, RosterBuilder, RosterDefect},
    unit::PmsUnit,
};
use jiff::ZonedDateTime;
use serde_json::Value;

use self::{
    calls::{List, Session},
    map::Reading,
    places::ID,
    units::Units,
};
use crate::{
    Connector, Descriptor, Environment, Limits, PmsError, PmsErrorKind, PmsProperty,
    connector::{by_name, each_once},
    json::first,
    page::{LinkedPage, LinkedPages, follow_to_end},
};

pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    pms: Pms::AppFolio,
    preparation: credential::PREPARATION,
    credential_fields: credential::FIELDS,
    account_fields: credential::ACCOUNT,
    host_suffixes: credential::HOSTS,
    lease_statuses: map::STATUSES,
    allowance: ALLOWANCE,
    // The property, its units and its tenants; the end of both lists; those who are no longer in it.
    calls_per_sync: 6,
    notes: &notes::NOTES,
    normalise: |values, _| credential::normalise(values),
    connect: |fields, environment, limits| Ok(Box::new(AppFolio::new(fields, environment, limits)?)),
};

/// As a client that cites the vendor's documentation keeps to it: 8 a second, 256 a minute, 4,096 an
/// hour.
const ALLOWANCE: Allowance =
    Allowance { per_second: Some(8), per_minute: Some(256), per_hour: Some(4_096), ..Allowance::UNLIMITED };

/// Statuses that the hourly pull asks for: tenants of the past are without end.
const LIVING: &str = "Future,Current,Notice,Evict";
/// So many ids go into one question; their text fits into a URL.
const IDS_PER_CALL: usize = 50;

/// AppFolio, reached with one credential.
struct AppFolio {
    session: Session,
}

/// Tenants, units or properties, page by page.
struct Rows<'a> {
    session: &'a Session,
    list: List<'a>,
    property: Option<&'a PmsPropertyId>,
}

impl LinkedPages for Rows<'_> {
    type Record = Value;

    async fn fetch(&self, link: Option<&str>) -> Result<LinkedPage<Value>, PmsError> {
        let answered = self.session.page(self.list, link).await?;
        // That there is nobody is believed of null only while another list has rows.
        if answered.bare
            && self.property.is_some()
            && self.session.single(List::Properties, 1).await?.is_empty()
        {
            let detail = "the answer has no list of `data`, and no other answer has";
            return Err(PmsError::new(Pms::AppFolio, self.list.name(), PmsErrorKind::NotUnderstood, detail));
        }
        Ok(answered.page)
    }

    async fn after(&self, received: usize) -> Result<Vec<Value>, PmsError> {
        self.session.single(self.list, received + 1).await
    }

    fn ended_early(&self, page: u32) -> PmsError {
        match self.property {
            Some(property) => {
                incomplete(self.list.name(), RosterDefect::EndedEarly { property: property.clone(), page })
            }
            None => {
                let detail = format!("page {page} was not the last, though it says so");
                PmsError::new(Pms::AppFolio, self.list.name(), PmsErrorKind::NotUnderstood, detail)
            }
        }
    }
}

impl AppFolio {
    fn new(fields: &CredentialFields, environment: &Environment, limits: Limits) -> Result<Self, PmsError> {
        Ok(Self { session: Session::new(fields, environment, limits)? })
    }

    async fn all(&self, list: List<'_>, property: Option<&PmsPropertyId>) -> Result<Vec<Value>, PmsError> {
        let mut all = Vec::new();
        let rows = Rows { session: &self.session, list, property };
        follow_to_end(&rows, |page| {
            all.extend(page);
            Ok(())
        })
        .await?;
        Ok(all)
    }
}

#[async_trait]
impl Connector for AppFolio {
    async fn verify(&self) -> Result<(), PmsError> {
        if self.session.single(List::Properties, 1).await?.is_empty() {
            let service = "at least one property or property group (Manage Connection)".to_owned();
            let kind = PmsErrorKind::PermissionMissing { service };
            let detail = "no property is enrolled in the connection";
            return Err(PmsError::new(Pms::AppFolio, "properties", kind, detail));
        }
        // One list may be granted and the other not.
        self.session.single(List::Tenants { property: None, ids: None, status: None }, 1).await?;
        self.session.single(List::Units { property: None }, 1).await?;
        Ok(())
    }

    async fn properties(&self) -> Result<Vec<PmsProperty>, PmsError> {
        let rows = self.all(List::Properties, None).await?;
        let properties: Vec<_> = rows.iter().filter_map(map::property).collect();
        Ok(by_name(properties))
    }

    async fn units(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError> {
        Ok(each_once(self.units_of(property).await?.into_list()))
    }

    async fn roster(&self, properties: &[PmsPropertyId], now: &ZonedDateTime) -> Result<Roster, PmsError> {
        let mut builder = RosterBuilder::new(Pms::AppFolio, properties.iter().cloned());
        for property in properties {
            // A tenant names the unit by its id only; what people call it is on the unit.
            let units = self.units_of(property).await?;
            let reading = Reading { property, today: now.date(), units: &units };
            let list = List::Tenants { property: Some(property), ids: None, status: Some(LIVING) };
            let rows = Rows { session: &self.session, list, property: Some(property) };
            let taken = follow_to_end(&rows, |page| {
                let mut take = || {
                    builder.begin_page(property)?;
                    page.iter().try_for_each(|row| map::tenant(&mut builder, reading, row))
                };
                take().map_err(|defect| incomplete("tenants", defect))
            });
            taken.await?;
            builder.end(property);
        }
        builder.finish(now.timestamp()).map_err(|defect| incomplete("tenants", defect))
    }

    async fn residents(&self, refs: &[PmsRef], now: &ZonedDateTime) -> Result<Vec<Resident>, PmsError> {
        let units = Units::default();
        let mut found = Vec::new();
        for asked in refs.chunks(IDS_PER_CALL) {
            let ids = asked.iter().map(|at| at.pms_resident_id.as_str()).collect::<Vec<_>>().join(",");
            let rows =
                self.all(List::Tenants { property: None, ids: Some(&ids), status: None }, None).await?;
            for at in asked {
                let reading = Reading { property: &at.pms_property_id, today: now.date(), units: &units };
                let is_theirs =
                    |row: &&Value| first(row, &ID).as_deref() == Some(at.pms_resident_id.as_str());
                let of_property = |row: &&Value| map::of_other_property(&at.pms_property_id, row).is_none();
                let row = rows.iter().filter(of_property).find(is_theirs);
                // One that cannot be read is as good as one that was not answered: nothing follows from it.
                found.extend(row.and_then(|row| map::resident(reading, row).ok().flatten()));
            }
        }
        Ok(found)
    }
}

impl AppFolio {
    /// The units of a property.
    async fn units_of(&self, property: &PmsPropertyId) -> Result<Units, PmsError> {
        let house = self.enrolled(property).await?;
        let rows = self.all(List::Units { property: Some(property) }, Some(property)).await?;
        match rows.iter().find_map(|row| map::of_other_property(property, row)) {
            Some(other) => Err(incomplete("units", RosterDefect::UnexpectedProperty(other))),
            None => Ok(Units::read(property, &house, &rows)),
        }
    }

    /// The property itself: one that left the connection's groups answers with no tenants, as an empty one
    /// does, so that it is asked for by its id first.
    async fn enrolled(&self, property: &PmsPropertyId) -> Result<Value, PmsError> {
        let rows = self.session.property(property).await?;
        let is_it =
            |row: &Value| first(row, &ID).is_some_and(|id| id.eq_ignore_ascii_case(property.as_str()));
        if let Some(house) = rows.into_iter().find(is_it) {
            return Ok(house);
        }
        let service = "the property, or its property group (Manage Connection)".to_owned();
        let kind = PmsErrorKind::PermissionMissing { service };
        let detail = "the property is not enrolled in the connection";
        Err(PmsError::new(Pms::AppFolio, "properties", kind, detail))
    }
}

fn incomplete(call: &'static str, defect: RosterDefect) -> PmsError {
    PmsError::incomplete(Pms::AppFolio, call, defect)
}
