//! Everything of a property that a plan is made from, and what lists and counts of it are made from.

use std::sync::Arc;

use domain::{directory::Directory, ids::PropertyId};

use crate::{error::StoreError, kept::Read, keys, person, table::Reader};

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

    /// The same to look at: from this process's memory, for as long as nobody wrote. Whatever writes people or
    /// alerts writes the lock in the same transaction, so that the lock, read first, says whether that is so.
    ///
    /// # Errors
    /// As [`Self::directory`].
    pub async fn directory_to_show(&self, property: &PropertyId) -> Result<Arc<Directory>, StoreError> {
        let lock = self.get_item(keys::lock(property)).await?;
        if let Some(kept) = self.kept.get(property, lock.as_ref()) {
            return Ok(kept);
        }
        let directory = Arc::new(self.directory(property).await?);
        self.kept.put(Read { property: property.clone(), lock, directory: Arc::clone(&directory) });
        Ok(directory)
    }
}
