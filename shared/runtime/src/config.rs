//! The environment variables that functions read, each once, at the start.
//!
//! `infra/template.yaml` sets them; a test compares its names with these constants.

/// Name of the `DynamoDB` table.
pub const TABLE_NAME: &str = "TABLE_NAME";
/// Name of the `EventBridge` bus.
pub const EVENT_BUS_NAME: &str = "EVENT_BUS_NAME";
/// What every secret's name begins with.
pub const SECRET_PREFIX: &str = "SECRET_PREFIX";
/// `PMS=URL` pairs, separated by commas: where vendors' gateways are, if not where the vendors have
/// them.
pub const PMS_ENDPOINTS: &str = "PMS_ENDPOINTS";
/// `PMS=HOST` pairs, separated by commas: hosts of customers who run a PMS on their own, which may be
/// called beside those of the vendors.
pub const PMS_EXTRA_HOSTS: &str = "PMS_EXTRA_HOSTS";
/// `HOST:PORT` pairs, separated by commas, that may be called although they are not public
/// https hosts of a vendor; empty in production.
pub const PMS_ALLOWED_HOSTS: &str = "PMS_ALLOWED_HOSTS";
/// Name of the secret with what the vendors gave Door, by the PMS's id.
pub const PMS_VENDOR_SECRET: &str = "PMS_VENDOR_SECRET";
/// The key that secrets are encrypted with; that of the account without one.
pub const SECRET_KEY: &str = "SECRET_KEY";
/// The namespace of the functions' own metrics.
pub const METRICS_NAMESPACE: &str = "METRICS_NAMESPACE";
/// For how many days changes, resolved alerts and the records of syncs are kept.
pub const HISTORY_DAYS: &str = "HISTORY_DAYS";
/// For how many days the records of syncs that changed nothing are kept.
pub const UNCHANGED_SYNC_DAYS: &str = "UNCHANGED_SYNC_DAYS";
/// The issuer that the console signs in at, an URL.
pub const OIDC_ISSUER: &str = "OIDC_ISSUER";
/// The audience that tokens for the API name.
pub const OIDC_AUDIENCE: &str = "OIDC_AUDIENCE";
/// The console's client at the issuer.
pub const OIDC_CLIENT_ID: &str = "OIDC_CLIENT_ID";
/// What the console asks the issuer for, separated by spaces.
pub const OIDC_SCOPE: &str = "OIDC_SCOPE";
/// Whom somebody who is stuck writes to.
pub const SUPPORT_EMAIL: &str = "SUPPORT_EMAIL";
/// The address that notices are mailed from, which SES knows; no mail is sent without one.
pub const NOTICE_FROM: &str = "NOTICE_FROM";
/// Where the console is, for links in notices.
pub const CONSOLE_URL: &str = "CONSOLE_URL";
/// `HOST:PORT` pairs, separated by commas, that webhooks may go to although they are not public https hosts;
/// empty in production.
pub const WEBHOOK_ALLOWED_HOSTS: &str = "WEBHOOK_ALLOWED_HOSTS";
/// Which log lines are written, in the syntax of `tracing_subscriber`'s filter.
pub const RUST_LOG: &str = "RUST_LOG";

/// Every variable above, for the test that holds them against the template.
pub const ALL: [&str; 20] = [
    TABLE_NAME,
    EVENT_BUS_NAME,
    SECRET_PREFIX,
    PMS_ENDPOINTS,
    PMS_EXTRA_HOSTS,
    PMS_ALLOWED_HOSTS,
    PMS_VENDOR_SECRET,
    SECRET_KEY,
    METRICS_NAMESPACE,
    HISTORY_DAYS,
    UNCHANGED_SYNC_DAYS,
    OIDC_ISSUER,
    OIDC_AUDIENCE,
    OIDC_CLIENT_ID,
    OIDC_SCOPE,
    SUPPORT_EMAIL,
    NOTICE_FROM,
    CONSOLE_URL,
    WEBHOOK_ALLOWED_HOSTS,
    RUST_LOG,
];

/// A variable that a function cannot start without, or cannot read.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// It is not set, or empty.
    #[error("environment variable `{0}` is not set; the template sets it for every function")]
    Missing(&'static str),
    /// It is set to something else than what it is for.
    #[error("environment variable `{name}` cannot be read: {problem}")]
    Unreadable {
        /// Which variable.
        name: &'static str,
        /// What is wrong with it.
        problem: String,
    },
}

/// A variable's value.
///
/// # Errors
/// [`ConfigError::Missing`] when it is not set or empty.
pub fn required(name: &'static str) -> Result<String, ConfigError> {
    optional(name).ok_or(ConfigError::Missing(name))
}

/// A variable's value; none when it is not set or empty.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
pub fn optional(name: &'static str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// A variable's value, read as a type.
///
/// # Errors
/// [`ConfigError`] when it is not set, empty, or not of that type.
pub fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(name: &'static str) -> Result<T, ConfigError> {
    required(name)?
        .parse()
        .map_err(|error: T::Err| ConfigError::Unreadable { name, problem: error.to_string() })
}

/// A variable's comma-separated values, each read as a type; none when it is not set.
///
/// # Errors
/// [`ConfigError::Unreadable`] when one is not of that type.
pub fn list<T: std::str::FromStr<Err: std::fmt::Display>>(name: &'static str) -> Result<Vec<T>, ConfigError> {
    optional(name)
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|value| !value.is_empty())
        .map(|value| {
            value.parse().map_err(|error: T::Err| ConfigError::Unreadable {
                name,
                problem: format!("`{value}`: {error}"),
            })
        })
        .collect()
}
