//! Yardi Voyager 7: SOAP, the Billing and Payments interface for properties, residents and units.
//!
//! Door has to be enabled as an interface vendor with permission for the buildings. Credentials
//! travel in the body of every call; there is no session. A property comes whole in one answer,
//! ledgers and all, so answers are read as they arrive.

mod calls;
mod credential;
mod error;
#[cfg(test)]
pub(crate) mod hostile;
mod household;
mod lease;
mod map;
mod notes;
#[cfg(test)]
mod tests;

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

use self::household::Households;
use crate::{
    Connector, Descriptor, Environment, Limits, PmsError, PmsErrorKind, PmsProperty,
    connector::{by_name, each_once},
};

pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    pms: Pms::Yardi,
    preparation: credential::PREPARATION,
    credential_fields: credential::FIELDS,
    account_fields: credential::ACCOUNT,
    host_suffixes: credential::HOSTS,
    lease_statuses: lease::STATUSES,
    allowance: ALLOWANCE,
    // A property comes whole in one call; five who are no longer in it are looked up one by one.
    calls_per_sync: 6,
    notes: &notes::NOTES,
    normalise: credential::normalise,
    connect: |fields, environment, limits| Ok(Box::new(Yardi::new(fields, environment, limits)?)),
};

/// Yardi publishes no rate: its numbers are told under a non-disclosure agreement. Clients in
/// the field call one after the other; two, so that a manager at the wizard need not wait for a sync.
const ALLOWANCE: Allowance = Allowance { at_once: Some(2), ..Allowance::UNLIMITED };

/// Yardi, reached with one credential.
struct Yardi {
    session: calls::Session,
}

impl Yardi {
    fn new(fields: &CredentialFields, environment: &Environment, limits: Limits) -> Result<Self, PmsError> {
        Ok(Self { session: calls::Session::new(fields, environment, limits)? })
    }
}

#[async_trait]
impl Connector for Yardi {
    async fn verify(&self) -> Result<(), PmsError> {
        // Residents are left to the sync: a property comes whole, with years of its ledger.
        if self.properties().await?.is_empty() {
            let service = "the Interface Configuration of at least one property".to_owned();
            let detail = "no property is configured for Door's interface";
            let kind = PmsErrorKind::PermissionMissing { service };
            return Err(PmsError::new(Pms::Yardi, "GetPropertyConfigurations", kind, detail));
        }
        Ok(())
    }

    async fn properties(&self) -> Result<Vec<PmsProperty>, PmsError> {
        let rows = self.session.get_property_configurations().await?;
        Ok(by_name(rows.iter().filter_map(map::property).collect()))
    }

    async fn units(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError> {
        let rows = self.session.get_unit_information(property).await?;
        let units: Vec<_> = rows.iter().filter_map(|row| map::unit(property, row)).collect();
        Ok(each_once(units))
    }

    async fn roster(&self, properties: &[PmsPropertyId], now: &ZonedDateTime) -> Result<Roster, PmsError> {
        let mut builder = RosterBuilder::new(Pms::Yardi, properties.iter().cloned());
        for property in properties {
            // In series: one call at a time per database is what Voyager takes well. A call that is made
            // again begins with no households, so that none of a broken answer stays.
            let households = self.session.get_resident_transactions(property, |households, element| {
                Households::take(households, property, &element, now.date());
            });
            take_in(&mut builder, property, households.await?).map_err(incomplete)?;
        }
        builder.finish(now.timestamp()).map_err(incomplete)
    }

    async fn residents(&self, refs: &[PmsRef], now: &ZonedDateTime) -> Result<Vec<Resident>, PmsError> {
        let mut found = Vec::new();
        for at in refs {
            let households = self.session.get_resident_transaction(at, |households, element| {
                Households::take(households, &at.pms_property_id, &element, now.date());
            });
            let residents = match households.await {
                Ok(households) => households.unwrap_or_default().into_residents(),
                // A code that Voyager no longer has may be refused rather than answered with nobody.
                Err(error) if is_about_the_tenant(&error) => continue,
                Err(error) => return Err(error),
            };
            let asked_for = |resident: &Resident| is_the_same(&resident.pms_ref, at);
            found.extend(residents.filter(asked_for).map(|found| Resident { pms_ref: at.clone(), ..found }));
        }
        Ok(found)
    }
}

/// Takes in the households of a property, or that there are none.
fn take_in(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    households: Option<Households>,
) -> Result<(), RosterDefect> {
    match households {
        Some(households) => households.into_roster(builder, property),
        None => {
            builder.begin_page(property)?;
            builder.end(property);
            Ok(())
        }
    }
}

/// Whether two references are of one record, as Voyager compares codes.
fn is_the_same(a: &PmsRef, b: &PmsRef) -> bool {
    let codes =
        |at: &PmsRef| (map::code(at.pms_property_id.as_str()), map::code(at.pms_resident_id.as_str()));
    codes(a) == codes(b)
}

fn is_about_the_tenant(error: &PmsError) -> bool {
    *error.kind() == PmsErrorKind::NotUnderstood
        && !error.again()
        && error.to_string().to_lowercase().contains("tenant")
}

fn incomplete(defect: RosterDefect) -> PmsError {
    PmsError::incomplete(Pms::Yardi, "GetResidentTransactions_Login", defect)
}
