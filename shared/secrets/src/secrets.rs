//! Put, get, delete.

use std::{collections::BTreeMap, fmt::Display};

use aws_clients::SdkConfig;
use aws_sdk_secretsmanager::{
    Client,
    error::{ProvideErrorMetadata, SdkError},
    operation::{
        create_secret::CreateSecretError, delete_secret::DeleteSecretError,
        get_secret_value::GetSecretValueError,
    },
};
use domain::{
    credential::CredentialFields,
    ids::{CredentialId, OrgId, ReceiverId},
};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;

use crate::{cache::Cache, error::SecretsError};

/// For how many days a deleted secret can still be restored.
const RECOVERY_DAYS: i64 = 7;
/// The field that a receiver's secret is in.
const SIGNING: &str = "signing_secret";

/// The service's secrets. Cheap to clone; making one opens no connection.
#[derive(Clone)]
pub struct Secrets {
    client: Client,
    prefix: Box<str>,
    key: Option<Box<str>>,
    cache: Cache,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Secrets").field("prefix", &self.prefix).finish_non_exhaustive()
    }
}

impl Secrets {
    /// The secrets whose names begin with this prefix.
    pub fn new(config: &SdkConfig, prefix: impl Into<Box<str>>) -> Self {
        Self { client: Client::new(config), prefix: prefix.into(), key: None, cache: Cache::default() }
    }

    /// The same; new ones are encrypted with this key, and not with the account's own.
    #[must_use]
    pub fn encrypted_with(self, key: Option<String>) -> Self {
        Self { key: key.map(Into::into), ..self }
    }

    fn name(&self, org: &OrgId, id: impl Display) -> String {
        format!("{}/{org}/{id}", self.prefix.trim_end_matches('/'))
    }

    /// Stores a credential's values: a new secret, or a new version of it. The SDK gives each call
    /// a token, so that one that is sent again after a lost answer makes one version.
    ///
    /// # Errors
    /// When Secrets Manager is out of reach, or the secret is being deleted.
    pub async fn put(
        &self,
        org: &OrgId,
        id: CredentialId,
        fields: &CredentialFields,
    ) -> Result<(), SecretsError> {
        self.write(&self.name(org, id), &fields.to_secret_json()).await?;
        self.cache.forget(id);
        Ok(())
    }

    async fn write(&self, name: &str, value: &SecretString) -> Result<(), SecretsError> {
        let value = value.expose_secret();
        let create =
            self.client.create_secret().name(name).set_kms_key_id(self.key.as_deref().map(str::to_owned));
        match create.secret_string(value).send().await {
            Ok(_) => Ok(()),
            Err(error)
                if error.as_service_error().is_some_and(CreateSecretError::is_resource_exists_exception) =>
            {
                let put = self.client.put_secret_value().secret_id(name).secret_string(value);
                put.send().await.map(drop).map_err(|error| unavailable(&error))
            }
            Err(error) => Err(unavailable(&error)),
        }
    }

    /// A credential's values, as they were read at most five minutes ago.
    ///
    /// # Errors
    /// [`SecretsError::Missing`] when there are none.
    pub async fn get(&self, org: &OrgId, id: CredentialId) -> Result<CredentialFields, SecretsError> {
        if let Some(fields) = self.cache.get(id) {
            return Ok(fields);
        }
        let fields: CredentialFields = self.read(&self.name(org, id)).await?.ok_or(SecretsError::Missing)?;
        self.cache.put(id, fields.clone());
        Ok(fields)
    }

    /// Reads a credential again the next time: the PMS refused it, and it may have been rotated.
    pub fn forget(&self, id: CredentialId) {
        self.cache.forget(id);
    }

    /// Deletes a credential's values; they can be restored for seven days. What is gone already is
    /// no error.
    ///
    /// # Errors
    /// When Secrets Manager is out of reach.
    pub async fn delete(&self, org: &OrgId, id: CredentialId) -> Result<(), SecretsError> {
        self.cache.forget(id);
        self.remove(&self.name(org, id)).await
    }

    async fn remove(&self, name: &str) -> Result<(), SecretsError> {
        let delete = self.client.delete_secret().secret_id(name);
        match delete.recovery_window_in_days(RECOVERY_DAYS).send().await {
            Ok(_) => Ok(()),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(DeleteSecretError::is_resource_not_found_exception) =>
            {
                Ok(())
            }
            Err(error) => Err(unavailable(&error)),
        }
    }

    /// Stores what the webhooks to a receiver are signed with.
    ///
    /// # Errors
    /// When Secrets Manager is out of reach.
    pub async fn put_signing(
        &self,
        org: &OrgId,
        id: ReceiverId,
        secret: &SecretString,
    ) -> Result<(), SecretsError> {
        let object = BTreeMap::from([(SIGNING, secret.expose_secret())]);
        let json = serde_json::to_string(&object).expect("a map of texts has a JSON form");
        self.write(&self.name(org, id), &json.into()).await
    }

    /// What the webhooks to a receiver are signed with.
    ///
    /// # Errors
    /// [`SecretsError::Missing`] when there is nothing.
    pub async fn signing(&self, org: &OrgId, id: ReceiverId) -> Result<SecretString, SecretsError> {
        let name = self.name(org, id);
        let mut object: BTreeMap<String, SecretString> =
            self.read(&name).await?.ok_or(SecretsError::Missing)?;
        object.remove(SIGNING).ok_or(SecretsError::Malformed { name: name.into() })
    }

    /// Deletes what the webhooks to a receiver are signed with; what is gone already is no error.
    ///
    /// # Errors
    /// When Secrets Manager is out of reach.
    pub async fn delete_signing(&self, org: &OrgId, id: ReceiverId) -> Result<(), SecretsError> {
        self.remove(&self.name(org, id)).await
    }

    /// What is ours with a vendor, whoever the customer: a secret of its own, under its full name,
    /// that holds a JSON object. None where there is no such secret.
    ///
    /// # Errors
    /// When it is not what is expected, or Secrets Manager is out of reach.
    pub async fn vendor<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, SecretsError> {
        self.read(name).await
    }

    async fn read<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, SecretsError> {
        let malformed = || SecretsError::Malformed { name: name.into() };
        let answer = match self.client.get_secret_value().secret_id(name).send().await {
            Ok(answer) => answer,
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(GetSecretValueError::is_resource_not_found_exception) =>
            {
                return Ok(None);
            }
            Err(error) => return Err(unavailable(&error)),
        };
        let json = SecretString::from(answer.secret_string.ok_or_else(malformed)?);
        serde_json::from_str(json.expose_secret()).map(Some).map_err(|_| malformed())
    }
}

fn unavailable<E: ProvideErrorMetadata>(
    error: &SdkError<E, aws_sdk_secretsmanager::config::http::HttpResponse>,
) -> SecretsError {
    SecretsError::Unavailable(aws_clients::describe(error))
}
