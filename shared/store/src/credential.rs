//! Credentials of a portfolio: the record, who uses it, and whether the PMS refuses it.

use std::collections::BTreeSet;

use domain::{
    credential::{Credential, CredentialFailure},
    ids::{CredentialId, OrgId, PropertyId},
    pms::Pms,
    recorded::RecordedIn,
};
use jiff::Timestamp;
use serde::Deserialize;

use crate::{
    audit::Decision,
    change::{Note, RecordedKind},
    condition::{Condition, absent, equals, exists, item_absent},
    cursor::{Listing, Page, PageRequest},
    error::{Conflict, StoreError},
    item::{decode, encode, number, text, value},
    keys::{self, Entity},
    op::Op,
    recording::record_one,
    table::{Reader, Store},
    transaction::{Refused, Transaction},
};

/// A credential and the properties that use it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct UsedCredential {
    /// The record.
    #[serde(flatten)]
    pub credential: Credential,
    /// Who uses it.
    #[serde(default)]
    pub used_by: BTreeSet<PropertyId>,
}

/// How a refusal by the PMS was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// It is the first: the event is on its way.
    First,
    /// It was failing already.
    Again,
    /// The credential was changed or deleted since; the refusal says nothing about it.
    Superseded,
}

impl Reader {
    /// A credential of a portfolio.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn credential(&self, org: &OrgId, id: CredentialId) -> Result<Option<Credential>, StoreError> {
        Ok(self.used_credential(org, id).await?.map(|used| used.credential))
    }

    /// Those of these credentials that are there, each with the properties that use it, in no order.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn used_credentials(
        &self,
        ids: impl IntoIterator<Item = (OrgId, CredentialId)>,
    ) -> Result<Vec<UsedCredential>, StoreError> {
        self.get_many(ids.into_iter().map(|(org, id)| keys::credential(&org, id)).collect()).await
    }

    /// A credential of a portfolio, with the properties that use it.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn used_credential(
        &self,
        org: &OrgId,
        id: CredentialId,
    ) -> Result<Option<UsedCredential>, StoreError> {
        self.get(keys::credential(org, id)).await
    }

    /// The properties that use a credential.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn credential_users(
        &self,
        org: &OrgId,
        id: CredentialId,
    ) -> Result<Vec<PropertyId>, StoreError> {
        let found = self.used_credential(org, id).await?;
        Ok(found.map(|used| used.used_by.into_iter().collect()).unwrap_or_default())
    }

    /// A page of a portfolio's credentials, the oldest first; those of one PMS, if one is named.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn list_credentials(
        &self,
        org: &OrgId,
        pms: Option<Pms>,
        page: &PageRequest,
    ) -> Result<Page<UsedCredential>, StoreError> {
        let mut listing = Listing::of(keys::credentials(org));
        listing.filter = pms.map(|pms| pms.as_str().to_owned()).unwrap_or_default();
        self.page_of(&listing, page, |item| {
            let used: UsedCredential = decode(Entity::Credential, item)?;
            Ok(Some(used).filter(|used| pms.is_none_or(|pms| pms == used.credential.pms)))
        })
        .await
    }
}

impl Store {
    /// Writes a credential: version 1 is a new one, any other replaces the version before it. Who
    /// uses it stays.
    ///
    /// # Errors
    /// [`Conflict::VersionChanged`].
    pub async fn put_credential(&self, credential: &Credential, by: &Decision) -> Result<(), StoreError> {
        let op = Op::update(keys::credential(&credential.org_id, credential.credential_id));
        let attributes = encode(Entity::Credential, credential)?;
        let op = attributes.into_iter().fold(op, |op, (name, value)| op.set(name, value));
        let op = if credential.failing.is_none() { op.remove("failing") } else { op };
        let op = op.when(match credential.version {
            0 | 1 => item_absent(),
            version => equals("version", number(version - 1)),
        });
        let Err(refused) = self.transact_by(by, Transaction::new().with(op)).await? else { return Ok(()) };
        let current = stored(refused)?.map_or(0, |credential| credential.version);
        Err(Conflict::VersionChanged { current }.into())
    }

    /// Deletes a credential that no property uses.
    ///
    /// # Errors
    /// [`Conflict::InUse`], or [`Conflict::Missing`].
    pub async fn delete_credential(
        &self,
        org: &OrgId,
        id: CredentialId,
        by: &Decision,
    ) -> Result<(), StoreError> {
        let op = Op::delete(keys::credential(org, id)).when(exists("version").and(absent("used_by")));
        let Err(refused) = self.transact_by(by, Transaction::new().with(op)).await? else { return Ok(()) };
        Err(match refused.into_item(Entity::Credential) {
            Some(item) => Conflict::InUse(decode::<UsedCredential>(Entity::Credential, item)?.used_by).into(),
            None => StoreError::missing("credential"),
        })
    }

    /// Notes that the PMS refused `credential` as it was read. Only the first of a row of refusals
    /// is told of, in the same transaction; however many properties share it.
    ///
    /// `property` is where it was met; none when a manager tried it.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn mark_credential_failing(
        &self,
        credential: &Credential,
        property: Option<&PropertyId>,
        failure: &CredentialFailure,
        note: Note,
    ) -> Result<Marked, StoreError> {
        let key = match property {
            Some(property) => {
                let recorded_in = RecordedIn { sync_id: failure.sync_id, first: note.change_id };
                keys::changes(property, recorded_in)
            }
            None => keys::change_of_org(&credential.org_id, note.change_id),
        };
        let kind = RecordedKind::CredentialFailing;
        let told = record_one(key, failure.sync_id, kind, &note, self.retention)?;
        let first = mark(credential, failure, absent("failing"))?;
        let first = Transaction::new().with(first).with(told);
        let Err(refused) = self.transact(first).await? else { return Ok(Marked::First) };
        let now = stored(refused)?.filter(|now| now.version == credential.version);
        let Some(earlier) = now.and_then(|now| now.failing) else { return Ok(Marked::Superseded) };
        let again = failure.clone().beside(&earlier);
        match self.write(mark(credential, &again, exists("failing"))?).await? {
            Ok(()) => Ok(Marked::Again),
            Err(_) => Ok(Marked::Superseded),
        }
    }

    /// Notes that the PMS accepted `credential` as it was read.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn mark_credential_ok(&self, credential: &Credential, at: Timestamp) -> Result<(), StoreError> {
        let op = Op::update(keys::credential(&credential.org_id, credential.credential_id))
            .set("last_verified_at", text(at.to_string()))
            .remove("failing")
            .when(equals("version", number(credential.version)));
        // Changed or deleted since: that it was accepted says nothing about it.
        self.write(op).await?.or(Ok(()))
    }
}

/// Writes that the credential, as it was read, is refused.
fn mark(credential: &Credential, failure: &CredentialFailure, when: Condition) -> Result<Op, StoreError> {
    let op = Op::update(keys::credential(&credential.org_id, credential.credential_id));
    let op = op.set("failing", value(failure)?).when(equals("version", number(credential.version)));
    Ok(op.when(when))
}

/// The credential as it is.
fn stored(refused: Refused) -> Result<Option<Credential>, StoreError> {
    let item = refused.into_item(Entity::Credential);
    item.map(|item| decode(Entity::Credential, item)).transpose()
}
