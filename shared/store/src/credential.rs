//! Credentials of a portfolio: the record, who uses it, and whether the PMS refuses it.

use std::collections::BTreeSet;

use domain::{
    credential::{Credential, CredentialFailure},
    ids::{CredentialId, OrgId, PropertyId},
    pms::Pms,
};
use jiff::Timestamp;
use serde::Deserialize;

use crate::{
    change::{Note, RecordedKind, change_op},
    cursor::{Listing, Page, PageRequest},
    error::{Conflict, StoreError},
    keys,
    op::{Op, WriteError},
    table::{Item, Store, decode, encode, number, text, value},
};

const ENTITY: &str = "credential";

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

impl Store {
    /// Writes a credential: version 1 is a new one, any other replaces the version before it. Who
    /// uses it stays. Goes on record.
    ///
    /// # Errors
    /// [`Conflict::VersionChanged`].
    pub async fn put_credential(&self, credential: &Credential) -> Result<(), StoreError> {
        let key = keys::credential(&credential.org_id, credential.credential_id);
        let mut item = encode(ENTITY, key.clone(), credential)?;
        item.retain(|name, _| name != "pk" && name != "sk");
        let mut sets = Vec::new();
        let mut remove = "";
        if credential.failing.is_none() {
            remove = " REMOVE #failing";
        }
        let mut names: Vec<_> = item.keys().cloned().collect();
        names.sort();
        for name in &names {
            sets.push(format!("#{name} = :{name}"));
        }
        let op = Op::update(key, format!("SET {}{remove}", sets.join(", ")));
        let op = item.into_iter().fold(op, |op, (name, value)| op.value(&format!(":{name}"), value));
        let op = match credential.version {
            0 | 1 => op.when("attribute_not_exists(#pk)"),
            version => op.when("#version = :before").value(":before", number(version - 1)),
        };
        match self.write_on_record(op).await {
            Ok(()) => Ok(()),
            Err(error) => Err(error.or_refused(version_changed)),
        }
    }

    /// A credential of a portfolio.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn credential(&self, org: &OrgId, id: CredentialId) -> Result<Option<Credential>, StoreError> {
        Ok(self.used_credential(org, id).await?.map(|used| used.credential))
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
        self.get(ENTITY, keys::credential(org, id)).await
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
        let mut listing = Listing::of(ENTITY, keys::credentials(org));
        listing.filter = pms.map(|pms| pms.as_str().to_owned()).unwrap_or_default();
        self.page_of(&listing, page, |item| {
            let used: UsedCredential = decode(ENTITY, item)?;
            Ok(Some(used).filter(|used| pms.is_none_or(|pms| pms == used.credential.pms)))
        })
        .await
    }

    /// Deletes a credential that no property uses. Goes on record.
    ///
    /// # Errors
    /// [`Conflict::InUse`], or [`Conflict::Missing`].
    pub async fn delete_credential(&self, org: &OrgId, id: CredentialId) -> Result<(), StoreError> {
        let op = Op::delete(keys::credential(org, id))
            .when("attribute_exists(#version) AND attribute_not_exists(#used_by)");
        match self.write_on_record(op).await {
            Ok(()) => Ok(()),
            Err(WriteError::Refused(refused)) => match refused.into_iter().find_map(|(_, item)| item) {
                Some(item) => Err(Conflict::InUse(decode::<UsedCredential>(ENTITY, item)?.used_by).into()),
                None => Err(StoreError::missing(ENTITY)),
            },
            Err(error) => Err(error.or_refused(|_| StoreError::missing(ENTITY))),
        }
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
        let key = keys::credential(&credential.org_id, credential.credential_id);
        let mark = |failure: &CredentialFailure| -> Result<Op, StoreError> {
            Ok(Op::update(key.clone(), "SET #failing = :failing")
                .value(":failing", value(failure)?)
                .value(":version", number(credential.version)))
        };
        let first = mark(failure)?.when("#version = :version AND attribute_not_exists(#failing)");
        let change_key = match property {
            Some(property) => keys::change(property, failure.sync_id, note.change_id),
            None => keys::change_of_org(&credential.org_id, note.change_id),
        };
        let told = change_op(
            change_key,
            failure.sync_id,
            RecordedKind::CredentialFailing,
            note,
            None,
            self.retention,
        )?;
        let refused = match self.transact(vec![first, told]).await {
            Ok(()) => return Ok(Marked::First),
            Err(WriteError::Refused(refused)) => refused,
            Err(error) => return Err(error.or_refused(|_| StoreError::missing(ENTITY))),
        };
        let Some(now) = stored(refused)? else { return Ok(Marked::Superseded) };
        let Some(earlier) = now.failing.filter(|_| now.version == credential.version) else {
            return Ok(Marked::Superseded);
        };
        let again = CredentialFailure {
            since: earlier.since,
            sync_id: earlier.sync_id,
            detail: failure.detail.clone(),
            checked_at: failure.checked_at.max(earlier.checked_at),
            // Fifty properties that try at the same time are one try.
            attempts: failure.attempts.max(earlier.attempts),
        };
        let op = mark(&again)?.when("#version = :version AND attribute_exists(#failing)");
        match self.write(op).await {
            Ok(_) => Ok(Marked::Again),
            Err(WriteError::Refused(_)) => Ok(Marked::Superseded),
            Err(error) => Err(error.or_refused(|_| StoreError::missing(ENTITY))),
        }
    }

    /// Notes that the PMS accepted `credential` as it was read.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn mark_credential_ok(&self, credential: &Credential, at: Timestamp) -> Result<(), StoreError> {
        let key = keys::credential(&credential.org_id, credential.credential_id);
        let op = Op::update(key, "SET #last_verified_at = :at REMOVE #failing")
            .when("#version = :version")
            .value(":at", text(at.to_string()))
            .value(":version", number(credential.version));
        match self.write(op).await {
            // Changed or deleted since: that it was accepted says nothing about it.
            Ok(_) | Err(WriteError::Refused(_)) => Ok(()),
            Err(error) => Err(error.or_refused(|_| StoreError::missing(ENTITY))),
        }
    }
}

fn stored(refused: Vec<(usize, Option<Item>)>) -> Result<Option<Credential>, StoreError> {
    let item = refused.into_iter().find(|(index, _)| *index == 0).and_then(|(_, item)| item);
    item.map(|item| decode(ENTITY, item)).transpose()
}

fn version_changed(refused: Vec<(usize, Option<Item>)>) -> StoreError {
    let version = stored(refused).map(|credential| credential.map_or(0, |credential| credential.version));
    match version {
        Ok(current) => Conflict::VersionChanged { current }.into(),
        Err(error) => error,
    }
}
