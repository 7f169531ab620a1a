//! RealPage: SOAP through the RPX gateway, for the product OneSite.
//!
//! The customer asks for Door in RealPage's marketplace, for every site. Who Door is (the gateway's path
//! and the licence key) comes with every call, and each operation is granted to the key on its own. A
//! list of residents comes whole, without pages and without a total; its XML is closed, or it is no list.

mod calls;
mod credential;
mod error;
#[cfg(test)]
pub(crate) mod hostile;
mod household;
mod map;
mod notes;
mod status;
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

use self::{
    calls::{Session, Who},
    household::Listed,
};
use crate::{
    Connector, Descriptor, Environment, Limits, PmsError, PmsErrorKind, PmsProperty,
    connector::{by_name, each_once},
    trial,
};

pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    pms: Pms::RealPage,
    preparation: credential::PREPARATION,
    credential_fields: credential::FIELDS,
    account_fields: credential::ACCOUNT,
    host_suffixes: credential::HOSTS,
    lease_statuses: status::STATUSES,
    allowance: ALLOWANCE,
    // Those who are to move in, those who live there, and everybody where somebody is gone.
    calls_per_sync: 3,
    notes: &notes::NOTES,
    normalise: credential::normalise,
    connect: |fields, environment, limits| Ok(Box::new(RealPage::new(fields, environment, limits)?)),
};

/// RealPage publishes no rate. Clients in the field run up to eight calls at a time for a company; half
/// of them.
const ALLOWANCE: Allowance = Allowance { at_once: Some(4), ..Allowance::UNLIMITED };

/// RealPage, reached with one credential.
struct RealPage {
    session: Session,
}

impl RealPage {
    fn new(fields: &CredentialFields, environment: &Environment, limits: Limits) -> Result<Self, PmsError> {
        Ok(Self { session: Session::new(fields, environment, limits)? })
    }

    /// Everybody of a property who is on one of these lists.
    async fn read(
        &self,
        builder: &mut RosterBuilder,
        property: &PmsPropertyId,
        lists: &[Who],
        today: Date,
    ) -> Result<(), PmsError> {
        let mut rows = Vec::new();
        for list in lists.iter().copied() {
            let listed = self.session.get_resident_list_info(property, list).await?;
            rows.extend(listed.into_iter().map(|row| Listed { list, row }));
        }
        household::take(builder, property, rows, today).map_err(incomplete)
    }
}

#[async_trait]
impl Connector for RealPage {
    async fn verify(&self) -> Result<(), PmsError> {
        let properties = self.properties().await?;
        if properties.is_empty() {
            let service = "Door for at least one site".to_owned();
            let kind = PmsErrorKind::PermissionMissing { service };
            let detail = "no site of this company is subscribed to Door";
            return Err(PmsError::new(Pms::RealPage, "getsitelist", kind, detail));
        }
        // Each operation is granted to the licence on its own: what the sync calls is called. Sites that
        // were sold or are books only stay on the list, and refuse every call.
        trial::of_any(&properties, |site| {
            async { self.session.get_resident_list_info(site, Who::Pending).await.map(drop) }.boxed()
        })
        .await
    }

    async fn properties(&self) -> Result<Vec<PmsProperty>, PmsError> {
        let sites = self.session.get_site_list().await?;
        Ok(by_name(sites.iter().filter_map(map::property).collect()))
    }

    async fn units(&self, property: &PmsPropertyId) -> Result<Vec<PmsUnit>, PmsError> {
        let rows = self.session.unit_list(property).await?;
        let units: Vec<_> = rows.iter().filter_map(|row| map::unit(property, row)).collect();
        Ok(each_once(units))
    }

    async fn roster(&self, properties: &[PmsPropertyId], now: &ZonedDateTime) -> Result<Roster, PmsError> {
        let mut builder = RosterBuilder::new(Pms::RealPage, properties.iter().cloned());
        for property in properties {
            // Pending before current: who moves in between the two is on both rather than on neither.
            self.read(&mut builder, property, &[Who::Pending, Who::Current], now.date()).await?;
        }
        builder.finish(now.timestamp()).map_err(incomplete)
    }

    async fn residents(&self, refs: &[PmsRef], now: &ZonedDateTime) -> Result<Vec<Resident>, PmsError> {
        let properties: BTreeSet<_> = refs.iter().map(|at| &at.pms_property_id).collect();
        let wanted: BTreeSet<_> = refs.iter().collect();
        let mut found = Vec::new();
        for property in properties {
            // The id by which a single resident can be asked for is another one.
            let mut builder = RosterBuilder::new(Pms::RealPage, [property.clone()]);
            self.read(&mut builder, property, &[Who::Everybody], now.date()).await?;
            let all = builder.finish(now.timestamp()).map_err(incomplete)?;
            found.extend(all.residents().iter().filter(|one| wanted.contains(&one.pms_ref)).cloned());
        }
        Ok(found)
    }
}

fn incomplete(defect: RosterDefect) -> PmsError {
    PmsError::incomplete(Pms::RealPage, "getresidentlistinfo", defect)
}
