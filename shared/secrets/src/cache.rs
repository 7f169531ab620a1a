//! What a warm function has read, for a while.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use domain::{credential::CredentialFields, ids::CredentialId};
use tokio::time::Instant;

/// For how long what was read is used without asking again: a rotated credential is used at the
/// latest after this, and at once when the PMS refuses the old one.
pub(crate) const KEPT: Duration = Duration::from_secs(5 * 60);

/// More than a function meets in that time; bounds what it holds.
const MOST: usize = 256;

#[derive(Clone, Default)]
pub(crate) struct Cache(Arc<Mutex<HashMap<CredentialId, (Instant, CredentialFields)>>>);

impl Cache {
    pub(crate) fn get(&self, id: CredentialId) -> Option<CredentialFields> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (read_at, _)| read_at.elapsed() < KEPT);
        kept.get(&id).map(|(_, fields)| fields.clone())
    }

    pub(crate) fn put(&self, id: CredentialId, fields: CredentialFields) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(id, (Instant::now(), fields));
    }

    pub(crate) fn forget(&self, id: CredentialId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }
}
