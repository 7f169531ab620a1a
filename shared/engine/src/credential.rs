//! Credentials: the record in the table, the values among the secrets, and whether the PMS accepts them.

use std::collections::BTreeMap;

use bus::Event;
use domain::{
    credential::{Credential, CredentialFailure, CredentialFields, CredentialName},
    ids::CredentialId,
    pms::Pms,
};
use pms::{FieldProblem, Limits, PmsError};
use secrecy::SecretString;
use store::{Conflict, Decision, StoreError, UsedCredential, until_settled};

use crate::{Engine, EngineError, connect::is_rejected};

/// Values that the PMS has accepted.
#[derive(Debug)]
pub struct AcceptedValues {
    /// All of them.
    pub fields: CredentialFields,
    /// Those that may be shown.
    pub shown: BTreeMap<String, String>,
}

impl Engine {
    /// Reads the form of a PMS's credential; or every field that is wrong.
    ///
    /// # Errors
    /// When who Door is to the vendor cannot be read, which decides what the form has to have.
    pub async fn read_fields(
        &self,
        pms: Pms,
        typed: BTreeMap<String, SecretString>,
    ) -> Result<Result<CredentialFields, Vec<FieldProblem>>, EngineError> {
        let environment = self.vendors.reached(&self.secrets).await?;
        Ok(pms::read_fields(pms, typed, &environment))
    }

    /// Does with the PMS what a sync does, and nothing else; stores nothing. `of` is the credential whose
    /// values they are or will be, if it exists.
    ///
    /// # Errors
    /// When the PMS does not accept them.
    pub async fn try_values(
        &self,
        pms: Pms,
        fields: CredentialFields,
        of: Option<CredentialId>,
    ) -> Result<AcceptedValues, EngineError> {
        self.verify_with(pms, &fields, of, Limits::while_somebody_waits()).await?;
        let shown = pms::shown_fields(pms, &fields);
        Ok(AcceptedValues { fields, shown })
    }

    /// The values of a credential as they are stored now.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn stored_values(&self, credential: &Credential) -> Result<CredentialFields, EngineError> {
        self.secrets.forget(credential.credential_id);
        Ok(self.secrets.get(&credential.org_id, credential.credential_id).await?)
    }

    /// Stores a new credential with its values.
    ///
    /// # Errors
    /// When it cannot be stored; then nothing is.
    pub async fn create_credential(
        &self,
        credential: &Credential,
        fields: &CredentialFields,
        by: &Decision,
    ) -> Result<(), EngineError> {
        self.secrets.put(&credential.org_id, credential.credential_id, fields).await?;
        let stored = self.desk.store.put_credential(credential, by).await;
        if stored.is_err() {
            // Without its record nothing would ever find the secret again.
            self.remove_secret(credential).await;
        }
        Ok(stored?)
    }

    /// Renames a credential, or gives it values that the PMS has accepted, or both. `decision` tells from the
    /// record before and after what goes on record.
    ///
    /// # Errors
    /// When it is gone, or cannot be stored.
    pub async fn change_credential(
        &self,
        credential: &Credential,
        name: Option<&CredentialName>,
        values: Option<&AcceptedValues>,
        decision: impl Fn(&Credential, &Credential) -> Decision,
    ) -> Result<UsedCredential, EngineError> {
        let (org_id, id) = (&credential.org_id, credential.credential_id);
        if let Some(values) = values {
            self.secrets.put(org_id, id, &values.fields).await?;
        }
        until_settled(|| async {
            let read = self.desk.store.used_credential(org_id, id).await?;
            let UsedCredential { credential: before, used_by } =
                read.ok_or(StoreError::from(Conflict::Missing { what: "credential" }))?;
            let mut after = Credential { version: before.version + 1, ..before.clone() };
            if let Some(name) = name {
                after.name = name.clone();
            }
            if let Some(values) = values {
                after.shown_fields = values.shown.clone();
                after.last_verified_at = self.desk.now();
                after.failing = None;
            }
            self.desk.store.put_credential(&after, &decision(&before, &after)).await?;
            Ok(UsedCredential { credential: after, used_by })
        })
        .await
    }

    /// Deletes a credential that no property uses, and its values.
    ///
    /// # Errors
    /// When properties use it, or the table is out of reach.
    pub async fn delete_credential(&self, credential: &Credential, by: &Decision) -> Result<(), EngineError> {
        self.desk.store.delete_credential(&credential.org_id, credential.credential_id, by).await?;
        self.remove_secret(credential).await;
        Ok(())
    }

    /// Tests a stored credential now, and keeps what comes of it: one that the PMS refuses is failing on
    /// every property that uses it, one that it accepts no longer is.
    ///
    /// # Errors
    /// When the PMS does not accept it.
    pub async fn verify_credential(&self, credential: &Credential, by: &str) -> Result<(), EngineError> {
        let fields = self.stored_values(credential).await?;
        match self.try_values(credential.pms, fields, Some(credential.credential_id)).await {
            Ok(_) => Ok(self.desk.store.mark_credential_ok(credential, self.desk.now()).await?),
            Err(EngineError::Pms(error)) if is_rejected(&error) => {
                self.note_refused(credential, &error, by).await?;
                Err(error.into())
            }
            Err(error) => Err(error),
        }
    }

    /// Notes that the PMS refused a credential that somebody tried; tells of it only the first time.
    pub(crate) async fn note_refused(
        &self,
        credential: &Credential,
        error: &PmsError,
        by: &str,
    ) -> Result<(), EngineError> {
        let detail = format!("{error}. {}", error.next());
        let failure = CredentialFailure::again(credential.failing.as_ref(), detail, None, self.desk.now());
        let event = Event::CredentialFailing { credential, failure: &failure };
        let note = self.desk.note_from_outside(&credential.org_id, None, by, &event);
        self.desk.store.mark_credential_failing(credential, None, &failure, note).await?;
        Ok(())
    }

    /// Removes a secret that no record leads to any more. One that stays behind opens nothing by
    /// itself, so whoever asked goes on; the log says that it is there.
    async fn remove_secret(&self, credential: &Credential) {
        if let Err(error) = self.secrets.delete(&credential.org_id, credential.credential_id).await {
            tracing::warn!(credential.id = %credential.credential_id, error.code = error.code(), "a secret was left behind");
        }
    }
}
