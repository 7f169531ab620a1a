//! The way to a PMS with a credential.

use std::{pin::Pin, sync::Arc};

use domain::{
    credential::{Credential, CredentialFields},
    ids::CredentialId,
    pms::Pms,
};
use pms::{Connector, Limits, PmsError, PmsErrorKind};

use crate::{Engine, EngineError, pace::Shared};

/// What a PMS is on its way to answer.
type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, PmsError>> + Send + 'a>>;

impl Engine {
    /// Asks the PMS something about `subject`.
    pub(crate) async fn ask<T, S: ?Sized + Sync>(
        &self,
        credential: &Credential,
        limits: Limits,
        subject: &S,
        question: impl for<'a> Fn(&'a dyn Connector, &'a S) -> Answer<'a, T> + Sync,
    ) -> Result<T, EngineError> {
        Ok(self.ask_counting(credential, limits, None, subject, question).await?.0)
    }

    /// Asks the PMS something about `subject` that will take about so many calls; tells how many it took.
    ///
    /// A credential that was rotated since this process read it is read again once.
    pub(crate) async fn ask_counting<T, S: ?Sized + Sync>(
        &self,
        credential: &Credential,
        limits: Limits,
        calls: Option<u32>,
        subject: &S,
        question: impl for<'a> Fn(&'a dyn Connector, &'a S) -> Answer<'a, T> + Sync,
    ) -> Result<(T, u32), EngineError> {
        let pace = self.pace(credential.pms, credential.credential_id, calls);
        let asked = async {
            let connector = self.connect_at(&pace, credential, limits).await?;
            match question(&*connector, subject).await {
                Err(error) if is_rejected(&error) => {
                    self.secrets.forget(credential.credential_id);
                    let connector = self.connect_at(&pace, credential, limits).await?;
                    Ok(question(&*connector, subject).await?)
                }
                answered => Ok(answered?),
            }
        };
        let answered: Result<T, EngineError> = asked.await;
        let calls = pace.end().await;
        Ok((answered?, calls))
    }

    /// A connector with this credential's values.
    ///
    /// # Errors
    /// When the values cannot be read, or the vendor's own settings are missing.
    pub async fn connect(
        &self,
        credential: &Credential,
        limits: Limits,
    ) -> Result<Box<dyn Connector>, EngineError> {
        let pace = self.pace(credential.pms, credential.credential_id, None);
        self.connect_at(&pace, credential, limits).await
    }

    async fn connect_at(
        &self,
        pace: &Arc<Shared>,
        credential: &Credential,
        limits: Limits,
    ) -> Result<Box<dyn Connector>, EngineError> {
        let fields = self.secrets.get(&credential.org_id, credential.credential_id).await?;
        Ok(pms::connect(credential.pms, &fields, &self.paced(pace).await?, limits)?)
    }

    /// Does with the PMS what a sync does, with values that are not stored yet: new ones of this credential, or the
    /// first of one that does not exist. The few calls with those are made at no shared pace, for nobody shares them.
    pub(crate) async fn verify_with(
        &self,
        pms: Pms,
        fields: &CredentialFields,
        of: Option<CredentialId>,
        limits: Limits,
    ) -> Result<(), EngineError> {
        let Some(id) = of else {
            let environment = self.vendors.reached(&self.secrets).await?;
            return Ok(pms::connect(pms, fields, &environment, limits)?.verify().await?);
        };
        let pace = self.pace(pms, id, Some(1));
        let connector = pms::connect(pms, fields, &self.paced(&pace).await?, limits)?;
        let verified = connector.verify().await;
        pace.end().await;
        Ok(verified?)
    }
}

/// Whether it is the credential that has to change: its values, or what it may read.
pub(crate) fn is_rejected(error: &PmsError) -> bool {
    matches!(error.kind(), PmsErrorKind::CredentialRejected | PmsErrorKind::PermissionMissing { .. })
}
