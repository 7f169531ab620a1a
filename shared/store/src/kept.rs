//! The directory that was read last for a list, in this process's memory.

use std::sync::{Arc, Mutex, PoisonError};

use domain::{directory::Directory, ids::PropertyId};

use crate::item::Item;

/// The directory that was read last.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept(Arc<Mutex<Option<Read>>>);

/// A directory, with the lock as it was before it was read.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) property: PropertyId,
    pub(crate) lock: Option<Item>,
    pub(crate) directory: Arc<Directory>,
}

impl Kept {
    /// That of a property, if its lock is as it was then.
    pub(crate) fn get(&self, property: &PropertyId, lock: Option<&Item>) -> Option<Arc<Directory>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same = kept.as_ref().filter(|read| read.property == *property && read.lock.as_ref() == lock);
        same.map(|read| Arc::clone(&read.directory))
    }

    /// Keeps this one, in place of the one before.
    pub(crate) fn put(&self, read: Read) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(read);
    }
}
