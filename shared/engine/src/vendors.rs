//! How PMS are reached, and who Door is to their vendors.

use std::sync::{Arc, OnceLock};

use pms::{Environment, Registrations};
use secrets::Secrets;

use crate::EngineError;

/// How PMS are reached. Who Door is to the vendors is read when it is first needed, so that what needs no PMS goes on
/// while the secrets are out of reach. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Vendors {
    reached: Arc<Environment>,
    /// The secret that says who Door is to them; none where that is known.
    secret: Option<Arc<str>>,
    /// The same as `reached`, once the secret was read.
    introduced: Arc<OnceLock<Arc<Environment>>>,
}

impl Vendors {
    /// All of it is known.
    pub(crate) fn known(pms: Environment) -> Self {
        Self { reached: Arc::new(pms), secret: None, introduced: Arc::default() }
    }

    /// The same; who Door is to them is in a secret.
    pub(crate) fn introduced_by(self, secret: Box<str>) -> Self {
        Self { secret: Some(secret.into()), ..self }
    }

    /// How PMS are reached, the secret read by now. Where there is none yet, it is looked for again the next time.
    ///
    /// # Errors
    /// When the secret cannot be read.
    pub(crate) async fn reached(&self, secrets: &Secrets) -> Result<Arc<Environment>, EngineError> {
        let Some(secret) = &self.secret else { return Ok(Arc::clone(&self.reached)) };
        if let Some(introduced) = self.introduced.get() {
            return Ok(Arc::clone(introduced));
        }
        let Some(registrations) = secrets.vendor::<Registrations>(secret).await? else {
            return Ok(Arc::clone(&self.reached));
        };
        let introduced = Arc::new(self.reached.registered(registrations));
        Ok(Arc::clone(self.introduced.get_or_init(|| introduced)))
    }
}
