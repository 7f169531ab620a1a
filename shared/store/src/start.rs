//! All that a sync begins with, in one read.

use domain::{credential::Credential, ids::OrgId, sync::Sync};

use crate::{
    credential::UsedCredential,
    error::StoreError,
    item::Found,
    keys,
    lock::Acquired,
    property::Property,
    stored_integration::{self, Integration},
    table::Reader,
};

/// What there is of a property whose sync begins.
#[derive(Debug)]
pub struct Start {
    /// The property; none where it is not registered.
    pub property: Option<Property>,
    /// Its integration.
    pub integration: Integration,
    /// The credential of the last sync, if it is there.
    pub credential: Option<Credential>,
    /// What earlier deliveries of the same request have recorded.
    pub record: Option<Sync>,
}

impl Reader {
    /// Reads what the sync that took this lock begins with. The credential is that of the last sync: whoever uses
    /// another one by now has to read it.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn start(&self, org: &OrgId, acquired: &Acquired) -> Result<Start, StoreError> {
        let (id, unchanged) = (acquired.guard.property_id(), acquired.unchanged.as_deref());
        let property = keys::property(id);
        let integration = keys::integration(id);
        let record = keys::sync(id, acquired.guard.sync_id());
        let credential = unchanged.map(|unchanged| keys::credential(org, unchanged.credential_id));
        let mut wanted = vec![property.clone(), integration.clone(), record.clone()];
        wanted.extend(credential.clone());
        let found = Found(self.get_many_items(wanted).await?);
        let used: Option<UsedCredential> = credential.map(|key| found.get(key)).transpose()?.flatten();
        Ok(Start {
            property: found.get(property)?,
            integration: match found.item(&integration) {
                Some(item) => stored_integration::read(item)?.with_found_again(unchanged),
                None => Integration::none(id.clone()),
            },
            credential: used.map(|used| used.credential),
            record: found.get(record)?,
        })
    }
}
