//! What is read of a property before something is done with it.

use domain::{
    credential::Credential,
    ids::PropertyId,
    settings::SyncSettings,
    setup::{CompleteSetup, Step, StepRefused},
};
use store::{Integration, Property};

use crate::{Desk, EngineError};

/// An integration whose set-up is far enough to ask the PMS: at least the credential is chosen.
#[derive(Debug, Clone)]
pub struct Connected {
    /// The integration.
    pub integration: Integration,
    /// The credential in use.
    pub credential: Credential,
}

impl Connected {
    /// The account of the PMS that the credential is for.
    pub fn account(&self) -> Box<str> {
        pms::account(self.credential.pms, &self.credential.shown_fields)
    }
}

/// What a sync of one property works with, as it was read at its beginning.
#[derive(Debug, Clone)]
pub struct Context {
    /// The Door property.
    pub property: Property,
    /// Its integration, whose set-up is finished.
    pub integration: Integration,
    /// The finished set-up.
    pub setup: CompleteSetup,
    /// The credential in use.
    pub credential: Credential,
}

impl Desk {
    /// A property.
    ///
    /// # Errors
    /// When there is none such.
    pub async fn property(&self, id: &PropertyId) -> Result<Property, EngineError> {
        self.store.property(id).await?.ok_or_else(|| EngineError::UnknownProperty(id.clone()))
    }

    /// The credential that an integration uses, with it.
    ///
    /// # Errors
    /// When none is chosen, or it is gone.
    pub async fn connected(
        &self,
        property: &Property,
        integration: Integration,
    ) -> Result<Connected, EngineError> {
        let not_set_up = |source| EngineError::NotSetUp { property: property.property_id.clone(), source };
        let (_, id) = integration.choices.setup.credential().map_err(not_set_up)?;
        let credential = self.store.credential(&property.org_id, id).await?;
        let gone = || not_set_up(StepRefused::Required(Step::EnterCredentials));
        Ok(Connected { integration, credential: credential.ok_or_else(gone)? })
    }

    /// Reads what a sync of this property works with.
    ///
    /// # Errors
    /// When its set-up is not finished.
    pub async fn context(&self, property: &Property) -> Result<Context, EngineError> {
        let integration = self.store.integration(&property.property_id).await?;
        self.context_of(property.clone(), integration, None).await
    }

    /// The same, of what was read already.
    pub(crate) async fn context_of(
        &self,
        property: Property,
        integration: Integration,
        credential: Option<Credential>,
    ) -> Result<Context, EngineError> {
        let setup = complete(&property, &integration)?.clone();
        let (integration, credential) = match credential {
            Some(credential) if credential.credential_id == setup.credential_id => (integration, credential),
            _ => {
                let Connected { integration, credential } = self.connected(&property, integration).await?;
                (integration, credential)
            }
        };
        Ok(Context { property, integration, setup, credential })
    }

    /// What was chosen and how syncs went, as a plan takes it.
    ///
    /// # Errors
    /// When the set-up is not finished.
    pub async fn settings(
        &self,
        property: &Property,
        integration: &Integration,
    ) -> Result<SyncSettings, EngineError> {
        let Integration { property_id, choices, course, .. } = integration;
        let units = self.store.unit_mapping(property_id).await?;
        SyncSettings::new(property_id.clone(), property.zone(), choices, course, units, self.now())
            .map_err(|source| EngineError::NotSetUp { property: property_id.clone(), source })
    }

    /// The settings of a property as they are now.
    pub(crate) async fn settings_now(&self, property: &Property) -> Result<SyncSettings, EngineError> {
        let integration = self.store.integration(&property.property_id).await?;
        self.settings(property, &integration).await
    }
}

/// The finished set-up.
pub(crate) fn complete<'a>(
    property: &Property,
    integration: &'a Integration,
) -> Result<&'a CompleteSetup, EngineError> {
    let setup = integration.choices.setup.complete();
    setup.map_err(|source| EngineError::NotSetUp { property: property.property_id.clone(), source })
}
