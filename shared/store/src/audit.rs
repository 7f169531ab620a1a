//! The audit trail: who decided what, when, and what it was before and after.
//!
//! An entry is written in the transaction of what it tells of, so neither is there without the other. It
//! is never written again, and has no time to live.

use std::sync::atomic::{AtomicBool, Ordering};

use domain::{
    ids::{AuditId, OrgId, PropertyId},
    text::search_key,
    words,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    condition::item_absent,
    cursor::{Listing, Page, PageRequest},
    error::StoreError,
    item::{decode, encode},
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
        RolloutBegun = "rollout_begun",
        RolledOut = "rolled_out",
        ReceiverAdded = "receiver_added",
        ReceiverChanged = "receiver_changed",
        ReceiverRemoved = "receiver_removed",
        ReceiverTested = "receiver_tested",
    }
}

/// Whose trail an entry is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditScope {
    /// What is about one property.
    Property(PropertyId),
    /// What is about a portfolio: its credentials and roll-outs.
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
    /// What they were called then, where the token said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor_name: Option<Box<str>>,
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

/// What somebody decides. Every write that a person causes is given one: the first that is done with it puts
/// it on record, in the same transaction; whatever else follows from it is on record then.
#[derive(Debug)]
pub struct Decision {
    entry: AuditEntry,
    is_on_record: AtomicBool,
}

impl Decision {
    /// A decision that will be on record as this entry.
    pub fn new(entry: AuditEntry) -> Self {
        Self { entry, is_on_record: AtomicBool::new(false) }
    }

    /// The same, about something in the scope: its id.
    #[must_use]
    pub fn about(mut self, subject: impl ToString) -> Self {
        self.entry.subject = Some(subject.to_string().into());
        self
    }

    /// The same, with what there was before and is after.
    #[must_use]
    pub fn changing(mut self, before: impl Serialize, after: impl Serialize) -> Self {
        (self.entry.before, self.entry.after) = (json(before), json(after));
        self
    }

    /// Who decides: a caller's `sub`.
    pub fn actor(&self) -> &str {
        &self.entry.actor
    }
}

/// What has no JSON form says nothing.
fn json(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn op(entry: &AuditEntry) -> Result<Op, StoreError> {
    let key = match &entry.scope {
        AuditScope::Property(id) => keys::audit_of_property(id, entry.audit_id),
        AuditScope::Portfolio(id) => keys::audit_of_org(id, entry.audit_id),
    };
    Ok(Op::put(key, encode(Entity::Audit, entry)?).when(item_absent()))
}

impl Store {
    /// Does what somebody decided, and puts it on record with it.
    pub(crate) async fn transact_by(
        &self,
        by: &Decision,
        transaction: Transaction,
    ) -> Result<Result<(), Refused>, StoreError> {
        self.transact_as(by, &by.entry, transaction).await
    }

    /// As [`Self::transact_by`], for what is known only here: what there was before and is after.
    pub(crate) async fn transact_changing(
        &self,
        by: &Decision,
        before: impl Serialize,
        after: impl Serialize,
        transaction: Transaction,
    ) -> Result<Result<(), Refused>, StoreError> {
        let entry = AuditEntry { before: json(before), after: json(after), ..by.entry.clone() };
        self.transact_as(by, &entry, transaction).await
    }

    async fn transact_as(
        &self,
        by: &Decision,
        entry: &AuditEntry,
        transaction: Transaction,
    ) -> Result<Result<(), Refused>, StoreError> {
        let entry = match by.is_on_record.load(Ordering::Acquire) {
            true => None,
            false => Some(op(entry)?),
        };
        let done = self.transact(transaction.with_all(entry)).await?;
        if done.is_ok() {
            by.is_on_record.store(true, Ordering::Release);
        }
        Ok(done)
    }
}

/// Which entries of a trail a list is of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Those of one action.
    pub action: Option<AuditAction>,
    /// Those in whose actor, action, subject, before or after each of these words is, without case and accents.
    pub words: Option<String>,
    /// Those from then on.
    pub since: Option<Timestamp>,
    /// Those before then.
    pub before: Option<Timestamp>,
}

impl AuditFilter {
    fn fits(&self, entry: &AuditEntry) -> bool {
        self.action.is_none_or(|action| action == entry.action)
            && self.since.is_none_or(|since| entry.at >= since)
            && self.before.is_none_or(|before| entry.at < before)
            && self.words.as_ref().is_none_or(|words| {
                let text = search_key(&format!(
                    "{} {} {} {} {} {}",
                    entry.actor,
                    entry.actor_name.as_deref().unwrap_or_default(),
                    entry.action.as_str().replace('_', " "),
                    entry.subject.as_deref().unwrap_or_default(),
                    entry.before,
                    entry.after,
                ));
                search_key(words).split(' ').all(|word| text.contains(word))
            })
    }
}

impl Reader {
    /// A page of an audit trail, the newest first. A page of a filtered one may have fewer entries than asked for
    /// and still lead on.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn audit(
        &self,
        scope: &AuditScope,
        filter: &AuditFilter,
        page: &PageRequest,
    ) -> Result<Page<AuditEntry>, StoreError> {
        let prefix = match scope {
            AuditScope::Property(id) => keys::property_audit(id),
            AuditScope::Portfolio(id) => keys::org_audit(id),
        };
        let mut listing = Listing::of(prefix).newest_first();
        if *filter != AuditFilter::default() {
            listing.filter = format!("{filter:?}");
        }
        self.page_of(&listing, page, |item| {
            let entry = decode(Entity::Audit, item)?;
            Ok(Some(entry).filter(|entry| filter.fits(entry)))
        })
        .await
    }
}
