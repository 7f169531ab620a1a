//! Makes an engine from the environment, at the start of a function.

use std::sync::Arc;

use pms::{Environment, EnvironmentConfig, Registrations};
use runtime::config;

use crate::Engine;

/// What a function may reach. A function is given the permissions for this and no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The table and the bus.
    Table,
    /// PMS too, and with them the secrets they need.
    Pms,
}

impl Engine {
    /// An engine for a function.
    ///
    /// # Errors
    /// When a variable is missing, or the vendor's own secret cannot be read.
    pub async fn from_env(reach: Reach) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let sdk = aws_clients::sdk_config().await;
        let secrets = secrets::Secrets::new(&sdk, config::required(config::SECRET_PREFIX)?);
        let registrations = match reach {
            Reach::Table => None,
            Reach::Pms => {
                let name = config::required(config::PMS_VENDOR_SECRET)?;
                secrets.vendor::<Registrations>(&name).await?
            }
        };
        let pms = Environment::new(EnvironmentConfig {
            endpoints: config::list(config::PMS_ENDPOINTS)?,
            extra_hosts: config::list(config::PMS_EXTRA_HOSTS)?,
            allowed_hosts: config::list(config::PMS_ALLOWED_HOSTS)?,
            registrations: registrations.unwrap_or_default(),
        });
        let retention = store::Retention::days(
            config::parsed(config::HISTORY_DAYS)?,
            config::parsed(config::UNCHANGED_SYNC_DAYS)?,
        );
        Ok(Self {
            store: store::Store::new(&sdk, config::required(config::TABLE_NAME)?).keeping(retention),
            secrets,
            publisher: bus::Publisher::new(&sdk, config::required(config::EVENT_BUS_NAME)?),
            pms: Arc::new(pms),
            now: runtime::clock::now,
            random: runtime::random,
        })
    }
}
