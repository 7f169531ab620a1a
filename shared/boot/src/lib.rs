//! Puts a function together from its environment, at its start: what it may do is what it asks for here, and
//! its permissions are for this and no more.

use aws_clients::SdkConfig;
use bus::Publisher;
use engine::{Desk, Engine, Notifier, Receivers};
use mail::Mailer;
use outbound::Guard;
use pms::{Environment, EnvironmentConfig};
use runtime::config;
use secrets::Secrets;
use store::{Retention, Store};

/// Why a function cannot start.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// For a function that works with the table and the bus.
///
/// # Errors
/// When a variable is missing, or is none of its kind.
pub async fn desk() -> Result<Desk, Error> {
    desk_of(&aws_clients::sdk_config().await)
}

/// For a function that works with PMS too, and with the secrets that they need. None of them is read before it is
/// needed.
///
/// # Errors
/// When a variable is missing, or is none of its kind.
pub async fn engine() -> Result<Engine, Error> {
    let sdk = aws_clients::sdk_config().await;
    let secrets = secrets_of(&sdk)?;
    let pms = Environment::new(EnvironmentConfig {
        endpoints: config::list(config::PMS_ENDPOINTS)?,
        extra_hosts: config::list(config::PMS_EXTRA_HOSTS)?,
        allowed_hosts: config::list(config::PMS_ALLOWED_HOSTS)?,
        ..EnvironmentConfig::default()
    });
    let vendors = config::required(config::PMS_VENDOR_SECRET)?;
    Ok(Engine::new(desk_of(&sdk)?, secrets, pms).introduced_by(vendors))
}

/// For a function that keeps who is told of notices.
///
/// # Errors
/// When a variable is missing, or is none of its kind.
pub async fn receivers() -> Result<Receivers, Error> {
    let sdk = aws_clients::sdk_config().await;
    let sends_mail = config::optional(config::NOTICE_FROM).is_some();
    Ok(Receivers::new(desk_of(&sdk)?, secrets_of(&sdk)?, guard()?, sends_mail))
}

/// For a function that tells them.
///
/// # Errors
/// When a variable is missing, or is none of its kind.
pub async fn notifier() -> Result<Notifier, Error> {
    let sdk = aws_clients::sdk_config().await;
    let mailer = config::optional(config::NOTICE_FROM).map(|from| Mailer::new(&sdk, from));
    let console = config::required(config::CONSOLE_URL)?;
    Ok(Notifier::new(desk_of(&sdk)?, secrets_of(&sdk)?, guard()?, mailer, console))
}

fn guard() -> Result<Guard, Error> {
    Ok(Guard::new(config::list(config::WEBHOOK_ALLOWED_HOSTS)?))
}

fn secrets_of(sdk: &SdkConfig) -> Result<Secrets, Error> {
    let secrets = Secrets::new(sdk, config::required(config::SECRET_PREFIX)?);
    Ok(secrets.encrypted_with(config::optional(config::SECRET_KEY)))
}

fn desk_of(sdk: &SdkConfig) -> Result<Desk, Error> {
    let days = (config::parsed(config::HISTORY_DAYS)?, config::parsed(config::UNCHANGED_SYNC_DAYS)?);
    let store = Store::new(sdk, config::required(config::TABLE_NAME)?);
    let publisher = Publisher::new(sdk, config::required(config::EVENT_BUS_NAME)?);
    let store = store.keeping(Retention::days(days.0, days.1));
    Ok(Desk::new(store, publisher, runtime::clock::now, runtime::random))
}
