//! Asking the PMS while a caller waits.

use std::time::Duration;

use domain::{
    credential::Credential,
    roster::Roster,
    setup::{CompleteSetup, Step, StepRefused},
};
use engine::{Context, Deadline, Engine};
use pms::{Limits, PmsProperty};
use store::{Integration, Property};

use crate::problem::{Code, Problem};

/// How long a caller waits at most: API Gateway gives up after 30 seconds, and so do the
/// functions a moment before.
const PATIENCE: Duration = Duration::from_secs(28);

/// Until when an answer has to be there.
pub(crate) fn deadline() -> Deadline {
    Deadline::after(PATIENCE)
}

/// A property whose set-up is far enough to ask the PMS: at least step 4 is done.
#[derive(Debug)]
pub(crate) struct Live {
    property: Property,
    pub(crate) integration: Integration,
    pub(crate) credential: Credential,
}

impl Live {
    /// Reads it.
    pub(crate) async fn of(engine: &Engine, property: &Property) -> Result<Self, Problem> {
        let integration = engine.store.integration(&property.property_id).await?;
        let (_, id) = integration.choices.setup.credential()?;
        let credential = engine.store.credential(&property.org_id, id).await?;
        let credential = credential.ok_or(StepRefused::Required(Step::EnterCredentials))?;
        Ok(Self { property: property.clone(), integration, credential })
    }

    /// The account of the PMS that the credential is for.
    pub(crate) fn account(&self) -> Box<str> {
        pms::account(self.credential.pms, &self.credential.shown_fields)
    }

    /// The PMS properties that the credential sees.
    pub(crate) async fn properties(&self, engine: &Engine) -> Result<Vec<PmsProperty>, Problem> {
        match self.ask_for_properties(engine).await {
            Err(refused) if refused.code() == Code::CredentialFailing => {
                // It may have been rotated since this process read it.
                engine.secrets.forget(self.credential.credential_id);
                self.ask_for_properties(engine).await
            }
            answered => answered,
        }
    }

    async fn ask_for_properties(&self, engine: &Engine) -> Result<Vec<PmsProperty>, Problem> {
        let connector = engine.connect(&self.credential, Limits::while_somebody_waits()).await?;
        Ok(connector.properties().await?)
    }

    /// The roster of the attached PMS properties, which a sync would start from.
    pub(crate) async fn roster(&self, engine: &Engine) -> Result<Roster, Problem> {
        let attached = self.integration.choices.setup.attached().to_vec();
        if attached.is_empty() {
            return Err(StepRefused::Required(Step::AttachProperties).into());
        }
        let setup = CompleteSetup {
            pms: self.credential.pms,
            credential_id: self.credential.credential_id,
            attached,
            excluded: Default::default(),
            enabled: false,
        };
        let context = Context {
            property: self.property.clone(),
            integration: self.integration.clone(),
            setup,
            credential: self.credential.clone(),
        };
        Ok(engine.roster(&context, deadline()).await?)
    }
}
