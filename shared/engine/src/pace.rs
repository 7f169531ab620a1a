//! The pace at which a credential's PMS is called, kept in the table for all invocations.

use std::{fmt, sync::Arc, time::Duration};

use async_trait::async_trait;
use domain::{allowance::Allowance, ids::CredentialId, pms::Pms};
use pms::{Environment, NotNow, Pace, Permit};
use store::Admission;

use crate::{Desk, Engine};

impl Engine {
    /// How a PMS is reached with a credential: at the pace that all who use it share.
    pub(crate) fn paced(&self, pms: Pms, credential_id: CredentialId) -> Environment {
        let allowance = pms::descriptor(pms).allowance.ours();
        if allowance == Allowance::UNLIMITED {
            return (*self.pms).clone();
        }
        self.pms.paced(Arc::new(Shared { desk: self.desk.clone(), credential_id, allowance }))
    }
}

/// Shared by all who use a credential.
struct Shared {
    desk: Desk,
    credential_id: CredentialId,
    allowance: Allowance,
}

#[async_trait]
impl Pace for Shared {
    async fn admit(&self, takes: Duration) -> Result<Permit, NotNow> {
        let asked =
            self.desk.store.admit_call(self.credential_id, self.allowance, takes, self.desk.now()).await;
        match asked.map_err(|error| NotNow::Unknown(Arc::new(error)))? {
            Admission::Full(opens_in) => Err(NotNow::Full { opens_in }),
            Admission::Admitted(None) => Ok(Permit::counted()),
            Admission::Admitted(Some(slot)) => {
                let store = self.desk.store.clone();
                Ok(Permit::held(async move {
                    if let Err(error) = store.free_slot(&slot).await {
                        tracing::warn!(error.code = error.code(), "a slot was not freed; it will lapse");
                    }
                }))
            }
        }
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("credential_id", &self.credential_id).finish_non_exhaustive()
    }
}
