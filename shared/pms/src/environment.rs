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
            attempt: Duration::from_secs(180),
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

    /// The same with so many attempts, the first included.
    #[must_use]
    pub fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// The same with so long for one attempt, its body included.
    #[must_use]
    pub fn attempt_within(self, attempt: Duration) -> Self {
        Self { attempt, ..self }
    }

    /// The same with another bound of the first wait between attempts.
    #[must_use]
    pub fn first_wait(self, first_wait: Duration) -> Self {
        Self { first_wait, ..self }
    }

    /// How long an attempt that begins now may take.
    pub(crate) fn left_for_an_attempt(&self) -> Duration {
        self.attempt.min(self.until.saturating_duration_since(Instant::now()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_named_with_its_port() {
        let host: HostPort = "LocalHost:8701".parse().unwrap();
        assert_eq!((host.host.as_str(), host.port), ("localhost", 8701));
        for bad in ["localhost", ":1", "localhost:", "localhost:http", "localhost:70000"] {
            assert!(bad.parse::<HostPort>().is_err(), "{bad}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn an_attempt_ends_with_the_work_at_the_latest() {
        let limits = Limits::within(Duration::from_secs(10)).attempt_within(Duration::from_secs(8));
        assert_eq!(limits.left_for_an_attempt(), Duration::from_secs(8));
        tokio::time::advance(Duration::from_secs(7)).await;
        assert_eq!(limits.left_for_an_attempt(), Duration::from_secs(3));
        tokio::time::advance(Duration::from_secs(7)).await;
        assert_eq!(limits.left_for_an_attempt(), Duration::ZERO);
    }
}
