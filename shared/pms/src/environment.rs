//! What connectors are given from outside: where vendors are, who we are to them, how long to try.

use std::{str::FromStr, time::Duration};

use secrecy::SecretString;
use serde::Deserialize;
use tokio::time::Instant;
use url::Url;

use crate::http::Http;

/// A host with its port, such as `127.0.0.1:8701`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostPort {
    pub(crate) host: String,
    pub(crate) port: u16,
}

impl FromStr for HostPort {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (host, port) = text.rsplit_once(':').ok_or("it must look like HOST:PORT")?;
        let port = port.parse().map_err(|_| "the port must be a number")?;
        if host.is_empty() {
            return Err("it must look like HOST:PORT");
        }
        Ok(Self { host: host.to_ascii_lowercase(), port })
    }
}

/// Who Door is to Yardi: given by Yardi to the vendor, once per interface.
#[derive(Debug, Clone, Deserialize)]
pub struct YardiVendor {
    /// The vendor's registered name for the interface.
    pub interface_entity: String,
    /// The licence for it.
    pub interface_license: SecretString,
}

/// What an environment is made from.
#[derive(Debug, Clone)]
pub struct EnvironmentConfig {
    /// Base URL of Entrata's gateway.
    pub entrata_base: Url,
    /// Hosts that may be called although they are not public https hosts.
    pub allowed_hosts: Vec<HostPort>,
    /// Who Door is to Yardi; without it Yardi cannot be used.
    pub yardi_vendor: Option<YardiVendor>,
}

/// What connectors are given from outside; made once per process, so that connections are
/// reused. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Environment {
    pub(crate) entrata_base: Url,
    pub(crate) yardi_vendor: Option<YardiVendor>,
    pub(crate) http: Http,
}

impl Environment {
    /// An environment.
    pub fn new(config: EnvironmentConfig) -> Self {
        Self {
            entrata_base: config.entrata_base,
            yardi_vendor: config.yardi_vendor,
            http: Http::new(config.allowed_hosts),
        }
    }
}

/// How long and how often a connector tries.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// When it has to be done.
    pub(crate) until: Instant,
    /// How long one attempt at one call may take, its body included.
    pub(crate) attempt: Duration,
    /// How often a call is made before its failure counts.
    pub(crate) attempts: u32,
    /// The longest first wait between attempts; it doubles.
    pub(crate) first_wait: Duration,
}

impl Limits {
    /// Limits for work that has to be done within so long.
    pub fn within(left: Duration) -> Self {
        Self {
            until: Instant::now() + left,
            // A whole Yardi property comes in one answer, slowly.
            attempt: Duration::from_secs(180).min(left),
            attempts: 4,
            first_wait: Duration::from_millis(500),
        }
    }

    /// Limits for a call that somebody waits for: few attempts, short waits.
    pub fn while_somebody_waits() -> Self {
        Self {
            attempt: Duration::from_secs(12),
            attempts: 2,
            first_wait: Duration::from_millis(200),
            ..Self::within(Duration::from_secs(22))
        }
    }
}
