//! The audit trail: who decided what, when, and what it was before and after.
//!
//! An entry is written in the transaction of what it tells of, so neither is there without the other. It
//! is never written again, and has no time to live.

use std::sync::Arc;

use domain::{
    ids::{AuditId, OrgId, PropertyId},
    words,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    condition::item_absent,
    cursor::{Listing, Page, PageRequest},
    error::StoreError,
    item::encode,
    keys::{self, Entity},
    op::Op,
    table::{Reader, Store},
    transaction::{Refused, Transaction},
};

words! {
    /// What somebody did.
    #[expect(missing_docs, reason = "each is what its name says")]
    pub enum AuditAction: "an audit action" {
        PmsSelected = "pms_selected",
        CredentialSelected = "credential_selected",
        PropertiesAttached = "properties_attached",
        StatusesExcluded = "statuses_excluded",
        SyncTurnedOn = "sync_turned_on",
        SyncTurnedOff = "sync_turned_off",
        SettingsChanged = "settings_changed",
        IntegrationRemoved = "integration_removed",
        UnitsMapped = "units_mapped",
        CredentialCreated = "credential_created",
        CredentialChanged = "credential_changed",
        CredentialDeleted = "credential_deleted",
        PersonAdded = "person_added",
        AlertResolved = "alert_resolved",
        SyncRequested = "sync_requested",
        HeldSyncApproved = "held_sync_approved",
        HeldSyncDiscarded = "held_sync_discarded",
        LifecycleSet = "lifecycle_set",
        AccessApproved = "access_approved",
        AccessDiscarded = "access_discarded",
        SyncUndone = "sync_undone",
    }
}

/// Whose trail an entry is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditScope {
    /// What is about one property.
    Property(PropertyId),
    /// What is about a portfolio: its credentials.
    Portfolio(OrgId),
}

/// An entry of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// Our id.
    pub audit_id: AuditId,
    /// When.
    pub at: Timestamp,
    /// Who: a caller's `sub`.
    pub actor: Box<str>,
    /// As what: the caller's role.
    pub role: Box<str>,
    /// What they did.
    pub action: AuditAction,
    /// To what: an id, where it is not the property itself.
    #[serde(default)]
    pub subject: Option<Box<str>>,
    /// What it was; nothing for what is new. Never a secret.
    #[serde(default)]
    pub before: Value,
    /// What it is; nothing for what is gone. Never a secret.
    #[serde(default)]
    pub after: Value,
    /// Whose trail it is in.
    pub scope: AuditScope,
}

fn op(entry: &AuditEntry) -> Result<Op, StoreError> {
    let key = match &entry.scope {
        AuditScope::Property(id) => keys::audit_of_property(id, entry.audit_id),
        AuditScope::Portfolio(id) => keys::audit_of_org(id, entry.audit_id),
    };
    Ok(Op::put(key, encode(Entity::Audit, entry)?).when(item_absent()))
}

impl Store {
    /// The same table for one decision of somebody: what it writes, it writes together with this entry.
    /// Those methods say so that do.
    #[must_use]
    pub fn on_record(&self, entry: AuditEntry) -> Self {
        Self { entry: Some(Arc::new(entry)), ..self.clone() }
    }

    /// The same table for what goes on with a decision that is on record already.
    #[must_use]
    pub fn off_record(&self) -> Self {
        Self { entry: None, ..self.clone() }
    }

    /// The entry to be written with a decision; none without one.
    pub(crate) fn entry_op(&self) -> Result<Option<Op>, StoreError> {
        self.entry.as_deref().map(op).transpose()
    }

    /// One write, with the entry that goes with it.
    pub(crate) async fn write_on_record(&self, write: Op) -> Result<Result<(), Refused>, StoreError> {
        match self.entry_op()? {
            Some(entry) => self.transact(Transaction::new().with(write).with(entry)).await,
            None => self.write(write).await,
        }
    }
}

impl Reader {
    /// A page of an audit trail, the newest first.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn audit(
        &self,
        scope: &AuditScope,
        page: &PageRequest,
    ) -> Result<Page<AuditEntry>, StoreError> {
        let prefix = match scope {
            AuditScope::Property(id) => keys::property_audit(id),
            AuditScope::Portfolio(id) => keys::org_audit(id),
        };
        self.page(&Listing::of(prefix).newest_first(), page).await
    }
}
