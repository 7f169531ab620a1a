//! Everything of a property that a plan is made from.

use domain::{directory::Directory, ids::PropertyId};

use crate::{error::StoreError, keys, person, table::Reader};

impl Reader {
    /// Everybody of a property and all its open alerts. The version is read first, so that
    /// whatever is changed from outside while the rest is read makes a plan from it void.
    ///
    /// # Errors
    /// When any of it cannot be read: there is no partial directory.
    pub async fn directory(&self, property: &PropertyId) -> Result<Directory, StoreError> {
        let version = self.directory_version(property).await?;
        let people = self.all_items(&keys::people(property)).await?;
        let people = people.into_iter().map(person::read).collect::<Result<_, _>>()?;
        let open_alerts = self.all(&keys::open_alerts(property)).await?;
        Ok(Directory { version, people, open_alerts })
    }
}
