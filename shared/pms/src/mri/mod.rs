//! MRI: JSON over one URL, the API's name and its parameters in the query.
//!
//! The customer licenses MIX and puts a web service user into a class that is granted the APIs by name.
//! An unknown user, a wrong key and an API that is not granted are all answered with the same 401.

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
use jiff::{ZonedDateTime, civil::Date};
use serde_json::Value;

use self::calls::{Api, LEASES, NAMES, PENDING, PROPERTIES, Session, UNITS};
use crate::{
    Connector, Descriptor, Environment, Limits, PmsError, PmsErrorKind, PmsProperty,
    connector::{by_name, each_once},
    page::{LinkedPage, LinkedPages, follow_to_end},
    trial,
};

pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    pms: Pms::Mri,
    preparation: credential::PREPARATION,
    credential_fields: credential::FIELDS,
    account_fields: credential::ACCOUNT,
    host_suffixes: credential::HOSTS,
    lease_statuses: map::STATUSES,
    allowance: ALLOWANCE,
    // Two pages of leases, those who move in, the end of both; five looked up one by one.
    calls_per_sync: 9,
    notes: &notes::NOTES,
    normalise: credential::normalise,
    connect: |fields, environment, limits| Ok(Box::new(Mri::new(fields, environment, limits)?)),
};

/// MRI publishes no rate. Clients in the field call one after the other; two, so that a manager at the
/// wizard need not wait for a sync.
const ALLOWANCE: Allowance = Allowance { at_once: Some(2), ..Allowance::UNLIMITED };

/// From so many residents on, a property in which nobody has an email or a phone is one whose personal data
/// is withheld.
const ENOUGH_TO_TELL: usize = 10;

/// MRI, reached with one credential.
struct Mri {
    session: Session,
}

/// The rows of an API, page by page.
struct Rows<'a> {
    session: &'a Session,
    api: &'static str,
    property: Option<&'a PmsPropertyId>,
}

impl LinkedPages for Rows<'_> {
    type Record = Value;

    async fn fetch(&self, link: Option<&str>) -> Result<LinkedPage<Value>, PmsError> {
        let answered = match link {
            None => self.session.first_page(self.api, self.property).await?,
            Some(link) => self.session.linked_page(self.api, link).await?,
        };
        // That there is nobody is believed of an answer without a list only while another list has rows.
        if answered.bare
            && self.api != PROPERTIES.name
            && self.session.single(PROPERTIES.name, None, 1).await?.is_empty()
        {
            let detail = "the answer has no `value`, and no other answer has";
            return Err(PmsError::new(Pms::Mri, self.api, PmsErrorKind::NotUnderstood, detail));
        }
        Ok(answered.page)
    }

    async fn after(&self, received: usize) -> Result<Vec<Value>, PmsError> {
        self.session.single(self.api, self.property, received + 1).await
    }

    fn ended_early(&self, page: u32) -> PmsError {
        match self.property {
            Some(property) => {
                incomplete(self.api, RosterDefect::EndedEarly { property: property.clone(), page })
            }
            None => {
                let detail = format!("page {page} was not the last, though it says so");
                PmsError::new(Pms::Mri, self.api, PmsErrorKind::NotUnderstood, detail)
            }
        }
    }
}

impl Mri {
    fn new(fields: &CredentialFields, environment: &Environment, limits: Limits) -> Result<Self, PmsError> {
        Ok(Self { session: Session::new(fields, environment, limits)? })
    }

    async fn each_page(
        &self,
        api: Api,
        property: Option<&PmsPropertyId>,
        take: impl FnMut(Vec<Value>) -> Result<(), PmsError>,
    ) -> Result<(), PmsError> {
        let rows = Rows { session: &self.session, api: api.name, property };
        match follow_to_end(&rows, take).await {
            Err(error)
                if *error.kind() == PmsErrorKind::CredentialRejected && api.name != PROPERTIES.name =>
            {
                Err(self.told_apart(api, error).await)
            }
            other => other,
        }
    }

    /// A 401 has no cause with it: where the list of properties is answered, the login is right and the
    /// API is not granted.
    async fn told_apart(&self, api: Api, rejected: PmsError) -> PmsError {
        match self.session.single(PROPERTIES.name, None, 1).await {
            Ok(_) => {
                let kind = PmsErrorKind::PermissionMissing { service: api.name.to_owned() };
                let detail =
                    "the login is right, and this API is not granted to the user's web service class";
                PmsError::new(Pms::Mri, api.name, kind, detail)
            }
            Err(_) => rejected,
        }
    }

    /// The whole roster of a property; in series: one call at a time per database.
    async fn read(
        &self,
        builder: &mut RosterBuilder,
        property: &PmsPropertyId,
        today: Date,
    ) -> Result<(), PmsError> {
        let (mut people, mut reachable) = (0, 0);
        self.each_page(LEASES, Some(property), |page| {
            people += page.len();
            reachable += page.iter().filter(|row| map::can_be_reached(row)).count();
            let mut take = || {
                builder.begin_page(property)?;
                page.iter().try_for_each(|row| map::lease(builder, property, today, row))
            };
            take().map_err(|defect| incomplete(LEASES.name, defect))
        })
        .await?;
        if people >= ENOUGH_TO_TELL && reachable == 0 {
            let kind = PmsErrorKind::PermissionMissing { service: "personal data of residents".to_owned() };
            let detail = "nobody of the property has an email or a phone, which is how MRI answers a class \
                          without the right to personal data";
            return Err(PmsError::new(Pms::Mri, LEASES.name, kind, detail));
        }
        // Whether leases hold those who are to move in is not certain: they are asked for as well.
        for row in self.all(PENDING, Some(property)).await? {
            map::pending(builder, property, &row);
        }
        builder.end(property);
        Ok(())
    }

    /// Asks of a property what a sync asks, one row each: the list of properties being granted proves nothing
    /// of the others.
    async fn try_property(&self, property: &PmsPropertyId) -> Result<(), PmsError> {
        for api in [LEASES, PENDING] {
            match self.session.single(api.name, Some(property), 1).await {
                Err(error) if *error.kind() == PmsErrorKind::CredentialRejected => {
                    return Err(self.told_apart(api, error).await);
                }
                asked => asked?,
            };
        }
        Ok(())
    }

    async fn all(&self, api: Api, property: Option<&PmsPropertyId>) -> Result<Vec<Value>, PmsError> {
        let mut all = Vec::new();
        self.each_page(api, property, |page| {
            all.extend(page);
            Ok(())
        })
        .await?;
        Ok(all)
    }
}

#[async_trait]
impl Connector for Mri {
    async fn verify(&self) -> Result<(), PmsError> {
        let properties = self.properties().await?;
        if properties.is_empty() {
            let service = "at least one property".to_owned();
            let kind = PmsErrorKind::PermissionMissing { service };
            let detail = "the web service user sees no property of this database";
            return Err(PmsError::new(Pms::Mri, PROPERTIES.name, kind, detail));
        }
        trial::of_any(&properties, |property| self.try_property(property).boxed()).await
    }

    async fn properties(&self) -> Result<Vec<PmsProperty>, PmsError> {
        let rows = self.all(PROPERTIES, None).await?;
        let properties: Vec<_> = rows.iter().filter_map(map::property).collect();
        Ok(by_name(properties))
    }

    async fn units(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError> {
        // No public source shows the rows of the unit API, and it is often not granted: the units that
        // leases name are certain, and it may only add to them.
        let mut units: Vec<_> = self
            .all(LEASES, Some(property))
            .await?
            .iter()
            .filter_map(|row| map::unit(property, row))
            .collect();
        match self.all(UNITS, Some(property)).await {
            Ok(rows) => units.extend(rows.iter().filter_map(|row| map::unit(property, row))),
            Err(error)
                if matches!(
                    error.kind(),
                    PmsErrorKind::PermissionMissing { .. } | PmsErrorKind::NotUnderstood
                ) => {}
            Err(error) => return Err(error),
        }
        Ok(each_once(units))
    }

    async fn roster(&self, properties: &[PmsPropertyId], now: &ZonedDateTime) -> Result<Roster, PmsError> {
        let mut builder = RosterBuilder::new(Pms::Mri, properties.iter().cloned());
        for property in properties {
            self.read(&mut builder, property, now.date()).await?;
        }
        builder.finish(now.timestamp()).map_err(|defect| incomplete(LEASES.name, defect))
    }

    async fn residents(&self, refs: &[PmsRef], _: &ZonedDateTime) -> Result<Vec<Resident>, PmsError> {
        let mut found = Vec::new();
        for at in refs.iter().collect::<BTreeSet<_>>() {
            let asked = self.session.by_name(at.pms_resident_id.as_str()).await;
            let rows = match asked {
                Err(error) if *error.kind() == PmsErrorKind::CredentialRejected => {
                    return Err(self.told_apart(NAMES, error).await);
                }
                other => other?,
            };
            found.extend(rows.iter().find_map(|row| map::named(at, row)));
        }
        Ok(found)
    }
}

fn incomplete(api: &'static str, defect: RosterDefect) -> PmsError {
    PmsError::incomplete(Pms::Mri, api, defect)
}
